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

  it('has them on the command line too', async () => {
    const { lines } = await desksideOf(world)(`findings ls --ticket ${ref} --state open --limit 1000 -o ndjson`);
    expect(lines).toHaveLength(LINES - 20);
  });
});
