// The collector a fleet talks to: a real process of its own in a folder that is thrown
// away, or one that somebody named.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import { cpuSeconds, memoryOf } from '../bench/agent/process-cost.ts';

export interface Cost {
  cpuSeconds: number;
  rssMib: number;
  peakRssMib: number;
}

export interface Collector {
  /** Of its API: "http://127.0.0.1:7480". */
  url: string;
  token: string;
  /** What it has cost so far; undefined where that is not known. */
  cost(): Cost | undefined;
  /** Warnings and errors it logged, each message once, with their number. */
  complaints(): Map<string, number>;
  close(): Promise<void>;
}

const main = join(import.meta.dirname, '../../collector/main.ts');
const READY_MS = 30_000;
const STOP_MS = 60_000;
const MIB = 2 ** 20 / 1024;
const WARN = 40;

/** `settings`: of its `collector` section, beside what is given here. */
export async function startCollector(settings: object, stopped: AbortSignal): Promise<Collector> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-simulate-'));
  const config = join(folder, 'deskside.yaml');
  writeFileSync(config, stringify({ collector: settings }));
  stopped.throwIfAborted();
  const ports = ['--http-port', '0', '--agents-port', '0', '--agents-host', '127.0.0.1'];
  const child = spawn(process.execPath, [main, 'run', '--config', config, '--data-folder', folder, ...ports], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: ownEnvironment(),
    // Ctrl+C reaches this process alone, which stops its child.
    detached: true,
  });
  const log = readLog(child);
  try {
    const url = await log.listening(stopped);
    return {
      url,
      token: readFileSync(join(folder, 'api-token'), 'utf8').trim(),
      cost: () => costOf(child),
      complaints: () => log.complaints,
      close: () => stop(child, folder),
    };
  } catch (error) {
    await stop(child, folder);
    throw error;
  }
}

/** @throws ConfigError when the file of its API token can't be read. */
export function namedCollector(url: string, tokenFile: string): Collector {
  try {
    const token = readFileSync(tokenFile, 'utf8').trim();
    return { url, token, cost: () => undefined, complaints: () => new Map(), close: async () => undefined };
  } catch (cause) {
    const text = `--token-file ${tokenFile}: ${messageOf(cause)}. Name the file with a token of the collector's API`;
    throw new ConfigError(text, { code: 'TOKEN_FILE', cause });
  }
}

/** What is set for another collector on this PC is not meant for this one. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DESKSIDE_')));
}

function readLog(child: ChildProcess) {
  const complaints = new Map<string, number>();
  const words: string[] = [];
  const found = Promise.withResolvers<string>();
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const { level = 0, msg = '', url } = parsed(line);
      if (msg === 'listening for people') found.resolve(String(url));
      if (level >= WARN) complaints.set(msg, (complaints.get(msg) ?? 0) + 1);
      if (level === 0 && words.length < 20) words.push(line);
    });
  }

  async function listening(stopped: AbortSignal): Promise<string> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(READY_MS)]);
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error(`the collector did not start: ${words.join('\n') || 'it says nothing'}`);
    });
    return Promise.race([found.promise, ended]);
  }

  return { complaints, listening };
}

function parsed(line: string): { level?: number; msg?: string; url?: string } {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

function costOf({ pid, exitCode }: ChildProcess): Cost | undefined {
  if (pid === undefined || exitCode !== null || !existsSync(`/proc/${pid}/task`)) return undefined;
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpuSeconds: Math.round(cpuSeconds(pid)),
    rssMib: Math.round(memoryOf(pid).rssKib / MIB),
    peakRssMib: Math.round(Number(peak ?? 0) / MIB),
  };
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exit;
    clearTimeout(timer);
  }
  rmSync(folder, { recursive: true, force: true });
}
