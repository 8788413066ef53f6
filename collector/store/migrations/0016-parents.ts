import { sql } from 'kysely';
import { createIndex, type SchemaStep } from './migration.ts';

/** Parents are few among many tickets, and asked for several times a second. */
export const parentIndex: SchemaStep = {
  name: '0016-parents',
  up: (db) =>
    createIndex(db, 'ticket', ['scope_key', 'number'], { where: sql`scope_key is not null` }, 'ticket_parents'),
};
