import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import {
  AIKO,
  disk,
  fillDisk,
  freeDisk,
  MACHINE,
  NOON,
  type Office,
  openOffice,
  unchanged,
  unknown,
} from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const later = (ms: number) => {
  office.clock.now += ms;
};
const space = async () => (await office.findings()).find(({ ruleId }) => ruleId === 'disk.space');
const tickets = async () => (await office.store.tickets({ machineId: MACHINE })).rows;
const file = (ticket: Ticket | undefined) => office.store.ticket(ticket?.id ?? '');

async function openTicket(): Promise<Ticket> {
  await fillDisk(office);
  later(seconds(60));
  await office.desk.tick();
  const [ticket] = await tickets();
  return ticket!;
}

describe('a disk that fills', () => {
  it('goes all the way: pending, open, ticket, clearing, clear, resolved, back, closed', async () => {
    await office.send([disk(2, NOON)]);
    expect(await space()).toMatchObject({ state: 'pending', reason: 'first-seen', severity: 'high', label: '/' });

    later(minutes(15));
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await space()).toMatchObject({ state: 'open', onsetMs: NOON, openedAt: NOON + minutes(15), onsets: 1 });

    later(seconds(59));
    await office.desk.tick();
    expect(await tickets()).toEqual([]);
    later(seconds(1));
    await office.desk.tick();
    const [ticket] = await tickets();
    expect(ticket).toMatchObject({
      state: 'new',
      number: 1,
      priority: 'P3',
      observedMs: NOON,
      openedAt: office.clock.now,
      title: { en: '/ is almost full: 2 GB left (2%)', ja: expect.stringContaining('/') },
    });

    await office.send([disk(60, office.clock.now)]);
    expect(await space()).toMatchObject({ state: 'clearing', reason: 'clear-seen' });
    later(minutes(15));
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await space()).toMatchObject({ state: 'clear', reason: 'cleared' });

    later(minutes(30) - 1);
    await office.desk.tick();
    expect((await tickets())[0]?.state).toBe('new');
    later(1);
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ state: 'resolved', resolvedAt: office.clock.now, version: 2 }]);

    later(hours(2));
    await fillDisk(office);
    later(seconds(60));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ id: ticket?.id, state: 'open', reopens: 1 }]);

    await freeDisk(office);
    // What came back is held for half as long again.
    later(minutes(10));
    await office.send([unchanged('volumes', office.clock.now)]);
    later(minutes(30));
    await office.desk.tick();
    // From Friday night: Monday, Tuesday and Wednesday.
    later(days(5));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ id: ticket?.id, state: 'closed' }]);

    const told = await file(ticket);
    expect(told?.entries.map(({ move, from, to, reason, actor }) => [move, from, to, reason, actor.kind])).toEqual([
      ['opened', undefined, 'new', 'open-past-its-wait', 'system'],
      ['resolved-by-itself', 'new', 'resolved', 'quiet-since-clear', 'system'],
      ['reopened', 'resolved', 'open', 'back-within-the-window', 'system'],
      ['resolved-by-itself', 'open', 'resolved', 'quiet-since-clear', 'system'],
      ['closed', 'resolved', 'closed', 'resolved-for-long', 'system'],
    ]);
    const outbox = await office.store.outboxDue(office.clock.now, 100);
    expect(outbox.map(({ kind, target }) => `${kind} ${target}`).toSorted()).toEqual(
      ['opened', 'reopened', 'resolved', 'resolved']
        .flatMap((kind) => [`ticket.${kind} mail`, `ticket.${kind} webhook`])
        .toSorted(),
    );
    expect(new Set(outbox.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(4);
    const audit = await office.store.audit({ limit: 200 });
    expect(audit.rows.filter(({ object }) => object === ticket?.id)).toHaveLength(5);
  });

  it('opens a new ticket when the old one is closed or resolved for more than a working day', async () => {
    await openTicket();
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    // From Friday night to Monday night.
    later(days(3));
    await fillDisk(office);
    later(seconds(60));
    await office.desk.tick();
    expect((await tickets()).map(({ state }) => state).toSorted()).toEqual(['new', 'resolved']);
  });

  it('makes one ticket however often time passes', async () => {
    await openTicket();
    await Promise.all([office.desk.tick(), office.desk.tick()]);
    await office.desk.tick();
    expect(await tickets()).toHaveLength(1);
  });

  it('raises its ticket when it gets worse, and leaves it there when it gets better', async () => {
    await fillDisk(office, 8);
    later(seconds(60));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ severity: 'medium', priority: 'P4' }]);
    await office.send([disk(2, office.clock.now)]);
    expect(await tickets()).toMatchObject([{ severity: 'high', priority: 'P3', version: 2 }]);
    later(minutes(5));
    await office.send([disk(8, office.clock.now)]);
    expect(await tickets()).toMatchObject([{ severity: 'high', priority: 'P3', version: 2 }]);
    expect((await file((await tickets())[0]))?.entries.at(-1)).toMatchObject({
      move: 'severity-raised',
      reason: 'finding-worse',
    });
  });

  it.each([
    ['while it was about to clear', minutes(5), 1],
    ['after it was clear', minutes(20), 2],
  ])('raises its ticket when it comes back worse %s', async (_, fineForMs, onsets) => {
    await fillDisk(office, 8);
    office.clock.now += minutes(2);
    await office.desk.tick();
    const [mild] = (await office.store.tickets({})).rows;
    expect(mild).toMatchObject({ severity: 'medium' });
    await office.send([disk(60, office.clock.now)]);
    office.clock.now += fineForMs;
    await office.send([unchanged('volumes', office.clock.now)]);
    later(minutes(1));
    await fillDisk(office, 1);
    expect(await office.findings()).toMatchObject([{ state: 'open', severity: 'high', onsets }]);
    const file = await office.store.ticket(mild!.id);
    expect(file?.work).toMatchObject({ state: 'new', severity: 'high' });
    expect(file?.entries.at(-1)).toMatchObject({ move: 'severity-raised', reason: 'finding-worse' });
  });

  it('neither opens nor closes anything while the check can not tell', async () => {
    await office.send([disk(2, NOON)]);
    later(minutes(20));
    await office.send([unknown('volumes', office.clock.now)]);
    expect((await space())?.state).toBe('pending');
    const [row] = await office.store.facts(MACHINE);
    expect(row).toMatchObject({
      facts: { volumes: [{ id: 'uuid-root' }] },
      unknown: { reason: 'timeout', detail: 'no answer within 30 s', sinceMs: office.clock.now },
    });

    later(minutes(1));
    await office.send([unchanged('volumes', office.clock.now)]);
    expect((await space())?.state).toBe('open');
    later(hours(1));
    await office.send([unknown('volumes', office.clock.now)]);
    await office.desk.tick();
    expect((await space())?.state).toBe('open');
    expect((await tickets())[0]?.state).toBe('new');
    expect((await office.store.facts(MACHINE))[0]?.facts).toBeDefined();
  });

  it('is told late by a laptop that was offline: the ticket says when it was observed', async () => {
    later(hours(8));
    await office.send([disk(50, NOON), disk(3, NOON + hours(1)), unchanged('volumes', NOON + hours(2))]);
    expect(await space()).toMatchObject({ state: 'open', onsetMs: NOON + hours(1), openedAt: NOON + hours(8) });
    later(seconds(60));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ observedMs: NOON + hours(1), openedAt: office.clock.now }]);
  });

  it('says nothing of what came and went while the laptop was offline', async () => {
    later(hours(8));
    const at = (hour: number) => NOON + hours(hour);
    await office.send([disk(3, at(1)), unchanged('volumes', at(2)), disk(60, at(3)), unchanged('volumes', at(4))]);
    expect(await space()).toMatchObject({ state: 'clear', onsets: 1, onsetMs: at(1) });
    later(minutes(5));
    await office.desk.tick();
    expect(await tickets()).toEqual([]);
  });

  it('keeps the timeline of what changed, not of what moves all the time', async () => {
    await office.send([disk(50, NOON), disk(49, NOON + 1000), unchanged('volumes', NOON + 2000)]);
    expect((await office.store.timeline(MACHINE, {})).rows).toEqual([]);
    const bigger = disk(50, NOON + 3000);
    Object.assign(bigger.facts!.volumes!.volumes[0]!, { size_bytes: 200 * 2 ** 30 });
    later(5000);
    await office.send([bigger]);
    expect((await office.store.timeline(MACHINE, {})).rows).toMatchObject([
      { kind: 'changed', subject: 'uuid-root', path: 'volumes.uuid-root.size_bytes', atMs: NOON + 3000 },
    ]);
  });

  it('goes on where it was after a restart', async () => {
    await office.send([disk(2, NOON)]);
    later(minutes(15));
    const desk = office.reopen();
    await desk.receive(office.batch(2, [unchanged('volumes', office.clock.now)]));
    expect(await space()).toMatchObject({ state: 'open', samples: 2 });
  });
});

describe('a person at the ticket', () => {
  it('can not resolve it while the fault holds, but may with a reason, and is then left in peace', async () => {
    const { id, version } = await openTicket();
    const resolve = { do: 'ticket.resolve', id, cause: 'user_action', fix: 'told the user', version } as const;
    await expect(office.desk.act(AIKO, resolve)).rejects.toMatchObject({
      status: 409,
      code: 'STILL_HOLDING',
      message: expect.stringContaining('/ (disk.space)'),
    });
    const recheckAt = office.clock.now + days(3);
    await office.desk.act(AIKO, { ...resolve, force: 'new disk on Monday', recheckAt });
    expect(await tickets()).toMatchObject([
      { state: 'resolved', recheckAt, resolution: { cause: 'user_action', fix: 'told the user' } },
    ]);
    later(hours(1));
    await office.send([unchanged('volumes', office.clock.now)]);
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ state: 'resolved', reopens: 0 }]);
  });

  it('may resolve while it is clearing; a relapse reopens the ticket', async () => {
    const { id } = await openTicket();
    await office.send([disk(60, office.clock.now)]);
    await office.desk.act(AIKO, { do: 'ticket.resolve', id, cause: 'user_action', fix: 'emptied the trash' });
    later(minutes(5));
    await office.send([disk(2, office.clock.now)]);
    expect(await space()).toMatchObject({ state: 'open', reason: 'back-while-clearing', onsets: 1 });
    later(seconds(60));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ id, state: 'open', reopens: 1 }]);
  });

  it('takes it, notes on it, and is told when somebody was faster', async () => {
    const { id, version } = await openTicket();
    const taken = await office.desk.act(AIKO, { do: 'ticket.take', id: 'T-1', version });
    expect(taken).toMatchObject({ id, number: 1, state: 'in_progress', assignee: 'aiko', version: version + 1 });
    await office.desk.act(AIKO, { do: 'ticket.note', id, text: ' called the user ' });
    await expect(office.desk.act(AIKO, { do: 'ticket.take', id, version })).rejects.toMatchObject({
      status: 409,
      code: 'OLD_VERSION',
    });
    const entries = (await office.store.ticket(id))?.entries;
    expect(entries?.at(-1)).toMatchObject({
      move: 'noted',
      reason: 'called the user',
      actor: { kind: 'person', name: 'aiko' },
    });
  });

  it('loses a race in words: two moves on the same version, one wins', async () => {
    const { id, version } = await openTicket();
    const take = () => office.desk.act(AIKO, { do: 'ticket.take', id, version });
    const results = await Promise.allSettled([take(), take()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    [{ do: 'ticket.take', id: 'T-99' }, 404],
    [{ do: 'ticket.note', id: 'T-1', text: '  ' }, 422],
    [{ do: 'ticket.note', id: 'T-1', text: 'x'.repeat(20_001) }, 422],
    [{ do: 'ticket.reopen', id: 'T-1', reason: 'not fixed' }, 409],
    [{ do: 'case.ack', id: 'C-1' }, 404],
  ] as const)('is refused %o with %i', async (action, status) => {
    await openTicket();
    await expect(office.desk.act(AIKO, action)).rejects.toMatchObject({ status });
  });

  it('reopens what is not mended, and it stays open until people say so', async () => {
    const { id } = await openTicket();
    await freeDisk(office);
    later(minutes(30));
    await office.desk.tick();
    await office.desk.act(AIKO, { do: 'ticket.reopen', id, reason: 'the user still can not save' });
    later(hours(5));
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ state: 'open' }]);
  });
});
