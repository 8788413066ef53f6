import { dirname } from 'node:path';
import { ConfigError } from '../../../shared/errors.ts';
import { openDatabase, storeErrorOf } from '../../../shared/sqlite.ts';

/**
 * Holds `path` for this process until the returned function is called. The lock is
 * SQLite's own, so the system lets go of it when the process dies, however it dies.
 * @throws ConfigError when another process holds it.
 */
export function lockFile(path: string): () => void {
  const database = openDatabase(path, { wal: false, busyMs: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    const busy = storeErrorOf(path, error).code === 'SQLITE_5';
    throw new ConfigError(`${dirname(path)}: ${busy ? IN_USE : NOT_WRITABLE}`, {
      code: busy ? 'DATA_FOLDER_IN_USE' : 'DATA_FOLDER',
      cause: error,
    });
  }
  return () => database.close();
}

const IN_USE = 'another collector works on this data folder. Stop it first, or give this one a folder of its own';
const NOT_WRITABLE = "this data folder can not be written. Let the collector's user own it and what is in it";
