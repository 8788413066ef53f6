import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../collector/store/sqlite/store.ts';
import type { Ground } from './ground.ts';
import { storeContract } from './store.contract.ts';

async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-store-'));
  const path = join(folder, 'collector.db');
  let store = await openSqliteStore(path);
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await openSqliteStore(path);
      return store;
    },
    async dispose() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

storeContract('SQLite', openGround);
