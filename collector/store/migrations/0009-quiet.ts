import { sql } from 'kysely';
import { createIndex, createTable, type SchemaStep } from './migration.ts';

/** Maintenance windows, silences, what they hid, and how much a target was told. */
export const quietTables: SchemaStep = {
  name: '0009-quiet',
  async up(db, engine) {
    await createTable(db, engine, {
      name: 'maintenance_window',
      columns: { id: 'text', number: 'int', uid: 'text?', over_at: 'int?', detail: 'text', version: 'int' },
      key: ['id'],
      unique: [['number']],
    });
    await createTable(db, engine, {
      name: 'silence',
      columns: { id: 'text', number: 'int', over_at: 'int', detail: 'text', version: 'int' },
      key: ['id'],
      unique: [['number']],
    });
    await createIndex(db, 'silence', ['over_at']);

    await createTable(db, engine, {
      name: 'hidden',
      columns: {
        place: 'row id',
        by_kind: 'text',
        by_id: 'text',
        finding_id: 'text',
        since: 'int',
        until: 'int?',
      },
      unique: [['by_id', 'finding_id', 'since']],
    });
    await createIndex(db, 'hidden', ['finding_id']);
    await createIndex(db, 'finding', ['machine_id'], { where: sql`quiet is not null` }, 'finding_quiet');

    await sql`alter table outbox add column rolled_into text`.execute(db);
    await sql`alter table outbox add column words text`.execute(db);
    await createIndex(db, 'outbox', ['target', 'sent_at'], { where: sql`sent_at is not null` }, 'outbox_told');
    await createIndex(db, 'outbox', ['rolled_into'], { where: sql`rolled_into is not null` }, 'outbox_rolled');
  },
};
