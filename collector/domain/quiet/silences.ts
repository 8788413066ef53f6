// A silence: what matches makes no work for a while, because somebody says why.
//
//   pending --another person approves--> active     (only when it reaches many machines)
//   pending, active --a person ends it, or its time is over--> expired
import { formatDuration, minutes } from '../../../shared/duration.ts';
import type { Machine } from '../fleet/machine.ts';
import { type Refusal, refuse } from '../moves.ts';
import { ALONE_UP_TO_RATIO, LONGEST_SILENCE_MS, SILENCE_WARNING_MS } from '../policy/quiet.ts';
import type { Actor } from '../work.ts';
import { compileScope, type Scope, scopeOf } from './scope.ts';

export interface Silence {
  /** UUIDv7. */
  id: string;
  /** For people: S-3. Given by the store; 0 before it is stored. */
  number: number;
  /** CEL over machine and finding. */
  scope: string;
  reason: string;
  owner: string;
  createdAt: number;
  createdBy: string;
  expiresAt: number;
  /** How many machines it reached when it was made, and of how many. */
  reach: Reach;
  /** A second person must agree; until then it hides nothing. */
  needsApproval: boolean;
  approvedAt?: number;
  approvedBy?: string;
  /** A person ended it before its time. */
  endedAt?: number;
  endedBy?: string;
  /** Listeners were told that it ends soon. */
  warnedAt?: number;
  version: number;
}

export interface Reach {
  machines: number;
  ofMachines: number;
}

export type SilenceState = 'pending' | 'active' | 'expired';

/** What keeps it from being kept, each with its mend; empty when it is good. */
export function silenceProblems({ scope, durationMs }: { scope: string; durationMs: number }): string[] {
  const compiled = compileScope(scope);
  const problems = [
    durationMs >= minutes(1) && durationMs <= LONGEST_SILENCE_MS
      ? undefined
      : `it lasts ${formatDuration(durationMs)}; a silence lasts from 1m to ${formatDuration(LONGEST_SILENCE_MS)}`,
    compiled.ok ? undefined : `scope: ${compiled.problem}`,
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** How many of these machines it could hide something of. */
export function reachOf(scope: string, machines: readonly Machine[]): Reach {
  const { reaches }: Scope = scopeOf(scope);
  return { machines: machines.filter(reaches).length, ofMachines: machines.length };
}

export function needsApproval({ machines, ofMachines }: Reach): boolean {
  return machines > ofMachines * ALONE_UP_TO_RATIO;
}

export function silenceState(silence: Silence, now: number): SilenceState {
  if (silence.endedAt !== undefined || now >= silence.expiresAt) return 'expired';
  return silence.needsApproval && silence.approvedAt === undefined ? 'pending' : 'active';
}

/** When it ended, or will. */
export function endOfSilence({ endedAt, expiresAt }: Silence): number {
  return Math.min(endedAt ?? expiresAt, expiresAt);
}

export function approve(silence: Silence, actor: Actor, now: number): Silence | Refusal {
  const state = silenceState(silence, now);
  if (state !== 'pending') return refuse('state', `S-${silence.number} is ${state}; there is nothing to approve`);
  if (actor.name === silence.createdBy)
    return refuse('role', `S-${silence.number} is yours; it takes another person to approve it`);
  return { ...silence, approvedAt: now, approvedBy: actor.name, version: silence.version + 1 };
}

export function expire(silence: Silence, actor: Actor, now: number): Silence | Refusal {
  if (silenceState(silence, now) === 'expired') return refuse('state', `S-${silence.number} has expired already`);
  return { ...silence, endedAt: now, endedBy: actor.name, version: silence.version + 1 };
}

/** One that was made for a shorter time than the warning goes before needs none. */
export function warningIsDue(silence: Silence, now: number): boolean {
  const { expiresAt, createdAt, warnedAt } = silence;
  if (warnedAt !== undefined || silenceState(silence, now) !== 'active') return false;
  return expiresAt - createdAt > SILENCE_WARNING_MS && now >= expiresAt - SILENCE_WARNING_MS;
}

export function warned(silence: Silence, now: number): Silence {
  return { ...silence, warnedAt: now, version: silence.version + 1 };
}
