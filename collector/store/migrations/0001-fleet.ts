import { createIndex, createTable, type SchemaStep } from './migration.ts';

/** Machines, their connections, and what is known of them now. */
export const fleetTables: SchemaStep = {
  name: '0001-fleet',
  async up(db, engine) {
    await createTable(db, engine, {
      name: 'machine',
      columns: {
        id: 'row id',
        uuid: 'text',
        name: 'text',
        os: 'text',
        arch: 'text',
        agent_version: 'text',
        labels: 'text',
        standing: 'text',
        public_key: 'text',
        enrolled_at: 'int',
        last_seen_at: 'int',
        presence: 'text',
        clock_offset_ms: 'real?',
      },
      unique: [['uuid'], ['public_key']],
    });
    await createIndex(db, 'machine', ['name', 'uuid']);

    await createTable(db, engine, {
      name: 'session',
      columns: {
        machine_id: 'int',
        generation: 'int',
        ticket_hash: 'text',
        previous_ticket_hash: 'text?',
        instance_id: 'text',
        opened_at: 'int',
        rolled_back_at: 'int?',
      },
      key: ['machine_id'],
    });

    await createTable(db, engine, {
      name: 'watermark',
      columns: { id: 'row id', machine_id: 'int', lane: 'text', epoch: 'text', acked_seq: 'int' },
      unique: [['machine_id', 'lane', 'epoch']],
    });

    await createTable(db, engine, {
      name: 'fact',
      columns: {
        id: 'row id',
        machine_id: 'int',
        check_name: 'text',
        facts: 'text?',
        unknown: 'text?',
        since_ms: 'int',
        observed_ms: 'int',
        received_at: 'int',
        cost_ms: 'real',
      },
      unique: [['machine_id', 'check_name']],
    });
  },
};
