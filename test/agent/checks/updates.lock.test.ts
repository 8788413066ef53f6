import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockOfFiles, lockOfProcess } from '../../../agent/checks/updates.lock.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { machineWith } from './package-managers.ts';

const LOCK = '/var/lib/dpkg/lock';
/** machineWith gives each path the length of its name as inode. */
const held = (pid: number, waits = '') => `7:${waits} POSIX  ADVISORY  WRITE ${pid} 08:02:${LOCK.length} 0 EOF\n`;
/** A process of this name that began so many hours ago, on a machine that was started 100 hours ago. */
const process4711 = (name: string, hours: number) => ({
  '/proc/uptime': '360000.12 1200000.00\n',
  '/proc/4711/stat': `4711 (${name}) S 1 4711 4711 0 -1 4194560 1 0 0 0 5 1 0 0 20 0 1 0 ${(100 - hours) * 360_000} 1 1\n`,
});

describe('the lock of a package manager', () => {
  it.each<[string, string, Record<string, string>]>([
    ['free', '', {}],
    ['free', held(4711, ' ->'), process4711('apt', 3)],
    ['held', held(4711), process4711('apt-get', 0.5)],
    ['stuck', held(4711), process4711('apt-get', 2.1)],
    ['stuck', held(4711), process4711('odd) S 1 (name', 2.1)],
    ['held', held(4711), process4711('packagekitd', 50)],
    ['held', held(4711), {}],
  ])('is %s with %j', async (expected, locks, files) => {
    const host = machineWith({
      files: { '/proc/locks': `1: FLOCK  ADVISORY  WRITE 1 00:19:9 0 EOF\n${locks}`, [LOCK]: '', ...files },
    });
    expect(await lockOfFiles(host, ['/var/lib/dpkg/none', LOCK])).toBe(expected);
  });

  it.skipIf(process.platform !== 'linux' || !existsSync('/usr/bin/python3'))(
    'is seen on a real file that a real process has locked as dpkg does',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'deskside-lock-'));
      const path = join(folder, 'lock');
      writeFileSync(path, '');
      const code = `import fcntl, sys; f = open(${JSON.stringify(path)}, "w"); fcntl.lockf(f, fcntl.LOCK_EX); print("locked", flush=True); sys.stdin.read()`;
      const child = spawn('/usr/bin/python3', ['-c', code], { stdio: ['pipe', 'pipe', 'inherit'] });
      try {
        await new Promise((resolve) => child.stdout.once('data', resolve));
        const live = liveHost();
        expect(await lockOfFiles(live, [path])).toBe('held');
        const afterThreeHours: Host = {
          ...live,
          readFile: async (file) =>
            file === '/proc/uptime' ? `${uptime() + 3 * 3600} 0\n` : await live.readFile(file),
        };
        expect(await lockOfFiles(afterThreeHours, [path])).toBe('stuck');
        expect(await lockOfProcess(live, String(child.pid))).toBe('held');
        child.stdin.end();
        await new Promise((resolve) => child.once('exit', resolve));
        expect(await lockOfFiles(live, [path])).toBe('free');
      } finally {
        child.kill();
        rmSync(folder, { recursive: true });
      }
    },
  );
});

function uptime(): number {
  return Number.parseFloat(execFileSync('cat', ['/proc/uptime'], { encoding: 'utf8' }));
}
