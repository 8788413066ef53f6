import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../proto/codec.ts';
import type { Event } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import { loadPack } from '../../../shared/rules/pack.ts';
import {
  anEvent,
  disk,
  EPOCH,
  failedLogin,
  fillDisk,
  freeDisk,
  MACHINE,
  NOON,
  type Office,
  openOffice,
  unchanged,
} from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const four = [0, 1, 2, 3].map((index) => failedLogin(NOON + index));
const stored = async () => (await office.store.occurrences(MACHINE, 'login_failed', 0)).length;
const gap = (from: number, to: number): Event =>
  anEvent('', NOON, { gap: { from_seq: from, to_seq: to, count: to - from + 1, reason: 'overflow' } });

describe('a batch', () => {
  it('is stored once though it comes ten times, side by side', async () => {
    const batch = office.batch(1, four);
    const receipts = await Promise.all(Array.from({ length: 10 }, () => office.desk.receive(batch)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt)))).toEqual(
      new Set([JSON.stringify({ is: 'committed', ackedSeq: 4, rejected: [] })]),
    );
    expect(await stored()).toBe(4);
  });

  it('is trimmed where it overlaps what is stored', async () => {
    await office.desk.receive(office.batch(1, four.slice(0, 3)));
    expect(await office.desk.receive(office.batch(2, four.slice(1)))).toMatchObject({ ackedSeq: 4 });
    expect(await stored()).toBe(4);
  });

  it('is refused when something is missing before it', async () => {
    await office.desk.receive(office.batch(1, four.slice(0, 1)));
    expect(await office.desk.receive(office.batch(3, four.slice(2)))).toEqual({ is: 'sequence-gap', expectedSeq: 2 });
    expect(await stored()).toBe(1);
    expect(await office.desk.receive(office.batch(2, four.slice(1)))).toMatchObject({ ackedSeq: 4 });
  });

  it('is taken when a gap says that what is missing is lost, and the loss is on record', async () => {
    await office.desk.receive(office.batch(1, four.slice(0, 1)));
    expect(await office.desk.receive(office.batch(9, [gap(3, 9)]))).toMatchObject({
      is: 'sequence-gap',
      expectedSeq: 2,
    });
    expect(await office.desk.receive(office.batch(9, [gap(2, 9), four[1]!]))).toMatchObject({ ackedSeq: 10 });
    const [line] = (await office.store.audit({})).rows;
    expect(line).toMatchObject({
      action: 'machine.events-lost',
      object: MACHINE,
      actor: { kind: 'machine', name: MACHINE },
      detail: { lane: 'routine', epoch: EPOCH, fromSeq: 2, toSeq: 9, count: 8, reason: 'overflow' },
    });
  });

  it('begins at 1 in a new epoch, and later only behind a gap', async () => {
    await office.desk.receive(office.batch(1, four));
    const epoch = 'bb'.repeat(16);
    expect(await office.desk.receive(office.batch(5, four, { epoch }))).toEqual({ is: 'sequence-gap', expectedSeq: 1 });
    expect(await office.desk.receive(office.batch(4, [gap(1, 4)], { epoch }))).toMatchObject({ ackedSeq: 4 });
    const other = { epoch: 'cc'.repeat(16) };
    expect(await office.desk.receive(office.batch(1, [failedLogin(NOON)], other))).toMatchObject({ ackedSeq: 1 });
  });

  it('keeps its lanes apart', async () => {
    await office.desk.receive(office.batch(1, four.slice(0, 2)));
    expect(await office.desk.receive(office.batch(1, four.slice(2), { lane: 'urgent' }))).toMatchObject({
      ackedSeq: 2,
    });
    expect(await stored()).toBe(4);
  });
});

describe('a record that makes no sense', () => {
  it.each<[string, Partial<Event>, string]>([
    ['is of an unknown check', { check: 'mood', facts: { clock: {} } }, 'there is no check "mood"'],
    ['has facts under another name', { facts: { clock: {} } }, 'the facts of "volumes" come under another name'],
    ['has facts of two checks', { facts: { volumes: { volumes: [] }, clock: {} } }, 'another name'],
    ['says nothing', {}, 'an event with 0 bodies'],
    ['says two things', { facts: { volumes: { volumes: [] } }, unknown: { reason: 1, detail: '' } }, '2 bodies'],
    ['has no time', { observed_ms: 0, facts: { volumes: { volumes: [] } } }, 'observed_ms 0 is no instant'],
    ['is beyond all calendars', { observed_ms: 2 ** 52, facts: { volumes: { volumes: [] } } }, 'is no instant'],
    [
      'holds what is no number',
      { check: 'load', facts: { load: { cpu_ratio: Number.NaN } } },
      'facts.load.cpu_ratio NaN',
    ],
    ['holds an endless number', { check: 'load', facts: { load: { cpu_ratio: -1 / 0 } } }, 'cpu_ratio -Infinity'],
    ['holds a number that is not exact', { check: 'load', facts: { load: { cpu_ratio: 1e20 } } }, 'cpu_ratio 1000'],
    ['is an occurrence of no kind', { occurrence: { at_ms: NOON, count: 1 } }, 'an occurrence of 0 kinds'],
  ])('%s: it is consumed with the reason, and its neighbours are kept', async (_, body, text) => {
    const poison = anEvent('volumes', NOON, body);
    const receipt = await office.send([disk(2, NOON), poison, failedLogin(NOON)]);
    expect(receipt).toEqual({
      is: 'committed',
      ackedSeq: 3,
      rejected: [{ seq: 2, code: 'INVALID_SCHEMA', text: expect.stringContaining(text) }],
    });
    expect(await stored()).toBe(1);
    expect(await office.findings()).toMatchObject([{ ruleId: 'disk.space', state: 'pending' }]);
  });
});

describe('a batch that no table takes', () => {
  it('is consumed with its bytes, and the next one is stored: its lane is never blocked', async () => {
    const other = new DatabaseSync(office.path);
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON occurrence BEGIN SELECT raise(abort, 'not this one'); END`);
    expect(await office.send(four.slice(0, 2))).toMatchObject({
      is: 'committed',
      ackedSeq: 2,
      rejected: [{ seq: 1, code: 'INVALID_SCHEMA' }, { seq: 2 }],
    });
    expect(other.prepare('SELECT first_seq AS first, count FROM journal').all()).toEqual([{ first: 1, count: 2 }]);
    other.exec('DROP TRIGGER refuse');
    other.close();
    expect(await office.send(four.slice(2))).toMatchObject({ ackedSeq: 4, rejected: [] });
    expect(await stored()).toBe(2);
  });
});

describe('"unchanged" about other facts than the ones known', () => {
  it('is not told: it neither freshens them nor moves a finding', async () => {
    await office.send([disk(2, NOON)]);
    office.clock.now += minutes(15);
    const digest = digestOf(disk(60, NOON).facts!);
    await office.send([anEvent('volumes', office.clock.now, { unchanged: { since_ms: NOON, digest } })]);
    expect(await office.store.facts(MACHINE)).toMatchObject([{ observedMs: NOON }]);
    expect(await office.findings()).toMatchObject([{ state: 'pending', observedMs: NOON }]);
  });

  it('is told when the facts come from the store, as after a restart', async () => {
    await office.send([disk(2, NOON)]);
    office.clock.now += minutes(15);
    const batch = office.batch(2, [unchanged('volumes', office.clock.now)]);
    await office.reopen().receive(batch);
    expect(await office.findings()).toMatchObject([{ state: 'open', observedMs: office.clock.now }]);
  });
});

describe('an observation that comes late', () => {
  it('moves nothing back, though it came by the other lane', async () => {
    office.clock.now += minutes(20);
    await office.send([disk(50, NOON + minutes(10))], 'urgent');
    await office.send([disk(2, NOON), disk(2, NOON + minutes(9))]);
    const [row] = await office.store.facts(MACHINE);
    expect(row).toMatchObject({ observedMs: NOON + minutes(10), facts: { volumes: [{ free_ratio: 0.5 }] } });
    expect(await office.findings()).toEqual([]);
  });
});

describe('a clock that is wrong', () => {
  it('is no reason to refuse, and freezes nothing: what is seen "in ten years" is seen now', async () => {
    await office.send([disk(2, NOON + hours(24 * 3650))]);
    expect(await office.findings()).toMatchObject([{ state: 'pending', onsetMs: NOON }]);
    office.clock.now += minutes(15);
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await office.findings()).toMatchObject([{ state: 'open' }]);
  });

  it('is put right by what heartbeats measured', async () => {
    await office.desk.connected({ ...arrival(), generation: 1 });
    office.desk.heartbeat(MACHINE, -hours(30), NOON);
    await office.send([disk(2, NOON - hours(30))]);
    expect(await office.findings()).toMatchObject([{ onsetMs: NOON }]);
  });
});

describe('a commit that fails', () => {
  it('leaves nothing behind: the same batch lands when it is sent again', async () => {
    await office.send([disk(2, NOON)]);
    office.clock.now += minutes(15);
    const batch = office.batch(2, [unchanged('volumes', office.clock.now)], { generation: 7 });
    await expect(office.desk.receive(batch)).rejects.toMatchObject({ name: 'StoreError', code: 'FENCED' });
    expect(await office.findings()).toMatchObject([{ state: 'pending', samples: 1 }]);
    expect(await office.desk.receive({ ...batch, generation: 1 })).toMatchObject({ is: 'committed', ackedSeq: 2 });
    expect(await office.findings()).toMatchObject([{ state: 'open', samples: 2, onsets: 1 }]);
  });

  it('keeps out a desk that was overtaken, and lets it catch up', async () => {
    const [old, young] = [office.reopen(), office.reopen()];
    await old.receive(office.batch(1, four.slice(0, 1)));
    await young.receive(office.batch(2, four.slice(1, 3)));
    await expect(old.receive(office.batch(2, four.slice(1)))).rejects.toMatchObject({ code: 'FENCED' });
    expect(await old.receive(office.batch(2, four.slice(1)))).toMatchObject({ ackedSeq: 4 });
    expect(await stored()).toBe(4);
  });

  it('is told for a machine that nobody knows', async () => {
    const stranger = office.batch(1, four, { machineId: '0198c3f2-0000-7000-8000-00000000ffff' });
    await expect(office.desk.receive(stranger)).rejects.toMatchObject({ code: 'UNKNOWN_MACHINE' });
  });
});

describe('rules that change under way', () => {
  it('clear what no rule judges any more', async () => {
    await fillDisk(office);
    office.rules(loadPack([], contractSchema));
    office.clock.now += minutes(1);
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await office.findings()).toMatchObject([{ state: 'clear', reason: 'rule-removed' }]);
  });
});

function arrival() {
  return { machineId: MACHINE, name: 'pc-17', os: 'linux', arch: 'x64', agentVersion: '0.1.0', at: NOON };
}

describe('a finding that is clear', () => {
  beforeEach(async () => {
    await fillDisk(office);
    await freeDisk(office);
    office.clock.now += minutes(30);
    await office.send([unchanged('volumes', office.clock.now)]);
    office.clock.now += minutes(5);
    expect((await office.findings())[0]).toMatchObject({ state: 'clear' });
  });

  /** Its free space is another with every look; how often the store heard of it. */
  async function writesWithin(durationMs: number): Promise<number> {
    const told = new Set<number>();
    for (const end = office.clock.now + durationMs; office.clock.now < end; office.clock.now += minutes(5)) {
      await office.send([disk(50 + ((office.clock.now / minutes(5)) % 7), office.clock.now)]);
      told.add((await office.findings())[0]!.observedMs);
    }
    return told.size;
  }

  it('is written once an hour while its values move on, not with every look', async () => {
    expect(await writesWithin(hours(24))).toBeLessThanOrEqual(26);
    const { free } = (await office.findings())[0]!.values;
    expect(free).toBeGreaterThan(40 * 2 ** 30);
  });

  it('is written at once when it is bad again', async () => {
    await office.send([disk(1, office.clock.now)]);
    expect((await office.findings())[0]).toMatchObject({ state: 'pending', values: { free: 2 ** 30 } });
  });
});
