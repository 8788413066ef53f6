// What is said of a finding besides its state, over the API and on the command line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, minutes } from '../../../shared/duration.ts';
import { desksideOf } from '../cli/deskside.ts';
import { type Ask, openAsk } from './ask.ts';
import { FIREWALL, FULL_DISK, GONE_RULE, NEW_DISK } from './seed.ts';
import { openWorld, type World } from './world.ts';

const NOW = Date.now();
let world: World;
let ask: Ask;
let deskside: ReturnType<typeof desksideOf>;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  deskside = desksideOf(world);
  const { store } = world.parts;
  const of = async (id: string) => (await store.finding(id))!;
  await store.commit({
    findings: [
      {
        ...(await of(FULL_DISK)),
        unknown: { reason: 'no_permission', sinceMs: NOW - minutes(20) },
        quiet: { by: 'dependency', id: FIREWALL, since: NOW - minutes(10) },
      },
      {
        ...(await of(GONE_RULE)),
        recentOnsets: [30, 26, 22].map((ago) => NOW - minutes(ago)),
        flappingSince: NOW - minutes(22),
      },
    ],
  });
});
afterAll(() => world.close());

const ids = async (query: string): Promise<string[]> =>
  (await ask('GET', `/findings?${query}`)).body.items.map(({ id }: { id: string }) => id).toSorted();

describe('the flags of a finding', () => {
  it('come with their reasons', async () => {
    expect((await ask('GET', `/findings/${FULL_DISK}`)).body).toMatchObject({
      state: 'open',
      unknown: { reason: 'no_permission' },
      quiet: { by: 'dependency', id: FIREWALL, since: new Date(NOW - minutes(10)).toISOString() },
    });
    const { flapping } = (await ask('GET', `/findings/${GONE_RULE}`)).body;
    expect(flapping).toMatchObject({ changes: 5, withinMs: minutes(8) });
  });

  it('say that nobody can tell while the machine sleeps, without a word of its checks', async () => {
    expect((await ask('GET', `/findings/${NEW_DISK}`)).body.unknown).toMatchObject({ reason: 'asleep' });
    expect(await world.parts.store.finding(NEW_DISK)).not.toHaveProperty('unknown');
    const explained = (await ask('GET', `/findings/${NEW_DISK}/explain`)).body.finding;
    expect(explained.unknown).toMatchObject({ reason: 'asleep' });
  });

  it('say what is true now, not what was at the last look', async () => {
    const { store } = world.parts;
    const before = (await store.finding(GONE_RULE))!;
    const calm = { sinceMs: NOW - days(3), flappingSince: NOW - days(3), recentOnsets: [NOW - days(3)] };
    await store.commit({ findings: [{ ...before, ...calm }] });
    expect((await ask('GET', `/findings/${GONE_RULE}`)).body).not.toHaveProperty('flapping');
    expect(await ids('flapping=true')).toEqual([]);
    await store.commit({ findings: [before] });
  });

  it('are absent where nothing is to be said: of what is clear, and of what can be told', async () => {
    expect((await ask('GET', `/findings/${GONE_RULE}`)).body).not.toHaveProperty('unknown');
    const { body } = await ask('GET', `/findings/${FIREWALL}`);
    for (const flag of ['unknown', 'quiet', 'flapping']) expect(body).not.toHaveProperty(flag);
  });

  it.each([
    ['quiet=true', [FULL_DISK]],
    ['quiet=false', [FIREWALL, NEW_DISK]],
    ['flapping=true', [GONE_RULE]],
    ['flapping=true&state=open', []],
    ['flapping=true&quiet=true', []],
  ])('are filtered by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected.toSorted());
  });

  it('must be asked for as what they are', async () => {
    expect((await ask('GET', '/findings?quiet=maybe')).status).toBe(400);
  });
});

describe('deskside findings', () => {
  it('ls shows the flags beside the state', async () => {
    const { lines } = await deskside('findings ls --machine pc-tanaka --track fault --check volumes');
    expect(lines[1]).toMatch(/ high +open +unknown, suppressed +pc-tanaka /);
    const japanese = await deskside('findings ls --machine pc-tanaka --check volumes --lang ja');
    expect(japanese.lines[1]).toMatch(/検出中 +不明, 抑止中 /);
  });

  it.each([
    ['--quiet', [FULL_DISK]],
    ['--no-quiet', [FIREWALL, NEW_DISK]],
    ['--flapping', [GONE_RULE]],
  ])('ls takes %s', async (flag, expected) => {
    const { lines } = await deskside(`findings ls ${flag} -o ndjson`);
    expect(lines.map((line) => JSON.parse(line).id).toSorted()).toEqual(expected.toSorted());
  });

  it('show gives the reasons in words', async () => {
    const { out } = await deskside(`findings show ${FULL_DISK}`);
    expect(out).toMatch(/^unknown +the agent may not read it, .*20 min ago/m);
    expect(out).toMatch(
      new RegExp(`^suppressed +explained by ${FIREWALL.slice(0, 8)} \\(.*firewall.*\\), .*10 min ago`, 'm'),
    );
    expect((await deskside(`findings show ${NEW_DISK}`)).out).toMatch(/^unknown +asleep, /m);
    expect((await deskside(`findings show ${GONE_RULE} --lang ja`)).out).toMatch(/^不安定 +状態が5回変化, /m);
  });
});
