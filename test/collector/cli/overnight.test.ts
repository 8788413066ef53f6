// "What happened overnight?": what came and went is in the answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsk } from '../api/ask.ts';
import { CASE, FULL_DISK, GONE_RULE, NEW_DISK, TICKET } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;
const HOUR = 3_600_000;

beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
  const { store } = world.parts;
  const { work } = (await store.ticket(TICKET))!;
  const { work: flagged } = (await store.case(CASE))!;
  const ended = (hoursAgo: number, n: number) => ({
    tickets: [
      {
        row: {
          ...{ ...work, id: `${TICKET}${n}`, number: 0, state: 'closed' as const },
          updatedAt: Date.now() - hoursAgo * HOUR,
        },
        expect: 0,
      },
    ],
    cases: [
      {
        row: {
          ...{ ...flagged, id: `${CASE}${n}`, number: 0, state: 'benign' as const },
          updatedAt: Date.now() - hoursAgo * HOUR,
        },
        expect: 0,
      },
    ],
  });
  for (const [n, hoursAgo] of [2, 30].entries()) await store.commit(ended(hoursAgo, n));
});
afterAll(() => world.close());

async function idsOf(line: string): Promise<string[]> {
  const { code, err, lines } = await deskside(`${line} -o csv`);
  expect({ code, err }, line).toEqual({ code: 0, err: '' });
  return lines.slice(1).map((row) => row.split(',')[0] ?? '');
}

it('machines come in the order that was asked for, page by page', async () => {
  const order = async (sort: string) => idsOf(`machines ls --sort ${sort}`);
  expect(await order('name')).toEqual(['pc-new', 'pc-sato', 'pc-tanaka', '経理部ノート']);
  expect(await order('last-seen')).toEqual(['pc-new', 'pc-sato', 'pc-tanaka', '経理部ノート']);
  expect(await order('state')).toEqual(['pc-new', '経理部ノート', 'pc-sato', 'pc-tanaka']);
  expect(await order('findings')).toEqual(['pc-tanaka', 'pc-new', 'pc-sato', '経理部ノート']);
  expect((await deskside('machines ls --sort size')).code).toBe(2);
});

describe('--since', () => {
  it('of tickets has what moved since then, ended or not', async () => {
    expect(await idsOf('tickets ls')).toEqual(['T-1']);
    expect(await idsOf('tickets ls --since 12h')).toEqual(['T-1', 'T-2']);
    expect(await idsOf('tickets ls --since 2d')).toEqual(['T-1', 'T-2', 'T-3']);
    expect(await idsOf('tickets ls --since 2d --state closed')).toEqual(['T-2', 'T-3']);
    expect(await idsOf('tickets ls --since 2020-01-31')).toHaveLength(3);
  });

  it('of cases, too', async () => {
    expect(await idsOf('cases ls')).toEqual(['C-1']);
    expect(await idsOf('cases ls --since 12h')).toEqual(['C-2', 'C-1']);
    expect(await idsOf('cases ls --since 90m')).toEqual(['C-1']);
  });

  it('of findings has what came and what went', async () => {
    const ids = await idsOf('findings ls --since 2h');
    expect(ids).toEqual(expect.arrayContaining([FULL_DISK, NEW_DISK, GONE_RULE]));
    expect(await idsOf('findings ls --since 30m')).toEqual([NEW_DISK]);
    expect(await idsOf('findings ls --since 2h --state clear')).toEqual([GONE_RULE]);
  });

  it('says so when nothing happened, and how a moment is written', async () => {
    for (const list of ['tickets', 'cases', 'findings'])
      expect((await deskside(`${list} ls --since 2099-01-01`)).err).toBe('Nothing since then.\n');
    const japanese = await deskside('cases ls --since 2099-01-01', { LANG: 'ja_JP.UTF-8' });
    expect(japanese.err).toBe('その後の動きはありません。\n');
    for (const wrong of ['yesterday', '999999999d']) {
      const { code, err } = await deskside(`tickets ls --since ${wrong}`);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Write it like') });
    }
  });

  it('is an instant of RFC 3339 to the API', async () => {
    const ask = await openAsk(world);
    const since = new Date(Date.now() - 12 * HOUR).toISOString();
    const { body } = await ask('GET', `/tickets?since=${since}`);
    expect(body.items.map(({ ref }: { ref: string }) => ref)).toEqual(['T-1', 'T-2']);
    expect(await ask('GET', '/tickets?since=12h')).toMatchObject({ status: 400 });
  });
});
