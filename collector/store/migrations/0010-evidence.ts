import { createTable, type SchemaStep } from './migration.ts';

/** What was known when a ticket opened; rows are written once. */
export const evidence: SchemaStep = {
  name: '0010-evidence',
  async up(db, engine) {
    await createTable(db, engine, {
      name: 'evidence',
      columns: {
        id: 'row id',
        ticket_id: 'text',
        ordinal: 'int',
        at: 'int',
        because: 'text',
        body: 'text',
        hash: 'text',
      },
      unique: [['ticket_id', 'ordinal']],
    });
  },
};
