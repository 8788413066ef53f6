// By when somebody must have a case, whom it calls until then, and who is reminded once nothing is written.
// Where its ladder stands is read from the journal: from the flagging, or from the last time it got worse.
import { addBusinessMs, calendarOf, lengthMs, nextMorning } from '../calendar.ts';
import { latestDue, stepOf } from '../ladder.ts';
import { ALWAYS } from '../policy/calendars.ts';
import type { Policy } from '../policy.ts';
import type { Entry, Notice, Timer } from '../work.ts';
import { type Case, type CaseSeverity, ENDED } from './case.ts';

/** The rules, and the label `site` of its machine. */
export interface Ground {
  policy: Policy;
  site: string | undefined;
}

export function ackDueAt(severity: CaseSeverity, from: number, { policy, site }: Ground): number {
  const { allHours, ack } = policy.caseLevels[severity];
  const calendar = allHours ? ALWAYS : calendarOf(policy.calendars, site);
  return addBusinessMs(calendar, from, lengthMs(ack, calendar));
}

/** `entries`: its whole journal, oldest first. */
export function timersOf(standing: Case, entries: Entry[], ground: Ground): Timer[] {
  if (ENDED.includes(standing.state)) return [];
  const due =
    standing.acknowledgedAt === undefined ? nextCall(standing, entries, ground) : reminder(standing, entries, ground);
  return due ? [{ on: 'case', ofId: standing.id, ...due, version: standing.version }] : [];
}

/** The move to make, and whom it tells. */
export interface Happening {
  move: 'called' | 'reminded';
  reason: string;
  notice: Pick<Notice, 'role' | 'detail'>;
}

/** Undefined: the timer has nothing to do any more. Of steps that were missed, only the latest is made. */
export function happeningOf(
  standing: Case,
  timer: Timer,
  entries: Entry[],
  { policy, now }: { policy: Policy; now: number },
): Happening | undefined {
  if (timer.kind === 'ack-lapses') {
    const role = 'on-call';
    return { move: 'reminded', reason: 'nothing-written-since-ack', notice: { role, detail: { reminder: 1 } } };
  }
  if (timer.kind !== 'ladder') return undefined;
  const { ladder, nextMorning: role } = policy.caseLevels[standing.severity];
  if (!ladder)
    return role === undefined ? undefined : { move: 'called', reason: role, notice: { role, detail: { step: 1 } } };
  const { startedAt } = callsOf(entries);
  const ordinal = latestDue(ladder, timer.ordinal, now - startedAt);
  const step = stepOf(ladder, ordinal);
  if (!step) return undefined;
  const skipped = ordinal - timer.ordinal;
  const reason = skipped === 0 ? step.role : `${step.role} (caught up, ${skipped} skipped)`;
  return { move: 'called', reason, notice: { role: step.role, detail: { step: ordinal + 1 } } };
}

type Due = Pick<Timer, 'kind' | 'ordinal' | 'dueAt'>;

function nextCall(standing: Case, entries: Entry[], ground: Ground): Due | undefined {
  const { ladder, nextMorning: role } = ground.policy.caseLevels[standing.severity];
  const { startedAt, lastAt } = callsOf(entries);
  if (ladder) {
    const ordinal = lastAt === undefined ? 0 : latestDue(ladder, 0, lastAt - startedAt) + 1;
    const step = stepOf(ladder, ordinal);
    return step && { kind: 'ladder', ordinal, dueAt: startedAt + step.afterMs };
  }
  if (role === undefined || lastAt !== undefined) return undefined;
  const calendar = calendarOf(ground.policy.calendars, ground.site);
  return { kind: 'ladder', ordinal: 0, dueAt: nextMorning(calendar, standing.ackDueAt) };
}

function reminder({ severity, acknowledgedAt = 0 }: Case, entries: Entry[], { policy, site }: Ground): Due | undefined {
  const { remindAfter, allHours } = policy.caseLevels[severity];
  if (!remindAfter) return undefined;
  const calendar = allHours ? ALWAYS : calendarOf(policy.calendars, site);
  const last = entries.findLast(({ actor, move }) => actor.kind === 'person' || move === 'reminded')?.at ?? 0;
  const dueAt = addBusinessMs(calendar, Math.max(last, acknowledgedAt), lengthMs(remindAfter, calendar));
  return { kind: 'ack-lapses', ordinal: 0, dueAt };
}

/** When its ladder began, and when it last called. */
function callsOf(entries: Entry[]): { startedAt: number; lastAt: number | undefined } {
  const start = entries.findLastIndex(({ move }) => move === 'flagged' || move === 'severity-raised');
  const called = entries.slice(start + 1).findLast(({ move }) => move === 'called');
  return { startedAt: entries[start]?.at ?? 0, lastAt: called?.at };
}
