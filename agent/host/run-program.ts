// Programs run without a shell, with a fixed environment, in a process group of
// their own: what takes too long or prints too much goes as a whole, children included.
import { type ChildProcess, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { constants as osConstants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { CheckError } from '../../shared/errors.ts';
import type { Output } from './host.ts';
import type { Program } from './program.ts';
import { checkErrorOf, errorCode } from './system-errors.ts';
import { windowsEnvironment } from './windows.ts';

const WINDOWS = process.platform === 'win32';
const STDERR_BYTES = 64 * 1024;

/** C locale and UTC: what programs print must not depend on who uses the PC. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  TZ: 'UTC',
  ...(WINDOWS ? windowsEnvironment() : { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }),
};

/** @throws CheckError tool_missing, no_permission, timeout, or parse_error for too much output. */
export async function runProgram(program: Program, argument?: string): Promise<Output> {
  const path = await findProgram(program);
  if (path === undefined) {
    throw new CheckError('tool_missing', `Not installed: ${program.paths.join(' or ')}`);
  }
  const child = start(path, argument === undefined ? program.arguments : [...program.arguments, argument]);
  if (program.heavy) lowerPriority(child);
  return await outcome(child, path, program);
}

/** The first of the program's paths that exists. */
export async function findProgram(program: Program): Promise<string | undefined> {
  for (const path of program.paths) {
    try {
      await access(path);
      return path;
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

function start(path: string, args: string[]): ChildProcess {
  try {
    return spawn(path, args, {
      cwd: WINDOWS ? undefined : '/',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !WINDOWS,
      windowsHide: true,
    });
  } catch (error) {
    throw startError(path, error);
  }
}

function outcome(child: ChildProcess, path: string, program: Program): Promise<Output> {
  return new Promise((resolve, reject) => {
    const giveUp = (error: CheckError) => {
      clearTimeout(timer);
      abandon(child);
      reject(error);
    };
    const timer = setTimeout(
      () => giveUp(new CheckError('timeout', `${path} did not end within ${program.timeoutMs} ms`)),
      program.timeoutMs,
    );
    const stdout = collect(child.stdout, program.outputBytes, () =>
      giveUp(new CheckError('parse_error', `${path} printed more than ${program.outputBytes} bytes`)),
    );
    const stderr = collect(child.stderr, STDERR_BYTES);
    child.once('error', (error) => giveUp(startError(path, error)));
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === null) reject(new CheckError('parse_error', `${path} was killed by ${child.signalCode}`));
      else resolve({ code, stdout: stdout(), stderr: stderr() });
    });
  });
}

/** Keeps the first `limit` bytes; the rest is read and dropped, so that nobody blocks on a full pipe. */
function collect(stream: Readable | null, limit: number, onExcess?: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on('data', (chunk: Buffer) => {
    if (size < limit) chunks.push(chunk.subarray(0, limit - size));
    size += chunk.length;
    if (size > limit) onExcess?.();
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

// A process that sleeps in the kernel (a dead file server) survives even SIGKILL
// for a while: it is not waited for, and must not keep the agent from ending.
function abandon(child: ChildProcess): void {
  killGroup(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (WINDOWS) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}

function lowerPriority(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    setPriority(child.pid, osConstants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already.
  }
}

function startError(path: string, error: unknown): CheckError {
  if (errorCode(error) === 'ENOENT') return new CheckError('tool_missing', `${path} can't be started`, error);
  return checkErrorOf(error, `start ${path}`);
}
