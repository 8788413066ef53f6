import { sql } from 'kysely';
import { createIndex, createTable, type SchemaStep } from './migration.ts';

/** Tickets that stand for many machines, findings that flap or are kept quiet, and timers. */
export const trustTables: SchemaStep = {
  name: '0006-trust',
  async up(db, engine) {
    await sql`alter table finding add column recent_onsets text not null default '[]'`.execute(db);
    await sql`alter table finding add column flapping_since bigint`.execute(db);
    await sql`alter table finding add column "unknown" text`.execute(db);
    await sql`alter table finding add column quiet text`.execute(db);
    await sql`alter table machine add column presence_at bigint not null default 0`.execute(db);
    await sql`alter table outbox add column role text`.execute(db);
    await sql`alter table outbox add column detail text`.execute(db);

    // A column can't lose its "not null" in SQLite: the table is made anew.
    await sql`alter table ticket rename to ticket_before`.execute(db);
    await createTable(db, engine, {
      name: 'ticket',
      columns: {
        id: 'text',
        number: 'int',
        state: 'text',
        machine_id: 'int?',
        kind: 'text',
        scope_key: 'text?',
        parent_id: 'text?',
        title: 'text',
        severity: 'text',
        priority: 'text',
        tier: 'int',
        assignee: 'text?',
        opened_at: 'int',
        observed_ms: 'int',
        updated_at: 'int',
        resolved_at: 'int?',
        due_at: 'int?',
        reopens: 'int',
        detail: 'text',
        version: 'int',
      },
      key: ['id'],
      unique: [['number']],
    });
    await sql`insert into ticket select id, number, state, machine_id, 'fault', null, null, title, severity, priority, 1,
      assignee, opened_at, observed_ms, updated_at, resolved_at, null, reopens,
      '{"impact":"low","urgency":"medium","marks":[]' ||
        case when resolution is null then '' else ',"resolution":' || resolution end || '}', version
      from ticket_before`.execute(db);
    await sql`drop table ticket_before`.execute(db);
    await createIndex(db, 'ticket', ['machine_id', 'number']);
    await createIndex(db, 'ticket', ['state', 'number']);
    await createIndex(db, 'ticket', ['state', 'updated_at']);
    await createIndex(db, 'ticket', ['parent_id'], { where: sql`parent_id is not null` }, 'ticket_children');
    const active = sql`scope_key is not null and state in ('new', 'open', 'in_progress', 'pending')`;
    await createIndex(db, 'ticket', ['scope_key'], { unique: true, where: active }, 'ticket_scope_once');

    await createTable(db, engine, {
      name: 'timer',
      columns: { of_id: 'text', kind: 'text', ordinal: 'int', on_kind: 'text', due_at: 'int', version: 'int' },
      key: ['of_id', 'kind', 'ordinal'],
    });
    await createIndex(db, 'timer', ['due_at']);
  },
};
