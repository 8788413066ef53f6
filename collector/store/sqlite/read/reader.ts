// Questions are built with Kysely, which checks their names and types, and run at
// once: what is asked in one go sees one state of the store, no commit in between.
import type { Compilable, Kysely } from 'kysely';
import { type Database, type Statement, storeErrorOf } from '../../../../shared/sqlite.ts';
import type { Tables } from '../../schema.ts';
import { openKysely } from '../dialect.ts';

/** Prepared questions kept; more shapes than this only come from odd filters. */
const STATEMENTS_KEPT = 200;

type Values = (string | number | null)[];

export interface Reader {
  /** Builds questions; never runs any. */
  build: Kysely<Tables>;
  all<Row>(question: Compilable<Row>): Row[];
  first<Row>(question: Compilable<Row>): Row | undefined;
  /** A question asked often: built once, asked with other values in the same order. */
  prepared<Row>(question: Compilable<Row>): (...values: Values) => Row[];
}

export function openReader(path: string, database: Database): Reader {
  const statements = new Map<string, Statement>();

  function statementFor(sql: string): Statement {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    const oldest = statements.size > STATEMENTS_KEPT ? statements.keys().next().value : undefined;
    if (oldest !== undefined) statements.delete(oldest);
    return statement;
  }

  function run<Row>(statement: () => Statement, values: readonly unknown[]): Row[] {
    try {
      return statement().all(...(values as Values)) as Row[];
    } catch (error) {
      throw storeErrorOf(path, error);
    }
  }

  function all<Row>(question: Compilable<Row>): Row[] {
    const { sql, parameters } = question.compile();
    return run(() => statementFor(sql), parameters);
  }

  return {
    build: openKysely(database),
    all,
    first: (question) => all(question)[0],
    prepared: (question) => {
      const statement = database.prepare(question.compile().sql);
      return (...values) => run(() => statement, values);
    },
  };
}
