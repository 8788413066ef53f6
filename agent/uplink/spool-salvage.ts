// A damaged spool file is set aside for people to look at, what can still be read
// of it goes into a new one, and a gap says how much is lost. The new file has new
// epochs: numbers that may have been used before are never used again.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeEvent } from '../../proto/codec.ts';
import { messageOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { type Database, openDatabase, type Statement } from '../../shared/sqlite.ts';
import type { GapReason, LaneTable, Row } from './lane-table.ts';
import { isDamage, openSpoolFile, type SpoolFile } from './spool-file.ts';

const FILES = ['', '-wal', '-shm'];
const ASIDE = '.damaged-';
/** Damaged files kept; older ones are deleted. */
const KEEP_ASIDE = 2;

/** A spool that is whole; a damaged one is replaced. @throws ConfigError when the folder can't be used. */
export function openOrReplace(path: string, afterCrash: boolean, now: number, log: Log): SpoolFile {
  const gone = whatIsGone(path, afterCrash);
  if (gone) return replaceDamaged(path, gone, now, log);
  try {
    return openSpoolFile(path);
  } catch (error) {
    if (isDamage(error)) return replaceDamaged(path, messageOf(error), now, log);
    throw error;
  }
}

/** Without it the newest events are gone, and nobody knows how many; SQLite would begin a new file without a word. */
function whatIsGone(path: string, afterCrash: boolean): string | undefined {
  if (existsSync(path) && statSync(path).size === 0) return `${path} is empty`;
  const missing = afterCrash ? ['', '-wal'].find((suffix) => !existsSync(path + suffix)) : undefined;
  return missing === undefined ? undefined : `${path}${missing} is missing`;
}

/** Puts a new spool in the place of a damaged one. */
export function replaceDamaged(path: string, why: string, now: number, log: Log): SpoolFile {
  const aside = `${path}${ASIDE}${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
  move(path, aside);
  try {
    const { file, ...saved } = openSalvaging(path, aside, now);
    log.error({ why, aside, ...saved }, 'spool was damaged: set aside, what could be read was saved');
    deleteOldest(path);
    return file;
  } catch (error) {
    // What can't be saved now, on a full disk for one, stays where the next attempt looks for it.
    remove(path);
    move(aside, path);
    throw error;
  }
}

function openSalvaging(path: string, aside: string, now: number): Saved & { file: SpoolFile } {
  const file = openSpoolFile(path);
  try {
    return { file, ...file.transaction(() => salvage(aside, file, now)) };
  } catch (error) {
    file.database.close();
    throw error;
  }
}

interface Saved {
  saved: number;
  lost: number;
}

function move(from: string, to: string): void {
  for (const suffix of FILES) if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
}

function remove(path: string): void {
  for (const suffix of FILES) rmSync(path + suffix, { force: true });
}

function salvage(aside: string, { database, lanes }: SpoolFile, now: number): Saved {
  const old = openReadable(aside);
  const total = { saved: 0, lost: 0 };
  for (const lane of [lanes.urgent, lanes.routine]) {
    const { saved, lost } = old ? salvageLane(old, lane, now) : { saved: 0, lost: 0 };
    lane.cover(1, lost, 'corrupt', now);
    total.saved += saved;
    total.lost += lost;
  }
  if (old) salvageMemories(old, database);
  old?.close();
  return total;
}

function openReadable(path: string): Database | undefined {
  try {
    return openDatabase(path, { readOnly: true });
  } catch {
    return undefined;
  }
}

/** What was acknowledged stays out, if the file can still tell what that is. */
function salvageLane(old: Database, lane: LaneTable, now: number): { saved: number; lost: number } {
  const place = attempt(
    () => old.prepare('SELECT next_seq, acked_seq FROM place WHERE lane = ?').get(lane.lane) as OldPlace | undefined,
  );
  const acked = place?.acked_seq ?? 0;
  let saved = 0;
  let broken = 0;
  let accounted = 0;
  for (const row of readableRows(old, lane, acked)) {
    accounted += row.seq - Math.max(acked, (row.gap_from ?? row.seq) - 1);
    if (row.kind === 'gap') lane.cover(1, row.lost, row.check as GapReason, now);
    else if (!attempt(() => decodeEvent(row.bytes))) broken++;
    else {
      lane.add(row, row.stored_ms);
      saved++;
    }
  }
  const missing = place ? Math.max(0, place.next_seq - 1 - acked - accounted) : 0;
  return { saved, lost: broken + missing };
}

interface OldPlace {
  next_seq: number;
  acked_seq: number;
}

/** Steps over what can't be read, further each time, until it finds the next page that can. */
function* readableRows(old: Database, lane: LaneTable, acked: number): Generator<Row> {
  const statement = attempt(() => old.prepare(`SELECT * FROM event_${lane.lane} WHERE seq > ? ORDER BY seq LIMIT 1`));
  let after = acked;
  let step = 1;
  while (statement && after < Number.MAX_SAFE_INTEGER) {
    const row = rowAfter(statement, after);
    if (row === 'end') return;
    if (row === 'damaged') {
      after += step;
      step *= 2;
    } else {
      yield row;
      after = row.seq;
      step = 1;
    }
  }
}

function rowAfter(statement: Statement, after: number): Row | 'end' | 'damaged' {
  try {
    const row = statement.get(after) as Row | undefined;
    if (!row) return 'end';
    return row.seq > after ? row : 'damaged';
  } catch {
    return 'damaged';
  }
}

function salvageMemories(old: Database, fresh: Database): void {
  const memories = attempt(() => old.prepare('SELECT "check", json FROM memory').all()) ?? [];
  const insert = fresh.prepare('INSERT INTO memory VALUES (:check, :json)');
  for (const memory of memories) attempt(() => insert.run({ ...memory }));
}

function deleteOldest(path: string): void {
  const folder = dirname(path);
  const isAside = (name: string) => name.startsWith(basename(path) + ASIDE) && !/-(wal|shm)$/.test(name);
  const asides = readdirSync(folder).filter(isAside).sort();
  for (const name of asides.slice(0, -KEEP_ASIDE)) {
    remove(join(folder, name));
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
