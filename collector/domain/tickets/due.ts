// What happens when the time of a timer has come. What fell due while the collector was down happens once:
// of a clock or a ladder only the latest, and the journal says how much was skipped.

import { latestDue, stepOf } from '../ladder.ts';
import type { Notice, Timer } from '../work.ts';
import { clocksOf, MARKS, promisedTo } from './clocks.ts';
import { tierUpOf, unacknowledged } from './escalation.ts';
import type { Brings, Move, Ticket } from './ticket.ts';
import type { Course } from './timers.ts';

/** The move to make, and what is told of it. */
export interface Happening {
  move: Move;
  reason: string;
  brings: Brings;
  notice?: Pick<Notice, 'kind' | 'role' | 'detail'>;
}

/** Where its lines still hold: with this ticket, or only as lines of other tickets by now. */
export type Holding = 'here' | 'elsewhere' | 'nowhere';

/** Undefined: the timer has nothing to do any more. */
export function happeningOf(
  ticket: Ticket,
  timer: Timer,
  course: Course,
  holding: Holding,
  now: number,
): Happening | undefined {
  switch (timer.kind) {
    case 'mark':
      return marked(ticket, timer, course, now);
    case 'ladder':
      return called(ticket, course, now);
    case 'ack-lapses':
      return { move: 'ack-lapsed', reason: 'no-entry-since-ack', brings: unacknowledged(ticket, course.policy, now) };
    case 'tier-up':
      return tierRaised(ticket, course);
    case 'follow-up':
      return { move: 'resumed', reason: 'follow-up-due', brings: {} };
    case 're-check':
      return rechecked(holding);
    case 'close':
      return { move: 'closed', reason: 'resolved-for-long', brings: {} };
    default:
      return undefined;
  }
}

function marked(
  ticket: Ticket,
  { ordinal }: Timer,
  { entries, policy, site }: Course,
  now: number,
): Happening | undefined {
  const [clock = ''] = (MARKS[ordinal] ?? '').split('-');
  const reached = clocksOf(ticket, entries, promisedTo(ticket, site, policy)).marks;
  const fresh = MARKS.filter(
    (mark) =>
      mark.startsWith(`${clock}-`) &&
      (reached[mark] ?? Number.POSITIVE_INFINITY) <= now &&
      !ticket.marks.includes(mark),
  );
  const last = fresh.at(-1);
  if (!last) return undefined;
  const percent = Number(last.split('-')[1]);
  return {
    move: 'marked',
    reason: last,
    brings: { marks: [...ticket.marks, ...fresh] },
    notice: { kind: percent < 100 ? 'ticket.due-soon' : 'ticket.overdue', detail: { clock, percent } },
  };
}

/** Shown in red: everybody was called, as often as the ladder says, and nobody came. */
const LADDER_EXHAUSTED = 'ladder-exhausted';

function called(ticket: Ticket, { policy }: Course, now: number): Happening | undefined {
  const { ladder, marks } = ticket;
  const rules = ladder && policy.ladders[ladder.priority];
  if (!rules) return undefined;
  const ordinal = latestDue(rules, ladder.step, now - ladder.startedAt);
  const step = stepOf(rules, ordinal);
  if (!step) return undefined;
  const { role, round } = step;
  const skipped = ordinal - ladder.step;
  const exhausted = round === undefined && !marks.includes(LADDER_EXHAUSTED);
  return {
    move: 'called',
    reason: skipped === 0 ? role : `${role} (caught up, ${skipped} skipped)`,
    brings: {
      ladder: { ...ladder, step: ordinal + 1 },
      ...(exhausted && { marks: [...marks, LADDER_EXHAUSTED] }),
    },
    notice: { kind: 'ticket.escalated', role, detail: { step: ordinal + 1, ...(round !== undefined && { round }) } },
  };
}

function tierRaised(ticket: Ticket, { entries, policy }: Course): Happening | undefined {
  const up = tierUpOf(ticket, entries, policy);
  return (
    up && {
      move: 'escalated',
      reason: `${Math.round(up.atRatio * 100)}-percent-of-resolve-time-used`,
      brings: { tier: up.to },
      notice: { kind: 'ticket.escalated', role: `tier-${up.to}`, detail: { tier: up.to } },
    }
  );
}

function rechecked(holding: Holding): Happening {
  if (holding === 'nowhere') return { move: 'noted', reason: 're-check-clear', brings: { recheckAt: undefined } };
  if (holding === 'elsewhere') return { move: 'noted', reason: 're-check-elsewhere', brings: { recheckAt: undefined } };
  return { move: 'reopened', reason: 're-check-still-holding', brings: {}, notice: { kind: 'ticket.reopened' } };
}
