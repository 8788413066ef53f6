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
    const problem = storeErrorOf(path, error);
    if (problem.code !== 'SQLITE_5') throw new ConfigError(problem.message, { code: 'DATA_FOLDER', cause: error });
    throw new ConfigError(`${dirname(path)}: ${IN_USE}`, { code: 'DATA_FOLDER_IN_USE', cause: error });
  }
  return () => database.close();
}

const IN_USE = 'another collector works on this data folder. Stop it first, or give this one a folder of its own';
