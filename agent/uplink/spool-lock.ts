// One agent per spool. The lock is a transaction that stays open in a small database
// beside the spool: the system drops it when the process ends, however it ends. Who
// holds it is in a file of its own, which is gone after an orderly end.
import { rmSync } from 'node:fs';
import { ConfigError } from '../../shared/errors.ts';
import { readPrivate, writePrivate } from '../../shared/private-files.ts';
import { type Database, openDatabase } from '../../shared/sqlite.ts';

export interface SpoolLock {
  /** The last holder never let go: it was killed, or the machine lost power. */
  afterCrash: boolean;
  /** From here on, not releasing it counts as a crash. */
  sign(): void;
  release(): void;
}

/** @throws ConfigError naming the process that holds it. */
export function holdLock(spoolPath: string): SpoolLock {
  const holder = `${spoolPath}.holder`;
  const database = openLockFile(`${spoolPath}.lock`);
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    database.close();
    const who = `process ${readPrivate(holder)?.trim() || '(unknown)'}`;
    const message = `${spoolPath}: ${who} works with this spool. Stop it, or give this agent a data folder of its own`;
    throw new ConfigError(message, { code: 'SPOOL_LOCKED', cause });
  }
  let signed = false;
  return {
    afterCrash: readPrivate(holder) !== undefined,
    sign() {
      writePrivate(holder, `${process.pid}\n`);
      signed = true;
    },
    release() {
      if (signed) rmSync(holder, { force: true });
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
