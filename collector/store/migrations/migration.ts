import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The database in the middle of its history: no type of today describes its tables. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own way to say "tables unknown".
export type Db = Kysely<any>;

/** What the engines say differently when tables are made. */
export interface Engine {
  /** Type and clauses of a row id that the engine gives. */
  rowId: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
  /** Ends the table's statement: keep the rows in the order of their primary key. */
  clustered: RawBuilder<unknown>;
}

/** One step of the schema. Never edited once released: a later one mends it. */
export interface SchemaStep {
  /** "0001-fleet": the numbers give the order. */
  name: string;
  up(db: Db, engine: Engine): Promise<void>;
}

/** With "?" it may be absent. */
type Column = 'row id' | 'text' | 'text?' | 'int' | 'int?' | 'real' | 'real?' | 'bytes';

interface Table {
  name: string;
  columns: Record<string, Column>;
  /** The primary key, when it is not a row id; more than one column: the rows lie in its order. */
  key?: string[];
  unique?: string[][];
}

export async function createTable(db: Db, engine: Engine, { name, columns, key, unique = [] }: Table): Promise<void> {
  const types = { text: sql`text`, int: sql`bigint`, real: sql`double precision`, bytes: engine.bytes };
  const lines = Object.entries(columns).map(([column, type]) => {
    if (type === 'row id') return sql`${sql.id(column)} ${engine.rowId}`;
    const optional = type.endsWith('?');
    const plain = (optional ? type.slice(0, -1) : type) as keyof typeof types;
    return sql`${sql.id(column)} ${types[plain]}${optional ? sql`` : sql` not null`}`;
  });
  if (key) lines.push(sql`primary key (${list(key)})`);
  for (const over of unique) lines.push(sql`unique (${list(over)})`);
  const end = key && key.length > 1 ? engine.clustered : sql``;
  await sql`create table ${sql.table(name)} (${sql.join(lines)}) ${end}`.execute(db);
}

interface Index {
  unique?: boolean;
  /** Only the rows for which this holds. */
  where?: RawBuilder<unknown>;
}

export async function createIndex(
  db: Db,
  table: string,
  over: string[],
  { unique, where }: Index = {},
  name = `${table}_by_${over.join('_')}`,
): Promise<void> {
  const kind = unique ? sql`unique index` : sql`index`;
  const condition = where ? sql` where ${where}` : sql``;
  await sql`create ${kind} ${sql.id(name)} on ${sql.table(table)} (${list(over)})${condition}`.execute(db);
}

const list = (columns: string[]) => sql.join(columns.map((column) => sql.id(column)));
