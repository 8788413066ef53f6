import { days } from '../../../shared/duration.ts';
import type { Database } from '../../../shared/sqlite.ts';

/** How long history is kept, milliseconds. */
export interface Retention {
  journalMs: number;
  /** Changes, occurrences and hourly trends. */
  historyMs: number;
}

export const DEFAULT_RETENTION: Retention = { journalMs: days(14), historyMs: days(396) };

/** Rows of each table a slice may take: some milliseconds of work. */
const ROWS_A_SLICE = 500;
const HOUR_MS = 3_600_000;

/** Deletes one slice of what is too old; true when there may be more. */
export function openPruning(database: Database, { journalMs, historyMs }: Retention): (now: number) => boolean {
  const oldest = (table: string) =>
    database.prepare(
      `DELETE FROM ${table} WHERE received_at < ?
       AND id IN (SELECT id FROM ${table} ORDER BY id LIMIT ${ROWS_A_SLICE})`,
    );
  const [batches, changes, occurrences] = ['journal', 'change', 'occurrence'].map(oldest);
  const rollups = database.prepare(
    `DELETE FROM rollup WHERE (hour, series_id) IN
       (SELECT hour, series_id FROM rollup WHERE hour < ? ORDER BY hour LIMIT ${ROWS_A_SLICE})`,
  );

  return (now) => {
    const deleted = [
      batches?.run(now - journalMs).changes,
      changes?.run(now - historyMs).changes,
      occurrences?.run(now - historyMs).changes,
      rollups.run(Math.floor((now - historyMs) / HOUR_MS)).changes,
    ];
    return deleted.some((rows) => Number(rows) === ROWS_A_SLICE);
  };
}
