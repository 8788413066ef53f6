import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError, type StoreError } from '../../../shared/errors.ts';
import { storeErrorOf } from '../../../shared/sqlite.ts';

const BUSY = 'SQLITE_5';

/**
 * Holds `path` for this process until the returned function is called. The lock is
 * SQLite's own, so the system lets go of it when the process dies, however it dies.
 * @throws ConfigError when another process holds it.
 */
export function lockFile(path: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database?.close();
    throw lockError(path, storeErrorOf(path, cause));
  }
  const held = database;
  return () => held.close();
}

function lockError(path: string, cause: StoreError): ConfigError {
  const message =
    cause.code === BUSY
      ? `${dirname(path)}: another collector works on this data folder. Stop it first, or give this one a folder of its own`
      : `${path}: this file can not be written. Let the collector's user own the folder and what is in it`;
  return new ConfigError(message, { code: cause.code === BUSY ? 'DATA_FOLDER_IN_USE' : 'DATA_FOLDER', cause });
}
