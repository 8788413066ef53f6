// What goes wrong in every office sooner or later, and what must come of it. Others of
// the kind have a file of their own: signals.test.ts (copies, floods, stopped agents),
// storms, test/faults (a desk that dies), notify/dispatcher.test.ts (a receiver that is down).
import { afterEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { type Fleet, type FleetOptions, openFleet, TEN_OCLOCK } from './fleet.ts';
import { AIKO, factsOf, failedLogin } from './office.ts';

let fleet: Fleet;
afterEach(() => fleet.close());

const open = async (options: Partial<FleetOptions> = {}) => {
  fleet = await openFleet({ machines: 1, ...options });
};

/** A pool's fault is believed at once, and gone at once. */
const pool = (state: string, at: number) =>
  factsOf('pools', { pools: [{ id: 'md0', kind: 'md', name: 'md0', state }] }, at);

const tickets = async () => (await fleet.store.tickets({ limit: 200 })).rows.toReversed();
const findings = async () => (await fleet.store.findings({ limit: 200 })).rows;
const only = async () => {
  const [first, ...more] = await tickets();
  expect(more).toEqual([]);
  return first!;
};
const fail = (machine = 0) => fleet.send(machine, [pool('failed', fleet.clock.now)]);
const mend = (machine = 0) => fleet.send(machine, [pool('healthy', fleet.clock.now)]);

describe('a fault that comes and goes every four minutes for an hour', () => {
  it('makes one ticket and two messages', async () => {
    await open();
    for (let times = 0; times < 15; times++) {
      await fail();
      await fleet.later(minutes(2));
      await mend();
      await fleet.later(minutes(2));
    }
    expect(await only()).toMatchObject({ heldOpen: 'flapping' });
    expect(await fleet.told()).toEqual(['ticket.opened T-1']);
    for (let calm = 0; calm < 30; calm++) {
      await mend();
      await fleet.later(minutes(10), minutes(1));
    }
    expect(await only()).toMatchObject({ state: 'resolved' });
    // Of the fault; that nobody acknowledged the ticket for hours is another matter.
    const ofFault = (await fleet.told()).filter((notice) => !/due-soon|overdue/.test(notice));
    expect(ofFault).toEqual(['ticket.opened T-1', 'ticket.resolved T-1']);
  });
});

describe('a laptop that is away for the weekend', () => {
  it.each(['asleep', 'silent'] as const)('makes no ticket when it is %s', async (presence) => {
    await open({ labels: () => ({ class: 'laptop' }) });
    await fleet.part(0, presence);
    await fleet.later(days(3), minutes(30));
    expect(await tickets()).toEqual([]);
  });

  it('stops the clock of the repair of its ticket', async () => {
    await open({ labels: () => ({ class: 'laptop' }) });
    await fail();
    await fleet.later(minutes(5));
    const before = (await only()).dues?.resolve;
    await fleet.part(0, 'asleep');
    await fleet.later(days(3), minutes(30));
    expect(await only()).toMatchObject({ awaySince: expect.any(Number) });
    await fleet.connect(0);
    await fleet.later(minutes(30), minutes(1));
    const after = await only();
    expect(after.awaySince).toBeUndefined();
    // What was left of Friday; Monday is a holiday, and the weekend does not count.
    expect(after.dues!.resolve! - before!).toBeGreaterThan(hours(20));
    expect(after.marks.filter((mark) => mark.startsWith('resolve'))).toEqual([]);
  });
});

describe('a server that falls silent', () => {
  it('makes a ticket after five minutes, which resolves when it is back', async () => {
    await open({ labels: () => ({ class: 'server' }) });
    await fleet.later(minutes(5));
    await fleet.part(0, 'silent');
    await fleet.later(minutes(4));
    expect(await tickets()).toEqual([]);
    await fleet.later(minutes(4));
    expect((await only()).title.en).toContain('pc-0 is silent');
    await fleet.connect(0);
    await fleet.later(minutes(40), minutes(1));
    expect(await only()).toMatchObject({ state: 'resolved' });
  });

  it('that is a desktop is waited for, four hours of work', async () => {
    await open({ labels: () => ({ class: 'desktop' }) });
    await fleet.later(minutes(5));
    await fleet.part(0, 'silent');
    await fleet.later(hours(3), minutes(1));
    expect(await tickets()).toEqual([]);
    await fleet.later(hours(2), minutes(1));
    expect((await only()).title.en).toContain('pc-0 is silent');
  });
});

describe('a machine that wakes after three days', () => {
  it('tells of faults that are over without making work of them, and of attacks as cases', async () => {
    await open();
    await fleet.part(0, 'asleep');
    await fleet.later(days(3), hours(1));
    await fleet.connect(0);
    const then = fleet.clock.now - days(3) + hours(1);
    const burst = Array.from({ length: 12 }, (_, n) => failedLogin(then + seconds(n)));
    await fleet.send(0, burst, 'urgent');
    await fleet.send(0, [pool('failed', then), pool('healthy', then + hours(2))]);
    await fleet.later(minutes(10));
    expect(await tickets()).toEqual([]);
    expect((await findings()).find(({ check }) => check === 'pools')).toMatchObject({ state: 'clear', onsets: 1 });
    const [flagged, ...more] = (await fleet.store.cases({})).rows;
    expect(more).toEqual([]);
    expect(flagged!.flaggedAt - flagged!.observedMs).toBeGreaterThan(days(2));
  });
});

describe('a machine whose clock is nine hours ahead', () => {
  it('is judged by when its news came, and its ticket runs on the time of the collector', async () => {
    await open();
    fleet.desk.heartbeat(fleet.idOf(0), hours(9), fleet.clock.now);
    await fleet.send(0, [pool('failed', fleet.clock.now + hours(9))]);
    await fleet.later(minutes(5));
    const ticket = await only();
    expect(ticket.openedAt).toBeLessThan(TEN_OCLOCK + minutes(6));
    expect(ticket.observedMs).toBeLessThan(TEN_OCLOCK + minutes(6));
    // Set right, it is heard at once: nothing waits for nine hours to pass.
    fleet.desk.heartbeat(fleet.idOf(0), 0, fleet.clock.now);
    await mend();
    await fleet.later(minutes(40), minutes(1));
    expect(await only()).toMatchObject({ state: 'resolved' });
  });

  it('is itself a finding, P4 or worse', async () => {
    await open();
    for (let times = 0; times < 8; times++) {
      const facts = { service: 'systemd-timesyncd', synchronised: true, offset_ms: hours(9) };
      await fleet.send(0, [factsOf('clock', facts, fleet.clock.now)]);
      await fleet.later(minutes(5));
    }
    expect(['P3', 'P4']).toContain((await only()).priority);
  });
});

describe('news that come late or out of order', () => {
  it('change nothing that newer ones said', async () => {
    await open();
    const now = fleet.clock.now;
    await fleet.send(0, [pool('healthy', now)]);
    await fleet.send(0, [pool('failed', now - minutes(10))]);
    await fleet.later(minutes(5));
    expect(await tickets()).toEqual([]);
    expect(await findings()).toEqual([]);
  });
});

describe('a collector that was down for six hours', () => {
  it('calls once when it is back, not for every step it missed', async () => {
    await open({ machines: 60 });
    for (let machine = 0; machine < 55; machine++) await fail(machine);
    await fleet.later(minutes(4));
    const parent = await only();
    expect(parent).toMatchObject({ kind: 'mass', priority: 'P1' });
    const called = (await fleet.told('ticket.escalated')).length;
    fleet.clock.now += hours(6);
    await fleet.restart();
    await fleet.later(minutes(1));
    expect((await fleet.told('ticket.escalated')).length).toBe(called);
    await fleet.later(minutes(3));
    expect((await fleet.told('ticket.escalated')).length - called).toBeLessThanOrEqual(2);
    expect((await tickets()).filter(({ kind }) => kind === 'mass')).toHaveLength(1);
  });
});

describe('a ticket that somebody resolves while its fault holds', () => {
  it('is refused, or looked at again when it was said to be', async () => {
    await open();
    await fail();
    await fleet.later(minutes(3));
    const { id } = await only();
    const resolve = { do: 'ticket.resolve', id, cause: 'unknown', fix: 'none yet' } as const;
    await expect(fleet.desk.act(AIKO, resolve)).rejects.toMatchObject({ status: 409, code: 'STILL_HOLDING' });
    const recheckAt = fleet.clock.now + hours(2);
    await fleet.desk.act(AIKO, { ...resolve, force: 'the disk comes tomorrow', recheckAt });
    await fleet.later(hours(1), minutes(1));
    expect(await only()).toMatchObject({ state: 'resolved' });
    await fleet.later(hours(2), minutes(1));
    expect(await only()).toMatchObject({ state: 'open', reopens: 1 });
  });
});

describe('a false alarm', () => {
  it('that somebody cancelled makes no new ticket while it stays as it is', async () => {
    await open();
    await fail();
    await fleet.later(minutes(3));
    const { id } = await only();
    await fleet.desk.act(AIKO, { do: 'ticket.cancel', id, because: 'false_alarm', reason: 'a test pool' });
    for (let hour = 0; hour < 5; hour++) {
      await fail();
      await fleet.later(hours(1), minutes(5));
    }
    expect(await only()).toMatchObject({ state: 'cancelled' });
    await mend();
    await fleet.later(hours(1), minutes(5));
    await fail();
    await fleet.later(minutes(3));
    expect((await tickets()).map(({ state }) => state)).toEqual(['cancelled', 'new']);
  });
});

describe('an ack that comes after the fault is gone', () => {
  it('loses: the ticket stays resolved', async () => {
    await open();
    await fail();
    await fleet.later(minutes(3));
    const { id, version } = await only();
    await mend();
    await fleet.later(minutes(40), minutes(1));
    await expect(fleet.desk.act(AIKO, { do: 'ticket.ack', id, version })).rejects.toMatchObject({ status: 409 });
    expect(await only()).toMatchObject({ state: 'resolved' });
  });
});
