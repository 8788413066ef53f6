// Most tests of the verbs run them within the process of the tests. What keeps them honest:
// the program that people start says the same, word for word, and then ends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf, run, runProcess } from './deskside.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the program in a process of its own', { timeout: 60_000 }, () => {
  it.each<[string, string, Record<string, string>]>([
    ['a table', 'machines ls', {}],
    ['a table in Japanese, by the shell', 'machines ls', { LANG: 'ja_JP.UTF-8', COLUMNS: '72' }],
    ['a page with times of the zone', 'machines timeline pc-tanaka', { TZ: 'Asia/Tokyo' }],
    ['JSON', 'findings ls -o json', {}],
    ['CSV', 'tickets ls -o csv', {}],
    ['a remark', 'machines ls --os macos', {}],
    ['the collector refusing', 'tickets show T-99', { LC_ALL: 'ja_JP.UTF-8' }],
    ['wrong usage', 'tickets resolve T-1', {}],
    ['help', 'tickets resolve --help', {}],
  ])('says the same: %s', async (_, line, environment) => {
    const [here, there] = [desksideOf(world), desksideOf(world, runProcess)];
    expect(await there(line, environment)).toEqual(await here(line, environment));
  });

  it('has the environment it is given and no other', async () => {
    const args = ['machines', 'ls', '--url', world.url, '--data', '/nowhere'];
    const given = { DESKSIDE_TOKEN: world.token };
    expect(await runProcess(args, given)).toEqual(await run(args, given));
    expect(await runProcess(args)).toEqual(await run(args));
    expect((await run(args)).err).toContain('/nowhere/api-token');
  });

  it('makes work go on, and sees what came of it', async () => {
    const deskside = desksideOf(world, runProcess);
    expect(await deskside('tickets take T-1')).toMatchObject({ code: 0, err: '' });
    expect((await deskside("tickets note T-1 'the user called'")).out).toContain('the user called');
    expect((await deskside('tickets ls --mine -o ndjson')).lines.map((line) => JSON.parse(line).ref)).toEqual(['T-1']);
  });
});
