import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckError, ConfigError, messageOf, type UnknownReasonName } from '../../shared/errors.ts';
import { problemsOf } from '../../shared/problems.ts';
import { allowedProgram } from './allowed-program.ts';
import type { Host } from './host.ts';
import { MachineFile } from './machine-file.ts';
import { recordedFiles } from './recorded-files.ts';

/**
 * A machine kept as a folder: `machine.json` and, under `files/`, the files as
 * they were. What it does not have is missing there too.
 * @throws ConfigError when machine.json can't be used.
 */
export function recordedHost(folder: string): Host {
  const machine = readMachine(join(folder, 'machine.json'));
  return {
    platform: machine.platform,
    now: () => Date.parse(machine.now),
    hostname: () => machine.hostname,
    timeZone: () => machine.timeZone,
    addresses: () => machine.addresses ?? [],
    cpuTime: () => machine.cpuTime ?? { busy: 0, total: 0 },
    ...recordedFiles(join(folder, 'files'), machine.paths ?? {}),
    ...recordedPrograms(folder, machine.programs ?? {}),
    query: async (name, from) => {
      const key = from === undefined ? name : `${name} ${from}`;
      return answerOf(machine.queries?.[key], `the answer to ${key}`);
    },
    space: async (path) => recorded(machine.space?.[path], `the space of ${path}`),
    dial: async ({ host, port }) => recorded(machine.dial?.[`${host}:${port}`], `a connection to ${host}:${port}`),
    resolve: async (server) => recorded(machine.resolve?.[server], `an answer of ${server}`),
    hardware: async () => machine.hardware ?? { disks: [] },
  };
}

function readMachine(path: string): MachineFile {
  const fail = (message: string, cause?: unknown) => new ConfigError(message, { code: 'MACHINE', cause });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(`${path} can't be read as JSON: ${messageOf(error)}`, error);
  }
  const problems = problemsOf(MachineFile, value).map(({ path: at, text }) => `${path}: ${at.join('.')}: ${text}`);
  if (problems.length > 0) throw fail(problems.join('\n'));
  return value as MachineFile;
}

function recordedPrograms(folder: string, results: NonNullable<MachineFile['programs']>): Pick<Host, 'run' | 'has'> {
  const names = new Set(Object.keys(results).map((key) => key.split(' ')[0]));
  return {
    has: async (program) => names.has(program),
    run: async (program, argument) => {
      allowedProgram(program, argument);
      if (!names.has(program)) throw new CheckError('tool_missing', `${program} is not on this recorded machine`);
      const { code, stdout, stdoutFile, stderr } = recorded(
        results[argument === undefined ? program : `${program} ${argument}`],
        `${program} ${argument ?? ''}`,
      );
      return {
        code: code ?? 0,
        stdout: stdoutFile === undefined ? textOf(stdout) : readFileSync(join(folder, stdoutFile), 'utf8'),
        stderr: textOf(stderr),
      };
    },
  };
}

function recorded<T extends object | number>(result: T | UnknownReasonName | undefined, what: string): T {
  if (result === undefined) throw new CheckError('not_supported', `${what} is not on this recorded machine`);
  if (typeof result === 'string') throw new CheckError(result, `${what}, as recorded`);
  return result;
}

function answerOf(answer: unknown, what: string): unknown {
  return typeof answer === 'object' && answer !== null
    ? answer
    : recorded(answer as UnknownReasonName | undefined, what);
}

function textOf(text: string | string[] | undefined): string {
  return Array.isArray(text) ? text.map((line) => `${line}\n`).join('') : (text ?? '');
}
