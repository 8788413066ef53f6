import { execFile } from 'node:child_process';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '../../../collector/store/sqlite/prune.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { days } from '../../../shared/duration.ts';
import { aBatch, aChange, aFact, aMachine, NOW } from '../../contract/builders.ts';
import { soon } from '../../support/soon.ts';
import { tempFolder } from './folder.ts';

const machine = aMachine();

describe('the store on SQLite', () => {
  it('does not write facts that were only seen again until it closes', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path);
    await store.commit({ machines: [machine], facts: [aFact(machine.id)] });
    await store.commit({ seenAgain: [aFact(machine.id, { observedMs: NOW + 9, receivedAt: NOW + 10, costMs: 11 })] });
    const witness = new DatabaseSync(path, { readOnly: true });
    const observed = () => witness.prepare('SELECT observed_ms AS at FROM fact').get()?.['at'];
    expect(observed()).toBe(NOW);
    expect((await store.facts(machine.id))[0]?.observedMs).toBe(NOW + 9);
    const changed = aFact(machine.id, { observedMs: NOW + 20, facts: { volumes: [] } });
    await store.commit({ facts: [changed] });
    expect(observed()).toBe(NOW + 20);
    expect(await store.facts(machine.id)).toEqual([changed]);
    await store.commit({ seenAgain: [{ ...changed, observedMs: NOW + 30 }] });
    await store.close();
    expect(observed()).toBe(NOW + 30);
    witness.close();
  });

  it('waits for another program that holds the file, without stopping the process', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const commit = store.commit({ machines: [machine] });
    let turns = 0;
    await soon(() => expect(turns++).toBeGreaterThan(5));
    other.exec('ROLLBACK');
    other.close();
    await commit;
    expect(await store.machine(machine.id)).toEqual(machine);
    await store.close();
  });

  it('moves the WAL into the database while it runs, and cuts it when it grew long', { timeout: 60_000 }, async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path, { checkpointMs: 50 });
    await store.commit({ machines: [machine] });
    const sizeOf = async (file: string) => (await stat(file)).size;
    const batch = aBatch(machine.id, { payload: new Uint8Array(1_000_000) });
    for (let i = 0; i < 80; i++) await store.commit({ journal: batch });
    await soon(async () => expect(await sizeOf(path)).toBeGreaterThan(80_000_000));
    await soon(async () => expect(await sizeOf(`${path}-wal`)).toBeLessThan(64 * 2 ** 20));
    await store.close();
    await expect(stat(`${path}-wal`)).rejects.toThrow('ENOENT');
  });

  it('answers lists by index: a page of a large table is never sorted', async () => {
    const path = join(await tempFolder(), 'c.db');
    await (await openSqliteStore(path)).close();
    const database = new DatabaseSync(path);
    const planOf = (sql: string) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ');
    const worst = `(CASE severity WHEN 'info' THEN 0 WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3
      WHEN 'critical' THEN 4 END) DESC, since_ms DESC, id DESC`;
    const page = `ORDER BY ${worst} LIMIT 51`;
    expect(planOf(`SELECT * FROM finding WHERE state <> 'clear' AND state IN ('open') ${page}`)).toBe(
      'SCAN finding USING INDEX finding_live',
    );
    expect(planOf(`SELECT * FROM change WHERE machine_id = 1 AND id < 9 ORDER BY id DESC LIMIT 51`)).toContain(
      'USING INDEX change_by_machine_id_id',
    );
    expect(
      planOf(`SELECT * FROM finding WHERE state = 'open' AND track = 'fault' AND opened_at <= 5 ORDER BY opened_at`),
    ).toContain('finding_fault');
    database.close();
  });

  it('works in a bundle, with the checkpoint worker as an entry point of its own', async () => {
    const folder = await tempFolder();
    const store = join(import.meta.dirname, '../../../collector/store/sqlite');
    const entry = join(folder, 'program.ts');
    await writeFile(
      entry,
      `import { openSqliteStore } from ${JSON.stringify(join(store, 'store.ts'))};
       import { statSync } from 'node:fs';
       const path = process.argv[2] ?? '';
       const store = await openSqliteStore(path, { checkpointMs: 20 });
       const size = statSync(path).size;
       await store.commit({ audit: [{ id: '1', at: 1, actor: { kind: 'person', name: 'x'.repeat(100_000) }, action: 'a', object: 'o', detail: {} }] });
       while (statSync(path).size <= size) await new Promise((resolve) => setTimeout(resolve, 10));
       await store.close();
       console.log('moved');`,
    );
    await build({
      entryPoints: { program: entry, 'checkpoint-worker': join(store, 'checkpoint-worker.ts') },
      outdir: join(folder, 'dist'),
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(folder, 'dist/program.mjs'), join(folder, 'c.db')],
      { timeout: 15_000 },
    );
    expect(stdout).toBe('moved\n');
  });

  it('forgets the names of series with their last hours, and takes them up again', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path, { retention: { ...DEFAULT_RETENTION, historyMs: days(30) } });
    const sample = (series: string, atMs: number) => ({ machineId: machine.id, series, atMs, value: 1 });
    const older = Array.from({ length: 600 }, (_, index) => sample(`stick ${index}`, NOW - days(50)));
    await store.commit({ machines: [machine], samples: [...older, sample('disk', NOW - days(50))] });
    await store.commit({ samples: [sample('disk', NOW - days(29)), sample('load', NOW)] });
    const witness = new DatabaseSync(path, { readOnly: true });
    const names = () =>
      witness
        .prepare('SELECT name FROM series ORDER BY name')
        .all()
        .map(({ name }) => name);
    expect(await store.prune(NOW)).toBe(true);
    expect(names()).toHaveLength(602);
    while (await store.prune(NOW));
    expect(names()).toEqual(['disk', 'load']);
    await store.commit({ samples: [sample('stick 0', NOW)] });
    expect(await store.trend(machine.id, 'stick 0', 0)).toHaveLength(1);
    await store.prune(NOW + days(29));
    expect(names()).toEqual(['load', 'stick 0']);
    witness.close();
    await store.close();
  });

  it('prunes by the retention it was given', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path, { retention: { journalMs: 10, historyMs: 1000, workMs: 1000 } });
    await store.commit({
      machines: [machine],
      journal: aBatch(machine.id),
      changes: [aChange(machine.id, { receivedAt: NOW })],
    });
    expect(await store.prune(NOW + 11)).toBe(false);
    expect((await store.journal(machine.id, {})).rows).toEqual([]);
    expect((await store.timeline(machine.id, {})).rows).toHaveLength(1);
    await store.close();
  });
});
