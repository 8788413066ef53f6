// The last touch before a draft is committed: what follows from the moves in it. An ack that what happened
// breaks is broken, clocks and ladders are computed anew, and timers are set in the same commit.
import { present } from '../../shared/present.ts';
import { timersOf as caseTimersOf } from '../domain/cases/ladder.ts';
import { clocksOf, promisedTo } from '../domain/tickets/clocks.ts';
import { ackBroken, isOnItsOwn, ladderOf, unacknowledged, withDoublings } from '../domain/tickets/escalation.ts';
import { move, type Ticket } from '../domain/tickets/ticket.ts';
import { timersOf } from '../domain/tickets/timers.ts';
import { type Entry, SYSTEM } from '../domain/work.ts';
import type { Commit, TimerSet, Versioned } from '../store/commit.ts';
import type { WorkFile } from '../store/store.ts';
import type { Draft } from './draft.ts';
import type { DeskOptions } from './options.ts';
import { understand } from './understanding.ts';

type Ground = Pick<DeskOptions, 'store' | 'policy'>;

export async function finished(ground: Ground, draft: Draft): Promise<Commit> {
  await understand(ground.store, draft);
  const tickets: Versioned<Ticket>[] = [];
  const timers: TimerSet[] = [];
  for (const { row, expect } of draft.tickets()) {
    const stored = expect > 0 ? await ground.store.ticket(row.id) : undefined;
    const after = withBrokenAck(ground, draft, row, stored?.work);
    const entries = [...(stored?.entries ?? []), ...draft.entriesOf(row.id)];
    const kept = await keptUp(ground, after, { entries, before: stored?.work, now: draft.now });
    tickets.push({ row: kept.ticket, expect });
    timers.push(kept.timers);
  }
  for (const { row, expect } of draft.cases()) {
    const stored = expect > 0 ? await ground.store.case(row.id) : undefined;
    const entries = [...(stored?.entries ?? []), ...draft.entriesOf(row.id)];
    const site = await siteOf(ground, row.machineId);
    timers.push({ on: 'case', ofId: row.id, timers: caseTimersOf(row, entries, { policy: ground.policy(), site }) });
  }
  return { ...draft.commit(), tickets, timers };
}

/** The caches of a ticket and its timers, as its journal and the policy in force have them. */
export async function keptUp(
  ground: Ground,
  ticket: Ticket,
  { entries, before, now }: { entries: Entry[]; before: Ticket | undefined; now: number },
): Promise<{ ticket: Ticket; timers: TimerSet }> {
  const policy = ground.policy();
  const site = await siteOf(ground, ticket.machineId);
  const dues = isOnItsOwn(ticket) ? clocksOf(ticket, entries, promisedTo(ticket, site, policy)).dues : undefined;
  const ladder = ladderOf(ticket, policy, now);
  const scope = withDoublings(before, ticket);
  const kept = present({ ...ticket, dues, ladder, scope });
  return { ticket: kept, timers: { on: 'ticket', ofId: ticket.id, timers: timersOf(kept, { entries, policy, site }) } };
}

/** The label by which a machine has its calendar. */
export async function siteOf(
  { store }: Pick<Ground, 'store'>,
  machineId: string | undefined,
): Promise<string | undefined> {
  return machineId === undefined ? undefined : (await store.machine(machineId))?.labels['site'];
}

function withBrokenAck({ policy }: Ground, draft: Draft, ticket: Ticket, before: WorkFile<Ticket>['work'] | undefined) {
  const because = ackBroken(before, ticket);
  if (!because) return ticket;
  const step = draft.step(SYSTEM, because);
  const broken = move(ticket, 'ack-broken', step, unacknowledged(ticket, policy(), draft.now));
  if ('refused' in broken) return ticket;
  draft.ticket(broken, { action: 'ticket.ack-broken' });
  return broken.work;
}
