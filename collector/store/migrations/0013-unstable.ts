import { sql } from 'kysely';
import { createIndex, type SchemaStep } from './migration.ts';

/** Findings that come and go are few, and asked for every second. */
export const unstableFindings: SchemaStep = {
  name: '0013-unstable',
  up: (db) =>
    createIndex(db, 'finding', ['flapping_since'], { where: sql`flapping_since is not null` }, 'finding_flapping'),
};
