import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSpool } from '../../../agent/uplink/spool.ts';
import { makeDisk, noDisk } from '../../support/disk.ts';
import { log, numbered, numberOf, ownFolder, pendingOf, ROUTINE } from './bench.ts';

describe.skipIf(noDisk())('on a disk that is nearly full', () => {
  it('keeps the latest of the routine, such as the facts that say so', () => {
    const disk = makeDisk(ownFolder(), 64);
    onTestFinished(() => disk.remove());
    const spool = openSpool(join(disk.mount, 'spool.db'), { log });
    onTestFinished(() => spool.close());
    for (let n = 1; n <= 400; n++) spool.append([numbered(n, ROUTINE, 'clock', 4000)]);
    const kept = pendingOf(spool, ROUTINE).filter(({ event }) => !event.gap);
    expect(kept.length).toBeGreaterThan(100);
    expect(numberOf(kept.at(-1)!.event)).toBe(400);
  });
});

describe.skipIf(noDisk())('on a disk that is full', () => {
  it('says so, loses nothing it had, covers the loss with a gap, and goes on when there is room', async () => {
    const disk = makeDisk(ownFolder(), 16);
    onTestFinished(() => disk.remove());
    const spool = openSpool(join(disk.mount, 'spool.db'), { log, minFreeBytes: 0, floorBytes: 2 ** 26 });
    onTestFinished(() => spool.close());
    spool.append([numbered(1)]);
    await disk.fill(0.05);
    const rest = join(disk.mount, 'rest');
    fillUp(rest);
    let refused = 0;
    for (let n = 2; refused === 0; n++) {
      try {
        spool.append(Array.from({ length: 10 }, (_, i) => numbered(10 * n + i, ROUTINE, 'clock', 4000)));
      } catch (error) {
        refused = 10;
        expect(error).toMatchObject({ name: 'StoreError', message: expect.stringContaining('full') });
      }
    }
    const before = pendingOf(spool, ROUTINE);
    expect(numberOf(before[0]!.event)).toBe(1);
    disk.free();
    rmSync(rest);
    spool.append([numbered(9999)]);
    const after = pendingOf(spool, ROUTINE);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-2)?.event.gap).toMatchObject({ count: refused, reason: 'overflow' });
    expect(numberOf(after.at(-1)!.event)).toBe(9999);
  });
});

function fillUp(path: string): void {
  try {
    for (let size = 1024; ; size += 1024) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
}
