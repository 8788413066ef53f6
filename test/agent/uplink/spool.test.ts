import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSpool, type Spool, type SpoolOptions } from '../../../agent/uplink/spool.ts';
import { digestOf } from '../../../proto/codec.ts';
import type { Lane } from '../../../proto/gen/types.ts';
import { deliver, eventOf, factsOf, log, numbered, numberOf, ownFolder, pendingOf, ROUTINE, URGENT } from './bench.ts';

const NO_FLOOR = { minFreeBytes: 0, floorBytes: 0 };

function spoolIn(folder: string, options: Partial<SpoolOptions> = {}) {
  const spool = openSpool(join(folder, 'spool.db'), { log, ...NO_FLOOR, ...options });
  onTestFinished(() => spool.close());
  return spool;
}

describe('a spool', () => {
  it('numbers each lane from 1 and gives events back as they were', () => {
    const spool = spoolIn(ownFolder());
    spool.append([numbered(10), numbered(20, URGENT), numbered(11)]);
    expect(pendingOf(spool, ROUTINE).map(({ seq, event }) => [seq, numberOf(event)])).toEqual([
      [1, 10],
      [2, 11],
    ]);
    expect(pendingOf(spool, URGENT).map(({ seq, event }) => [seq, numberOf(event)])).toEqual([[1, 20]]);
    expect(spool.place(ROUTINE).epoch).toMatch(/^[0-9a-f]{32}$/);
    expect(spool.place(ROUTINE).epoch).not.toBe(spool.place(URGENT).epoch);
  });

  it('goes on where it was after it was closed: numbers, epoch, memory, facts', () => {
    const folder = ownFolder();
    const first = openSpool(join(folder, 'spool.db'), { log });
    const facts = factsOf(1);
    first.append([numbered(1)], [{ check: 'logins', json: '{"cursor":7}' }]);
    const place = first.place(ROUTINE);
    first.close();
    const second = spoolIn(folder);
    second.append([numbered(2)]);
    expect(second.place(ROUTINE)).toEqual({ ...place, nextSeq: 3 });
    expect(second.memoryOf('logins')).toBe('{"cursor":7}');
    expect(second.memoryOf('volumes')).toBeUndefined();
    expect(Buffer.from(second.lastFacts('clock')!.digest)).not.toEqual(Buffer.from(digestOf(facts)));
    expect(Buffer.from(second.lastFacts('clock')!.digest)).toEqual(Buffer.from(digestOf(factsOf(2))));
  });

  it('remembers since when facts are the same, however often they went out', () => {
    const spool = spoolIn(ownFolder());
    const at = (observed_ms: number, n: number) => ({
      lane: ROUTINE,
      event: { ...eventOf('clock', { facts: factsOf(n) }), observed_ms },
    });
    spool.append([at(1000, 1), at(2000, 1)]);
    expect(spool.lastFacts('clock')).toMatchObject({ sinceMs: 1000, sentMs: 2000 });
    spool.append([at(3000, 2)]);
    expect(spool.lastFacts('clock')).toMatchObject({ sinceMs: 3000, sentMs: 3000 });
  });

  it('gives no more than was asked for, but always one event', () => {
    const spool = spoolIn(ownFolder());
    spool.append([1, 2, 3, 4].map((n) => numbered(n, ROUTINE, 'clock', 1000)));
    expect(spool.next(ROUTINE, 0, 500, 2500)).toHaveLength(2);
    expect(spool.next(ROUTINE, 0, 3, 100_000)).toHaveLength(3);
    expect(spool.next(ROUTINE, 3, 500, 1).map(({ seq }) => seq)).toEqual([4]);
    expect(spool.next(ROUTINE, 4, 500, 100_000)).toEqual([]);
  });

  it('keeps what is acknowledged for a day, in case the collector comes back from a backup', () => {
    let now = Date.now();
    const spool = spoolIn(ownFolder(), { clock: () => now });
    spool.append([numbered(1), numbered(2), numbered(3)]);
    deliver(spool, 2);
    expect(spool.stats().routine.events).toBe(1);
    deliver(spool, 0);
    expect(pendingOf(spool, ROUTINE).map(({ event }) => numberOf(event))).toEqual([1, 2, 3]);
    expect(spool.lastFacts('clock')).toBeUndefined();
    deliver(spool, 2);
    now += 86_400_000;
    deliver(spool, 3);
    expect(spool.place(ROUTINE).oldestSeq).toBe(3);
  });

  it('says with a gap what a rewound collector can not get any more', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: 40_000 });
    for (let n = 1; n <= 40; n++) {
      spool.append([numbered(n, ROUTINE, 'clock', 1000)]);
      deliver(spool, n);
    }
    spool.append([numbered(41)]);
    deliver(spool, 5);
    const [gap, ...rest] = pendingOf(spool, ROUTINE);
    expect(gap?.event.gap).toMatchObject({ from_seq: 6, to_seq: gap?.seq, count: gap!.seq - 5, reason: 'overflow' });
    expect(rest.map(({ seq }) => seq)).toEqual(rest.map((_, index) => gap!.seq + 1 + index));
    expect(numberOf(rest.at(-1)!.event)).toBe(41);
  });

  it('begins a new epoch when the collector has more than was ever given out here', () => {
    const spool = spoolIn(ownFolder());
    spool.append([numbered(1), numbered(2), numbered(3)]);
    const { epoch } = spool.place(ROUTINE);
    spool.next(ROUTINE, 0, 1, 1000);
    spool.acked(ROUTINE, epoch, 1);
    spool.acked(ROUTINE, epoch, 9);
    expect(spool.place(ROUTINE)).toMatchObject({ ackedSeq: 0, nextSeq: 3 });
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    expect(pendingOf(spool, ROUTINE).map(({ seq, event }) => [seq, numberOf(event)])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('ignores a watermark of an epoch that is over', () => {
    const spool = spoolIn(ownFolder());
    spool.append([numbered(1)]);
    spool.acked(ROUTINE, '0'.repeat(32), 1);
    expect(spool.stats().routine.events).toBe(1);
  });

  it('keeps refused records in quarantine, counts them, and sends their facts whole again', () => {
    const spool = spoolIn(ownFolder());
    spool.append([numbered(1), numbered(2)]);
    deliver(spool, 2, [{ seq: 2, code: 'INVALID_SCHEMA', text: 'no' }]);
    expect(spool.stats()).toMatchObject({ quarantined: 1, routine: { events: 0 } });
    expect(spool.lastFacts('clock')).toBeUndefined();
  });

  it('keeps no more of a reason than fits, and of no record that is not acknowledged with it', () => {
    const folder = ownFolder();
    const spool = spoolIn(folder);
    spool.append([numbered(1), numbered(2)]);
    const endless = { code: 'X'.repeat(9000), text: '\x1b[2J'.repeat(9000) };
    deliver(
      spool,
      1,
      [1, 2].map((seq) => ({ seq, ...endless })),
    );
    deliver(spool, 1, [{ seq: 2, ...endless }]);
    const database = new DatabaseSync(join(folder, 'spool.db'), { readOnly: true });
    onTestFinished(() => database.close());
    const [row, ...more] = database.prepare('SELECT seq, code, text FROM quarantine').all();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ seq: 1, code: 'X'.repeat(200), text: expect.stringMatching(/^\\x1b\[2J.{1,800}$/) });
  });

  it('leaves a gap for a record that can not be sent', () => {
    const spool = spoolIn(ownFolder());
    spool.append([numbered(1), numbered(2, ROUTINE, 'clock', 2 ** 20), numbered(3)]);
    const [, gap] = pendingOf(spool, ROUTINE);
    expect(gap?.event.gap).toEqual({ from_seq: 2, to_seq: 2, count: 1, reason: 'quarantined' });
    expect(spool.stats()).toMatchObject({ quarantined: 1, routine: { events: 3, dropped: 1 } });
  });

  it('refuses a second process by name', () => {
    const folder = ownFolder();
    spoolIn(folder);
    expect(() => openSpool(join(folder, 'spool.db'), { log })).toThrow(`process ${process.pid} works with this spool`);
  });
});

describe('a full spool', () => {
  const MAX = 400_000;
  /** 1 KiB each, of 5 checks in turn. */
  const fill = (spool: Spool, count: number, lane: Lane = ROUTINE) => {
    for (let n = 1; n <= count; n += 10) {
      spool.append(Array.from({ length: 10 }, (_, i) => numbered(n + i, lane, `check-${(n + i) % 5}`, 1000)));
    }
  };

  it('keeps the newest state of each check and says truthfully what it dropped', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    fill(spool, 400);
    const rows = pendingOf(spool, ROUTINE);
    const lost = rows.reduce((sum, { event }) => sum + (event.gap?.count ?? 0), 0);
    const kept = rows.filter(({ event }) => event.facts);
    expect(spool.stats().bytes).toBeLessThanOrEqual(MAX);
    expect(lost).toBeGreaterThan(0);
    expect(lost + kept.length).toBe(400);
    expect(spool.stats().routine.dropped).toBe(lost);
    expect(kept.map(({ seq, event }) => numberOf(event) === seq)).not.toContain(false);
    expect(new Set(kept.slice(0, 5).map(({ event }) => event.check)).size).toBe(5);
  });

  it('covers every number between the watermark and the newest event', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    fill(spool, 1000);
    let next = 1;
    for (const { seq, event } of pendingOf(spool, ROUTINE)) {
      expect(event.gap?.from_seq ?? seq).toBe(next);
      next = seq + 1;
    }
    expect(next).toBe(1001);
  });

  it('gives up routine before urgent, and the oldest urgent last', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    fill(spool, 200);
    fill(spool, 300, URGENT);
    expect(pendingOf(spool, URGENT).every(({ event }) => event.facts)).toBe(true);
    expect(pendingOf(spool, ROUTINE).some(({ event }) => event.gap)).toBe(true);
    fill(spool, 300, URGENT);
    const [first, ...rest] = pendingOf(spool, URGENT);
    expect(first?.event.gap).toMatchObject({ from_seq: 1, count: first?.seq, reason: 'overflow' });
    expect(rest.every(({ event }) => event.facts)).toBe(true);
    expect(spool.stats().bytes).toBeLessThanOrEqual(MAX);
  });

  it('keeps room for the urgent that routine can not take', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    fill(spool, 500);
    expect(spool.stats().bytes).toBeLessThanOrEqual(MAX * 0.75);
  });

  it('lets go first what is acknowledged', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    fill(spool, 150);
    deliver(spool, 150);
    fill(spool, 200);
    expect(spool.stats().routine.dropped).toBe(0);
    expect(pendingOf(spool, ROUTINE)).toHaveLength(200);
  });

  it('stays within its bound on the disk too', () => {
    const folder = ownFolder();
    const spool = spoolIn(folder, { maxBytes: MAX });
    fill(spool, 2000);
    expect(statSync(join(folder, 'spool.db')).size).toBeLessThan(MAX * 1.5);
  });

  it('does not grow while the disk has too little free', () => {
    const spool = spoolIn(ownFolder(), { minFreeBytes: Number.MAX_SAFE_INTEGER, floorBytes: 50_000 });
    fill(spool, 200);
    expect(spool.stats().bytes).toBeLessThanOrEqual(50_000);
    expect(spool.stats().routine.dropped).toBeGreaterThan(100);
  });

  it('sends facts whole again when the last ones were dropped', () => {
    const spool = spoolIn(ownFolder(), { maxBytes: MAX });
    spool.append([numbered(1, ROUTINE, 'rare')]);
    expect(spool.lastFacts('rare')).toBeDefined();
    fill(spool, 500, URGENT);
    expect(spool.lastFacts('rare')).toBeUndefined();
  });
});
