import { sql } from 'kysely';
import { createIndex, type SchemaStep } from './migration.ts';

/** When a series got samples last, so that one whose hours are all forgotten is found without reading them. */
export const idleSeries: SchemaStep = {
  name: '0017-idle-series',
  async up(db) {
    await sql`alter table series add column last_hour bigint not null default 0`.execute(db);
    await sql`update series set last_hour = (select coalesce(max(hour), 0) from rollup)`.execute(db);
    await createIndex(db, 'series', ['last_hour']);
  },
};
