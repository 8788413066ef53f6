import { sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { ConfigError } from '../../../shared/errors.ts';
import { type Database, isDamage, storeErrorOf } from '../../../shared/sqlite.ts';
import { STEPS } from '../migrations/catalog.ts';
import type { Engine } from '../migrations/migration.ts';
import { openKysely } from './dialect.ts';

const SQLITE: Engine = { rowId: sql`integer primary key`, bytes: sql`blob`, clustered: sql`without rowid` };

const provider: MigrationProvider = {
  getMigrations: async () => Object.fromEntries(STEPS.map(({ name, up }) => [name, { up: (db) => up(db, SQLITE) }])),
};

/**
 * Brings the tables up to this program's version, each step in its own transaction.
 * @throws ConfigError when the file was written by a newer version, or a step fails.
 */
export async function migrate(path: string, database: Database): Promise<void> {
  refuseNewer(path, database);
  const migrator = new Migrator({ db: openKysely(database), provider });
  for (let left = STEPS.length; left > 0; left--) {
    const { error, results = [] } = await migrator.migrateUp();
    if (error !== undefined) {
      if (isDamage(error)) throw new ConfigError(storeErrorOf(path, error).message, { code: 'DATABASE', cause: error });
      const step = results.find(({ status }) => status === 'Error')?.migrationName ?? 'the first step';
      const message = `${path}: its tables could not be brought up to date (${step}); nothing of that step was kept. Look at the cause, then start again`;
      throw new ConfigError(message, { code: 'MIGRATION', cause: error });
    }
    if (results.length === 0) return;
  }
}

function refuseNewer(path: string, database: Database): void {
  const journal = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'`).get();
  if (!journal) return;
  const done = database.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
  const unknown = done.map(({ name }) => String(name)).find((name) => !STEPS.some((step) => step.name === name));
  if (unknown === undefined) return;
  const message = `${path}: written by a newer version of Deskside (it has "${unknown}"). Start that version, or put back the copy from before its first start`;
  throw new ConfigError(message, { code: 'NEWER_DATABASE' });
}
