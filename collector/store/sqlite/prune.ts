// Forgetting in slices: each takes so many rows of each table that ingest never
// waits for it. Rows are found by age in the order of an index, never by a scan.
import { days } from '../../../shared/duration.ts';
import type { Database } from '../../../shared/sqlite.ts';
import { ENDED } from '../../domain/cases/case.ts';
import { openAuditPruning } from './prune-audit.ts';
import { openFindingPruning } from './prune-findings.ts';
import type { Counters } from './write/counters.ts';
import { LAST_HOUR_LAG } from './write/history.ts';

/** How long things are kept, milliseconds. */
export interface Retention {
  journalMs: number;
  /** Changes, occurrences, hourly trends, and findings since they are clear. */
  historyMs: number;
  /** Tickets and cases since they ended, their entries, and the audit. */
  workMs: number;
}

export const DEFAULT_RETENTION: Retention = { journalMs: days(14), historyMs: days(395), workMs: days(5 * 365) };

/** What was sent, or given up, is kept for questions about it. */
const OUTBOX_MS = days(30);
/** Rows of each table a slice may take: some milliseconds of work. */
const ROWS_A_SLICE = 500;
const HOUR_MS = 3_600_000;

/** Deletes up to ROWS_A_SLICE rows older than the moment; how many it took. */
type Cut = (before: number) => number;

/** Deletes one slice of what is too old; true when there may be more. To be called within a transaction. */
export function openPruning(
  database: Database,
  counters: Counters,
  { journalMs, historyMs, workMs }: Retention,
): (now: number) => boolean {
  const cutFindings = openFindingPruning(database, ROWS_A_SLICE);
  const cuts: [Cut, number][] = [
    [cutOldest(database, 'journal', 'id', 'received_at'), journalMs],
    [cutOldest(database, 'change', 'id', 'received_at'), historyMs],
    [cutOldest(database, 'occurrence', 'id', 'received_at'), historyMs],
    [cutRollups(database), historyMs],
    [cutSeries(database), historyMs],
    [cutOldest(database, 'entry', 'place', 'at'), workMs],
    [openAuditPruning(database, ROWS_A_SLICE), workMs],
    [cutEvidence(database), workMs],
    [cutEnded(database, { work: 'ticket', links: 'ticket_finding', of: 'ticket_id' }, ['closed', 'cancelled']), workMs],
    [cutEnded(database, { work: 'security_case', links: 'case_finding', of: 'case_id' }, ENDED), workMs],
    [cutOldest(database, 'hidden', 'place', 'since'), workMs],
    [cutOutbox(database, counters), OUTBOX_MS],
  ];
  return (now) => {
    const full = cuts.map(([cut, keptMs]) => cut(now - keptMs) === ROWS_A_SLICE);
    return [...full, cutFindings(now - historyMs)].includes(true);
  };
}

/** Of a table that only grows at its end: row ids are in the order of time, or nearly. */
function cutOldest(database: Database, table: string, id: string, at: string): Cut {
  const cut = database.prepare(
    `DELETE FROM ${table} WHERE ${at} < ?
     AND ${id} IN (SELECT ${id} FROM ${table} ORDER BY ${id} LIMIT ${ROWS_A_SLICE})`,
  );
  return (before) => Number(cut.run(before).changes);
}

function cutRollups(database: Database): Cut {
  const cut = database.prepare(
    `DELETE FROM rollup WHERE (hour, series_id) IN
       (SELECT hour, series_id FROM rollup WHERE hour < ? ORDER BY hour LIMIT ${ROWS_A_SLICE})`,
  );
  return (before) => Number(cut.run(Math.floor(before / HOUR_MS)).changes);
}

/** After all rollups that old: ids are given again, and a new series must not find the hours of another. */
function cutSeries(database: Database): Cut {
  const cut = database.prepare(
    `DELETE FROM series WHERE id IN (SELECT id FROM series WHERE last_hour < ?1 - ${LAST_HOUR_LAG}
       AND NOT EXISTS (SELECT 1 FROM rollup WHERE hour < ?1) ORDER BY last_hour LIMIT ${ROWS_A_SLICE})`,
  );
  return (before) => Number(cut.run(Math.floor(before / HOUR_MS)).changes);
}

/** A ticket that ends as old as this goes with it; of one that lives on, the younger rows stay. */
function cutEvidence(database: Database): Cut {
  const cut = database.prepare(
    `DELETE FROM evidence WHERE id IN (SELECT evidence.id FROM evidence LEFT JOIN ticket ON ticket.id = evidence.ticket_id
       WHERE evidence.at < ?1 AND coalesce(ticket.updated_at, 0) < ?1 ORDER BY evidence.id LIMIT ${ROWS_A_SLICE})`,
  );
  return (before) => Number(cut.run(before).changes);
}

/** Tickets or cases, with what ties findings to them; their entries are older still, and go by their own age. */
function cutEnded(
  database: Database,
  { work, links, of }: { work: string; links: string; of: string },
  ended: readonly string[],
): Cut {
  const states = ended.map((state) => `'${state}'`).join(', ');
  const slice = `SELECT id FROM ${work} WHERE state IN (${states}) AND updated_at < ?
    ORDER BY updated_at, id LIMIT ${ROWS_A_SLICE}`;
  const untie = database.prepare(`DELETE FROM ${links} WHERE ${of} IN (${slice})`);
  const cut = database.prepare(`DELETE FROM ${work} WHERE id IN (${slice})`);
  return (before) => {
    untie.run(before);
    return Number(cut.run(before).changes);
  };
}

function cutOutbox(database: Database, { bump, write }: Counters): Cut {
  const cut = database.prepare(
    `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
       WHERE state <> 'waiting' AND at < ? ORDER BY at LIMIT ${ROWS_A_SLICE}) RETURNING state`,
  );
  return (before) => {
    const rows = cut.all(before);
    bump('outbox.dead', '', -rows.filter(({ state }) => state === 'dead').length);
    write();
    return rows.length;
  };
}
