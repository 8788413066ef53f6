// "Maybe it is me": when most of the fleet falls silent at once, the collector or
// its link is down, and what presence says counts for nothing until they are back.
import {
  DOUBT_MACHINES,
  DOUBT_OVER_MS,
  DOUBT_OVER_RATIO,
  DOUBT_RATIO,
  RECONNECT_MS,
  SILENCE_WINDOW_MS,
  START_SETTLES_MS,
} from '../policy/storms.ts';
import type { Ticket } from '../tickets/ticket.ts';

export const DOUBT_KEY = 'collector';

/** `silent`: since when, of each that went within the last minutes; `there`: online now, or left since. */
export function doubts(silent: number[], there: number, now: number): boolean {
  const recent = silent.filter((since) => now - since <= SILENCE_WINDOW_MS).length;
  return recent >= DOUBT_MACHINES && recent >= DOUBT_RATIO * there;
}

/** `there`: online now, or gone since the doubt began; `back`: online since a while. */
export function isOver(there: number, back: number): boolean {
  return back >= DOUBT_OVER_RATIO * there;
}

/** What is online since then is back for long enough. */
export const backSince = (now: number): number => now - DOUBT_OVER_MS;

/** From when on silences count, as this collector's life and the last doubt allow. */
export interface Trust {
  /** Nothing is concluded from silence before; of machines that this life has not heard, not before `strangersFrom`. */
  from: number;
  strangersFrom: number;
  /** Machines not heard since may have left while nobody listened. */
  heardSince: number;
  /** Silences that began then, when all were silent, begin at `from`. */
  doubtedSince: number;
}

/** `last`: the last ticket about the collector itself; while it is active the trust never begins. */
export function trustSince(startedAt: number, last: Ticket | undefined): Trust {
  const settled = startedAt + START_SETTLES_MS;
  const start = { from: settled, strangersFrom: settled + RECONNECT_MS, heardSince: startedAt };
  const trust = { ...start, doubtedSince: Number.POSITIVE_INFINITY };
  if (!last) return trust;
  const overAt = last.resolvedAt ?? (last.state === 'cancelled' ? last.updatedAt : Number.POSITIVE_INFINITY);
  if (overAt < startedAt) return trust;
  const from = Math.max(settled, overAt);
  const strangersFrom = Math.max(start.strangersFrom, overAt);
  return { ...start, from, strangersFrom, doubtedSince: last.openedAt - SILENCE_WINDOW_MS };
}

export function silentSince(presenceAt: number, trust: Trust): number {
  return presenceAt >= trust.doubtedSince ? Math.max(presenceAt, trust.from) : presenceAt;
}
