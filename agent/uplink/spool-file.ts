// The spool's database file: its schema, its transactions, and how to tell that it
// is damaged.
import { Lane } from '../../proto/gen/types.ts';
import { ConfigError } from '../../shared/errors.ts';
import { type Database, openDatabase } from '../../shared/sqlite.ts';
import { laneSchema } from './lane-statements.ts';
import { ANY, LaneTable } from './lane-table.ts';
import type { Lanes } from './spool-bounds.ts';

const SCHEMA_VERSION = 2;

/** SQLITE_CORRUPT and SQLITE_NOTADB: https://sqlite.org/rescode.html */
const DAMAGE_CODES = [11, 26];

const SCHEMA = `
  BEGIN;
  CREATE TABLE place (
    lane INTEGER PRIMARY KEY,
    epoch TEXT NOT NULL,
    next_seq INTEGER NOT NULL,
    acked_seq INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    mark_seq INTEGER NOT NULL,
    mark_ms INTEGER NOT NULL,
    sent_seq INTEGER NOT NULL
  ) STRICT;
  ${laneSchema(Lane.LANE_URGENT)}
  ${laneSchema(Lane.LANE_ROUTINE)}
  CREATE TABLE memory ("check" TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE last_facts (
    "check" TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    since_ms INTEGER NOT NULL,
    sent_ms INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  PRAGMA user_version = ${SCHEMA_VERSION};
  COMMIT;`;

/** Version 1 did not note what was sent: all that it holds may have been. */
const FROM_VERSION_1 = `
  BEGIN;
  ALTER TABLE place ADD COLUMN sent_seq INTEGER NOT NULL DEFAULT ${ANY};
  PRAGMA user_version = ${SCHEMA_VERSION};
  COMMIT;`;

export interface SpoolFile {
  database: Database;
  lanes: Lanes;
  /** Everything or nothing; fsynced when it returns. */
  transaction<T>(work: () => T): T;
}

/** @throws ConfigError when it can't be opened, is damaged, or was written by a newer version. */
export function openSpoolFile(path: string): SpoolFile {
  const database = openDatabase(path);
  try {
    checkWhole(database, path);
    bringUpToDate(database, path);
    database.exec('PRAGMA journal_size_limit = 4194304');
    const urgent = new LaneTable(database, Lane.LANE_URGENT);
    const routine = new LaneTable(database, Lane.LANE_ROUTINE);
    const transaction = <T>(work: () => T) => inTransaction(database, [urgent, routine], work);
    transaction(() => undefined);
    return { database, lanes: { urgent, routine }, transaction };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether this failure means that the file itself is broken, not that the disk is full or busy. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode } = error as { errcode?: number };
  return (errcode !== undefined && DAMAGE_CODES.includes(errcode & 0xff)) || isDamage(error.cause);
}

function checkWhole(database: Database, path: string): void {
  const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (verdict === 'ok') return;
  const cause = Object.assign(new Error(verdict), { errcode: DAMAGE_CODES[0] });
  throw new ConfigError(`${path}: the spool is damaged`, { code: 'SPOOL_DAMAGED', cause });
}

function bringUpToDate(database: Database, path: string): void {
  const version = versionOf(database);
  if (version === 0) database.exec(SCHEMA);
  else if (version === 1) database.exec(FROM_VERSION_1);
  else if (version > SCHEMA_VERSION) {
    const mend = 'Install that version again, or move the file away: what was not sent yet is lost then';
    throw new ConfigError(`${path}: written by a newer version of the agent. ${mend}`, { code: 'SPOOL_NEWER' });
  }
}

function versionOf(database: Database): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

function inTransaction<T>(database: Database, lanes: LaneTable[], work: () => T): T {
  const before = lanes.map(({ place, pending, retained, givenOut }) => ({
    ...{ place: { ...place }, pending, retained, givenOut },
  }));
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    for (const lane of lanes) lane.save();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    lanes.forEach((lane, index) => {
      Object.assign(lane, before[index]);
    });
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
