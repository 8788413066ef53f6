import { sql } from 'kysely';
import { createIndex, createTable, type Db, type Engine, type SchemaStep } from './migration.ts';

/** Findings, and the tickets and cases that work on them. */
export const workTables: SchemaStep = {
  name: '0003-work',
  async up(db, engine) {
    await findings(db, engine);
    await tickets(db, engine);
    await cases(db, engine);
  },
};

async function findings(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'finding',
    columns: {
      id: 'text',
      machine_id: 'int',
      rule_id: 'text',
      check_name: 'text',
      subject: 'text',
      label: 'text',
      track: 'text',
      state: 'text',
      severity: 'text',
      measured: 'text',
      samples: 'int',
      since_ms: 'int',
      onset_ms: 'int',
      opened_at: 'int?',
      cleared_at: 'int?',
      onsets: 'int',
      observed_ms: 'int',
      reason: 'text',
    },
    key: ['id'],
  });
  await createIndex(db, 'finding', ['machine_id', 'onset_ms', 'id']);
  await createIndex(db, 'finding', ['rule_id', 'onset_ms', 'id']);
  await createIndex(db, 'finding', ['onset_ms', 'id']);
  await createIndex(db, 'finding', ['onset_ms', 'id'], { where: sql`state <> 'clear'` }, 'finding_live');
  const fault = sql`state = 'open' and track = 'fault'`;
  await createIndex(db, 'finding', ['opened_at'], { where: fault }, 'finding_fault');
}

async function tickets(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'ticket',
    columns: {
      id: 'text',
      number: 'int',
      state: 'text',
      machine_id: 'int',
      area: 'text',
      title: 'text',
      severity: 'text',
      priority: 'text',
      assignee: 'text?',
      opened_at: 'int',
      observed_ms: 'int',
      updated_at: 'int',
      resolved_at: 'int?',
      resolution: 'text?',
      reopens: 'int',
      version: 'int',
    },
    key: ['id'],
    unique: [['number']],
  });
  await createIndex(db, 'ticket', ['machine_id', 'number']);
  await createIndex(db, 'ticket', ['state', 'number']);

  await createTable(db, engine, {
    name: 'ticket_finding',
    columns: { ticket_id: 'text', finding_id: 'text', at: 'int', active: 'int' },
    key: ['ticket_id', 'finding_id'],
  });
  await createIndex(db, 'ticket_finding', ['finding_id', 'at']);
  const once = { unique: true, where: sql`active = 1` };
  await createIndex(db, 'ticket_finding', ['finding_id'], once, 'ticket_finding_once');
}

async function cases(db: Db, engine: Engine): Promise<void> {
  await createTable(db, engine, {
    name: 'security_case',
    columns: {
      id: 'text',
      number: 'int',
      state: 'text',
      machine_id: 'int',
      title: 'text',
      severity: 'text',
      finding_severity: 'text',
      flagged_at: 'int',
      observed_ms: 'int',
      active_at: 'int',
      ack_due_at: 'int',
      acknowledged_at: 'int?',
      acknowledged_by: 'text?',
      updated_at: 'int',
      attack: 'text',
      version: 'int',
    },
    key: ['id'],
    unique: [['number']],
  });
  await createIndex(db, 'security_case', ['machine_id', 'number']);

  await createTable(db, engine, {
    name: 'case_finding',
    columns: { case_id: 'text', finding_id: 'text', at: 'int' },
    key: ['case_id', 'finding_id'],
  });
}
