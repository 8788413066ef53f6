import { sql } from 'kysely';
import { createIndex, createTable, type Db, type Engine, type SchemaStep } from './migration.ts';

/** What was done, what is to be told, who may come in, and how many there are. */
export const trailTables: SchemaStep = {
  name: '0004-trail',
  async up(db, engine) {
    await journals(db, engine);
    await outbox(db, engine);
    await access(db, engine);
    const counter = { name: 'text', key: 'text', count: 'int' } as const;
    await createTable(db, engine, { name: 'counter', columns: counter, key: ['name', 'key'] });
  },
};

async function journals(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'entry',
    columns: {
      place: 'row id',
      id: 'text',
      on_kind: 'text',
      of_id: 'text',
      at: 'int',
      actor_kind: 'text',
      actor_name: 'text',
      move: 'text',
      from_state: 'text?',
      to_state: 'text?',
      reason: 'text',
      finding_id: 'text?',
    },
    unique: [['id']],
  });
  await createIndex(db, 'entry', ['of_id', 'place']);

  await createTable(db, engine, {
    name: 'audit',
    columns: {
      place: 'row id',
      id: 'text',
      at: 'int',
      actor_kind: 'text',
      actor_name: 'text',
      action: 'text',
      object: 'text',
      detail: 'text',
    },
    unique: [['id']],
  });
}

async function outbox(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'outbox',
    columns: {
      id: 'text',
      kind: 'text',
      on_kind: 'text',
      of_id: 'text',
      at: 'int',
      idempotency_key: 'text',
      target: 'text',
      attempts: 'int',
      due_at: 'int',
      state: 'text',
      last_error: 'text?',
      sent_at: 'int?',
    },
    key: ['id'],
  });
  await createIndex(db, 'outbox', ['due_at'], { where: sql`state = 'waiting'` }, 'outbox_due');
}

async function access(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'enrolment_token',
    columns: {
      id: 'text',
      key: 'text',
      max_uses: 'int',
      uses: 'int',
      created_at: 'int',
      expires_at: 'int',
      revoked_at: 'int?',
      auto_approve: 'int',
      labels: 'text',
      created_by: 'text',
    },
    key: ['id'],
  });
  await createTable(db, engine, {
    name: 'api_token',
    columns: { id: 'text', name: 'text', hash: 'text', created_at: 'int', revoked_at: 'int?' },
    key: ['id'],
    unique: [['hash']],
  });
}
