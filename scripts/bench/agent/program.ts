// Starting the programs that are measured, and ending each by its own number.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_MS = 30_000;
const ASK_MS = 20;

export interface Program {
  path: string;
  pid: number;
  /** performance.now() of the start. */
  startedAt: number;
  end(): Promise<void>;
}

/** Those that nobody has ended yet. */
const running = new Set<ChildProcess>();

export function startProgram(path: string, args: string[], environment: NodeJS.ProcessEnv = {}): Program {
  const startedAt = performance.now();
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } });
  let said = '';
  child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4_000)));
  if (child.pid === undefined) throw new Error(`${path} can not be started`);
  running.add(child);
  return {
    path,
    pid: child.pid,
    startedAt,
    async end() {
      if (child.exitCode !== null) throw new Error(`${path} ended by itself: ${said}`);
      await stopped(child);
    },
  };
}

/** For a bench that fails half-way. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(stopped));
}

async function stopped(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** Asks again and again; the answer, and after how many milliseconds it came. */
export async function firstAnswer<T>(
  { path, startedAt }: Program,
  ask: () => Promise<T | undefined>,
): Promise<{ answer: T; ms: number }> {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return { answer, ms: performance.now() - startedAt };
    await pause(ASK_MS);
  }
  throw new Error(`${path}: no answer within ${READY_MS / 1000} s`);
}

/** Below the ports the system itself hands out: some programs take no other. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    server.close();
    if (free) return port;
  }
}
