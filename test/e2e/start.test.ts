import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finished } from '../support/programs.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'deskside-start-'));
let said = '';
let environment: NodeJS.ProcessEnv;
let start: ReturnType<typeof spawn>;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const [http, agents] = [await freePort(), await freePort()];
  environment = {
    DESKSIDE_COLLECTOR_DATA_FOLDER: join(folder, 'collector'),
    DESKSIDE_COLLECTOR_HTTP_PORT: String(http),
    DESKSIDE_COLLECTOR_AGENTS_PORT: String(agents),
    DESKSIDE_AGENT_DATA_FOLDER: join(folder, 'agent'),
    DESKSIDE_URL: `http://127.0.0.1:${http}`,
  };
  const script = join(root, 'scripts/start.ts');
  start = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [start.stdout, start.stderr]) stream?.on('data', (chunk) => (said += chunk));
  await vi.waitFor(() => expect(said).toContain('Ctrl+C stops'), { timeout: 50_000, interval: 100 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function machine(): Promise<Record<string, unknown>> {
  const args = ['machines', 'ls', '-o', 'json', '--data', join(folder, 'collector')];
  const { stdout } = await finished('collector/cli/main.ts', args, environment);
  const machines = JSON.parse(stdout) as Record<string, unknown>[];
  expect(machines).toHaveLength(1);
  return machines[0] ?? {};
}

describe('npm start', { timeout: 120_000 }, () => {
  it('shows this very PC online', async () => {
    await vi.waitFor(async () => expect(await machine()).toMatchObject({ name: hostname(), presence: 'online' }), {
      timeout: 30_000,
    });
  });

  it.runIf(existsSync('/usr/bin/apt-get') && existsSync('/etc/os-release'))(
    'with its release, its disks and as many pending updates as apt-get says',
    async () => {
      const simulated = execFileSync('apt-get', ['-s', '-o', 'Debug::NoLocking=1', 'dist-upgrade'], {
        env: { ...process.env, LC_ALL: 'C' },
      });
      const pending = simulated.toString().match(/^Inst /gm)?.length ?? 0;
      const release = execFileSync('sh', ['-c', '. /etc/os-release; printf %s "$PRETTY_NAME"']).toString();
      await vi.waitFor(
        async () =>
          expect(await machine()).toMatchObject({
            summary: { release, updatesPending: pending, fullest: { mount: expect.any(String) } },
          }),
        {
          timeout: 60_000,
          interval: 1_000,
        },
      );
    },
  );

  it('stops everything it started when it is asked to', async () => {
    const exit = once(start, 'exit');
    start.kill('SIGINT');
    await exit;
    expect(await finished('collector/cli/main.ts', ['health'], environment)).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, 'agent/spool.db-wal'))).toBe(false);
  });
});
