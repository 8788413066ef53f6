import type { Generated } from 'kysely';
import type { Change } from '../../domain/fleet/machine.ts';
import type { LaneName } from '../commit.ts';
import type { Json } from './column.ts';

export interface JournalTable {
  id: Generated<number>;
  machine_id: number;
  lane: LaneName;
  /** 16 bytes: this table is the big one, so no text. */
  epoch: Uint8Array;
  first_seq: number;
  count: number;
  received_at: number;
  codec: number;
  raw_length: number;
  payload: Uint8Array;
}

export interface ChangeTable {
  id: Generated<number>;
  machine_id: number;
  check_name: string;
  at_ms: number;
  received_at: number;
  kind: Change['kind'];
  subject: string;
  path: string;
  before: Json | null;
  after: Json | null;
}

export interface SeriesTable {
  id: Generated<number>;
  machine_id: number;
  name: string;
  /** Hours since 1970 of its newest sample, or up to a week less: not worth a write an hour. */
  last_hour: number;
}

/** One hour of one series. The hour leads the key: all writes of now lie side by side. */
export interface RollupTable {
  /** Hours since 1970. */
  hour: number;
  series_id: number;
  samples: number;
  lowest: number;
  highest: number;
  total: number;
}

export interface OccurrenceTable {
  id: Generated<number>;
  uuid: string;
  machine_id: number;
  check_name: string;
  kind: string;
  at_ms: number;
  received_at: number;
  count: number;
  fields: Json;
}
