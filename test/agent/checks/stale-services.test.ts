import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { type Memory, readLinux, runsOnReplaced, unitOf } from '../../../agent/checks/stale-services.linux.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { CheckError } from '../../../shared/errors.ts';
import { soon } from '../../support/soon.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

function mapped(path: string, mode = 'r-xp'): string {
  return `7f3c1a200000-7f3c1a2a1000 ${mode} 0001d000 fe:01 393449                     ${path}\n`;
}

describe('files that an update has replaced', () => {
  it.each([
    '/usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)',
    '/lib/x86_64-linux-gnu/libc-2.31.so (deleted)',
    '/usr/lib64/libcrypto.so.3.2.2;67f2 (deleted)',
    '/usr/sbin/sshd (deleted)',
    '/opt/vendor/with blank/libx.so.1 (deleted)',
  ])('are %s', (path) => {
    expect(runsOnReplaced(mapped('/usr/lib/libz.so.1') + mapped(path))).toBe(true);
  });

  it.each([
    ['a library that is still there', mapped('/usr/lib/x86_64-linux-gnu/libssl.so.3')],
    ['data of a library, not its code', mapped('/usr/lib/locale/locale-archive (deleted)', 'r--p')],
    ['memory without a file', `${mapped('/memfd:doublemapper (deleted)', 'rwxs')}`],
    ['shared memory', mapped('/dev/shm/org.chromium.X (deleted)', 'r-xs')],
    [
      'what a compiler made at run time',
      mapped('/tmp/.glX1Yz (deleted)') + mapped('/run/user/1000/orcexec.a1 (deleted)'),
    ],
    ['memory of System V', '7f00-7f01 rwxs 00000000 00:01 32768 /SYSV00000000 (deleted)\n'],
    ['nothing', ''],
  ])('are not %s', (_, maps) => {
    expect(runsOnReplaced(maps)).toBe(false);
  });
});

describe('the service of a process', () => {
  it.each<[string, string | undefined]>([
    ['0::/system.slice/cron.service\n', 'cron.service'],
    ['12:pids:/system.slice/cups.service\n1:name=systemd:/system.slice/cups.service\n', 'cups.service'],
    ['0::/system.slice/system-getty.slice/getty@tty1.service\n', 'getty@tty1.service'],
    ['0::/system.slice/system-dbus\\x2d:1.1.slice/dbus-:1.1-org.x@0.service\n', 'dbus-:1.1-org.x@0.service'],
    ['0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-firefox.service\n', undefined],
    ['0::/system.slice/docker-4f1c.scope\n', undefined],
    ['0::/system.slice/docker.service/docker/4f1c\n', undefined],
    ['0::/machine.slice/systemd-nspawn@x.service/payload/system.slice/nginx.service\n', undefined],
    ['0::/init.scope\n', undefined],
    ['', undefined],
  ])('in %j is %s', (cgroup, unit) => {
    expect(unitOf(cgroup)).toBe(unit);
  });
});

describe('the check of stale services', () => {
  const files: Record<string, string> = {
    '/proc/10/cgroup': '0::/system.slice/ssh.service\n',
    '/proc/10/maps': mapped('/usr/lib/libcrypto.so.3 (deleted)'),
    '/proc/11/cgroup': '0::/system.slice/ssh.service\n',
    '/proc/11/maps': mapped('/usr/lib/libcrypto.so.3 (deleted)'),
    '/proc/12/cgroup': '0::/system.slice/cron.service\n',
    '/proc/12/maps': mapped('/usr/lib/libc.so.6'),
  };
  const host: Host = {
    ...laptop,
    list: async () => ['10', '11', '12', '13', 'cpuinfo', 'self'],
    readFile: async (path) => files[path],
  };
  const read = async (on: Host, memory?: Memory): Promise<Reading<'stale_services', Memory>> =>
    await readLinux(on, { memory, surroundings: {} });

  it('names each service once, since it was first seen, and forgets it when it was restarted', async () => {
    const first = await read(host);
    expect(first.facts.services).toEqual([{ unit: 'ssh.service', since_ms: laptop.now() }]);
    const later = { ...host, now: () => laptop.now() + 86_400_000 };
    expect((await read(later, first.memory)).facts.services[0]?.since_ms).toBe(laptop.now());
    const restarted = { ...host, readFile: async (path: string) => files[path]?.replaceAll(' (deleted)', '') };
    expect(await read(restarted, first.memory)).toEqual({ facts: { services: [] }, memory: {} });
  });

  it('can not tell when it may not look at a service', async () => {
    const refused = new CheckError('no_permission', "can't read /proc/12/maps");
    const asUser = {
      ...host,
      readFile: async (path: string) => (path === '/proc/12/maps' ? await Promise.reject(refused) : files[path]),
    };
    await expect(read(asUser)).rejects.toBe(refused);
  });

  it('can not tell without /proc', async () => {
    await expect(read({ ...host, list: async () => undefined })).rejects.toMatchObject({ reason: 'not_supported' });
  });

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/python3'))(
    'sees a real process whose library is replaced',
    async () => {
      const folder = mkdtempSync('/opt/deskside-stale-');
      const library = `${folder}/libdeskside.so.1`;
      const code = `import ctypes, sys; ctypes.CDLL(${JSON.stringify(library)}); print("loaded", flush=True); sys.stdin.read()`;
      copyFileSync(/\/\S*libc\.so\.6/.exec(readFileSync('/proc/self/maps', 'utf8'))![0], library);
      const child = spawn('/usr/bin/python3', ['-c', code], { stdio: ['pipe', 'pipe', 'inherit'] });
      try {
        await new Promise((resolve) => child.stdout.once('data', resolve));
        const live = liveHost();
        const inUnit = {
          ...live,
          readFile: async (path: string) =>
            path === `/proc/${child.pid}/cgroup` ? '0::/system.slice/test.service\n' : await live.readFile(path),
        };
        expect((await read(inUnit)).facts.services).toEqual([]);
        rmSync(library);
        await soon(async () => expect((await read(inUnit)).facts.services[0]?.unit).toBe('test.service'));
      } finally {
        child.kill();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
