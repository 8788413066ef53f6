import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import type { OutboxRow } from '../../../collector/domain/work.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import {
  AIKO,
  aMachine,
  anEvent,
  disk,
  failedLogin,
  fillDisk,
  freeDisk,
  MACHINE,
  type Office,
  openOffice,
  unchanged,
} from './office.ts';

const USER = { kind: 'person', name: 'uwe', roles: ['requester'] } as const;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const matters = () =>
  office.store.commit({ machines: [aMachine({ labels: { site: 'tokyo', importance: 'critical' } })] });

/** A ticket for a full disk, opened now. */
async function openTicket(): Promise<string> {
  await fillDisk(office);
  office.clock.now += seconds(60);
  await office.desk.tick();
  return (await tickets())[0]!.id;
}

const tickets = async (): Promise<Ticket[]> => (await office.store.tickets({ machineId: MACHINE })).rows;
const ticket = async (id: string) => (await office.store.ticket(id))!.work;
const moves = async (id: string) =>
  (await office.store.ticket(id))!.entries.map(({ move, reason }) => `${move} ${reason}`);

/** Every half minute a tick, for so long. */
async function pass(ms: number, everyMs = seconds(30)): Promise<void> {
  const until = office.clock.now + ms;
  while (office.clock.now < until) {
    office.clock.now = Math.min(until, office.clock.now + everyMs);
    await office.desk.tick();
  }
}

/** Who was called, and when after `since`, in minutes. */
async function calls(kind: OutboxRow['kind'], since: number): Promise<string[]> {
  const rows = await office.store.outboxDue(office.clock.now, 1000);
  return rows
    .filter((row) => row.kind === kind && row.target === 'mail')
    .map(({ at, role }) => `${(at - since) / minutes(1)} ${role}`);
}

describe('a ticket of P1', () => {
  let id: string;
  let at: number;
  beforeEach(async () => {
    await matters();
    id = await openTicket();
    at = office.clock.now;
    expect(await ticket(id)).toMatchObject({ priority: 'P1', impact: 'high' });
  });

  it('calls one after the other, five rounds more, then reminds every hour and turns red', async () => {
    await pass(minutes(34));
    expect(await calls('ticket.escalated', at)).toEqual([
      '0 on-call',
      '5 second-channel',
      '10 deputy',
      '15 lead',
      '30 manager',
    ]);
    await pass(minutes(35 * 5));
    expect(await calls('ticket.escalated', at)).toHaveLength(30);
    expect((await ticket(id)).marks).not.toContain('ladder-exhausted');
    await pass(hours(2));
    expect((await calls('ticket.escalated', at)).slice(30)).toEqual(['265 lead', '325 lead']);
    expect((await ticket(id)).marks).toContain('ladder-exhausted');
  });

  it('calls nobody any more once somebody has it', async () => {
    await pass(minutes(6));
    await office.desk.act(AIKO, { do: 'ticket.ack', id });
    await pass(minutes(29));
    expect(await calls('ticket.escalated', at)).toHaveLength(2);
  });

  it('goes on from its step when nothing follows the ack', async () => {
    await pass(minutes(6));
    await office.desk.act(AIKO, { do: 'ticket.ack', id });
    await pass(minutes(20));
    await office.desk.act(AIKO, { do: 'ticket.note', id, text: 'looking' });
    await pass(minutes(29));
    expect(await calls('ticket.escalated', at)).toHaveLength(2);
    await pass(minutes(7));
    expect(await calls('ticket.escalated', at)).toEqual(['0 on-call', '5 second-channel', '56.5 deputy', '61 lead']);
    expect(await moves(id)).toContain('ack-lapsed no-entry-since-ack');
    expect((await ticket(id)).acknowledgedAt).toBeUndefined();
  });

  it('is not kept from calling by whoever only asks about it', async () => {
    await office.desk.act(AIKO, { do: 'ticket.ack', id });
    await pass(minutes(20));
    await office.desk.act(USER, { do: 'ticket.note', id, text: 'still down!' });
    await pass(minutes(11));
    expect(await moves(id)).toContain('ack-lapsed no-entry-since-ack');
    expect(await calls('ticket.escalated', at)).toHaveLength(2);
  });

  it('has as long after a wait as after an ack before somebody is called', async () => {
    const until = office.clock.now + days(1);
    await office.desk.act(AIKO, { do: 'ticket.pend', id, on: 'vendor', reason: 'part ordered', until });
    await pass(days(1) + minutes(29), minutes(1));
    expect((await ticket(id)).state).toBe('open');
    expect(await moves(id)).not.toContain('ack-lapsed no-entry-since-ack');
    await pass(minutes(3));
    expect(await moves(id)).toContain('ack-lapsed no-entry-since-ack');
  });

  it('says each mark of its clocks once, at any hour', async () => {
    await pass(hours(5));
    const rows = (await office.store.outboxDue(office.clock.now, 1000)).filter(({ target }) => target === 'mail');
    const said = rows.filter(({ kind }) => kind === 'ticket.due-soon' || kind === 'ticket.overdue');
    expect(said.map(({ kind, detail, at: then }) => [kind, detail, Math.floor((then - at) / minutes(1))])).toEqual([
      ['ticket.overdue', { clock: 'ack', percent: 100 }, 5],
      ['ticket.due-soon', { clock: 'response', percent: 75 }, 11],
      ['ticket.overdue', { clock: 'response', percent: 100 }, 15],
      ['ticket.due-soon', { clock: 'resolve', percent: 75 }, 180],
      ['ticket.overdue', { clock: 'resolve', percent: 100 }, 240],
    ]);
    expect((await ticket(id)).dues).toMatchObject({ resolve: at + hours(4), ack: at + minutes(5) });
  });

  it('repeats nothing after a restart, and lets the machines speak first', async () => {
    await pass(minutes(6));
    const before = await calls('ticket.escalated', at);
    const again = office.reopen();
    await again.tick();
    office.clock.now += minutes(2) - 1;
    await again.tick();
    expect(await calls('ticket.escalated', at)).toEqual(before);
    office.clock.now += minutes(2) + 1;
    await again.tick();
    await again.tick();
    expect(await calls('ticket.escalated', at)).toEqual([...before, '10 deputy']);
  });

  it('does after a long stop only the latest of what it missed, and says so', async () => {
    office.clock.now += minutes(20);
    const again = office.reopen();
    office.clock.now += minutes(2);
    for (let i = 0; i < 9; i++) await again.tick();
    expect(await calls('ticket.escalated', at)).toEqual(['0 on-call', '22 lead']);
    expect(await calls('ticket.overdue', at)).toHaveLength(2);
    expect(await calls('ticket.due-soon', at)).toEqual([]);
    expect(await moves(id)).toContain('called lead (caught up, 2 skipped)');
  });

  it('waits for nothing any more when it is over', async () => {
    await freeDisk(office);
    await pass(minutes(31));
    expect((await ticket(id)).state).toBe('resolved');
    const before = await calls('ticket.escalated', at);
    await pass(hours(1));
    expect(await calls('ticket.escalated', at)).toEqual(before);
    await pass(days(6), hours(4));
    expect((await ticket(id)).state).toBe('closed');
    expect(await office.store.timersDue(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});

describe('a ticket of P3', () => {
  it('calls nobody, and climbs the tiers in office hours while nobody does anything', async () => {
    const id = await openTicket();
    expect(await ticket(id)).toMatchObject({ priority: 'P3', tier: 1 });
    await pass(days(2.5), minutes(30));
    expect((await ticket(id)).tier).toBe(1);
    expect(await calls('ticket.overdue', 0)).toEqual([]);
    await pass(days(3), minutes(30));
    expect(await moves(id)).toEqual([
      'opened open-past-its-wait',
      'marked ack-100',
      'marked response-75',
      'marked response-100',
      'escalated 50-percent-of-resolve-time-used',
      'marked resolve-75',
      'escalated 90-percent-of-resolve-time-used',
      'marked resolve-100',
    ]);
    const rows = (await office.store.outboxDue(office.clock.now, 1000)).filter(({ target }) => target === 'mail');
    const hoursOfDay = rows.slice(1).map(({ at }) => new Date(at + hours(9)).getUTCHours());
    expect(hoursOfDay.every((hour) => hour >= 9 && hour < 18)).toBe(true);
    expect(rows.filter(({ kind }) => kind === 'ticket.escalated').map(({ role }) => role)).toEqual([
      'tier-2',
      'tier-3',
    ]);
  });

  it('climbs although whoever asks for help says something', async () => {
    const id = await openTicket();
    await office.desk.act(USER, { do: 'ticket.note', id, text: 'hello?' });
    await pass(days(5.5), hours(1));
    expect((await ticket(id)).tier).toBe(3);
  });

  it('stays at its tier while somebody works on it', async () => {
    const id = await openTicket();
    await office.desk.act(AIKO, { do: 'ticket.take', id });
    await pass(days(5), hours(1));
    expect((await ticket(id)).tier).toBe(1);
  });

  it('stands still while it waits for somebody, and comes back by itself', async () => {
    const id = await openTicket();
    const until = office.clock.now + days(7);
    await office.desk.act(AIKO, { do: 'ticket.pend', id, on: 'vendor', reason: 'part ordered', until });
    expect((await ticket(id)).dues).not.toHaveProperty('resolve');
    await pass(days(6.9), hours(1));
    expect((await ticket(id)).state).toBe('pending');
    await pass(hours(3), minutes(10));
    const back = await ticket(id);
    expect(back.state).not.toBe('pending');
    // Friday night to Friday night is five working days, none of them counted: due three working days later.
    expect(back.dues?.resolve).toBeGreaterThan(until + days(4));
    expect(await moves(id)).toContain('resumed follow-up-due');
  });

  it('is looked at again when it was resolved although it held', async () => {
    const id = await openTicket();
    const recheckAt = office.clock.now + hours(5);
    await office.desk.act(AIKO, {
      do: 'ticket.resolve',
      id,
      cause: 'unknown',
      fix: 'none',
      force: 'backup',
      recheckAt,
    });
    await pass(hours(6), minutes(5));
    expect(await ticket(id)).toMatchObject({ state: 'open', reopens: 1 });
    expect(await moves(id)).toContain('reopened re-check-still-holding');
  });
});

describe('an ack', () => {
  it('counts for nothing when it gets worse', async () => {
    await matters();
    await office.send([disk(9, office.clock.now)]);
    office.clock.now += minutes(15);
    await office.send([unchanged('volumes', office.clock.now)]);
    office.clock.now += seconds(60);
    await office.desk.tick();
    const { id, severity } = (await tickets())[0]!;
    expect(severity).toBe('medium');
    await office.desk.act(AIKO, { do: 'ticket.ack', id });
    office.clock.now += minutes(1);
    await office.send([disk(1, office.clock.now)]);
    const after = await ticket(id);
    expect(after).toMatchObject({ severity: 'high', priority: 'P1' });
    expect(after.acknowledgedAt).toBeUndefined();
    expect(await moves(id)).toContain('ack-broken worse-severity');
  });
});

describe('a case', () => {
  const guesses = async () => {
    const events = Array.from({ length: 12 }, (_, i) => failedLogin(office.clock.now - seconds(24 - i)));
    await office.send(events, 'urgent');
  };

  it('of S3 calls the lead on the working morning after the one it was due in', async () => {
    await guesses();
    expect((await office.store.case('C-1'))?.work.severity).toBe('S3');
    await pass(days(5), hours(1));
    const called = await calls('case.escalated', 0);
    expect(called).toEqual([`${Date.UTC(2026, 10, 24, 0) / minutes(1)} lead`]);
  });

  it('of S1 calls one after the other, then the manager every ten minutes, until somebody has it', async () => {
    const at = office.clock.now;
    const login_succeeded = { account: 'root', source: '203.0.113.9', service: 'sshd', method: 'password' };
    await guesses();
    await office.send([anEvent('logins', at, { occurrence: { at_ms: at, count: 1, login_succeeded } })], 'urgent');
    expect((await office.store.case('C-1'))?.work.severity).toBe('S1');
    await pass(minutes(45));
    expect(await calls('case.escalated', at)).toEqual([
      ...['2 on-call', '5 second-channel', '10 deputy', '20 manager', '30 manager', '40 manager'],
    ]);
    await office.desk.act(AIKO, { do: 'case.ack', id: 'C-1' });
    await pass(minutes(70));
    expect((await calls('case.escalated', at)).slice(6)).toEqual(['75 on-call', '105 on-call']);
    await office.desk.act(AIKO, { do: 'case.note', id: 'C-1', text: 'account locked' });
    await pass(minutes(29));
    expect(await calls('case.escalated', at)).toHaveLength(8);
  });
});
