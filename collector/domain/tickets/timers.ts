// What a ticket waits for, as timers. All of them are computed anew with each of its moves.
import { addBusinessMs, calendarOf, lengthMs, nextOpening } from '../calendar.ts';
import { stepOf } from '../ladder.ts';
import type { Policy } from '../policy.ts';
import type { Entry, Timer, TimerKind } from '../work.ts';
import { type Clocks, clocksOf, MARKS, promisedTo } from './clocks.ts';
import { ackLapsesAt, isOnItsOwn, tierUpOf } from './escalation.ts';
import { isUrgent } from './priority.ts';
import type { Ticket } from './ticket.ts';

/** What time means for one ticket: the journal, the rules, and the label `site` of its machine. */
export interface Course {
  entries: Entry[];
  policy: Policy;
  site: string | undefined;
}

interface Due {
  kind: TimerKind;
  ordinal: number;
  at: number | undefined;
}

export function timersOf(ticket: Ticket, course: Course): Timer[] {
  const dues = isOnItsOwn(ticket)
    ? activeDues(ticket, course)
    : ticket.state === 'resolved'
      ? endDues(ticket, course)
      : [];
  return dues.flatMap(({ kind, ordinal, at }): Timer[] =>
    at === undefined ? [] : [{ on: 'ticket', ofId: ticket.id, kind, ordinal, dueAt: at, version: ticket.version }],
  );
}

function activeDues(ticket: Ticket, course: Course): Due[] {
  const { entries, policy, site } = course;
  const promised = promisedTo(ticket, site, policy);
  const clocks = clocksOf(ticket, entries, promised);
  const inHours = (at: number | undefined) =>
    at === undefined || isUrgent(ticket.priority) ? at : (nextOpening(promised.calendar, at) ?? at);
  const tierUp = tierUpOf(ticket, entries, policy);
  return [
    ...marksToCome(ticket, clocks).map((due) => ({ ...due, at: inHours(due.at) })),
    ...ladderDues(ticket, policy),
    { kind: 'ack-lapses', ordinal: 0, at: ackLapsesAt(ticket, entries, promised) },
    { kind: 'follow-up', ordinal: 0, at: ticket.pending?.until },
    ...(tierUp
      ? [{ kind: 'tier-up' as const, ordinal: tierUp.to, at: inHours(clocks.resolveAt(tierUp.atRatio)) }]
      : []),
  ];
}

function marksToCome({ marks }: Ticket, clocks: Clocks): Due[] {
  return MARKS.filter((mark) => !marks.includes(mark)).map((mark) => {
    return { kind: 'mark', ordinal: MARKS.indexOf(mark), at: clocks.marks[mark] };
  });
}

function ladderDues({ ladder, acknowledgedAt }: Ticket, { ladders }: Policy): Due[] {
  const rules = ladder && ladders[ladder.priority];
  const step = rules && stepOf(rules, ladder.step);
  if (!step || acknowledgedAt !== undefined) return [];
  return [{ kind: 'ladder', ordinal: ladder.step, at: ladder.startedAt + step.afterMs }];
}

function endDues({ resolvedAt = 0, recheckAt }: Ticket, { policy, site }: Course): Due[] {
  // What is looked at again must not be closed by then: it could not be reopened.
  if (recheckAt !== undefined) return [{ kind: 're-check', ordinal: 0, at: recheckAt }];
  const calendar = calendarOf(policy.calendars, site);
  return [
    { kind: 'close', ordinal: 0, at: addBusinessMs(calendar, resolvedAt, lengthMs(policy.closeAfter, calendar)) },
  ];
}
