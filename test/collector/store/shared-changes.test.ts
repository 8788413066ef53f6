import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CAUSING_CHECKS } from '../../../collector/domain/policy/storms.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { openDatabase } from '../../../shared/sqlite.ts';

it('finds the changes of a machine, and the machines of a change, by indexes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-changes-'));
  const path = join(folder, 'collector.db');
  const store = await openSqliteStore(path);
  const database = openDatabase(path, { readOnly: true });
  const causing = `check_name in (${CAUSING_CHECKS.map((check) => `'${check}'`).join(', ')})`;
  const planOf = (where: string) =>
    JSON.stringify(database.prepare(`explain query plan select * from change where ${where} and ${causing}`).all());
  try {
    expect(planOf('machine_id in (1, 2) and at_ms between 1 and 2')).toContain('change_causing');
    expect(planOf(`check_name = 'software' and subject = 'a' and path = 'b' and at_ms between 1 and 2`)).toContain(
      'change_shared (check_name=? AND subject=? AND path=? AND at_ms>? AND at_ms<?)',
    );
  } finally {
    database.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
