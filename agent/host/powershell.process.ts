// One PowerShell process, asked one thing at a time. It does not keep the agent from
// ending, and it ends by itself when the agent does: its input ends then.
import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { CheckError } from '../../shared/errors.ts';
import { FIRST_LINES, READY_ID, type Request } from './powershell.loop.ts';
import { checkErrorOf, errorCode } from './system-errors.ts';

/** What is started: powershell.exe, or in tests something that speaks as it does. */
export interface Command {
  path: string;
  arguments: string[];
  environment: Record<string, string>;
}

interface Limits {
  timeoutMs: number;
  /** Of one answer. */
  bytes: number;
}

/** One line of the process; which fields it has is not known before it is looked at. */
export type Answer = Record<string, unknown> & { id: number };

/**
 * All questions throw a CheckError when there is no answer: timeout, tool_missing, or
 * parse_error for too much output or an early end. The process is dead then.
 */
export interface PowerShellProcess {
  /** To be asked first: the answer says whether it takes requests. */
  ready(limits: Limits): Promise<Answer>;
  ask(request: Omit<Request, 'id'>, limits: Limits): Promise<Answer>;
  asked(): number;
  ended(): boolean;
  end(): void;
}

interface Waiting {
  id: number;
  bytes: number;
  settle(outcome: Answer | CheckError): void;
}

const NOISE_BYTES = 64 * 1024;

export function startPowerShell(command: Command): PowerShellProcess {
  const child = start(command);
  const complaint = firstBytes(child.stderr);
  let waiting: Waiting | undefined;
  let ended = false;
  let asked = 0;

  const onAnswer = (answer: Answer) => {
    if (answer.id === waiting?.id) waiting.settle(answer);
  };
  const onExcess = () => fail('parse_error', `PowerShell printed more than ${waiting?.bytes ?? NOISE_BYTES} bytes`);
  readAnswers(child.stdout, () => waiting?.bytes ?? NOISE_BYTES, onAnswer, onExcess);
  child.once('error', (error) => end(startError(command.path, error)));
  child.once('close', () => end(new CheckError('parse_error', `PowerShell ended before it answered. ${complaint()}`)));
  // Writing to a process that has just died is told by its end.
  child.stdin?.on('error', () => undefined);

  function fail(reason: 'parse_error' | 'timeout', message: string): void {
    end(new CheckError(reason, message));
  }

  function end(why: CheckError): void {
    ended = true;
    child.kill('SIGKILL');
    waiting?.settle(why);
  }

  function exchange(id: number, line: string, { timeoutMs, bytes }: Limits): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail('timeout', `PowerShell did not answer within ${timeoutMs} ms`), timeoutMs);
      const settle = (outcome: Answer | CheckError) => {
        clearTimeout(timer);
        waiting = undefined;
        if (outcome instanceof CheckError) reject(outcome);
        else resolve(outcome);
      };
      waiting = { id, bytes, settle };
      if (ended) fail('parse_error', 'PowerShell ended before it was asked');
      else child.stdin?.write(line);
    });
  }

  return {
    ready: (limits) => exchange(READY_ID, FIRST_LINES, limits),
    ask: (request, limits) => {
      const id = ++asked;
      return exchange(id, `${asciiJson({ id, ...request })}\n`, limits);
    },
    asked: () => asked,
    ended: () => ended,
    end: () => fail('parse_error', 'PowerShell was ended'),
  };
}

function start({ path, arguments: args, environment }: Command): ChildProcess {
  try {
    const child = spawn(path, args, { env: environment, stdio: 'pipe', windowsHide: true });
    child.unref();
    for (const pipe of child.stdio) if (pipe instanceof Socket) pipe.unref();
    return child;
  } catch (error) {
    throw startError(path, error);
  }
}

function startError(path: string, error: unknown): CheckError {
  if (errorCode(error) === 'ENOENT') return new CheckError('tool_missing', `${path} can't be started`, error);
  return checkErrorOf(error, `start ${path}`);
}

/** Calls back for each line that is an answer; everything else that is printed is noise. */
function readAnswers(
  stdout: Readable | null,
  limit: () => number,
  onAnswer: (answer: Answer) => void,
  onExcess: () => void,
): void {
  let chunks: Buffer[] = [];
  let size = 0;
  stdout?.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const answer = answerIn(Buffer.concat([...chunks, rest.subarray(0, end)]).toString('utf8'));
      [chunks, size, rest] = [[], 0, rest.subarray(end + 1)];
      if (answer) onAnswer(answer);
    }
    size += rest.length;
    if (size <= limit()) return void chunks.push(rest);
    chunks = [];
    onExcess();
  });
}

function answerIn(line: string): Answer | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isAnswer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number';
}

/** Whatever code page its input has, ASCII comes through. */
function asciiJson(request: Request): string {
  return JSON.stringify(request).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What it said on stderr, for the message; the rest is read and dropped. */
function firstBytes(stderr: Readable | null): () => string {
  let text = '';
  stderr?.on('data', (chunk: Buffer) => {
    if (text.length < NOISE_BYTES) text += chunk.toString('utf8');
  });
  return () => text.trim().slice(0, 500);
}
