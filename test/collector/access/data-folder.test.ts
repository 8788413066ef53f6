import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openCollector } from '../../../collector/collector.ts';
import { CollectorConfigSchema } from '../../../collector/config.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { loadConfig } from '../../../shared/config.ts';
import { openLog } from '../../../shared/log.ts';
import { aMachine } from '../../contract/builders.ts';

let folder: string;
let keys: string;
let database: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-data-folder-'));
  [keys, database] = [join(folder, 'keys'), join(folder, 'deskside.db')];
  onTestFinished(() => rm(folder, { recursive: true }));
  await startAndStop();
});

async function startAndStop(): Promise<void> {
  const flags = { data_folder: folder, 'http.port': '0', 'agents.port': '0' };
  const file = { path: join(folder, 'deskside.yaml'), mustExist: false };
  const config = loadConfig(CollectorConfigSchema, { section: 'collector', file, environment: {}, flags });
  const collector = await openCollector(config, '0.0.0', openLog('test', 'silent'));
  await collector.start();
  await collector.stop();
}

async function enrol(): Promise<void> {
  const store = await openSqliteStore(database);
  await store.commit({ machines: [aMachine()] });
  await store.close();
}

describe('a data folder that lost a part', () => {
  it('is refused without its keys, while machines know them', async () => {
    await enrol();
    rmSync(keys, { recursive: true });
    await expect(startAndStop()).rejects.toThrow(
      `${keys}/root-key.pem is missing, but the database has enrolled machines (1), which trust that key alone. Put ${keys} back`,
    );
    expect(existsSync(keys)).toBe(false);
  });

  it('goes on with new keys when a person asks for it, once', async () => {
    await enrol();
    rmSync(keys, { recursive: true });
    await mkdir(keys);
    writeFileSync(join(keys, 'make-new-keys'), '');
    await startAndStop();
    expect(existsSync(join(keys, 'root-key.pem'))).toBe(true);
    rmSync(join(keys, 'root-key.pem'));
    await expect(startAndStop()).rejects.toThrow('is missing');
  });

  it('is refused without its database, or with an empty one', async () => {
    rmSync(database);
    await expect(startAndStop()).rejects.toThrow(`${database} is missing, but there are keys in ${keys}`);
    expect(existsSync(database)).toBe(false);
    writeFileSync(database, '');
    await expect(startAndStop()).rejects.toThrow(`${database} is empty, but there are keys in ${keys}`);
  });

  it('begins anew without both, and without keys that nobody knows', async () => {
    rmSync(keys, { recursive: true });
    await startAndStop();
    rmSync(keys, { recursive: true });
    rmSync(database);
    await startAndStop();
    expect(existsSync(join(keys, 'root-key.pem'))).toBe(true);
  });
});
