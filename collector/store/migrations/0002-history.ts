import { createIndex, createTable, type Db, type Engine, type SchemaStep } from './migration.ts';

/** What only grows at its end and is cut at its beginning. */
export const historyTables: SchemaStep = {
  name: '0002-history',
  async up(db, engine) {
    await events(db, engine);
    await trends(db, engine);
  },
};

async function events(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'journal',
    columns: {
      id: 'row id',
      machine_id: 'int',
      lane: 'text',
      epoch: 'bytes',
      first_seq: 'int',
      count: 'int',
      received_at: 'int',
      codec: 'int',
      raw_length: 'int',
      payload: 'bytes',
    },
  });
  await createIndex(db, 'journal', ['machine_id', 'received_at']);

  await createTable(db, engine, {
    name: 'change',
    columns: {
      id: 'row id',
      machine_id: 'int',
      check_name: 'text',
      at_ms: 'int',
      received_at: 'int',
      kind: 'text',
      subject: 'text',
      path: 'text',
      before: 'text?',
      after: 'text?',
    },
  });
  await createIndex(db, 'change', ['machine_id', 'id']);

  await createTable(db, engine, {
    name: 'occurrence',
    columns: {
      id: 'row id',
      uuid: 'text',
      machine_id: 'int',
      check_name: 'text',
      kind: 'text',
      at_ms: 'int',
      received_at: 'int',
      count: 'int',
      fields: 'text',
    },
    unique: [['machine_id', 'uuid']],
  });
  await createIndex(db, 'occurrence', ['machine_id', 'kind', 'at_ms']);
}

async function trends(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'series',
    columns: { id: 'row id', machine_id: 'int', name: 'text' },
    unique: [['machine_id', 'name']],
  });
  // The hour leads the key: what is written now lies side by side, and so does what retention cuts off.
  await createTable(db, engine, {
    name: 'rollup',
    columns: { hour: 'int', series_id: 'int', samples: 'int', lowest: 'real', highest: 'real', total: 'real' },
    key: ['hour', 'series_id'],
  });
}
