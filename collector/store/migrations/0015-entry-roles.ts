import { sql } from 'kysely';
import type { SchemaStep } from './migration.ts';

/** Whether the help desk said something, or whoever asked it for help. Of what was said before, nobody knows. */
export const entryRoles: SchemaStep = {
  name: '0015-entry-roles',
  up: async (db) => void (await sql`alter table entry add column actor_roles text`.execute(db)),
};
