// Runs a journald of its own in this mount namespace, makes the kernel complain for
// real, and prints what the check says after each complaint. The kernel's log is that of
// the whole machine: what it says of other disks and programs is left out.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemLog } from '../../../../agent/checks/system-log.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import type { Occurrence } from '../../../../proto/gen/types.ts';
import { readWith } from './machine.ts';

const quiet = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
execFileSync('mount', ['--make-rprivate', '/']);
for (const folder of ['/run/systemd', '/run/log', '/var/log/journal']) {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
}
mkdirSync('/run/systemd/journal');
mkdirSync(`/var/log/journal/${readFileSync('/etc/machine-id', 'utf8').trim()}`);
const journald = spawn('/lib/systemd/systemd-journald', { stdio: 'ignore' });
const folder = mkdtempSync(join(tmpdir(), 'deskside-journal-'));
const host = liveHost();
const disks = ['/dev/sdzz'];
/** Nobody else's program is called so. */
const CRASHER = 'desksidecrash';
let memory: unknown;

/** Until the check tells something, or `tries` are used up: journald takes its time. */
async function readUntilTold(tries = 50) {
  for (; ; tries--) {
    const { facts, occurrences = [], memory: kept } = await readWith(systemLog, host, memory);
    memory = kept;
    const told = occurrences.map(({ at_ms, ...what }) => what).filter(isOurs);
    if (told.length > 0 || tries <= 1) return { facts, told };
    await pause(50);
  }
}

function isOurs({ disk_error: disk, program_crashed: crashed }: Omit<Occurrence, 'at_ms'>): boolean {
  return (!disk || disks.includes(disk.device ?? '')) && (!crashed || crashed.program === CRASHER);
}

/** What the kernel said before this journald began is no news: it has come once this line has. */
async function untilTheKernelWasHeard(): Promise<void> {
  const line = `deskside test ${process.pid} ${Date.now()}`;
  writeFileSync('/dev/kmsg', `<6>${line}\n`);
  const heard = () => quiet('journalctl', '--quiet', '-k', '-o', 'cat', `--grep=${line}`).stdout.includes(line);
  for (let tries = 0; tries < 100 && !heard(); tries++) await pause(50);
}

function badSector(): void {
  const image = join(folder, 'image');
  writeFileSync(image, '');
  truncateSync(image, 8 * 2 ** 20);
  const loop = execFileSync('losetup', ['-f', '--show', image], { encoding: 'utf8' }).trim();
  disks.push(loop);
  truncateSync(image, 4096);
  quiet('dd', `if=${loop}`, 'of=/dev/null', 'bs=4096', 'iflag=direct', 'count=1', 'skip=8');
  execFileSync('losetup', ['-d', loop]);
}

try {
  for (let tries = 0; tries < 100 && !existsSync('/run/systemd/journal/socket'); tries++) await pause(50);
  await untilTheKernelWasHeard();
  const start = await readUntilTold(1);
  writeFileSync('/dev/kmsg', '<3>critical medium error, dev sdzz, sector 4711 op 0x0:(READ) flags 0x0\n');
  const medium = await readUntilTold();
  badSector();
  const io = await readUntilTold();
  const crasher = join(folder, CRASHER);
  copyFileSync('/usr/bin/perl', crasher);
  chmodSync(crasher, 0o755);
  quiet(crasher, '-e', 'unpack "p", pack "Q", 8');
  const crash = await readUntilTold();
  quiet('journalctl', '--sync');
  quiet('journalctl', '--rotate');
  quiet('journalctl', '--vacuum-size=1');
  const cleared = await readUntilTold();
  const after = await readUntilTold(3);
  process.stdout.write(JSON.stringify({ start, medium, io, crash, cleared, after }));
} finally {
  journald.kill();
  await once(journald, 'exit');
  rmSync(folder, { recursive: true });
}
