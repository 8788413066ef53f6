import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSpool } from '../../../agent/uplink/spool.ts';
import { deliver, log, numbered, numberOf, ownFolder, pendingOf, ROUTINE, URGENT } from './bench.ts';

const CHILD = fileURLToPath(new URL('./appending-child.ts', import.meta.url));

/** Numbers that the child said were committed before it was killed. */
async function appendUntilKilled(path: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (data: Buffer) => {
    told += data;
    if (told.split('\n').length > count) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return Number(told.trimEnd().split('\n').at(-1));
}

describe('after kill -9 in mid-append', () => {
  it('everything that was reported as committed is there, in order', async () => {
    const path = join(ownFolder(), 'spool.db');
    const told = await appendUntilKilled(path, 60);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    const rows = pendingOf(spool, ROUTINE);
    expect(told).toBeGreaterThanOrEqual(60);
    expect(rows.length).toBeGreaterThanOrEqual(told);
    expect(rows.map(({ seq, event }) => [seq, numberOf(event)])).toEqual(rows.map((_, i) => [i + 1, i + 1]));
    expect(spool.memoryOf('clock')).toBe(String(rows.length));
  });

  it('a spool that is gone altogether leaves a gap, since nobody knows what it held', async () => {
    const path = join(ownFolder(), 'spool.db');
    await appendUntilKilled(path, 20);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    expect(pendingOf(spool, ROUTINE).map(({ event }) => event.gap?.reason)).toEqual(['corrupt']);
  });

  it('a missing write-ahead log is noticed: a new epoch begins, so that no number is used twice', async () => {
    const path = join(ownFolder(), 'spool.db');
    const told = await appendUntilKilled(path, 20);
    rmSync(`${path}-wal`);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    const rows = pendingOf(spool, ROUTINE);
    expect(rows.length).toBeLessThanOrEqual(told);
    expect(rows.at(-1)?.event.gap?.reason).toBe('corrupt');
  });
});

it('a spool that another process works with is refused by its name, and free once that is dead', async () => {
  const path = join(ownFolder(), 'spool.db');
  const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(() => openSpool(path, { log })).toThrow(`process ${child.pid} works with this spool`);
  child.stdout.resume();
  child.kill('SIGKILL');
  await once(child, 'close');
  openSpool(path, { log }).close();
});

describe('a damaged spool file', () => {
  const made = (count: number, padding = 200) => {
    const folder = ownFolder();
    const path = join(folder, 'spool.db');
    const spool = openSpool(path, { log });
    for (let n = 1; n <= count; n += 50) {
      spool.append(Array.from({ length: 50 }, (_, i) => numbered(n + i, ROUTINE, 'clock', padding)));
    }
    spool.append([numbered(1, URGENT)], [{ check: 'logins', json: '"here"' }]);
    deliver(spool, 100);
    const { epoch } = spool.place(ROUTINE);
    spool.close();
    return { folder, path, epoch };
  };

  it('is set aside; what can be read of it goes out in a new epoch with a gap for the rest', () => {
    const { folder, path, epoch } = made(500);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 3 * 4096);
    writeFileSync(path, bytes);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    const rows = pendingOf(spool, ROUTINE);
    const saved = rows.filter(({ event }) => event.facts).map(({ event }) => numberOf(event)!);
    const lost = rows.reduce((sum, { event }) => sum + (event.gap?.count ?? 0), 0);
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    expect(saved).toEqual(saved.toSorted((a, b) => a - b));
    expect(Math.min(...saved)).toBeGreaterThan(100);
    expect(saved.length).toBeGreaterThan(300);
    expect(saved.length + lost).toBe(400);
    expect(rows.at(-1)?.event.gap).toMatchObject({ reason: 'corrupt', count: lost });
    expect(readdirSync(folder).some((name) => name.startsWith('spool.db.damaged-'))).toBe(true);
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 5000)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['replaced by rubbish', (path: string) => writeFileSync(path, Buffer.alloc(50_000, 'rubbish'))],
  ])('that was %s does not stop the agent', (_how, harm) => {
    const { path, epoch } = made(200);
    harm(path);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    spool.append([numbered(7)]);
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    const rows = pendingOf(spool, ROUTINE);
    expect(numberOf(rows.at(-1)!.event)).toBe(7);
    expect(rows.at(-2)?.event.gap?.reason).toBe('corrupt');
  });

  it('that can not be replaced at once loses nothing by that', () => {
    const { path, epoch } = made(10_000);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    const bytes = readFileSync(path);
    const middle = 4096 * Math.floor(bytes.length / 8192);
    writeFileSync(path, bytes.fill(0xa5, middle, middle + 3 * 4096));
    // Where SQLite would begin the new file, there is no way.
    mkdirSync(`${path}-journal`);
    expect(() => pendingOf(spool, ROUTINE)).toThrow('can not be opened');
    rmdirSync(`${path}-journal`);
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    expect(spool.stats().routine.events).toBeGreaterThan(5000);
  });

  it('is not what a spool is that was closed, however late somebody comes', () => {
    const { folder, path, epoch } = made(50);
    const spool = openSpool(path, { log });
    spool.close();
    expect(() => spool.append([numbered(7)])).toThrow('not open');
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
    const next = openSpool(path, { log });
    onTestFinished(() => next.close());
    expect(next.place(ROUTINE).epoch).toBe(epoch);
  });

  it('that can not be replaced does not keep the agent from ending', () => {
    const { folder, path } = made(1000, 5000);
    const spool = openSpool(path, { log });
    writeFileSync(path, readFileSync(path).fill(0x5a, 8192));
    rmSync(folder, { recursive: true });
    expect(() => spool.append(pendingOf(spool, ROUTINE).map(({ event }) => ({ lane: ROUTINE, event })))).toThrow(
      'can not be opened',
    );
    expect(() => spool.close()).not.toThrow();
  });

  it('is replaced while the agent runs', () => {
    const { path } = made(1000, 5000);
    const spool = openSpool(path, { log });
    onTestFinished(() => spool.close());
    const { epoch } = spool.place(ROUTINE);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 8192));
    pendingOf(spool, ROUTINE);
    spool.append([numbered(9)]);
    expect(spool.place(ROUTINE).epoch).not.toBe(epoch);
    expect(pendingOf(spool, ROUTINE).some(({ event }) => numberOf(event) === 9)).toBe(true);
  });

  it('is kept twice at most', () => {
    const { folder, path } = made(50);
    for (let n = 0; n < 4; n++) {
      writeFileSync(path, Buffer.alloc(9000, 'rubbish'));
      openSpool(path, { log, clock: () => 1_000_000 * (n + 1) }).close();
    }
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(2);
  });
});
