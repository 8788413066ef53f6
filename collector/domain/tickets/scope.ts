// What the machines of a parent have in common.
import { CHANGE_LIFT } from '../policy/storms.ts';

export interface Scope {
  kind: 'rule' | 'site-outage' | 'collector' | 'storm' | 'window';
  /** Identity among active parents: "rule/health.crashes/site=tokyo". */
  key: string;
  /** For people: "tokyo", "across the fleet". */
  label: { en: string; ja: string };
  ruleId?: string;
  /** What is wrong with each of them, by the words of the first: "the system crashes". */
  fault?: { en: string; ja: string };
  /** How many machines were claimed so far. */
  machines: number;
  /** When the last one was claimed. */
  grownAt: number;
  /** A change that most of the failing have and few of the healthy. */
  change?: SharedChange;
  /** So many acks were broken by growth, once a doubling. */
  doublings?: number;
}

/** `lift`: how much more often the failing machines have it than the healthy ones. */
export interface SharedChange {
  check: string;
  subject: string;
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before?: unknown;
  after?: unknown;
  failing: number;
  failingOf: number;
  healthy: number;
  healthyOf: number;
  /** Absent where no healthy machine has it. */
  lift?: number;
  /** Earliest and latest time at which the failing machines showed it. */
  fromMs: number;
  toMs: number;
}

export const liftOf = ({ lift = Number.POSITIVE_INFINITY }: SharedChange): number => lift;

/** Whether it says more than the order in time does: without healthy machines to compare with, nobody knows. */
export function isProbableCause(change: SharedChange): boolean {
  return change.healthyOf > 0 && liftOf(change) >= CHANGE_LIFT;
}
