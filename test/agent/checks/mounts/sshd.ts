// Run under `unshare -mn`: starts a real sshd for each configuration, on loopback in a
// network of its own, lets the check look, and prints what it says.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sshd } from '../../../../agent/checks/sshd.ts';
import { liveHost } from '../../../../agent/host/live.ts';

const CONFIGURATIONS = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'deskside-sshd-'));
const config = join(folder, 'sshd_config');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });

try {
  run('ip', 'link', 'set', 'lo', 'up');
  writeFileSync(config, '');
  run('mount', '--bind', config, '/etc/ssh/sshd_config');
  run('mount', '-t', 'tmpfs', 'tmp', '/etc/ssh/sshd_config.d');
  run('mount', '-t', 'tmpfs', 'tmp', '/run');
  mkdirSync('/run/sshd');
  const answers: Record<string, unknown> = { stopped: await look() };
  for (const [name, text] of Object.entries(CONFIGURATIONS)) {
    writeFileSync(config, text);
    const server = await start();
    answers[name] = await look();
    await stop(server);
  }
  console.log(JSON.stringify(answers));
} finally {
  rmSync(folder, { recursive: true });
}

async function look() {
  const started = performance.now();
  const { facts } = await sshd.on.linux!(liveHost(), { memory: undefined, surroundings: {} });
  return { facts, tookMs: performance.now() - started };
}

async function start(): Promise<ChildProcess> {
  const server = spawn('/usr/sbin/sshd', ['-D'], { stdio: 'ignore' });
  for (let tries = 0; tries < 100 && !run('ss', '-Hltn').toString().includes('22'); tries++) await setTimeout(20);
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill();
  await once(server, 'exit');
}
