// Somebody with the database file in hand changes what was done; the audit tells.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAuditRow } from '../../contract/builders.ts';
import { SICK } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;

beforeEach(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
  for (let n = 1; n <= 6; n++) {
    const actor = { kind: 'person', name: 'aiko' } as const;
    const row = {
      id: `row-${n}`,
      at: 1000 * n,
      actor,
      action: 'token.create',
      object: `t${n}`,
      detail: { b: n, a: '"' },
    };
    await world.parts.store.commit({ audit: [row] });
  }
});
afterEach(() => world.close());

function thief(sql: string): void {
  const database = new DatabaseSync(join(world.folder, 'deskside.db'));
  database.exec(sql);
  database.close();
}

describe('deskside audit', () => {
  it('ls shows who did what, and -o ndjson has the hashes', async () => {
    const { lines } = await deskside('audit ls');
    expect(lines[0]).toMatch(/^ *NO +WHEN +WHO +ACTION +ON +HASH$/);
    const { out } = await deskside('audit ls -o ndjson --limit 2');
    const [last, before] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(last.previous).toBe(before.hash);
    expect(last.no).toBe(before.no + 1);
  });

  it('ls is asked by whom, what, on what and since when', async () => {
    const { store } = world.parts;
    const ticket = (await store.ticket('T-1'))!.work;
    await deskside('tickets note T-1 a new disk is ordered');
    await deskside('cases ack C-1');
    await deskside("machines revoke pc-new --reason 'not ours'");
    await deskside('people add Hanako --role tech');
    const seen = async (filter: string) => {
      const { err, out } = await deskside(`audit ls -o ndjson ${filter}`);
      expect(err, filter).toBe('');
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ action, name }) => `${action} ${name}`);
    };
    expect(await seen('--on T-1')).toEqual(['ticket.note T-1']);
    expect(await seen(`--on ${ticket.id}`)).toEqual(['ticket.note T-1']);
    expect(await seen('--on c-1')).toEqual(['case.ack C-1']);
    expect(await seen('--on pc-new')).toEqual(['machine.revoke pc-new']);
    expect(await seen('--on Hanako')).toEqual(['api-token.create Hanako']);
    expect(await seen('--action token.create --actor aiko --limit 6')).toHaveLength(6);
    // The token of the first start is made now, the rows of aiko in 1970.
    expect(await seen('--since 1h')).toHaveLength(5);
    expect((await deskside('audit ls --on T-1')).lines[1]).toMatch(/ ticket\.note +T-1 /);
    const event = { ...anAuditRow(), id: 'event', actor: { kind: 'machine' as const, name: SICK }, object: SICK };
    await store.commit({ audit: [event] });
    expect((await deskside('audit ls --actor PC-Tanaka')).lines[1]).toMatch(/ pc-tanaka +token\.create +pc-tanaka /);
    expect((await deskside('audit ls --actor nobody')).err).toBe('Nothing like this was done.\n');
    expect((await deskside('audit ls --on T-99')).err).toContain('There is no ticket "T-99"');
  });

  it('verify finds nothing in what nobody touched', async () => {
    const { code, lines } = await deskside('audit verify');
    expect({ code, said: lines[1] }).toEqual({ code: 0, said: 'Nothing was changed, removed or reordered.' });
    const japanese = await deskside('audit verify', { LANG: 'ja_JP.UTF-8' });
    expect(japanese.lines[1]).toBe('改ざんは見つかりませんでした。');
  });

  it.each([
    ['a changed detail', `UPDATE audit SET detail = '{"a":"x"}' WHERE id = 'row-3'`, 'was changed'],
    ['a changed time', `UPDATE audit SET at = at + 1 WHERE id = 'row-2'`, 'was changed'],
    ['another person', `UPDATE audit SET actor_name = 'ken' WHERE id = 'row-4'`, 'was changed'],
    ['a removed row', `DELETE FROM audit WHERE id = 'row-3'`, 'was removed'],
    ['the last row removed', `DELETE FROM audit WHERE id = 'row-6'`, 'was removed'],
    ['the first row removed', 'DELETE FROM audit WHERE place = (SELECT min(place) FROM audit)', 'was removed'],
    [
      'two rows swapped',
      `UPDATE audit SET place = -1 WHERE id = 'row-3'; UPDATE audit SET place = place - 1 WHERE id = 'row-4';
       UPDATE audit SET place = (SELECT place + 1 FROM audit WHERE id = 'row-4') WHERE id = 'row-3'`,
      'was changed',
    ],
  ])('verify finds %s', async (_, sql, said) => {
    thief(sql);
    const { code, out, err } = await deskside('audit verify');
    expect(code).toBe(1);
    expect(out).toContain(said);
    expect(err).toContain('The audit is not what was written');
  });

  it('verify -o json says it for programs', async () => {
    thief(`DELETE FROM audit WHERE id = 'row-3'`);
    const { code, out } = await deskside('audit verify -o json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ intact: false, faults: [{ is: 'removed' }] });
  });
});
