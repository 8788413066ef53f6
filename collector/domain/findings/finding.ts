// A finding: the collector's memory of one rule holding for one subject on one
// machine. Its table:
//
//   clear    --holding-->  pending            (or open at once: samples 1, no wait)
//   pending  --holding for the rule's samples and time-->  open
//   pending  --holding while the machine settles-->  stays (so does a fault not seen before)
//   pending  --clear-->    clear
//   open     --clear-->    clearing
//   clearing --holding-->  open               (it is back: no confirmation needed)
//   clearing --clear for the hold-->          clear   (the rule's; longer each time it comes back, see flap.ts)
//   any      --between-->  stays (pending falls back to clear)
//   any      --unknown-->  stays              (and says so, unless it is clear)
//   any      --seen already, or later than a newer one-->  stays
//   any      --its rule is gone-->  clear
import { createHash } from 'node:crypto';
import { base32 } from '../../../shared/id.ts';
import type { Value } from '../../../shared/rules/judged.ts';
import type { Track } from '../../../shared/rules/rule.ts';
import type { Severity } from '../../../shared/severity.ts';

export type FindingState = 'clear' | 'pending' | 'open' | 'clearing';

export interface Finding {
  /** The fingerprint. */
  id: string;
  machineId: string;
  ruleId: string;
  check: string;
  subject: string;
  label: string;
  track: Track;
  state: FindingState;
  severity: Severity;
  /** Named values of the rule at the last time it held; while it is clear, as last observed. */
  values: Record<string, Value>;
  /** Observations in a row that agreed with the way it is going. */
  samples: number;
  /** When the present state began, by the time of observation. */
  sinceMs: number;
  /** Last onset: when it was first observed holding, milliseconds of the agent's clock. */
  onsetMs: number;
  /** When it became open, by the collector's clock; absent before the first time. */
  openedAt?: number;
  /** When it last became clear, by the collector's clock. */
  clearedAt?: number;
  /** How often it became open. */
  onsets: number;
  /** The last observation that was judged. */
  observedMs: number;
  /** Why it is as it is; the last decision's name. */
  reason: FindingReason;
  /** When it opened or came back, by the time of observation, oldest first: the last one and those of the day before it, at most 50. */
  recentOnsets: number[];
  /** It comes and goes too often to be told one by one. */
  flappingSince?: number;
  /** Nobody can tell at present; the state is the last that could be told. */
  unknown?: { reason: string; sinceMs: number };
  /** Why it makes no ticket although it is open. */
  quiet?: Quiet;
}

/** What keeps a finding from making work; it stays stored, counted and shown. */
export interface Quiet {
  by: 'window' | 'silence' | 'dependency';
  /** Of the window or silence; the fingerprint of the finding that explains it. */
  id: string;
  /** By the collector's clock. */
  since: number;
}

/** Decisions have names: stored, shown and printed by `explain`. */
export type FindingReason =
  | 'first-seen'
  | 'waiting-for-samples'
  | 'waiting-for-duration'
  | 'settling'
  | 'confirmed'
  | 'seen-again'
  | 'severity-changed'
  | 'clear-seen'
  | 'waiting-for-hold'
  | 'cleared'
  | 'subject-gone'
  | 'never-confirmed'
  | 'back-while-clearing'
  | 'between-thresholds'
  | 'could-not-tell'
  | 'already-seen'
  | 'rule-removed';

/**
 * Identity of a finding: machine, rule and subject, never severity, value, host
 * name or time. 26 characters of base32. An empty part is a bug, not a finding.
 */
export function fingerprintOf(machineId: string, ruleId: string, subject: string): string {
  if (!machineId || !ruleId || !subject) throw new RangeError('a fingerprint needs machine, rule and subject');
  const hash = createHash('sha256')
    .update(JSON.stringify(['v1', machineId, ruleId, subject]))
    .digest();
  return base32(hash).slice(0, 26);
}

/** The kind of work a fault makes: posture and patches are hardening, all else hinders somebody. */
export function workOf({ ruleId }: Pick<Finding, 'ruleId'>): 'fault' | 'hardening' {
  return /^(?:security|patch)\./.test(ruleId) ? 'hardening' : 'fault';
}
