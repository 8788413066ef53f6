import type { Generated } from 'kysely';
import type { Hiding } from '../../domain/quiet/quiet.ts';
import type { Json } from './column.ts';

/** "window" is a word of SQL. */
export interface MaintenanceWindowTable {
  id: string;
  number: number;
  uid: string | null;
  /** From when on it is over for good. */
  over_at: number | null;
  detail: Json;
  version: number;
}

export interface SilenceTable {
  id: string;
  number: number;
  over_at: number;
  detail: Json;
  version: number;
}

export interface HiddenTable {
  place: Generated<number>;
  by_kind: Hiding['by'];
  by_id: string;
  finding_id: string;
  since: number;
  until: number | null;
}
