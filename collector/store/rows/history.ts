// Batches, occurrences and hourly trends, both ways.
import type { Insertable, Selectable } from 'kysely';
import { hours } from '../../../shared/duration.ts';
import type { JournalRow, OccurrenceRow } from '../commit.ts';
import type { TrendPoint } from '../store.ts';
import type { JournalTable, OccurrenceTable, RollupTable } from '../tables/history.ts';
import type { Of } from './fleet.ts';
import { fromJson, toJson } from './json.ts';

export function journalOf(row: Of<JournalTable>): JournalRow {
  return {
    machineId: row.machine_uuid,
    lane: row.lane,
    epoch: Buffer.from(row.epoch).toString('hex'),
    firstSeq: row.first_seq,
    count: row.count,
    receivedAt: row.received_at,
    codec: row.codec,
    rawLength: row.raw_length,
    payload: row.payload,
  };
}

export function occurrenceRow(occurrence: OccurrenceRow, machineId: number): Insertable<OccurrenceTable> {
  return {
    uuid: occurrence.id,
    machine_id: machineId,
    check_name: occurrence.check,
    kind: occurrence.kind,
    at_ms: occurrence.atMs,
    received_at: occurrence.receivedAt,
    count: occurrence.count,
    fields: toJson(occurrence.fields),
  };
}

export function occurrenceOf(row: Of<OccurrenceTable>): OccurrenceRow {
  return {
    id: row.uuid,
    machineId: row.machine_uuid,
    check: row.check_name,
    kind: row.kind,
    atMs: row.at_ms,
    receivedAt: row.received_at,
    count: row.count,
    fields: fromJson(row.fields),
  };
}

export function trendPointOf(row: Selectable<RollupTable>): TrendPoint {
  return {
    hourMs: hours(row.hour),
    count: row.samples,
    min: row.lowest,
    mean: row.total / row.samples,
    max: row.highest,
  };
}
