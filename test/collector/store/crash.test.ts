import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as elapse } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { tempFolder } from './folder.ts';

const COMMITTER = fileURLToPath(new URL('./committer.ts', import.meta.url));

async function startCommitter(path: string, doneFile: string, first: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [COMMITTER, path, doneFile, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

const numbersIn = async (file: string) => (await readFile(file, 'utf8')).split('\n').filter(Boolean).map(Number);

/** The numbers of the stored rows, sorted; the same number twice would show. */
function numbersStored(path: string): number[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare('SELECT id FROM audit').all();
  const [check] = database.prepare('PRAGMA integrity_check').all();
  database.close();
  expect(check).toMatchObject({ integrity_check: 'ok' });
  return rows.map(({ id }) => Number(String(id).slice(4))).sort((a, b) => a - b);
}

describe('a collector that dies', () => {
  it('keeps every commit that resolved, exactly once, over ten kills at random moments', {
    timeout: 120_000,
  }, async () => {
    const folder = await tempFolder();
    const [path, doneFile] = [join(folder, 'c.db'), join(folder, 'done')];
    await writeFile(doneFile, '');
    for (let life = 0; life < 10; life++) {
      const child = await startCommitter(path, doneFile, 1 + life * 1_000_000);
      const gone = once(child, 'exit');
      await elapse(Math.random() * 300);
      child.kill('SIGKILL');
      await gone;

      const store = await openSqliteStore(path);
      const marks = (await store.memoryOf('00000000-0000-7000-8000-000000000001'))?.watermarks ?? [];
      await store.close();
      const stored = numbersStored(path);
      expect(new Set(stored).size).toBe(stored.length);
      const there = new Set(stored);
      const resolved = await numbersIn(doneFile);
      expect(resolved.filter((number) => !there.has(number))).toEqual([]);
      const streamed = stored.filter((number) => number % 5 === 1).length;
      expect(marks[0]?.ackedSeq ?? 0).toBe(streamed);
    }
    expect((await numbersIn(doneFile)).length).toBeGreaterThan(50);
  });

  it('opens from copies of its files taken at random instants, with all that had resolved before', {
    timeout: 60_000,
  }, async () => {
    const folder = await tempFolder();
    const [path, doneFile] = [join(folder, 'c.db'), join(folder, 'done')];
    await writeFile(doneFile, '');
    const child = await startCommitter(path, doneFile, 1);
    const gone = once(child, 'exit');
    for (let copy = 0; copy < 6; copy++) {
      await elapse(Math.random() * 200);
      const to = join(folder, `copy-${copy}.db`);
      // Stopped, as a snapshot of the disk would see it: both files at one instant.
      child.kill('SIGSTOP');
      const resolved = await numbersIn(doneFile);
      await copyFile(path, to);
      await copyFile(`${path}-wal`, `${to}-wal`);
      child.kill('SIGCONT');
      await (await openSqliteStore(to)).close();
      const there = new Set(numbersStored(to));
      expect(resolved.filter((number) => !there.has(number))).toEqual([]);
    }
    child.kill('SIGKILL');
    await gone;
  });
});
