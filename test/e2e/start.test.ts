import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { finished } from '../support/programs.ts';
import { quietPort } from '../support/quiet-port.ts';
import { soon } from '../support/soon.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'deskside-start-'));
const folders = { collector: join(folder, 'collector'), agent: join(folder, 'agent') };
/** All that anybody is told: where the settings are. */
const environment = { DESKSIDE_CONFIG: join(folder, 'deskside.yaml') };
let http: number;
const started: ChildProcess[] = [];

interface Start {
  child: ChildProcess;
  said(): string;
  until(words: string): Promise<void>;
  /** Asks it to end, and waits until it has. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

function start(): Start {
  let said = '';
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  return {
    child,
    said: () => said,
    until: (words) => vi.waitFor(() => expect(said).toContain(words), { timeout: 50_000, interval: 20 }),
    async end(signal) {
      const exit = once(child, 'exit');
      child.kill(signal);
      return (await exit)[0];
    },
  };
}

function childrenOf({ child: { pid } }: Start): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function programOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

beforeAll(async () => {
  http = await quietPort();
  const collector = { data_folder: folders.collector, http: { port: http }, agents: { port: await quietPort() } };
  writeFileSync(environment.DESKSIDE_CONFIG, stringify({ collector, agent: { data_folder: folders.agent } }));
});
afterAll(() => {
  // What a failed test left running ends with it.
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function machine(): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await finished('collector/cli/main.ts', ['machines', 'ls', '-o', 'json'], environment);
  expect(stderr).toBe('');
  const machines = JSON.parse(stdout) as Record<string, unknown>[];
  expect(machines).toHaveLength(1);
  return machines[0] ?? {};
}

const online = () =>
  vi.waitFor(async () => expect(await machine()).toMatchObject({ name: hostname(), presence: 'online' }), {
    timeout: 30_000,
    interval: 500,
  });

describe('npm start', { timeout: 120_000 }, () => {
  let running: Start;

  beforeAll(async () => {
    running = start();
    await running.until('Ctrl+C stops');
  }, 60_000);
  afterAll(async () => {
    if (running.child.exitCode === null) await running.end('SIGTERM');
  }, 30_000);

  it('shows this very PC online, to a command line that is told nothing more', online);

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

  it('names the two folders that hold everything', () => {
    expect(running.said()).toContain(`Data: ${folders.collector} and ${folders.agent} (delete both to start afresh)`);
  });

  it.runIf(process.platform === 'linux')('keeps no helper of the build', () => {
    expect(childrenOf(running)).toHaveLength(2);
  });

  it('refuses to be a second one, and leaves the first alone', async () => {
    const second = start();
    const [code] = await once(second.child, 'exit');
    expect(code).toBe(1);
    expect(second.said()).toContain(`listens at http://127.0.0.1:${http} already`);
    expect(second.said()).toContain('end it: Ctrl+C where it was started');
    // What the first one loads later must stay as it was.
    expect(second.said()).not.toContain('building');
    await online();
  });

  it('stops everything it started when it is asked to', async () => {
    await running.end('SIGINT');
    expect(await finished('collector/cli/main.ts', ['health'], environment)).toMatchObject({ code: 1 });
    expect(existsSync(join(folders.agent, 'spool.db-wal'))).toBe(false);
  });
});

describe('npm start later on', { timeout: 120_000 }, () => {
  it('finds the PC known, and leaves its keys alone', async () => {
    const again = start();
    await again.until('Ctrl+C stops');
    await online();
    expect(again.said()).not.toContain('enrolling');
    expect(existsSync(join(folders.collector, 'root-key.pem'))).toBe(false);
    await again.end('SIGTERM');
  });

  it('enrols the PC anew when the collector starts afresh', async () => {
    rmSync(folders.collector, { recursive: true, force: true });
    const again = start();
    await again.until('Ctrl+C stops');
    await online();
    await again.end('SIGTERM');
  });

  it.runIf(process.platform === 'linux')('leaves nothing behind when it is asked to stop while it starts', async () => {
    const early = start();
    await early.until('starting the collector');
    const [collector = 0] = await soon(() => {
      const children = childrenOf(early);
      expect(children.map(programOf)).toEqual([expect.stringContaining('collector.mjs')]);
      return children;
    });
    expect(await early.end('SIGHUP')).toBe(0);
    expect(() => process.kill(collector, 0)).toThrow('ESRCH');
  });

  it.runIf(process.platform === 'linux')('ends when the npm that started it is killed', async () => {
    const npm = spawn('sh', ['-c', '"$0" "$1"; :', process.execPath, join(root, 'scripts/start.ts')], {
      env: { ...process.env, ...environment, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.push(npm);
    let said = '';
    npm.stderr.on('data', (chunk) => (said += chunk));
    await vi.waitFor(() => expect(said).toContain('Ctrl+C stops'), { timeout: 50_000, interval: 20 });
    npm.kill('SIGKILL');
    // Whoever still runs holds the pipe open.
    await once(npm, 'close');
    expect(said).toContain('stopping ...');
  });

  it.runIf(process.platform === 'linux')('leaves nothing behind when it is killed', async () => {
    const doomed = start();
    await doomed.until('Ctrl+C stops');
    await online();
    const children = childrenOf(doomed);
    expect(children).toHaveLength(2);
    await doomed.end('SIGKILL');
    for (const child of children)
      await vi.waitFor(() => expect(() => process.kill(child, 0)).toThrow('ESRCH'), { timeout: 10_000 });
    expect(existsSync(join(folders.agent, 'spool.db-wal'))).toBe(false);
  });

  it('takes nobody else for its collector', async () => {
    const other = createServer((_, response) => response.end('{}')).listen(http, '127.0.0.1');
    await once(other, 'listening');
    const confused = start();
    const [code] = await once(confused.child, 'exit');
    other.close();
    expect(code).toBe(1);
    expect(confused.said()).not.toContain('running');
  });
});
