import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf, run, start } from './deskside.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  world = await openWorld({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'deskside-cli-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

describe('with nothing to show', () => {
  it.each([
    ['machines ls', 'tokens new'],
    ['findings ls', 'machines ls'],
    ['tickets ls', 'findings ls'],
    ['tokens ls', 'tokens new'],
  ])('%s says what to do next', async (line, next) => {
    const { code, out, err } = await desksideOf(world)(line);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`deskside ${next}`);
  });

  it('programs get an empty list', async () => {
    expect((await desksideOf(world)('machines ls -o json')).out).toBe('[]\n');
    expect((await desksideOf(world)('machines ls -o ndjson')).out).toBe('');
    expect((await desksideOf(world)('machines ls -o csv')).lines).toHaveLength(1);
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown verb', ['machine', 'ls'], 'machines'],
    ['an unknown option', ['machines', 'ls', '--presense'], '--presence'],
    ['an unknown format', ['machines', 'ls', '-o', 'xml'], 'ndjson'],
    ['a limit that is none', ['machines', 'ls', '--limit', '0'], '1 to 10000'],
    ['a missing argument', ['explain'], 'finding'],
    ['a missing reason', ['tickets', 'resolve', 'T-1'], '--cause'],
    ['a cause that is none', ['tickets', 'resolve', 'T-1', '--cause', 'x', '--fix', 'y'], 'user_action'],
    ['no verb at all', [], 'Usage'],
    ['a state of no ticket', ['tickets', 'ls', '--state', 'new', '--state', 'nope'], 'in_progress'],
    ['a state of no case', ['cases', 'ls', '--state', 'nope'], 'flagged'],
    ['a state of no finding', ['findings', 'ls', '--state', 'nope'], 'clearing'],
    ['a severity that is none', ['findings', 'ls', '--severity', 'huge'], 'critical'],
    ['a track that is none', ['findings', 'ls', '--track', 'x'], 'security'],
    ['a presence that is none', ['machines', 'ls', '--presence', 'here'], 'asleep'],
    ['a standing that is none', ['machines', 'ls', '--standing', 'x'], 'revoked'],
    ['a system that is none', ['machines', 'ls', '--os', 'amiga'], 'linux'],
    ['a lifetime that is none', ['tokens', 'new', '--lifetime', '5x'], '15m'],
  ])('%s ends with 2 and a hint', async (_, args, hint) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });

  it.each([['--help'], ['machines', '--help'], ['tickets', 'resolve', '--help'], ['--version']])(
    'asking for help is none: %s %s %s',
    async (...args) => expect((await run(args.filter((arg) => arg !== undefined))).code).toBe(0),
  );
});

describe('a failure', () => {
  it('of the collector says how to start it', async () => {
    const { code, err, out } = await run(['machines', 'ls', '--url', 'http://127.0.0.1:1', '--token', 'dsk_x']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/does not answer at http:\/\/127\.0\.0\.1:1: nothing listens there\. Start it with/);
    expect(err).not.toMatch(/\n\s+at /);
    const japanese = await run(['machines', 'ls', '--url', 'http://127.0.0.1:1', '--token', 'x', '--lang', 'ja']);
    expect(japanese.err).toMatch(/^http:\/\/127\.0\.0\.1:1 のコレクターが応答しません/);
  });

  it('of the address says how to write one', async () => {
    const { code, err } = await run(['health', '--url', 'collector:7480', '--token', 'x']);
    expect(code).toBe(1);
    expect(err).toContain('http://127.0.0.1:7480');
  });

  it('of the token says that it is not known, without showing it', async () => {
    const { code, err } = await run(['machines', 'ls', '--url', world.url], { DESKSIDE_TOKEN: 'dsk_secret' });
    expect(code).toBe(1);
    expect(err).toMatch(/is not known .* or was revoked/);
    expect(err).not.toContain('dsk_secret');
  });

  it('to find a token names the file and the ways out', async () => {
    const { code, err } = await run(['machines', 'ls', '--url', world.url, '--data', folder]);
    expect(code).toBe(1);
    expect(err).toContain(join(folder, 'api-token'));
    expect(err).toContain('DESKSIDE_TOKEN');
  });

  it('to read the token names the file and whose it is', async () => {
    await mkdir(join(folder, 'odd', 'api-token'), { recursive: true });
    const { code, err } = await run(['machines', 'ls', '--url', world.url, '--data', join(folder, 'odd')]);
    expect(code).toBe(1);
    expect(err).toContain(join(folder, 'odd', 'api-token'));
    expect(err).toContain('as the user of the collector');
  });

  it('of somebody else who answers there is told as such', async () => {
    const server = createServer((_, response) => response.end('<h1>It works!</h1>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, err } = await run(['health', '--url', `http://127.0.0.1:${port}`, '--token', 'x']);
    expect(code).toBe(1);
    expect(err).toContain('no Deskside collector');
    server.close();
  });

  it.each([
    ['tickets show T-99', "'deskside tickets ls' lists them"],
    ['cases show C-99', "'deskside cases ls' lists them"],
    ['explain 0123', "'deskside findings ls' lists them"],
  ])('of the person to name a thing points to a command: %s', async (line, mend) => {
    const { code, err } = await desksideOf(world)(line);
    expect(code).toBe(1);
    expect(err).toContain(mend);
    expect(err).not.toContain('GET');
  });

  it('of the person to name a machine is answered with those that exist', async () => {
    const { code, err } = await desksideOf(world)('machines show nowhere');
    expect(code).toBe(1);
    expect(err).toContain('There is no machine "nowhere"');
    const japanese = await desksideOf(world)('machines show nowhere --lang ja');
    expect(japanese.err).toBe(`該当する PC がありません: "nowhere"。'deskside machines ls' で確認できます。\n`);
  });
});

it('a refusal that names machines obeys none of them', async () => {
  const other = await openWorld();
  const [machine] = (await other.parts.store.machines({ name: 'pc-tanaka' })).rows;
  const id = '01900000-0000-7000-8000-0000000000ee';
  await other.parts.store.commit({ machines: [{ ...machine!, id, name: 'pc-tan\u001b[2J', publicKey: 'other' }] });
  const { code, err } = await desksideOf(other)('machines show pc-tan');
  expect(code).toBe(1);
  expect(err).toContain('pc-tan\\x1b[2J');
  expect(err).not.toContain('\u001b');
  await other.close();
});

it('a reader who has seen enough is no error', async () => {
  const other = await openWorld();
  const now = Date.now();
  const [machine] = (await other.parts.store.machines({ name: 'pc-tanaka' })).rows;
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...machine!,
    id: `01900000-0000-7000-8001-${String(index).padStart(12, '0')}`,
    name: `pc-${index}-${'x'.repeat(200)}`,
    publicKey: `key-${index}`,
    enrolledAt: now,
  }));
  for (let at = 0; at < many.length; at += 500) await other.parts.store.commit({ machines: many.slice(at, at + 500) });
  const child = start(['machines', 'ls', '--limit', '10000', '-o', 'json', '--url', other.url, '--data', other.folder]);
  const errors: string[] = [];
  child.stderr!.on('data', (chunk) => errors.push(String(chunk)));
  await once(child.stdout!, 'data');
  child.stdout!.destroy();
  const [code] = await once(child, 'close');
  expect({ code, errors: errors.join('') }).toEqual({ code: 0, errors: '' });
  await other.close();
});

it('health needs no token, and then says little, and why', async () => {
  const { code, lines, err } = await run(['health', '--url', world.url, '--data', join(folder, 'none')]);
  expect({ code, lines }).toEqual({ code: 0, lines: ['The collector is well', '', 'version  0.1.0'] });
  expect(err).toContain(`${join(folder, 'none', 'api-token')} does not exist`);
  expect(err).toContain('--data');
});

it.each([
  ['windows add', '<name>, --purpose <words>, --start <time>, --duration <duration>, --scope <condition>'],
  ['cases close C-1 --verdict benign', '--reason <words>'],
  ['cases note', '<case>, <words...>'],
])('all that is missing of "%s" is told at once', async (line, missing) => {
  const { code, err } = await desksideOf(world)(line);
  expect(code).toBe(2);
  expect(err).toContain(`error: missing: ${missing}\n`);
});

it('a refusal in Japanese has no English in it, and names what comes near', async () => {
  const { err } = await desksideOf(world)('findings ls --check volume --lang ja');
  expect(err).toBe('該当するチェックがありません: "volume"。もしかして: "volumes"。\n');
});

it('a token may lie in a variable', async () => {
  const args = ['machines', 'ls', '-o', 'json', '--url', world.url, '--data', folder];
  expect((await run(args, { DESKSIDE_TOKEN: world.token })).out).toBe('[]\n');
});

describe('a refusal', () => {
  it('of a token names where the token came from', async () => {
    const ask = (more: string[], environment = {}) =>
      run(['machines', 'ls', '--url', world.url, ...more], environment).then(({ err }) => err);
    expect(await ask([], { DESKSIDE_TOKEN: 'stale' })).toContain('The API token from DESKSIDE_TOKEN is not known');
    expect(await ask(['--token', 'stale'])).toContain('The API token from --token is not known');
    expect(await ask(['--token', 'stale', '--lang', 'ja'])).toMatch(/^--token の API トークンは、.*people add/);
  });

  it('of a token names the file that it was read from', async () => {
    const file = join(folder, 'of-another', 'api-token');
    await mkdir(dirname(file));
    await writeFile(file, 'stale');
    const { err } = await run(['machines', 'ls', '--url', world.url, '--data', dirname(file)]);
    expect(err).toContain(`The API token from ${file} is not known`);
  });

  it('is Japanese to its end for Japanese readers', async () => {
    const deskside = desksideOf(world);
    const { token } = await world.parts.people.add(
      { kind: 'person', name: 'admin', roles: ['admin'] },
      { name: 'Reader', roles: ['auditor'] },
    );
    const said = async (line: string) => (await deskside(`--lang ja ${line}`)).err;
    expect(await said(`tickets take T-1 --token ${token}`)).toContain(
      "必要な役割: 技術担当 (現在: 監査担当)。役割は管理者が 'deskside people add' で付与します。",
    );
    expect(await said('machines show pc-x')).toContain('該当する PC がありません: "pc-x"');
    expect(await said("silences add 'machine.nme == 1' --reason x")).toContain(
      '9 文字目: Machine に "nme" という項目はありません。もしかして: "name"。',
    );
    expect(await said('silences add true --reason x --for 30d')).toContain('長さは 1m から 7d までで指定してください');
    expect(await said("silences add true --reason ' '")).toContain('--reason に内容を入力してください。');
  });
});
