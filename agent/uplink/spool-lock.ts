// One agent per spool. The lock is a transaction that stays open in a small
// database beside the spool: the system drops it when the process ends, however it
// ends, and others can still read who holds it.
import { rmSync } from 'node:fs';
import { ConfigError } from '../../shared/errors.ts';
import { type Database, openDatabase } from '../../shared/sqlite.ts';

export interface SpoolLock {
  /** The last holder never let go: it was killed, or the machine lost power. */
  afterCrash: boolean;
  /** Notes who holds it; from here on, not releasing it counts as a crash. */
  sign(): void;
  release(): void;
}

/** @throws ConfigError naming the process that holds it. */
export function holdLock(spoolPath: string): SpoolLock {
  const database = openLockFile(`${spoolPath}.lock`);
  begin(database, spoolPath);
  database.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)');
  return {
    afterCrash: holderOf(database) !== undefined,
    sign() {
      database.exec(`DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT`);
      begin(database, spoolPath);
    },
    release() {
      database.exec('DELETE FROM holder; COMMIT');
      database.close();
    },
  };
}

/** It holds nothing worth keeping: a damaged one is made anew. */
function openLockFile(path: string): Database {
  try {
    return openDatabase(path, { busyMs: 0 });
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openDatabase(path, { busyMs: 0 });
  }
}

function begin(database: Database, spoolPath: string): void {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    const pid = holderOf(database);
    database.close();
    const who = pid === undefined ? 'another process' : `process ${pid}`;
    const message = `${spoolPath}: ${who} works with this spool. Stop it, or give this agent a data folder of its own`;
    throw new ConfigError(message, { code: 'SPOOL_LOCKED', cause });
  }
}

function holderOf(database: Database): number | undefined {
  try {
    return (database.prepare('SELECT pid FROM holder').get() as { pid: number } | undefined)?.pid;
  } catch {
    return undefined;
  }
}
