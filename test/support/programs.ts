// The three programs as real processes, each with a data folder of its own under
// a temporary folder, ports chosen by the system.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, vi } from 'vitest';
import { stringify } from 'yaml';
import { type Built, built } from './built.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  /** The log lines so far. */
  lines: Record<string, unknown>[];
  /** Resolves with the first line with this message that is not older than the call before. */
  logged(message: string): Promise<Record<string, unknown>>;
  /** Ends it and waits; with SIGKILL as a crash would. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface Installation {
  folder: string;
  config: string;
  agentFolder: string;
  collectorFolder: string;
  /** Writes deskside.yaml; programs started later read it. */
  configure(settings: object): void;
  collector(options?: Ports): Promise<Running & { url: string; ports: Required<Ports> }>;
  /**
   * `over`: it gets mounts of its own (needs root), sees these folders in place of others and no image file mounted
   * but those of this installation. `until`: the line that says it is up.
   */
  agent(options?: { over?: Record<string, string>; until?: string }): Promise<Running>;
  /** Enrols the agent with a token made over the API. */
  enrol(): Promise<void>;
  enrolWith(bundle: string): Promise<Outcome>;
  api<T>(path: string, init?: { method?: string; body?: object }): Promise<T>;
  cli(...args: string[]): Promise<Outcome>;
  remove(): Promise<void>;
}

export interface Ports {
  http?: number;
  agents?: number;
}

export function installation(settings: object = {}): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-e2e-'));
  const config = join(folder, 'deskside.yaml');
  const [agentFolder, collectorFolder] = [join(folder, 'agent'), join(folder, 'collector')];
  const running: Running[] = [];
  let url = '';
  configure(settings);

  function configure(changed: object): void {
    writeFileSync(config, stringify(changed));
  }

  function enrolWith(bundle: string): Promise<Outcome> {
    return finished('agent/main.ts', ['enrol', bundle, '--data-folder', agentFolder, '--config', config]);
  }

  async function started(file: string, args: string[], ready: string, over?: Record<string, string>): Promise<Running> {
    const process = launch(folder, await built(file), [...args, '--config', config], over);
    running.push(process);
    await process.logged(ready);
    return process;
  }

  async function api<T>(path: string, { method = 'GET', body }: { method?: string; body?: object } = {}): Promise<T> {
    const token = (await readFile(join(collectorFolder, 'api-token'), 'utf8')).trim();
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    folder,
    config,
    agentFolder,
    collectorFolder,
    configure,
    api,
    async collector({ http = 0, agents = 0 } = {}) {
      const flags = ['--data-folder', collectorFolder, '--http-port', `${http}`, '--agents-port', `${agents}`];
      const process = await started('collector/main.ts', flags, 'listening for people');
      url = String((await process.logged('listening for people'))['url']);
      const port = Number((await process.logged('listening for agents'))['port']);
      return { ...process, url, ports: { http: Number(new URL(url).port), agents: port } };
    },
    agent: ({ over, until = 'agent runs' } = {}) =>
      started('agent/main.ts', ['run', '--data-folder', agentFolder], until, over),
    enrolWith,
    async enrol() {
      const { bundle } = await api<{ bundle: string }>('/enrolment-tokens', { method: 'POST', body: {} });
      expect(await enrolWith(bundle)).toMatchObject({ code: 0 });
    },
    cli: (...args) => finished('collector/cli/main.ts', ['--url', url, '--data', collectorFolder, ...args]),
    async remove() {
      for (const process of running.reverse()) await process.end('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs a program to its end, in English unless the environment says otherwise. */
export async function finished(file: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const program = await built(file);
  const child = spawn(process.execPath, [program.path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...program.environment, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/**
 * In a mount namespace of its own the program sees other folders without anybody else noticing, and
 * none of the full disks that other tests make meanwhile.
 */
const BEHIND_MOUNTS = `
own=$1; count=$2; shift 2
findmnt -rno SOURCE,TARGET | while read -r source target; do
  case "$source $target" in
    /dev/loop*" $own/"*) ;;
    /dev/loop*) umount -l "$target" || : ;;
  esac
done
while [ $count -gt 0 ]; do mount --bind "$1" "$2"; shift 2; count=$((count - 1)); done
exec "$@"`;

function launch(own: string, { path, environment }: Built, args: string[], over?: Record<string, string>): Running {
  const mounts = Object.entries(over ?? {}).flatMap(([target, source]) => [source, target]);
  const command = [process.execPath, path, ...args];
  const behind = ['unshare', '-m', 'sh', '-ec', BEHIND_MOUNTS, 'sh', own, String(mounts.length / 2), ...mounts];
  const [program = '', ...rest] = over ? [...behind, ...command] : command;
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } });
  const lines: Record<string, unknown>[] = [];
  const words: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('{')) lines.push(JSON.parse(line));
    else words.push(line);
  });
  return {
    child,
    lines,
    logged: (message) =>
      vi.waitFor(
        () => {
          const line = lines.findLast(({ msg }) => msg === message);
          if (line) return line;
          throw new Error(`no line "${message}" from ${path}: ${words.join('\n')}`);
        },
        { timeout: 20_000, interval: 20 },
      ),
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
}
