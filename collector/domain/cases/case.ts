// A case: human work on the security track. Acknowledged against a clock, never
// closed by the system.
import { present } from '../../../shared/present.ts';
import type { Severity } from '../../../shared/severity.ts';
import { type Moved, type MoveRule, makeMove, type Step } from '../moves.ts';

export type CaseState =
  | 'flagged'
  | 'acknowledged'
  | 'triage'
  | 'declared'
  | 'contained'
  | 'recovering'
  | 'closed'
  | 'false_positive'
  | 'benign'
  | 'duplicate';

/** The states that end a case; new activity then flags a new one. */
export const ENDED: readonly CaseState[] = ['closed', 'false_positive', 'benign', 'duplicate'];

/** S1 wakes people up; S4 waits for the daily review. */
export type CaseSeverity = 'S1' | 'S2' | 'S3' | 'S4';

export interface Case {
  /** UUIDv7. */
  id: string;
  /** For people: C-4. Given by the store; 0 before it is stored. */
  number: number;
  state: CaseState;
  machineId: string;
  title: { en: string; ja: string };
  severity: CaseSeverity;
  /** The worst severity of its findings. */
  findingSeverity: Severity;
  flaggedAt: number;
  /** When the first event was observed, by the agent's clock. */
  observedMs: number;
  /** The last activity that joined it, by the collector's clock. */
  activeAt: number;
  /** Somebody must have said "I have it" by then. */
  ackDueAt: number;
  acknowledgedAt?: number;
  acknowledgedBy?: string;
  updatedAt: number;
  /** ATT&CK technique ids of its rules. */
  attack: string[];
  version: number;
}

export type CaseMove =
  | 'flagged'
  | 'joined'
  | 'severity-raised'
  | 'acknowledged'
  | 'noted'
  | 'finding-cleared'
  | 'called'
  | 'reminded'
  | 'closed';

/** The states in which it still counts as one and the same story. */
export const LIVE: readonly CaseState[] = ['flagged', 'acknowledged', 'triage', 'declared', 'contained', 'recovering'];

/** `flagged` has no row: it makes the case. Nobody but a person closes one. */
export const MOVES: Record<Exclude<CaseMove, 'flagged' | 'closed'>, MoveRule<CaseState>> = {
  joined: { who: ['system'], from: LIVE, to: 'same' },
  // What was acknowledged is not what it is now: it calls again.
  'severity-raised': { who: ['system'], from: LIVE, to: { acknowledged: 'flagged' } },
  acknowledged: { who: ['security'], from: ['flagged'], to: 'acknowledged' },
  noted: { who: ['security'], from: [...LIVE, ...ENDED], to: 'same' },
  'finding-cleared': { who: ['system'], from: LIVE, to: 'same' },
  called: { who: ['system'], from: ['flagged'], to: 'same' },
  reminded: { who: ['system'], from: LIVE, to: 'same' },
};

/** `change` is what the move brings besides the state. */
export function move(
  standing: Case,
  name: keyof typeof MOVES,
  step: Step,
  change: Partial<Pick<Case, 'severity' | 'findingSeverity' | 'ackDueAt' | 'activeAt' | 'attack'>> = {},
): Moved<Case> {
  const moved = makeMove('case', standing, name, MOVES[name], step);
  if ('refused' in moved) return moved;
  const acknowledged = name === 'acknowledged' && { acknowledgedAt: step.at, acknowledgedBy: step.actor.name };
  const again = moved.work.state === 'flagged' && NOT_ACKNOWLEDGED;
  return { work: present({ ...moved.work, ...change, ...acknowledged, ...again }), entry: moved.entry };
}

const NOT_ACKNOWLEDGED = { acknowledgedAt: undefined, acknowledgedBy: undefined };

/** The end states that a person may choose. */
export type Verdict = Extract<CaseState, 'closed' | 'false_positive' | 'benign' | 'duplicate'>;

/** A person's verdict ends the case. Closing what nobody acknowledged acknowledges it. */
export function close(standing: Case, verdict: Verdict, step: Step): Moved<Case> {
  const moved = makeMove('case', standing, 'closed', { who: ['security'], from: LIVE, to: verdict }, step);
  if ('refused' in moved) return moved;
  const { acknowledgedAt = step.at, acknowledgedBy = step.actor.name } = standing;
  return { work: { ...moved.work, acknowledgedAt, acknowledgedBy }, entry: moved.entry };
}
