// The breaker: when tickets come faster than people can read, they are merged into
// one a check. Nothing is lost: each finding stays stored, searchable and tied to a ticket.
import { CALM_A_MINUTE, CALM_MINUTES, TICKETS_A_MINUTE, TICKETS_IN_TEN_MINUTES } from '../policy/storms.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isReleasing } from './release.ts';

/** New automatic tickets and what was held in their place, by minute: the running minute first, ten at most. */
export type Pace = number[];

export type BreakerDecision = 'calm' | 'storming' | 'over';

/** Written on the parents of a storm when it is over: they take nothing in any more. */
export const STORM_OVER = 'storm-over';

export function isStorming(parents: Ticket[]): boolean {
  return parents.some(takesStorm);
}

export function takesStorm(parent: Ticket): boolean {
  return parent.scope?.kind === 'storm' && !parent.marks.includes(STORM_OVER) && !isReleasing(parent);
}

export function breaker(storming: boolean, pace: Pace): BreakerDecision {
  if (!storming) return 'calm';
  const calm = pace.slice(0, CALM_MINUTES).every((count) => count < CALM_A_MINUTE);
  return calm ? 'over' : 'storming';
}

/** How many more tickets may open now before it is a storm. */
export function roomFor(pace: Pace): number {
  const [minute = 0] = pace;
  const ten = pace.slice(0, 10).reduce((sum, count) => sum + count, 0);
  return Math.max(0, Math.min(TICKETS_A_MINUTE - minute, TICKETS_IN_TEN_MINUTES - ten));
}

export const stormKey = (check: string): string => `storm/${check}`;
