// The one door to node:sqlite: how both programs open their database files, and
// what its errors mean to the people who run them.
import { DatabaseSync } from 'node:sqlite';
import { ConfigError, messageOf, StoreError } from './errors.ts';

export type { DatabaseSync as Database, StatementSync as Statement } from 'node:sqlite';

interface SqliteOptions {
  readOnly?: boolean;
  /** Milliseconds to wait for another connection's lock. */
  busyMs?: number;
  /** False for a file that holds nothing and only serves as a lock. */
  wal?: boolean;
}

/** SQLite's result codes: https://sqlite.org/rescode.html */
const CODES = { busy: 5, locked: 6, ioError: 10, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 } as const;

/**
 * Opens (or makes) a database in WAL mode, every commit fsynced.
 * @throws ConfigError naming the file and the mend when it can't be used.
 */
export function openDatabase(
  path: string,
  { readOnly = false, busyMs = 5000, wal = !readOnly }: SqliteOptions = {},
): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { readOnly, timeout: busyMs });
    if (wal) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    throw new ConfigError(`${path}: ${mend(error)}`, { code: 'DATABASE', cause: error });
  }
}

/** What a failed statement means: worth another try, or a broken or full disk. */
export function storeErrorOf(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = resultCode(error);
  const retryable = code === CODES.busy || code === CODES.locked || code === CODES.full;
  return new StoreError(`${path}: ${mend(error)}`, { code: `SQLITE_${code ?? 'ERROR'}`, retryable, cause: error });
}

/** Only a backup helps. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === CODES.notADatabase || code === CODES.corrupt;
}

function mend(error: unknown): string {
  switch (resultCode(error)) {
    case CODES.notADatabase:
    case CODES.corrupt:
      return 'this database file is damaged. Stop the program, put a backup in its place or move the file away, and start again';
    case CODES.full:
    case CODES.ioError:
      return 'the disk is full or failing. Free some space in this folder; nothing that was acknowledged is lost';
    case CODES.cantOpen:
      return 'the file can not be opened. Does the folder exist, and may this user write in it?';
    case CODES.busy:
    case CODES.locked:
      return 'another process holds this database. Is a second copy running on the same data folder?';
    default:
      return messageOf(error);
  }
}

function resultCode(error: unknown): number | undefined {
  const code = (error as { errcode?: number } | null)?.errcode;
  return code === undefined ? undefined : code & 0xff;
}
