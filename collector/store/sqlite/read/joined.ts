import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../schema.ts';
import type { Place } from './page.ts';

/** The tables of a machine, each row with the machine's UUID. */
export function joinedTables(build: Kysely<Tables>) {
  return {
    sessions: build
      .selectFrom('session')
      .innerJoin('machine', 'machine.id', 'session.machine_id')
      .selectAll('session')
      .select('machine.uuid as machine_uuid'),
    watermarks: build
      .selectFrom('watermark')
      .innerJoin('machine', 'machine.id', 'watermark.machine_id')
      .selectAll('watermark')
      .select('machine.uuid as machine_uuid'),
    facts: build
      .selectFrom('fact')
      .innerJoin('machine', 'machine.id', 'fact.machine_id')
      .selectAll('fact')
      .select('machine.uuid as machine_uuid'),
    changes: build
      .selectFrom('change')
      .innerJoin('machine', 'machine.id', 'change.machine_id')
      .selectAll('change')
      .select('machine.uuid as machine_uuid'),
    occurrences: build
      .selectFrom('occurrence')
      .innerJoin('machine', 'machine.id', 'occurrence.machine_id')
      .selectAll('occurrence')
      .select('machine.uuid as machine_uuid'),
    batches: build
      .selectFrom('journal')
      .innerJoin('machine', 'machine.id', 'journal.machine_id')
      .selectAll('journal')
      .select('machine.uuid as machine_uuid'),
    findings: build
      .selectFrom('finding')
      .innerJoin('machine', 'machine.id', 'finding.machine_id')
      .selectAll('finding')
      .select('machine.uuid as machine_uuid'),
    tickets: build
      .selectFrom('ticket')
      .leftJoin('machine', 'machine.id', 'ticket.machine_id')
      .selectAll('ticket')
      .select('machine.uuid as machine_uuid'),
    cases: build
      .selectFrom('security_case')
      .innerJoin('machine', 'machine.id', 'security_case.machine_id')
      .selectAll('security_case')
      .select('machine.uuid as machine_uuid'),
  };
}

/** The conditions that were asked for; Kysely reads an empty list as "all". */
export function asked(conditions: (Expression<SqlBool> | undefined | false)[]): Expression<SqlBool>[] {
  return conditions.filter((condition) => condition !== undefined && condition !== false);
}

/** Rows behind the place where the last page ended. */
export function behind(
  after: Place | undefined,
  columns: readonly (string | RawBuilder<number>)[],
  direction: '>' | '<',
): Expression<SqlBool> | undefined {
  if (!after) return undefined;
  const names = sql.join(columns.map((column) => (typeof column === 'string' ? sql.ref(column) : column)));
  return sql<SqlBool>`(${names}) ${sql.raw(direction)} (${sql.join([...after])})`;
}
