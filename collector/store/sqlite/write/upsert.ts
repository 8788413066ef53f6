import type { Insertable } from 'kysely';
import type { Database, Statement } from '../../../../shared/sqlite.ts';
import type { Tables } from '../../schema.ts';

/** Writes whole rows: new ones are inserted, those whose `key` is known are replaced. */
export function upsertInto<Name extends keyof Tables>(
  database: Database,
  table: Name,
  key: string,
): (row: Insertable<Tables[Name]>) => void {
  return writer(database, table, (columns) => {
    const set = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
    return `ON CONFLICT (${key}) DO UPDATE SET ${set.join(', ')}`;
  });
}

/** Writes new rows; one that is already there is left as it is. */
export function insertOnce<Name extends keyof Tables>(
  database: Database,
  table: Name,
): (row: Insertable<Tables[Name]>) => void {
  return writer(database, table, () => 'ON CONFLICT DO NOTHING');
}

export function insertInto<Name extends keyof Tables>(
  database: Database,
  table: Name,
): (row: Insertable<Tables[Name]>) => void {
  return writer(database, table, () => '');
}

/** The columns are those of the first row: every row of a table has the same ones. */
function writer<Row extends object>(
  database: Database,
  table: string,
  clause: (columns: string[]) => string,
): (row: Row) => void {
  let statement: Statement | undefined;
  return (row) => {
    statement ??= prepare(database, table, Object.keys(row), clause);
    statement.run(...(Object.values(row) as Parameters<Statement['run']>));
  };
}

function prepare(database: Database, table: string, columns: string[], clause: (columns: string[]) => string) {
  const values = columns.map(() => '?').join(', ');
  return database.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${values}) ${clause(columns)}`);
}
