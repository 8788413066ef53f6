// What people do with tickets, through the real desk and the real store.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TicketAction } from '../../../collector/domain/actions.ts';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import type { Actor, Role } from '../../../collector/domain/work.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { AIKO, aMachine, fillDisk, freeDisk, MACHINE, NOON, type Office, openOffice } from './office.ts';

const person = (...roles: Role[]): Actor => ({ kind: 'person', name: roles[0] ?? 'nobody', roles });
const TECH = person('tech');
const USER = person('requester');
const OTHER_MACHINE = '0198c3f2-0000-7000-8000-000000000002';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const later = (ms: number) => {
  office.clock.now += ms;
};

/** T-1 on a disk that is full. */
async function fullDisk(): Promise<Ticket> {
  await fillDisk(office);
  later(seconds(60));
  await office.desk.tick();
  return ticket('T-1');
}

const ticket = async (id: string): Promise<Ticket> => (await office.store.ticket(id))!.work;
const entriesOf = async (id: string) => (await office.store.ticket(id))!.entries;
const linesOf = async (id: string) => (await office.store.ticket(id))!.findings.map(({ ruleId }) => ruleId);
const act = (action: TicketAction, actor: Actor = TECH) => office.desk.act(actor, action) as Promise<Ticket>;

/** The store's own ticket, whatever made it; with no line. */
async function aTicket(id: string, over: Partial<Ticket> = {}): Promise<Ticket> {
  const row: Ticket = {
    ...{ id, number: 0, state: 'new', machineId: MACHINE, kind: 'fault', severity: 'high', tier: 1, marks: [] },
    ...{ title: { en: 'Slow', ja: '遅い' }, impact: 'low', urgency: 'medium', priority: 'P4', reopens: 0, version: 1 },
    ...{ openedAt: NOON, observedMs: NOON, updatedAt: NOON },
    ...over,
  };
  await office.store.commit({ tickets: [{ row, expect: 0 }] });
  return ticket(id);
}

describe('taking a ticket up', () => {
  it('acknowledging says that somebody saw it, not that it is theirs', async () => {
    await fullDisk();
    const seen = await act({ do: 'ticket.ack', id: 'T-1' });
    expect(seen).toMatchObject({ state: 'open', acknowledgedBy: 'tech', acknowledgedAt: office.clock.now });
    expect(seen).not.toHaveProperty('assignee');
    await act({ do: 'ticket.take', id: 'T-1' });
    expect(await ticket('T-1')).toMatchObject({ state: 'in_progress', assignee: 'tech' });
  });

  it('goes to somebody else, to nobody, and keeps waiting meanwhile', async () => {
    await fullDisk();
    expect(await act({ do: 'ticket.assign', id: 'T-1', to: ' ben ' })).toMatchObject({
      ...{ state: 'in_progress', assignee: 'ben' },
    });
    await act({ do: 'ticket.pend', id: 'T-1', on: 'vendor', reason: 'part', until: office.clock.now + days(2) });
    expect(await act({ do: 'ticket.assign', id: 'T-1', to: 'kim' })).toMatchObject({
      state: 'pending',
      assignee: 'kim',
    });
    const nobodys = await act({ do: 'ticket.unassign', id: 'T-1' });
    expect(nobodys).not.toHaveProperty('assignee');
    expect(await act({ do: 'ticket.resume', id: 'T-1' })).toMatchObject({ state: 'open' });
    await expect(act({ do: 'ticket.unassign', id: 'T-1' })).rejects.toMatchObject({ status: 409 });
  });

  it('a note of a person is marked as theirs', async () => {
    await fullDisk();
    await act({ do: 'ticket.note', id: 'T-1', text: 'called the user' });
    expect((await entriesOf('T-1')).findLast(({ actor }) => actor.kind === 'person')).toMatchObject({
      ...{ move: 'noted', reason: 'called the user', actor: { kind: 'person', name: 'tech' } },
    });
  });
});

describe('waiting', () => {
  const pend = (until: number) => act({ do: 'ticket.pend', id: 'T-1', on: 'user', reason: ' asks his boss ', until });

  it('has a reason and a date, and comes back to what it was', async () => {
    await fullDisk();
    await act({ do: 'ticket.take', id: 'T-1' });
    const until = office.clock.now + days(3);
    expect(await pend(until)).toMatchObject({
      ...{ state: 'pending', pending: { on: 'user', reason: 'asks his boss', until, was: 'in_progress' } },
    });
    const back = await act({ do: 'ticket.resume', id: 'T-1', reason: 'he called' });
    expect(back).toMatchObject({ state: 'in_progress' });
    expect(back).not.toHaveProperty('pending');
  });

  it('comes back by itself when the date has come', async () => {
    await fullDisk();
    await pend(office.clock.now + hours(2));
    later(hours(2));
    await office.desk.tick();
    expect(await ticket('T-1')).toMatchObject({ state: 'open' });
    expect(await entriesOf('T-1')).toContainEqual(
      expect.objectContaining({ move: 'resumed', actor: expect.objectContaining({ kind: 'system' }) }),
    );
  });

  it('comes back by the word of the requester, and of nobody else', async () => {
    await fullDisk();
    await pend(office.clock.now + days(3));
    await act({ do: 'ticket.note', id: 'T-1', text: 'no answer yet' });
    expect((await ticket('T-1')).state).toBe('pending');
    expect(await act({ do: 'ticket.note', id: 'T-1', text: 'go ahead' }, USER)).toMatchObject({ state: 'open' });
    expect((await entriesOf('T-1')).slice(-2)).toMatchObject([
      { move: 'noted', reason: 'go ahead' },
      { move: 'resumed', reason: 'requester-answered' },
    ]);
  });

  it('for a vendor or a change is ended by the help desk alone', async () => {
    await fullDisk();
    await act({ do: 'ticket.pend', id: 'T-1', on: 'vendor', reason: 'part', until: office.clock.now + days(3) });
    await expect(act({ do: 'ticket.resume', id: 'T-1' }, USER)).rejects.toMatchObject({ status: 409 });
    expect(await act({ do: 'ticket.resume', id: 'T-1' })).toMatchObject({ state: 'open' });
    await pend(office.clock.now + days(3));
    expect(await act({ do: 'ticket.resume', id: 'T-1' }, USER)).toMatchObject({ state: 'open' });
  });

  it.each([
    ['the past', -1],
    ['now', 0],
    ['more than a year', days(366)],
  ])('is not until %s', async (_, ms) => {
    await fullDisk();
    await expect(pend(office.clock.now + ms)).rejects.toMatchObject({ status: 422, code: 'BAD_DATE' });
  });
});

describe('handing over', () => {
  it.each(['', '   '])('needs a note: %j is refused', async (note) => {
    await fullDisk();
    await expect(act({ do: 'ticket.escalate', id: 'T-1', tier: 2, note })).rejects.toMatchObject({
      ...{ status: 422, code: 'WORDS_MISSING' },
    });
    expect((await ticket('T-1')).tier).toBe(1);
  });

  it('goes up and down the tiers, each time with what the next must know', async () => {
    await fullDisk();
    expect(await act({ do: 'ticket.escalate', id: 'T-1', tier: 3, note: 'controller?' })).toMatchObject({ tier: 3 });
    await expect(act({ do: 'ticket.escalate', id: 'T-1', tier: 3, note: 'x' })).rejects.toMatchObject({ status: 409 });
    await expect(act({ do: 'ticket.hand-back', id: 'T-1', tier: 3, note: 'x' })).rejects.toMatchObject({ status: 409 });
    expect(await act({ do: 'ticket.hand-back', id: 'T-1', tier: 1, note: 'only full' })).toMatchObject({ tier: 1 });
    expect((await entriesOf('T-1')).slice(-2)).toMatchObject([
      { move: 'escalated', reason: 'tier 3: controller?' },
      { move: 'handed-back', reason: 'tier 1: only full' },
    ]);
  });
});

describe('the priority', () => {
  it('that a person sets stays, until it is let go', async () => {
    const { priority } = await fullDisk();
    expect(await act({ do: 'ticket.prioritise', id: 'T-1', priority: 'P1', reason: 'the CEO' })).toMatchObject({
      ...{ priority: 'P1', pinned: true },
    });
    const free = await act({ do: 'ticket.unpin', id: 'T-1' });
    expect(free.priority).toBe(priority);
    expect(free).not.toHaveProperty('pinned');
  });

  it('has major beside it, which a lead says and takes back', async () => {
    await fullDisk();
    const call = { do: 'ticket.major', id: 'T-1', major: true, reason: 'the whole office' } as const;
    await expect(act(call)).rejects.toMatchObject({ status: 403, code: 'ROLE_MISSING' });
    expect(await act(call, person('lead'))).toMatchObject({ major: true });
    expect(await act({ ...call, major: false, reason: 'over' }, person('lead'))).not.toHaveProperty('major');
  });
});

describe('resolving', () => {
  const mended = { do: 'ticket.resolve', id: 'T-1', cause: 'system_fault', fix: 'cleaned up' } as const;

  it('is refused while it holds; forced, it needs a reason and a date to look again', async () => {
    await fullDisk();
    await expect(act(mended)).rejects.toMatchObject({ status: 409, code: 'STILL_HOLDING' });
    await expect(act({ ...mended, force: 'disk is ordered' })).rejects.toMatchObject({ code: 'RECHECK_MISSING' });
    const recheckAt = office.clock.now + days(1);
    const forced = await act({ ...mended, force: 'disk is ordered', fixRequired: 'a bigger disk', recheckAt });
    expect(forced).toMatchObject({ state: 'resolved', recheckAt, resolution: { fixRequired: 'a bigger disk' } });
  });

  it('by force reopens by itself at that date when it still holds', async () => {
    await fullDisk();
    await act({ ...mended, force: 'disk is ordered', recheckAt: office.clock.now + hours(2) });
    later(hours(2));
    await office.desk.tick();
    expect(await ticket('T-1')).toMatchObject({ state: 'open', reopens: 1 });
    expect(await ticket('T-1')).not.toHaveProperty('recheckAt');
  });

  it('by force is closed by nobody before that date, however late', async () => {
    await fullDisk();
    await act({ ...mended, force: 'disk is ordered', recheckAt: office.clock.now + days(20) });
    const close = act({ do: 'ticket.close', id: 'T-1' }, USER);
    await expect(close).rejects.toMatchObject({ status: 409, message: expect.stringContaining('looked at again') });
    later(days(19));
    await office.desk.tick();
    expect((await ticket('T-1')).state).toBe('resolved');
    later(days(1));
    await office.desk.tick();
    expect(await ticket('T-1')).toMatchObject({ state: 'open', reopens: 1 });
  });

  it('wins a race: who acknowledges what resolved by itself meanwhile is told so', async () => {
    const { version } = await fullDisk();
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    expect((await ticket('T-1')).state).toBe('resolved');
    await expect(act({ do: 'ticket.ack', id: 'T-1', version })).rejects.toMatchObject({
      ...{ status: 409, code: 'OLD_VERSION' },
      message: expect.stringMatching(/is resolved and at version \d+ by now, you saw version \d+/),
    });
    await expect(act({ do: 'ticket.ack', id: 'T-1' })).rejects.toMatchObject({ status: 409, code: 'NOT_ALLOWED' });
    expect((await ticket('T-1')).state).toBe('resolved');
  });

  it('is confirmed by the requester at once, and is over then', async () => {
    await fullDisk();
    await freeDisk(office);
    await act(mended);
    await expect(act({ do: 'ticket.close', id: 'T-1' })).rejects.toMatchObject({ status: 403 });
    expect(await act({ do: 'ticket.close', id: 'T-1' }, USER)).toMatchObject({ state: 'closed' });
    await expect(act({ do: 'ticket.reopen', id: 'T-1', reason: 'again' }, USER)).rejects.toMatchObject({ status: 409 });
  });
});

describe('reopening', () => {
  const again = { do: 'ticket.reopen', id: 'slow', reason: 'still slow' } as const;
  // A Friday evening in Tokyo: the five days end with the next Friday.
  const resolved = { state: 'resolved', resolvedAt: NOON } as const;

  it('is open to the requester for five business days, to the staff while it is not closed', async () => {
    await aTicket('slow', resolved);
    office.clock.now = NOON + days(6);
    expect(await act(again, USER)).toMatchObject({ state: 'open', reopens: 1 });
    await aTicket('slow-2', resolved);
    office.clock.now = NOON + days(11);
    await expect(act({ ...again, id: 'slow-2' }, USER)).rejects.toMatchObject({ status: 409, code: 'TOO_LATE' });
    expect(await act({ ...again, id: 'slow-2' })).toMatchObject({ state: 'open' });
  });

  it('leaves no resolution behind', async () => {
    await aTicket('slow', { ...resolved, resolution: { cause: 'unknown', fix: 'restarted' } });
    const open = await act(again);
    expect(open).not.toHaveProperty('resolution');
    expect(open).not.toHaveProperty('resolvedAt');
  });
});

describe('cancelling', () => {
  it('is for leads, with a reason, before somebody works on it', async () => {
    await aTicket('slow');
    const cancel = { do: 'ticket.cancel', id: 'slow', because: 'test', reason: 'was a drill' } as const;
    await expect(act(cancel)).rejects.toMatchObject({ status: 403 });
    expect(await act(cancel, person('lead'))).toMatchObject({ state: 'cancelled', cancelled: 'test' });
    await aTicket('taken', { state: 'in_progress', assignee: 'kim' });
    await expect(act({ ...cancel, id: 'taken' }, person('lead'))).rejects.toMatchObject({ status: 409 });
  });
});

describe('merging', () => {
  const LEAD = person('lead');
  const merge = { do: 'ticket.merge', id: 'T-1', into: 'slow', reason: 'the same call' } as const;

  it('makes an alias of one and moves its lines and notes to the other', async () => {
    await fullDisk();
    await aTicket('slow', { severity: 'low', priority: 'P5', impact: 'low', urgency: 'low' });
    expect(await act(merge)).toMatchObject({ id: 'slow', severity: 'high', priority: 'P3' });
    expect(await ticket('T-1')).toMatchObject({ state: 'cancelled', cancelled: 'duplicate', mergedInto: 'slow' });
    expect(await linesOf('slow')).toEqual(['disk.space']);
    expect(await act({ do: 'ticket.note', id: 'T-1', text: 'the user called again' })).toMatchObject({ id: 'slow' });
    expect((await entriesOf('slow')).at(-1)).toMatchObject({ move: 'noted', reason: 'the user called again' });
    await expect(act({ do: 'ticket.take', id: 'T-1' })).rejects.toMatchObject({
      ...{ status: 409, code: 'MERGED', message: expect.stringContaining('T-2') },
    });
  });

  it('leaves one live ticket for the fault: it resolves with the other, and no second one opens', async () => {
    await fullDisk();
    await aTicket('slow');
    await act(merge);
    later(minutes(5));
    await office.desk.tick();
    expect((await office.store.tickets({})).rows).toHaveLength(2);
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    expect(await ticket('slow')).toMatchObject({ state: 'resolved' });
    expect(await ticket('T-1')).toMatchObject({ state: 'cancelled', mergedInto: 'slow' });
  });

  it('is undone by a lead while the other is active: the lines go back', async () => {
    await fullDisk();
    await aTicket('slow');
    await act(merge);
    const undo = { do: 'ticket.unmerge', id: 'T-1', reason: 'another fault' } as const;
    await expect(act(undo)).rejects.toMatchObject({ status: 403 });
    const back = await act(undo, LEAD);
    expect(back).toMatchObject({ number: 1, state: 'open' });
    expect(back).not.toHaveProperty('mergedInto');
    expect([await linesOf('T-1'), await linesOf('slow')]).toEqual([['disk.space'], []]);
    await expect(act(undo, LEAD)).rejects.toMatchObject({ status: 409 });
    expect(await act(merge)).toMatchObject({ id: 'slow' });
    expect(await linesOf('slow')).toEqual(['disk.space']);
  });

  it('is not undone when the other is done with', async () => {
    await fullDisk();
    await aTicket('slow');
    await act(merge);
    await act({ do: 'ticket.resolve', id: 'slow', cause: 'unknown', fix: 'x', force: 'x', recheckAt: NOON + days(9) });
    await expect(act({ do: 'ticket.unmerge', id: 'T-1', reason: 'x' }, LEAD)).rejects.toMatchObject({ status: 409 });
  });

  it('goes on through an alias, and never in a circle', async () => {
    await fullDisk();
    await aTicket('slow');
    await aTicket('third');
    await act(merge);
    await act({ ...merge, id: 'slow', into: 'third' });
    expect(await linesOf('third')).toEqual(['disk.space']);
    expect(await act({ do: 'ticket.note', id: 'T-1', text: 'hello' })).toMatchObject({ id: 'third' });
    await expect(act({ ...merge, id: 'third', into: 'T-1' })).rejects.toMatchObject({ status: 409 });
    await expect(act({ do: 'ticket.unmerge', id: 'T-1', reason: 'x' }, LEAD)).rejects.toMatchObject({ code: 'MERGED' });
  });

  it('is not for tickets of different machines, for parents, or for what has ended', async () => {
    await office.store.commit({ machines: [aMachine({ id: OTHER_MACHINE, name: 'pc-18', publicKey: 'key-2' })] });
    await fullDisk();
    await aTicket('elsewhere', { machineId: OTHER_MACHINE });
    await aTicket('done', { state: 'closed' });
    for (const into of ['elsewhere', 'done', 'T-1']) {
      await expect(act({ ...merge, into }), into).rejects.toMatchObject({ status: 409, code: 'NOT_ALLOWED' });
    }
    await expect(act({ ...merge, into: 'T-99' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('a parent of people’s own', () => {
  const join = { do: 'ticket.join-parent', id: 'T-1', parent: 'top' } as const;

  it('takes tickets in and lets them go', async () => {
    await fullDisk();
    await aTicket('top');
    expect(await act(join)).toMatchObject({ parentId: 'top' });
    expect((await office.store.tickets({ parentId: 'top' })).rows).toMatchObject([{ number: 1 }]);
    expect(await act({ do: 'ticket.leave-parent', id: 'T-1' })).not.toHaveProperty('parentId');
  });

  it('has two levels, whichever way round', async () => {
    await fullDisk();
    await aTicket('top');
    await aTicket('other');
    await act(join);
    await expect(act({ ...join, id: 'top', parent: 'other' })).rejects.toMatchObject({ status: 409 });
    await expect(act({ ...join, id: 'other', parent: 'T-1' })).rejects.toMatchObject({ status: 409 });
    await expect(act({ ...join, id: 'top', parent: 'T-1' })).rejects.toMatchObject({ status: 409 });
    await expect(act({ do: 'ticket.merge', id: 'top', into: 'other', reason: 'x' })).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe('versions', () => {
  it('guard every move: what was seen must still be so', async () => {
    const { version } = await fullDisk();
    await act({ do: 'ticket.note', id: 'T-1', text: 'hm' });
    const on = { id: 'T-1', version } as const;
    const moves: TicketAction[] = [
      { do: 'ticket.ack', ...on },
      { do: 'ticket.take', ...on },
      { do: 'ticket.assign', ...on, to: 'kim' },
      { do: 'ticket.unassign', ...on },
      { do: 'ticket.note', ...on, text: 'x' },
      { do: 'ticket.pend', ...on, on: 'user', reason: 'x', until: NOON + days(9) },
      { do: 'ticket.resume', ...on },
      { do: 'ticket.escalate', ...on, tier: 2, note: 'x' },
      { do: 'ticket.hand-back', ...on, tier: 1, note: 'x' },
      { do: 'ticket.prioritise', ...on, priority: 'P1' },
      { do: 'ticket.unpin', ...on },
      { do: 'ticket.major', ...on, major: true, reason: 'x' },
      { do: 'ticket.resolve', ...on, cause: 'unknown', fix: 'x' },
      { do: 'ticket.reopen', ...on, reason: 'x' },
      { do: 'ticket.close', ...on },
      { do: 'ticket.cancel', ...on, because: 'test', reason: 'x' },
      { do: 'ticket.merge', ...on, into: 'T-2', reason: 'x' },
      { do: 'ticket.unmerge', ...on, reason: 'x' },
      { do: 'ticket.join-parent', ...on, parent: 'T-2' },
      { do: 'ticket.leave-parent', ...on },
    ];
    for (const move of moves) {
      await expect(act(move, AIKO), move.do).rejects.toMatchObject({ status: 409, code: 'OLD_VERSION' });
    }
  });
});

describe('what waits with a parent that ends', () => {
  const LEAD = person('lead');
  const mended = { do: 'ticket.resolve', id: 'top', cause: 'environment', fix: 'patch withdrawn' } as const;

  it('resolves with it when it is clear, and takes over how it was mended', async () => {
    await aTicket('top');
    await aTicket('child', { parentId: 'top' });
    await act(mended);
    await office.desk.tick();
    expect(await ticket('child')).toMatchObject({ state: 'resolved', resolution: { fix: 'patch withdrawn' } });
    expect((await entriesOf('child')).at(-1)).toMatchObject({
      move: 'resolved-with-parent',
      reason: 'parent-resolved',
    });
  });

  it('is an ordinary ticket again while its own fault holds', async () => {
    await fullDisk();
    await aTicket('top');
    await act({ do: 'ticket.join-parent', id: 'T-1', parent: 'top' });
    await act(mended);
    await office.desk.tick();
    const released = await ticket('T-1');
    expect(released).toMatchObject({ state: 'new' });
    expect(released).not.toHaveProperty('parentId');
    expect((await entriesOf('T-1')).at(-1)).toMatchObject({ move: 'released', reason: 'still-holding' });
  });

  it('is let go when the parent was no work at all', async () => {
    await aTicket('top');
    await aTicket('child', { parentId: 'top' });
    await act({ do: 'ticket.cancel', id: 'top', because: 'false_alarm', reason: 'a drill' }, LEAD);
    await office.desk.tick();
    expect(await ticket('child')).toMatchObject({ state: 'new' });
    expect(await ticket('child')).not.toHaveProperty('parentId');
  });
});

describe('a fault that comes again', () => {
  it('after its ticket was closed opens another, which names the one before', async () => {
    const { id } = await fullDisk();
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    later(days(10));
    await office.desk.tick();
    expect((await ticket('T-1')).state).toBe('closed');
    await fillDisk(office);
    later(seconds(60));
    await office.desk.tick();
    expect(await ticket('T-2')).toMatchObject({ state: 'new', previousId: id });
  });

  it('leaves to a newer ticket what that one works on, when a person reopens the older', async () => {
    await fullDisk();
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    await aTicket('newer', { state: 'open' });
    const [line] = (await office.store.ticket('T-1'))!.findings;
    await office.store.commit({ links: [{ on: 'ticket', ofId: 'newer', findingId: line!.id, at: office.clock.now }] });
    expect(await act({ do: 'ticket.reopen', id: 'T-1', reason: 'not mended' })).toMatchObject({ state: 'open' });
    expect(await linesOf('newer')).toEqual(['disk.space']);
  });
});
