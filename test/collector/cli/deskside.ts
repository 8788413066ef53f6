// Runs the program as people do: a process of its own against a real API.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { World } from '../api/world.ts';

const MAIN = join(import.meta.dirname, '../../../collector/cli/main.ts');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  lines: string[];
}

export function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8', ...environment };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

export async function run(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = start(args, environment);
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { code, out, err, lines: out.split('\n').slice(0, -1) };
}

/** The program with this collector's address and token. */
export function desksideOf({ url, folder }: World) {
  return (line: string, environment: Record<string, string> = {}) =>
    run([...wordsOf(line), '--url', url, '--data', folder], environment);
}

/** Words of a command line; 'these are one'. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
