import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Silence } from '../../../collector/domain/quiet/silences.ts';
import { endEarly, type MaintenanceWindow, remove } from '../../../collector/domain/quiet/windows.ts';
import { hours, minutes, seconds } from '../../../shared/duration.ts';
import { packOf, ruleOf } from '../../shared/rules/rules.ts';
import { aFinding } from '../domain/builders.ts';
import { aSilence, aWindow } from '../domain/quiet/builders.ts';
import {
  aMachine,
  disk,
  failedLogin,
  fillDisk,
  freeDisk,
  MACHINE,
  NOON,
  type Office,
  openOffice,
  unchanged,
} from './office.ts';

const OTHER = '0198c3f2-0000-7000-8000-000000000002';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** From one o'clock for two hours, each day. */
const nightly = (over: Partial<MaintenanceWindow> = {}) =>
  aWindow({ start: '2026-11-20T13:00:00', zone: 'UTC', rrule: 'FREQ=DAILY', durationMs: hours(2), ...over });
const ONE = NOON + hours(1);
const THREE = NOON + hours(3);
const SETTLED = THREE + minutes(15);

const plan = (window: MaintenanceWindow) =>
  office.store.commit({ windows: [{ row: window, expect: window.version - 1 }] });
const silence = (row: Silence) => office.store.commit({ silences: [{ row, expect: row.version - 1 }] });

async function tickAt(moment: number): Promise<void> {
  office.clock.now = moment;
  await office.desk.tick();
}
const tickets = async () => (await office.store.tickets({})).rows;
const told = async () => (await office.store.notices({})).rows.map(({ kind }) => kind);
const quiets = async () => (await office.findings()).map(({ quiet }) => quiet?.id);
const counted = async (id: string) => (await office.store.hiddenCounts([id])).get(id);

/** The disk is full from a quarter past one. */
async function fillInWindow(): Promise<void> {
  await tickAt(ONE);
  await fillDisk(office);
}

describe('in a maintenance window', () => {
  beforeEach(() => plan(nightly()));

  it('what only other rules take for a fault is hidden as well, in the commit in which it opens', async () => {
    await office.send([disk(60, NOON)]);
    await tickAt(ONE);
    const level = { severity: 'medium', when: 'it.free_ratio < 0.9' } as const;
    office.rules(packOf(ruleOf({ id: 'test.space', check: 'volumes', for_each: 'volumes.volumes', levels: [level] })));
    await office.desk.judgeAnew();
    expect(await office.findings()).toMatchObject([{ state: 'open', quiet: { by: 'window', id: 'window-1' } }]);
  });

  it('a fault is found and makes no work; gone before the end, nobody ever hears of it', async () => {
    await fillInWindow();
    // In the very commit in which it opens, before any round.
    expect(await quiets()).toEqual(['window-1']);
    await tickAt(office.clock.now + minutes(5));
    expect(await office.findings()).toMatchObject([{ state: 'open', quiet: { by: 'window', id: 'window-1' } }]);
    expect(await counted('window-1')).toEqual({ ever: 1, now: 1 });
    await freeDisk(office);
    await tickAt(office.clock.now + seconds(10));
    expect(await office.findings()).toMatchObject([{ state: 'clear' }]);
    await tickAt(SETTLED + hours(1));
    expect(await quiets()).toEqual([undefined]);
    expect(await tickets()).toEqual([]);
    expect(await told()).toEqual([]);
    expect(await counted('window-1')).toEqual({ ever: 1, now: 0 });
  });

  it('what still holds a quarter of an hour after it is an ordinary ticket', async () => {
    await fillInWindow();
    await tickAt(SETTLED - 1);
    expect(await tickets()).toEqual([]);
    await tickAt(SETTLED + seconds(5));
    expect(await tickets()).toMatchObject([{ kind: 'fault', state: 'new', machineId: MACHINE }]);
    const [finding] = await office.findings();
    expect(await office.store.hidingsOf([finding!.id])).toMatchObject([
      { by: 'window', ofId: 'window-1', until: SETTLED + seconds(5) },
    ]);
    await tickAt(SETTLED + minutes(2));
    expect(await tickets()).toHaveLength(1);
  });

  it('what was there before keeps its ticket, and resolves aloud', async () => {
    await fillDisk(office);
    await tickAt(office.clock.now + minutes(1));
    expect(await tickets()).toHaveLength(1);
    await tickAt(ONE);
    await office.send([disk(2, office.clock.now)]);
    await tickAt(ONE + minutes(5));
    expect(await quiets()).toEqual([undefined]);
    await freeDisk(office);
    await tickAt(office.clock.now + minutes(31));
    expect(await tickets()).toMatchObject([{ state: 'resolved' }]);
    expect(await told()).toContain('ticket.resolved');
  });

  it('what attacks is a case as ever', async () => {
    await tickAt(ONE);
    await office.send(Array.from({ length: 30 }, () => failedLogin(office.clock.now)));
    await tickAt(ONE + seconds(10));
    expect((await office.store.cases({})).rows).toHaveLength(1);
    expect((await office.findings()).filter(({ quiet }) => quiet)).toEqual([]);
  });

  it('a fault of many machines that outlasts it is one ticket', async () => {
    await office.store.commit({ machines: [aMachine({ id: OTHER, name: 'pc-18', publicKey: 'key-2' })] });
    await office.store.commit({
      session: { machineId: OTHER, generation: 1, ticketHash: '', instanceId: 'i', openedAt: NOON },
    });
    await tickAt(ONE);
    const other = (at: number, seq: number) =>
      office.desk.receive(office.batch(seq, [disk(2, at)], { machineId: OTHER }));
    await other(office.clock.now, 1);
    await fillDisk(office);
    await other(office.clock.now, 2);
    await tickAt(office.clock.now + minutes(2));
    expect(await counted('window-1')).toEqual({ ever: 2, now: 2 });
    await tickAt(SETTLED);
    await tickAt(SETTLED + minutes(3));
    const rows = await tickets();
    expect(rows).toMatchObject([
      {
        kind: 'mass',
        scope: { kind: 'window', key: `window/window-1/${ONE}`, machines: 2, label: { en: 'Patch night' } },
        title: { en: 'Still failing after the maintenance "Patch night"' },
      },
    ]);
    expect((await office.store.ticket(rows[0]!.id))?.findings).toHaveLength(2);
    expect(await counted('window-1')).toEqual({ ever: 2, now: 0 });
    expect((await told()).filter((kind) => kind === 'ticket.opened')).toHaveLength(2);

    await office.store.commit({ findings: (await office.findings()).map((one) => ({ ...one, severity: 'critical' })) });
    await tickAt(office.clock.now + minutes(1));
    const [worse] = await tickets();
    expect(worse).toMatchObject({ severity: 'critical', title: rows[0]!.title });
  });

  it('ending it early lets work begin a quarter of an hour later', async () => {
    await fillInWindow();
    office.clock.now += minutes(1);
    const ended = endEarly((await office.store.window('W-1'))!, office.clock.now) as MaintenanceWindow;
    await plan(ended);
    await tickAt(office.clock.now + minutes(14));
    expect(await tickets()).toEqual([]);
    await tickAt(office.clock.now + minutes(1) + seconds(5));
    expect(await tickets()).toHaveLength(1);
  });

  it('removing it leaves nothing hidden for ever', async () => {
    await fillInWindow();
    await plan(remove((await office.store.window('W-1'))!, office.clock.now));
    await tickAt(office.clock.now + minutes(15) + seconds(5));
    expect(await quiets()).toEqual([undefined]);
    expect(await tickets()).toHaveLength(1);
  });

  it('a collector that was down at its end finds what is left', async () => {
    await fillInWindow();
    await tickAt(office.clock.now + seconds(10));
    office.clock.now = THREE + hours(5);
    const after = office.reopen();
    await after.tick();
    // Whoever is mended since has time to say so.
    expect(await quiets()).toEqual(['window-1']);
    office.clock.now += minutes(10);
    await after.tick();
    expect(await quiets()).toEqual([undefined]);
    expect(await tickets()).toHaveLength(1);
  });

  it('the mark survives the batches that follow', async () => {
    await fillInWindow();
    await tickAt(office.clock.now + seconds(10));
    await office.send([disk(1, office.clock.now)]);
    office.clock.now += minutes(15);
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await office.findings()).toMatchObject([{ quiet: { by: 'window' } }]);
  });
});

describe('a silence', () => {
  it('hides what matches until it expires, and warns before', async () => {
    await silence(aSilence({ createdAt: NOON, expiresAt: NOON + hours(2) }));
    await tickAt(NOON);
    await fillDisk(office);
    await tickAt(NOON + hours(1));
    expect(await quiets()).toEqual(['silence-1']);
    expect(await told()).toEqual([]);
    await tickAt(NOON + minutes(90));
    await tickAt(NOON + minutes(91));
    expect(await told()).toEqual(['silence.ending', 'silence.ending']);
    expect((await office.store.notices({})).rows.map(({ target }) => target).toSorted()).toEqual(['mail', 'webhook']);
    await tickAt(NOON + hours(2));
    expect(await tickets()).toHaveLength(1);
    expect(await counted('silence-1')).toEqual({ ever: 1, now: 0 });
  });

  it('that waits for approval hides nothing', async () => {
    await silence(aSilence({ createdAt: NOON, expiresAt: NOON + hours(2), needsApproval: true }));
    await tickAt(NOON);
    await fillDisk(office);
    await tickAt(office.clock.now + minutes(2));
    expect(await quiets()).toEqual([undefined]);
    expect(await tickets()).toHaveLength(1);
  });

  it('does not touch what has a ticket already', async () => {
    await fillDisk(office);
    await tickAt(office.clock.now + minutes(1));
    await silence(aSilence({ createdAt: office.clock.now, expiresAt: office.clock.now + hours(2) }));
    await tickAt(office.clock.now + minutes(1));
    expect(await quiets()).toEqual([undefined]);
    expect(await tickets()).toMatchObject([{ state: 'new' }]);
  });
});

describe('a crash between the parent and the letting go', () => {
  it('doubles nothing', async () => {
    await plan(nightly());
    await office.store.commit({ machines: [aMachine({ id: OTHER, name: 'pc-18', publicKey: 'key-2' })] });
    const hidden = [MACHINE, OTHER].map((machineId) =>
      aFinding({ machineId, openedAt: ONE + 1, quiet: { by: 'window', id: 'window-1', since: ONE + 1 } }),
    );
    await office.store.commit({ findings: hidden });
    await tickAt(SETTLED);
    // As it was before they were let go.
    await office.store.commit({ findings: hidden });
    await tickAt(SETTLED + seconds(10));
    expect(await tickets()).toMatchObject([{ kind: 'mass', scope: { machines: 2 } }]);
    expect((await office.store.ticket('T-1'))?.lines).toMatchObject({ total: 2 });
    expect(await quiets()).toEqual([undefined]);
    expect(await told()).toHaveLength(2);
  });
});
