// Runs the program as people do, against a real API. Most of a process is its start, so what is
// asked many times is asked within this process, by the same story as the program's main.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formatWithOptions } from 'node:util';
import { vi } from 'vitest';
import { openCli } from '../../../collector/cli/cli.ts';
import { languageOf } from '../../../shared/language.ts';
import { exitCodeOf } from '../../../shared/program.ts';
import type { World } from '../api/world.ts';

const MAIN = join(import.meta.dirname, '../../../collector/cli/main.ts');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  lines: string[];
}

/** How the program is run: `run` or `runProcess`. */
type Runner = (args: string[], environment?: Record<string, string>) => Promise<Ran>;

export function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    env: shellOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** In a process of its own: with its real environment, output, exit and end of all that it opened. */
export async function runProcess(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = start(args, environment);
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return ranOf(code, out, err);
}

/** Within this process, one at a time: environment and output are the program's while it runs. */
export async function run(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  const before = { ...process.env };
  const [out, err]: [string[], string[]] = [[], []];
  const into = (lines: string[]) => (chunk: unknown) => lines.push(String(chunk)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(into(err)),
    vi.spyOn(console, 'error').mockImplementation((...said) => void err.push(`${formatWithOptions({}, ...said)}\n`)),
  ];
  become(shellOf(environment));
  try {
    const language = languageOf(args, process.env);
    const code = await exitCodeOf(() => openCli('0.1.0', language).run(args), language);
    return ranOf(code, out.join(''), err.join(''));
  } finally {
    become(before);
    for (const spy of spies) spy.mockRestore();
  }
}

/** The program with this collector's address and token. */
export function desksideOf({ url, folder }: World, runner: Runner = run) {
  return (line: string, environment: Record<string, string> = {}) =>
    runner([...wordsOf(line), '--url', url, '--data', folder], environment);
}

/** What a shell hands to the program; nothing else of the tests' own environment gets to it. */
function shellOf(environment: Record<string, string>): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, NODE_COMPILE_CACHE, TZ: 'UTC', LANG: 'C.UTF-8', ...environment };
}

function become(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

function ranOf(code: number | null, out: string, err: string): Ran {
  return { code, out, err, lines: out.split('\n').slice(0, -1) };
}

/** Words of a command line; 'these are one'. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
