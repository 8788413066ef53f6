// What happens when nobody takes a ticket up: the ladder of its priority calls people, an ack without work
// lapses, growth breaks one, and what calls nobody climbs the tiers.
import { rank } from '../../../shared/severity.ts';
import { addBusinessMs, lengthMs } from '../calendar.ts';
import { stepOf } from '../ladder.ts';
import type { TierUp } from '../policy/ladders.ts';
import type { Policy } from '../policy.ts';
import type { Entry } from '../work.ts';
import { isByStaff, type Promised } from './clocks.ts';
import { ACTIVE, type Brings, type Ticket } from './ticket.ts';

/** Whether it needs people by itself; a child has its parent for that. */
export function isOnItsOwn({ state, parentId }: Ticket): boolean {
  return ACTIVE.includes(state) && parentId === undefined;
}

/** Where its ladder stands; a new priority begins a new one. */
export function ladderOf(ticket: Ticket, { ladders }: Policy, now: number): Ticket['ladder'] {
  const { ladder, priority } = ticket;
  if (!ladders[priority] || !isOnItsOwn(ticket)) return undefined;
  return ladder?.priority === priority ? ladder : { priority, startedAt: now, step: 0 };
}

/** What goes with an ack; the ladder goes on from its step, at once. */
export function unacknowledged(ticket: Ticket, { ladders }: Policy, now: number): Brings {
  const { ladder, marks } = ticket;
  const gone = {
    acknowledgedAt: undefined,
    acknowledgedBy: undefined,
    marks: marks.filter((mark) => mark !== 'ack-100'),
  };
  const rules = ladders[ticket.priority];
  if (!ladder || !rules || ladder.priority !== ticket.priority) return gone;
  const step = stepOf(rules, ladder.step) ? ladder.step : ladder.step - 1;
  const startedAt = now - (stepOf(rules, step)?.afterMs ?? 0);
  return { ...gone, ladder: { ...ladder, step, startedAt } };
}

/** When its ack counts for nothing any more, unless the help desk does something about it before; a wait takes nothing of it. */
export function ackLapsesAt(ticket: Ticket, entries: Entry[], { level, calendar }: Promised): number | undefined {
  const { acknowledgedAt, state } = ticket;
  if (acknowledgedAt === undefined || level.ackLasts === undefined || state === 'pending') return undefined;
  const last = entries.findLast((entry) => isByStaff(entry) || entry.move === 'resumed')?.at ?? 0;
  return addBusinessMs(calendar, Math.max(last, acknowledgedAt), lengthMs(level.ackLasts, calendar));
}

export type AckBroken = 'worse-severity' | 'scope-doubled';

/** What was acknowledged is not what it is now; once a doubling. `before`: as it is stored. */
export function ackBroken(before: Ticket | undefined, after: Ticket): AckBroken | undefined {
  if (before?.acknowledgedAt === undefined || after.acknowledgedAt === undefined || !isOnItsOwn(after))
    return undefined;
  if (rank(after.severity) > rank(before.severity)) return 'worse-severity';
  return doublingsOf(after) > countedDoublings(before) ? 'scope-doubled' : undefined;
}

/** The scope with its doublings counted, so that none of them breaks a second ack. */
export function withDoublings(before: Ticket | undefined, after: Ticket): Ticket['scope'] {
  const doublings = Math.max(before ? countedDoublings(before) : 0, doublingsOf(after));
  return after.scope && doublings > 0 ? { ...after.scope, doublings } : after.scope;
}

function countedDoublings(ticket: Ticket): number {
  return Math.max(ticket.scope?.doublings ?? 0, doublingsOf(ticket));
}

/** 1 from ten machines, 2 from twenty, 3 from forty. */
function doublingsOf({ scope }: Ticket): number {
  return scope && scope.machines >= 10 ? Math.floor(Math.log2(scope.machines / 10)) + 1 : 0;
}

/** The next tier that it climbs to by itself. */
export function tierUpOf(ticket: Ticket, entries: Entry[], { ladders, tierUps }: Policy): TierUp | undefined {
  if (ladders[ticket.priority]) return undefined;
  const idle = !entries.some((entry) => isByStaff(entry) && entry.move !== 'acknowledged');
  return tierUps.find(({ from, idleOnly }) => from === ticket.tier && (idle || !idleOnly));
}
