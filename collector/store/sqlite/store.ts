import { ConfigError } from '../../../shared/errors.ts';
import { type Database, openDatabase, storeErrorOf } from '../../../shared/sqlite.ts';
import type { Commit } from '../commit.ts';
import type { Store } from '../store.ts';
import { startCheckpoints } from './checkpoint.ts';
import { requireWritable } from './folder.ts';
import { openGroup } from './group.ts';
import { lockFile } from './lock.ts';
import { migrate } from './migrate.ts';
import { DEFAULT_RETENTION, openPruning, type Retention } from './prune.ts';
import { openQuestions } from './read/questions.ts';
import { openSeen } from './seen.ts';
import { openCounters } from './write/counters.ts';
import { openWriter } from './write/writer.ts';

export interface SqliteStoreOptions {
  retention?: Retention;
  /** Milliseconds between checkpoints. */
  checkpointMs?: number;
}

const CHECKPOINT_MS = 500;
const LONGEST_WAL_BYTES = 64 * 2 ** 20;
const CACHE_KIB = 64 * 1024;
/** Waiting inside SQLite stops the whole collector; the group waits without. */
const BUSY_MS = 50;

/**
 * Opens the store in the file `path`, making it when there is none.
 * @throws ConfigError naming the place and the mend when folder or file can't be used.
 */
export async function openSqliteStore(path: string, options: SqliteStoreOptions = {}): Promise<Store> {
  requireWritable(path);
  const unlock = lockFile(`${path}.lock`);
  let writer: Database | undefined;
  try {
    writer = openDatabase(path, { busyMs: BUSY_MS });
    writer.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -${CACHE_KIB}`);
    await migrate(path, writer);
    probe(writer);
    return storeOn(path, writer, unlock, options);
  } catch (error) {
    writer?.close();
    unlock();
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(storeErrorOf(path, error).message, { code: 'DATABASE', cause: error });
  }
}

/** Touches every table, so that a file cut short is found now and not at night. */
function probe(database: Database): void {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  for (const { name } of tables) database.prepare(`SELECT * FROM "${name}" LIMIT 1`).get();
}

function storeOn(path: string, database: Database, unlock: () => void, options: SqliteStoreOptions): Store {
  const writer = openWriter(database);
  const group = openGroup(path, database, writer.forget);
  const seen = openSeen(database, group);
  const pruneSlice = openPruning(database, openCounters(database), options.retention ?? DEFAULT_RETENTION);
  const { questions, close: closeQuestions } = openQuestions(path, seen.fresh);
  const checkpoints = { path, everyMs: options.checkpointMs ?? CHECKPOINT_MS, truncateBytes: LONGEST_WAL_BYTES };
  const stopCheckpoints = startCheckpoints(checkpoints, () => database.exec('PRAGMA wal_autocheckpoint = 1000'));

  async function commit(change: Commit): Promise<void> {
    await group.run(() => writer.apply(change));
    seen.note(change);
  }

  async function shut(): Promise<void> {
    seen.stop();
    await seen.flush().catch(() => undefined);
    await group.close();
    await stopCheckpoints();
    closeQuestions();
    database.close();
    unlock();
  }

  let shutting: Promise<void> | undefined;
  const close = () => {
    shutting ??= shut();
    return shutting;
  };
  return { ...questions, commit, prune: (now) => group.run(() => pruneSlice(now)), close };
}
