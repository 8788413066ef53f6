// How Kysely sees node:sqlite. It builds all questions; it runs only the schema steps.
import { type Dialect, Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from '../../../shared/sqlite.ts';
import type { Tables } from '../schema.ts';

/** SQLite can undo CREATE TABLE; Kysely is careful by default and then runs without a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export function openKysely(database: Database): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new SqliteDriver({ database: { prepare: (sql) => statement(database, sql), close: () => {} } }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

type Values = Parameters<ReturnType<Database['prepare']>['all']>;

function statement(database: Database, sql: string) {
  const prepared = database.prepare(sql);
  return {
    reader: prepared.columns().length > 0,
    all: (values: readonly unknown[]) => prepared.all(...(values as Values)),
    run: (values: readonly unknown[]) => prepared.run(...(values as Values)),
    iterate: (values: readonly unknown[]) => prepared.iterate(...(values as Values)),
  };
}
