import { sql } from 'kysely';
import { journalOf, occurrenceOf, trendPointOf } from '../../rows/history.ts';
import type { Store } from '../../store.ts';
import type { RollupTable } from '../../tables/history.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

const HOUR_MS = 3_600_000;

type HistoryQuestions = Pick<Store, 'occurrences' | 'journal' | 'trend'>;

export function historyQuestions({ build, all, prepared }: Reader): Sync<HistoryQuestions> {
  const joined = joinedTables(build);
  // The rollup's key begins with the hour, so one series is a look-up an hour, never a scan of them all.
  const trend = prepared({
    compile: () =>
      sql<RollupTable>`
      WITH RECURSIVE
        wanted (id) AS (SELECT series.id FROM series JOIN machine ON machine.id = series.machine_id
          WHERE machine.uuid = ? AND series.name = ?),
        bounds (first, last) AS (SELECT max(min(hour), ?), (SELECT max(hour) FROM rollup) FROM rollup),
        hours (hour) AS (SELECT first FROM bounds WHERE first <= last
          UNION ALL SELECT hour + 1 FROM hours, bounds WHERE hour < last)
      SELECT rollup.* FROM wanted CROSS JOIN hours
      CROSS JOIN rollup ON rollup.hour = hours.hour AND rollup.series_id = wanted.id
      ORDER BY rollup.hour`.compile(build),
  });

  return {
    occurrences(machineId, kind, sinceMs) {
      const question = joined.occurrences
        .where('machine.uuid', '=', machineId)
        .where('kind', '=', kind)
        .where('at_ms', '>=', sinceMs)
        .orderBy('at_ms')
        .orderBy('occurrence.id');
      return all(question).map(occurrenceOf);
    },

    journal(machineId, page) {
      const slice = sliceOf(page, 2);
      const question = joined.batches
        .where('machine.uuid', '=', machineId)
        .where(({ and }) => and(asked([behind(slice.after, ['received_at', 'journal.id'], '>')])))
        .orderBy('received_at')
        .orderBy('journal.id')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.received_at, row.id], journalOf);
    },

    trend: (machineId, series, sinceMs) => trend(machineId, series, Math.ceil(sinceMs / HOUR_MS)).map(trendPointOf),
  };
}
