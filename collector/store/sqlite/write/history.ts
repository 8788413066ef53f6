import type { Database } from '../../../../shared/sqlite.ts';
import type { Change, Sample } from '../../../domain/fleet/machine.ts';
import type { JournalRow, OccurrenceRow } from '../../commit.ts';
import { changeRow } from '../../rows/fleet.ts';
import { occurrenceRow } from '../../rows/history.ts';
import type { Machines } from './machines.ts';
import { insertInto, insertOnce } from './upsert.ts';

const HOUR_MS = 3_600_000;
/** How far a series' last hour may lie behind. */
export const LAST_HOUR_LAG = 7 * 24;

export interface History {
  journal(row: JournalRow): void;
  change(change: Change): void;
  occurrence(occurrence: OccurrenceRow): void;
  sample(sample: Sample): void;
}

export function openHistory(database: Database, machines: Machines): History {
  const insertBatch = database.prepare(
    `INSERT INTO journal (machine_id, lane, epoch, first_seq, count, received_at, codec, raw_length, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertChange = insertInto(database, 'change');
  const insertOccurrence = insertOnce(database, 'occurrence');
  const nameSeries = insertInto(database, 'series');
  const addSample = database.prepare(
    `INSERT INTO rollup (hour, series_id, samples, lowest, highest, total)
     SELECT ?1, id, 1, ?2, ?2, ?2 FROM series WHERE machine_id = ?3 AND name = ?4
     ON CONFLICT (hour, series_id) DO UPDATE SET samples = samples + 1, total = total + excluded.total,
       lowest = min(lowest, excluded.lowest), highest = max(highest, excluded.highest)
     RETURNING series_id, samples`,
  );
  const keepSeries = database.prepare(
    `UPDATE series SET last_hour = ?1 WHERE id = ?2 AND last_hour < ?1 - ${LAST_HOUR_LAG}`,
  );

  return {
    journal({ machineId: uuid, lane, epoch, firstSeq, count, receivedAt, codec, rawLength, payload }) {
      const machineId = machines.idOf(uuid);
      const life = Buffer.from(epoch, 'hex');
      insertBatch.run(machineId, lane, life, firstSeq, count, receivedAt, codec, rawLength, payload);
    },
    change: (change) => insertChange(changeRow(change, machines.idOf(change.machineId))),
    occurrence: (row) => insertOccurrence(occurrenceRow(row, machines.idOf(row.machineId))),
    sample({ machineId: uuid, series, atMs, value }) {
      const machineId = machines.idOf(uuid);
      const hour = Math.floor(atMs / HOUR_MS);
      const added = addSample.get(hour, value, machineId, series);
      if (added?.['samples'] === 1) keepSeries.run(hour, Number(added['series_id']));
      if (added) return;
      nameSeries({ machine_id: machineId, name: series, last_hour: hour });
      addSample.run(hour, value, machineId, series);
    },
  };
}
