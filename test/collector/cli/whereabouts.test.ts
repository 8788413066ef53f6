import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urlOf } from '../../../collector/whereabouts.ts';
import { openWorld, type World } from '../api/world.ts';
import { run } from './deskside.ts';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'deskside-whereabouts-'));
const config = join(folder, 'deskside.yaml');

beforeAll(async () => {
  world = await openWorld({ empty: true });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

describe('where the collector is', () => {
  it('is told by its settings, whatever else these say', async () => {
    const http = { port: Number(new URL(world.url).port) };
    const collector = { data_folder: world.folder, http, policy: { quiet: 'soon' }, notify: { webhook: [] } };
    writeFileSync(config, JSON.stringify({ collector }));
    const answered = { code: 0, out: '[]\n', err: '' };
    expect(await run(['machines', 'ls', '-o', 'json', '--config', config])).toMatchObject(answered);
    expect(await run(['machines', 'ls', '-o', 'json'], { DESKSIDE_CONFIG: config })).toMatchObject(answered);
  });

  it('is told by its environment, which wins over the file', async () => {
    writeFileSync(config, 'collector: { data_folder: /nowhere, http: { port: 1 } }');
    const environment = {
      DESKSIDE_CONFIG: config,
      DESKSIDE_COLLECTOR_HTTP_PORT: new URL(world.url).port,
      DESKSIDE_COLLECTOR_DATA_FOLDER: world.folder,
    };
    expect(await run(['machines', 'ls', '-o', 'json'], environment)).toMatchObject({ code: 0, out: '[]\n' });
  });

  it('is not asked of a file that nobody needs', async () => {
    writeFileSync(config, 'collector: [');
    const args = ['machines', 'ls', '-o', 'json', '--config', config, '--url', world.url, '--data', world.folder];
    expect(await run(args)).toMatchObject({ code: 0 });
    expect(await run(args.slice(0, 6))).toMatchObject({ code: 1, err: expect.stringContaining(`${config}:1: `) });
  });

  it.each([
    [{ host: '127.0.0.1', port: 7480 }, 'http://127.0.0.1:7480'],
    [{ host: '0.0.0.0', port: 80 }, 'http://127.0.0.1:80'],
    [{ host: '::', port: 7480 }, 'http://127.0.0.1:7480'],
    [{ host: '::1', port: 7480 }, 'http://[::1]:7480'],
    [{ host: 'desk.example.org', port: 7480 }, 'http://desk.example.org:7480'],
  ])('%j is reached at %s', (http, url) => expect(urlOf(http)).toBe(url));
});
