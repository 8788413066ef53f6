import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeze } from '../../../collector/domain/tickets/evidence.ts';
import type { InForce } from '../../../collector/rules/book.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { ownRule } from '../api/own-rule.ts';
import { TICKET } from '../api/seed.ts';
import { AS_SHIPPED, openWorld, type World } from '../api/world.ts';
import { desksideOf, type Ran } from './deskside.ts';

let world: World;
let deskside: (line: string) => Promise<Ran>;
let reread: () => InForce = () => AS_SHIPPED;
const folder = mkdtempSync(join(tmpdir(), 'deskside-cli-rules-'));

beforeAll(async () => {
  world = await openWorld({ reread: () => reread() });
  deskside = desksideOf(world);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

function fileOf(text: string): string {
  const file = join(folder, 'own.yaml');
  writeFileSync(file, text);
  return file;
}

describe('deskside rules', () => {
  it('ls and show tell what is in force, and where it is written', async () => {
    const listed = await deskside('rules ls');
    expect(listed.out).toMatch(/disk\.space +high +facts \(volumes\) +fault +1 +disk\.yaml:\d+/);
    const shown = await deskside('rules show disk.space --lang ja');
    expect(shown.out).toContain('for_each: volumes.volumes');
    expect(shown.out).toContain('検出中');
  });

  it('try says what a rule would open, row by row, and sums up', async () => {
    const ran = await deskside(`rules try ${fileOf(ownRule('own.small', 'it.free_ratio < 0.1'))}`);
    expect(ran.code).toBe(0);
    expect(ran.lines).toHaveLength(3);
    expect(ran.out).toMatch(/would open +high +pc-sato +own\.small +\/ is small/);
    expect(ran.err).toContain('would open 2 findings (on 2 machines), close 0');
    expect((await world.parts.store.findings({ ruleId: 'own.small' })).rows).toEqual([]);
  });

  it('try is for programs too, and in Japanese', async () => {
    const file = fileOf(ownRule('own.small', 'it.free_ratio < 0.1'));
    const rows = (await deskside(`rules try ${file} -o ndjson`)).lines.map((line) => JSON.parse(line));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['opens', 'opens']);
    const japanese = await deskside(`rules try ${file} --lang ja`);
    expect(japanese.out).toContain('検出になる');
    expect(japanese.err).toContain('新たに検出 2 件 (PC 2 台)');
  });

  it('try names each problem with its line, and a file that is none', async () => {
    const file = fileOf(ownRule('own.small', 'it.free_rati < 0.1'));
    const wrong = await deskside(`rules try ${file}`);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(`${file}:8: own.small levels 0 when:`);
    expect((await deskside('rules try /no/such.yaml')).err).toContain('/no/such.yaml');
  });
});

describe('deskside reload', () => {
  it('says what changed, and what waits for a restart', async () => {
    const rules = new Map([...AS_SHIPPED.pack.rules].filter(([id]) => id !== 'disk.hot'));
    reread = () => ({ ...AS_SHIPPED, pack: { ...AS_SHIPPED.pack, rules }, fixed: { 'http.port': 1 } });
    const ran = await deskside('reload');
    expect(ran.out).toContain('removed  disk.hot');
    expect(ran.out).toContain('only a restart takes it up: http.port');
  });

  it('lists all problems of a bad file, and health goes on telling them', async () => {
    reread = () => {
      throw new ConfigError('own.yaml:3: one\nown.yaml:9: two', { code: 'RULES' });
    };
    const ran = await deskside('reload');
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringMatching(/stay in force\.\nown\.yaml:3: one\nown\.yaml:9: two\n/),
    ]);
    const health = await deskside('health');
    expect(health.out).toContain('- own.yaml:9: two');
    expect(health.out).toMatch(/rules +\d+, read .* by admin/);
  });
});

describe('deskside explain and evidence', () => {
  it('explain T-1 tells decisions, priority, clocks, the end and every finding', async () => {
    const { out } = await deskside('explain T-1');
    expect(out).toContain('Impact low by urgency high gives P3.');
    expect(out).toMatch(/resolve by +\d{4}-/);
    expect(out).toContain('for 30 minutes; 1 still holds.');
    expect(out).toMatch(/it holds, with severity high/);
    const japanese = await deskside(`explain ${TICKET} --lang ja`);
    expect(japanese.out).toContain('経緯');
    expect((await deskside('explain T-1 -o csv')).lines[0]).toBe('ref,state,priority,impact,urgency,ending,cause');
  });

  it('evidence says so when there is none, shows a page, and whether the hash fits', async () => {
    expect((await deskside('evidence T-1')).err).toContain('Nothing was frozen');
    const { work, findings } = (await world.parts.store.ticket(TICKET))!;
    const { id, kind, title, severity, observedMs } = work;
    const seen = { ticket: { id, kind, title, severity, observedMs }, machines: [], facts: [], findings, changes: [] };
    const frozen = freeze(seen, { at: Date.now(), because: 'opened', ordinal: 1 });
    await world.parts.store.commit({ evidence: [frozen] });
    const { out } = await deskside('evidence T-1');
    expect(out).toContain(`${frozen.hash} (still fits)`);
    expect(out).toMatch(/high +open +disk\.space +\/home/);
    const [whole] = JSON.parse((await deskside('evidence T-1 -o json')).out);
    expect(whole).toMatchObject({ intact: true, body: frozen.body });
  });

  it('a ticket says what probably caused it and how often it was there before', async () => {
    const { work } = (await world.parts.store.ticket(TICKET))!;
    const hypothesis = { cause: 'system_fault', confidence: 0.9, because: 'failing-hardware' } as const;
    const past = [1, 2].map((index) => ({
      ...work,
      ...{ id: `0190000${index}-0000-7000-9000-000000000009`, number: 0, state: 'closed' as const, version: 1 },
      openedAt: work.openedAt - index * 86_400_000,
    }));
    const [finding] = (await world.parts.store.ticket(TICKET))!.findings;
    await world.parts.store.commit({
      tickets: [
        ...past.map((row) => ({ row, expect: 0 })),
        { row: { ...work, hypothesis, version: work.version + 1 }, expect: work.version },
      ],
      links: past.map(({ id }) => ({ on: 'ticket' as const, ofId: id, findingId: finding!.id, at: 0 })),
    });
    const { out } = await deskside('tickets show T-1');
    expect(out).toContain('a fault of the system, 90 % (failing-hardware)');
    expect(out).toContain('3rd time in 14 days (T-2, T-3)');
  });
});
