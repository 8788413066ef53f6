import { createIndex, type SchemaStep } from './migration.ts';

/** Notices are listed latest first, whatever became of them. */
export const noticeOrder: SchemaStep = {
  name: '0012-notices',
  up: (db) => createIndex(db, 'outbox', ['at', 'id']),
};
