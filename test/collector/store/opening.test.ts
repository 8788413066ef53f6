import { execFile, spawn } from 'node:child_process';
import { chmod, copyFile, open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { aChange, aMachine } from '../../contract/builders.ts';
import { tempFolder } from './folder.ts';

const refusal = (path: string) =>
  openSqliteStore(path).then(
    () => expect.unreachable('it opened'),
    (error) => error,
  );

describe('opening the store', () => {
  it('names a folder that is missing', async () => {
    const folder = join(await tempFolder(), 'not', 'there');
    expect(await refusal(join(folder, 'c.db'))).toMatchObject({
      name: 'ConfigError',
      code: 'DATA_FOLDER',
      message: `${folder}: this data folder does not exist. Make it, or name another one`,
    });
  });

  it.skipIf(process.getuid?.() !== 0)('names a folder it may not write in (needs root, to become nobody)', async () => {
    const folder = await tempFolder();
    await chmod(folder, 0o555);
    const program = `
      process.setuid(65534);
      const { requireWritable } = await import(${JSON.stringify(join(import.meta.dirname, '../../../collector/store/sqlite/folder.ts'))});
      try { requireWritable(${JSON.stringify(join(folder, 'c.db'))}); } catch (error) { console.log(error.name, error.message); }`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout).toContain(`ConfigError ${folder}: this user may not write here`);
  });

  it('says when the file is no database', async () => {
    const path = join(await tempFolder(), 'c.db');
    await writeFile(path, 'dear diary, '.repeat(1000));
    const error = await refusal(path);
    expect(error).toMatchObject({ name: 'ConfigError', code: 'DATABASE' });
    expect(error.message).toContain(`${path}: this database file is damaged`);
  });

  it('says when the file was cut short', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path);
    const machine = aMachine();
    await store.commit({ machines: [machine], changes: Array.from({ length: 5000 }, () => aChange(machine.id)) });
    await store.close();
    await truncate(path, 16 * 4096);
    const error = await refusal(path);
    expect(error).toMatchObject({ name: 'ConfigError' });
    expect(error.message).toContain(path);
  });

  it('says when pages are overwritten with rubbish', async () => {
    const path = join(await tempFolder(), 'c.db');
    await (await openSqliteStore(path)).close();
    const { size } = await stat(path);
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096);
    await file.close();
    const error = await refusal(path);
    expect(error).toMatchObject({ name: 'ConfigError', code: 'DATABASE' });
    expect(error.message).toContain(`${path}: this database file is damaged`);
  });

  it('says when a newer version wrote it, and leaves it alone', async () => {
    const path = join(await tempFolder(), 'c.db');
    await (await openSqliteStore(path)).close();
    const database = new DatabaseSync(path);
    database.exec(`INSERT INTO kysely_migration VALUES ('0999-future', '2030-01-01')`);
    database.close();
    const before = await readFile(path);
    const error = await refusal(path);
    expect(error).toMatchObject({ name: 'ConfigError', code: 'NEWER_DATABASE' });
    expect(error.message).toContain('it has "0999-future"). Start that version');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('refuses a second collector on the same folder, in this process or another', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'c.db');
    const store = await openSqliteStore(path);
    expect(await refusal(path)).toMatchObject({ name: 'ConfigError', code: 'DATA_FOLDER_IN_USE' });
    const rival = await openElsewhere(path);
    expect(rival).toContain(`DATA_FOLDER_IN_USE ${folder}: another collector works on this data folder`);
    await store.close();
    expect(await openElsewhere(path)).toContain('opened');
  });

  it('refuses nothing because of a lock file that a dead collector left', async () => {
    const path = join(await tempFolder(), 'c.db');
    const child = spawn(process.execPath, ['--input-type=module', '-e', opener(path, 'setInterval(() => {}, 1000)')]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await (await openSqliteStore(path)).close();
  });

  it('closes twice without harm, and refuses commits afterwards', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path);
    await Promise.all([store.close(), store.close()]);
    await expect(store.commit({})).rejects.toMatchObject({ name: 'StoreError', code: 'CLOSED' });
    await expect(store.counts()).rejects.toMatchObject({ name: 'StoreError' });
    await copyFile(path, `${path}.copy`);
    await (await openSqliteStore(`${path}.copy`)).close();
  });
});

const opener = (path: string, then: string) => `
  const { openSqliteStore } = await import(${JSON.stringify(join(import.meta.dirname, '../../../collector/store/sqlite/store.ts'))});
  try { const store = await openSqliteStore(${JSON.stringify(path)}); console.log('opened'); ${then} }
  catch (error) { console.log(error.code, error.message); }`;

async function openElsewhere(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    opener(path, 'await store.close();'),
  ]);
  return stdout;
}
