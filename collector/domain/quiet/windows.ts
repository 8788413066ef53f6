// A maintenance window: a time, once or again and again, in which faults of a scope
// are expected and make no work.
import { formatDuration, minutes } from '../../../shared/duration.ts';
import { type Refusal, refuse } from '../moves.ts';
import { LONGEST_WINDOW_MS } from '../policy/quiet.ts';
import { lastStart, type Recurrence, recurrenceProblem, startsAfter, startsBetween } from './recurrence.ts';
import { compileScope } from './scope.ts';

export interface MaintenanceWindow extends Recurrence {
  /** UUIDv7. */
  id: string;
  /** For people: W-3. Given by the store; 0 before it is stored. */
  number: number;
  name: string;
  purpose: string;
  owner: string;
  durationMs: number;
  /** CEL over machine and finding. */
  scope: string;
  /** What people at these machines may be told. */
  text?: { en?: string; ja?: string };
  /** Of the calendar event it came from. */
  uid?: string;
  createdAt: number;
  createdBy: string;
  /** The last time a person ended it early: what had begun by then was over then. */
  cutAt?: number;
  /** It never happens again; it stays stored for what it hid. */
  removedAt?: number;
  version: number;
}

/** One time that it happens. Milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** How the window stands: `settling` is the time after it in which machines come back. */
export type WindowState = 'on' | 'settling' | 'planned' | 'over' | 'removed';

/** What keeps it from being kept, each with its mend; empty when it is good. */
export function windowProblems(window: Pick<MaintenanceWindow, 'durationMs' | 'scope'> & Recurrence): string[] {
  const { durationMs, scope } = window;
  const compiled = compileScope(scope);
  const problems = [
    recurrenceProblem(window),
    durationMs >= minutes(1) && durationMs <= LONGEST_WINDOW_MS
      ? undefined
      : `it lasts ${formatDuration(durationMs)}; a window lasts from 1m to ${formatDuration(LONGEST_WINDOW_MS)}`,
    compiled.ok ? undefined : `scope: ${compiled.problem}`,
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** Those that touch the time between the two moments, early ends told off. */
export function spansBetween(window: MaintenanceWindow, fromMs: number, toMs: number): Span[] {
  return startsBetween(window, fromMs - window.durationMs, toMs + 1)
    .map((from) => ({ from, to: endOf(window, from) }))
    .filter(({ from, to }) => to > from && to >= fromMs);
}

/** The one that is going on. */
export function spanAt(window: MaintenanceWindow, moment: number): Span | undefined {
  return spansBetween(window, moment, moment).findLast(({ from, to }) => from <= moment && moment < to);
}

/** The next `count` that begin after the moment. */
export function spansAfter(window: MaintenanceWindow, moment: number, count: number): Span[] {
  if (window.removedAt !== undefined) return [];
  return startsAfter(window, moment, count).map((from) => ({ from, to: from + window.durationMs }));
}

/** From when on it is over for good; undefined when it goes on for ever. */
export function overAt(window: MaintenanceWindow): number | undefined {
  const last = lastStart(window);
  const end = last === undefined ? undefined : last + window.durationMs;
  return window.removedAt === undefined ? end : Math.min(window.removedAt, end ?? window.removedAt);
}

export function windowState(window: MaintenanceWindow, now: number, settleMs: number): WindowState {
  if (spanAt(window, now)) return 'on';
  if (spansBetween(window, now - settleMs, now).length > 0) return 'settling';
  if (window.removedAt !== undefined) return 'removed';
  return spansAfter(window, now, 1).length > 0 ? 'planned' : 'over';
}

/** Ends what is going on; later times stay planned. */
export function endEarly(window: MaintenanceWindow, now: number): MaintenanceWindow | Refusal {
  if (!spanAt(window, now)) return refuse('state', `W-${window.number} is not going on; there is nothing to end`);
  return { ...window, cutAt: now, version: window.version + 1 };
}

export function remove(window: MaintenanceWindow, now: number): MaintenanceWindow {
  return window.removedAt === undefined ? { ...window, removedAt: now, version: window.version + 1 } : window;
}

function endOf({ durationMs, cutAt, removedAt = Number.POSITIVE_INFINITY }: MaintenanceWindow, from: number): number {
  const cut = cutAt !== undefined && from <= cutAt ? cutAt : Number.POSITIVE_INFINITY;
  return Math.min(from + durationMs, cut, removedAt);
}
