// A ticket that stands for many machines, over the API and on the command line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desksideOf } from '../cli/deskside.ts';
import { aParent } from '../domain/storms/builders.ts';
import { type Ask, openAsk } from './ask.ts';
import { NEW_DISK } from './seed.ts';
import { openWorld, type World } from './world.ts';

const LINES = 120;
let world: World;
let ask: Ask;
let ref: string;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  const { store } = world.parts;
  const like = (await store.finding(NEW_DISK))!;
  const now = Date.now();
  const findings = Array.from({ length: LINES }, (_, index) => ({
    ...like,
    ...{ id: `line-${String(index).padStart(4, '0')}`, subject: `s-${index}` },
    ...(index < 20 ? { state: 'clear' as const, clearedAt: now } : { state: 'open' as const, openedAt: now }),
  }));
  const parent = { ...aParent(), version: 1, openedAt: now, updatedAt: now };
  await store.commit({
    findings,
    tickets: [{ row: parent, expect: 0 }],
    links: findings.map(({ id }) => ({ on: 'ticket', ofId: parent.id, findingId: id, at: now })),
  });
  ref = `T-${(await store.ticket(parent.id))!.work.number}`;
});
afterAll(() => world.close());

describe('a parent', () => {
  it('counts its lines and shows the first fifty', async () => {
    const { status, body } = await ask('GET', `/tickets/${ref}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'mass', lines: { total: LINES, clear: 20 }, scope: { machines: 20 } });
    expect(body.findings).toHaveLength(50);
  });

  it('has all its lines in the list of findings, page by page', async () => {
    const seen = new Set<string>();
    let cursor = '';
    do {
      const { body } = await ask('GET', `/findings?ticket=${ref}&state=open&limit=30${cursor}`);
      for (const { id } of body.items) seen.add(id);
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(seen.size).toBe(LINES - 20);
  });

  it('is explained once for all PCs that are alike, and says which they are', async () => {
    const { store } = world.parts;
    const like = (await store.finding(NEW_DISK))!;
    const machine = (await store.machine(like.machineId))!;
    const parent = { ...aParent({ key: 'rule/disk.space/all' }), id: 'alike', version: 1 };
    const name = (n: number) => `pc-${String(n).padStart(2, '0')}`;
    const machines = Array.from({ length: 12 }, (_, n) => ({
      ...{ ...machine, id: `alike-${n}`, name: name(n), publicKey: `key of alike-${n}` },
    }));
    const findings = machines.map(({ id }, n) => ({
      ...{ ...like, id: `alike-${name(n)}`, machineId: id, samples: 40 + n, openedAt: 1 },
      state: n === 3 ? ('clearing' as const) : ('open' as const),
    }));
    await store.commit({
      ...{ machines, findings, tickets: [{ row: parent, expect: 0 }] },
      links: findings.map(({ id }) => ({ on: 'ticket', ofId: parent.id, findingId: id, at: 1 })),
    });
    const ofIt = `T-${(await store.ticket('alike'))!.work.number}`;
    const { lines } = await desksideOf(world)(`explain ${ofIt}`, { COLUMNS: '60' });
    const said = lines.slice(lines.findIndex((line) => line.startsWith('/')));
    expect(said.filter((line) => line === '  It is open.')).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('  It is clearing'))).toHaveLength(1);
    expect(said.filter((line) => /^ {2}PC: | {6}pc-/.test(line))).toEqual([
      '  PC: pc-00, pc-01, pc-02, pc-04, pc-05, pc-06, pc-07,',
      '      pc-08, pc-09',
      '  PC: pc-03',
    ]);
    expect(lines.at(-1)).toBe(`and 2 more; 'deskside findings ls --ticket ${ofIt}' has them all.`);
  });

  it('has them on the command line too', async () => {
    const { lines } = await desksideOf(world)(`findings ls --ticket ${ref} --state open --limit 1000 -o ndjson`);
    expect(lines).toHaveLength(LINES - 20);
  });
});
