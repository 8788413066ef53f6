// What people ask of long lists is read from an index, not from the whole table.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditQuestions } from '../../../collector/store/sqlite/read/audit.ts';
import { findingQuestions } from '../../../collector/store/sqlite/read/findings.ts';
import { machineLists } from '../../../collector/store/sqlite/read/machine-lists.ts';
import { openReader, type Reader } from '../../../collector/store/sqlite/read/reader.ts';
import { workQuestions } from '../../../collector/store/sqlite/read/work.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { type Database, openDatabase } from '../../../shared/sqlite.ts';

let folder: string;
let database: Database;
let reader: Reader;
let explain: Database['prepare'];
let asked = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-plans-'));
  const path = join(folder, 'c.db');
  await (await openSqliteStore(path)).close();
  database = openDatabase(path, { readOnly: true });
  explain = database.prepare.bind(database);
  database.prepare = (sql, ...more) => {
    asked = sql;
    return explain(sql, ...more);
  };
  reader = openReader(path, database);
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

/** How SQLite reads what this question asks for the first time. */
function planOf(question: () => unknown): string {
  question();
  const plan = explain(`explain query plan ${asked}`).all();
  return plan.map(({ detail }) => detail).join('; ');
}

const TICKET_STATES = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'] as const;

it('tickets and cases since a moment', () => {
  const { tickets, cases } = workQuestions(reader);
  const states = [...TICKET_STATES];
  for (const order of ['latest', 'queue'] as const)
    expect(planOf(() => tickets({ states, since: 5, order, withoutChildren: true }))).toContain(
      'SEARCH ticket USING INDEX ticket_by_state_updated_at (state=? AND updated_at>?)',
    );
  expect(planOf(() => cases({ states: ['flagged', 'closed'], since: 5 }))).toContain(
    'SEARCH security_case USING INDEX security_case_by_state_updated_at (state=? AND updated_at>?)',
  );
});

it('findings since a moment, in the order of the list', () => {
  const { findings } = findingQuestions(reader);
  const sought = (index: string) => expect.stringContaining(`USING INDEX ${index} (<expr>=? AND since_ms>?)`);
  const all = planOf(() => findings({ since: 5 }));
  const live = planOf(() => findings({ since: 5, states: ['open', 'clearing'] }));
  expect([all, live]).toEqual([sought('finding_worst'), sought('finding_live')]);
  expect(all + live).not.toContain('TEMP B-TREE');
});

it('machines by their findings, of which only those that are live are read', () => {
  const lists = machineLists(reader);
  expect(planOf(() => lists({ order: 'findings' }))).toContain('SCAN finding USING INDEX finding_live');
  expect(planOf(() => lists({ order: 'findings', track: 'fault' }))).toContain('SCAN finding USING INDEX finding_live');
  expect(planOf(() => lists({}))).toBe('SCAN machine USING INDEX machine_by_name_uuid');
});

it.each([
  ['by whom', { actors: ['aiko'] }, ['SEARCH audit USING INDEX audit_by_actor_name_place (actor_name=?)']],
  ['what', { action: 'ticket.resolve' }, ['SEARCH audit USING INDEX audit_by_action_place (action=?)']],
  ['on what', { objects: ['id'] }, ['SEARCH audit USING INDEX audit_by_object_place (object=?)']],
  [
    'since when',
    { since: 5 },
    ['SEARCH audit USING INTEGER PRIMARY KEY (rowid>?)', 'USING COVERING INDEX audit_by_at_place (at>?)'],
  ],
])('the audit, %s', (_, filter, indexes) => {
  const { audit } = auditQuestions(reader);
  const plan = planOf(() => audit(filter));
  for (const index of indexes) expect(plan).toContain(index);
  expect(plan).not.toContain('TEMP B-TREE');
});
