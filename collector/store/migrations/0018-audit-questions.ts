import { createIndex, type SchemaStep } from './migration.ts';

/** The audit is asked by what, by whom, what was done and since when; five years of it are too long to read. */
export const auditQuestions: SchemaStep = {
  name: '0018-audit-questions',
  async up(db) {
    await createIndex(db, 'audit', ['at', 'place']);
    await createIndex(db, 'audit', ['object', 'place']);
    await createIndex(db, 'audit', ['actor_name', 'place']);
    await createIndex(db, 'audit', ['action', 'place']);
  },
};
