// The same fault again and again: each time it was an incident, together they are a problem.
import { RECURS } from '../policy/causes.ts';
import type { Ticket } from './ticket.ts';

export interface Recurrence {
  /** Tickets of the fault within the window, the asked one included. */
  count: number;
  /** When the first of them opened. */
  sinceMs: number;
  /** Those before it, latest first. */
  previous: Ticket[];
}

/** Stands in `marks` of the ticket that proposed it. */
export const PROPOSED = 'recurs';

/** `others` are tickets of the same fingerprints, in any order, the ticket itself may be among them. */
export function recurrenceOf(ticket: Ticket, others: Ticket[]): Recurrence | undefined {
  const from = ticket.openedAt - RECURS.withinMs;
  const previous = others
    .filter(({ id, openedAt }) => id !== ticket.id && openedAt >= from && openedAt <= ticket.openedAt)
    .filter(({ cancelled, mergedInto }) => cancelled === undefined && mergedInto === undefined)
    .toSorted((a, b) => b.openedAt - a.openedAt);
  const first = previous.at(-1);
  return first && { count: previous.length + 1, sinceMs: first.openedAt, previous };
}

/** Often enough, and nobody has been told of it within the window. */
export function proposesProblem({ count, previous }: Recurrence): boolean {
  return count >= RECURS.tickets && !previous.some(({ marks }) => marks.includes(PROPOSED));
}
