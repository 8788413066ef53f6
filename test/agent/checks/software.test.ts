import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { boundedList } from '../../../agent/checks/software.list.ts';
import {
  parseFlatpaks,
  parsePacmanFolders,
  parseRpm,
  parseSnapVersion,
  parseStatus,
} from '../../../agent/checks/software.parse.ts';
import { software } from '../../../agent/checks/software.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { encodeEvent } from '../../../proto/codec.ts';
import { LIMITS } from '../../../proto/frames.ts';
import type { Software } from '../../../proto/gen/types.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const readSoftware = async (host: Host) =>
  (await software.on.linux!(host, { memory: undefined, surroundings: {} })).facts as Software;

const STATUS = `Package: libc6
Status: install ok installed
Architecture: amd64
Multi-Arch: same
Version: 2.36-9+deb12u10
Description: GNU C Library
 Version: not this one

Package: libc6
Status: install ok installed
Architecture: i386
Version: 2.36-9+deb12u10

Package: tzdata
Status: hold ok installed
Architecture: all
Version: 2025b-0+deb12u1

Package: removed-but-configured
Status: deinstall ok config-files
Architecture: amd64
Version: 1.0-1

Package: bash
Status: install ok installed
Architecture: amd64
Version: 5.2.15-2+b8
`;

describe('what is installed', () => {
  it('by dpkg: names and versions, foreign architectures apart, nothing that was removed', () => {
    expect(parseStatus(STATUS).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'libc6 2.36-9+deb12u10',
      'libc6:i386 2.36-9+deb12u10',
      'tzdata 2025b-0+deb12u1',
      'bash 5.2.15-2+b8',
    ]);
  });

  it('by rpm: without keys and empty epochs', () => {
    const text =
      'bash\t0:5.2.37-1.fc43\tx86_64\nopenssl-libs\t1:3.5.1-2.fc43\tx86_64\nglibc\t0:2.42-4.fc43\ti686\ngpg-pubkey\t0:31645531-66b6dccf\t(none)\ntzdata\t0:2025b-3.fc43\tnoarch\n';
    expect(parseRpm(text).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'bash 5.2.37-1.fc43',
      'openssl-libs 1:3.5.1-2.fc43',
      'glibc.i686 2.42-4.fc43',
      'tzdata 2025b-3.fc43',
    ]);
  });

  it('by pacman: from the names of its folders', () => {
    expect(parsePacmanFolders(['ALPM_DB_VERSION', 'gtk-update-icon-cache-1:4.20.3-1', 'linux-6.12.4.arch1-1'])).toEqual(
      [
        { name: 'gtk-update-icon-cache', version: '1:4.20.3-1', source: 'pacman' },
        { name: 'linux', version: '6.12.4.arch1-1', source: 'pacman' },
      ],
    );
  });

  it('by snap and flatpak', () => {
    expect(parseSnapVersion("name: firefox\nversion: '145.0.1-1'\nsummary: Mozilla\n")).toBe('145.0.1-1');
    expect(parseSnapVersion('name: core22\nversion: 20250923\n')).toBe('20250923');
    expect(parseSnapVersion('name: broken\n')).toBeUndefined();
    expect(parseFlatpaks('org.gimp.GIMP\tstable\t3.0.6\norg.freedesktop.Platform.Locale\t24.08\t\n')).toEqual([
      { name: 'org.gimp.GIMP', version: '3.0.6', source: 'flatpak' },
      { name: 'org.freedesktop.Platform.Locale', version: '24.08', source: 'flatpak' },
    ]);
  });

  it('is sorted, and several versions of one package are one', () => {
    const kernels = ['6.17.8-300.fc43', '6.17.7-300.fc43'].map((version) => ({
      name: 'kernel-core',
      version,
      source: 'rpm',
    }));
    expect(boundedList([...kernels, { name: 'bash', version: '5', source: 'rpm' }])).toEqual([
      { name: 'bash', version: '5', source: 'rpm' },
      { name: 'kernel-core', version: '6.17.7-300.fc43, 6.17.8-300.fc43', source: 'rpm' },
    ]);
  });
});

describe('the list fits on the wire', () => {
  const none = new Uint8Array();
  const event = { event_id: none, check: 'software', observed_ms: 0, mono_ms: 0, cost_ms: 0, command_id: none };
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `lib${(i * 2_654_435_761) % 4_294_967_296}-${i % 7 ? 'dev' : 'common-data'}`,
      version: `${i % 9}.${(i * 31) % 97}.${i}-${i % 5}ubuntu${i % 13}.${i % 3}`,
      source: 'deb',
    }));

  it.each([3_000, 50_000])('with %i packages', (count) => {
    const packages = boundedList(many(count));
    expect(packages.length).toBe(Math.min(count, 10_000));
    const bytes = encodeEvent({ ...event, facts: { software: { packages } } });
    expect(bytes.length).toBeLessThan(LIMITS.batchBytes / 2);
    expect(deflateRawSync(bytes).length).toBeLessThan(LIMITS.frameBytes);
  });
});

describe('the check of software', () => {
  it('puts together what all sources tell', async () => {
    const host: Host = {
      ...laptop,
      has: async (program) => program === 'snapUpdates' || program === 'flatpakApps',
      run: async () => ({ code: 0, stdout: 'org.gimp.GIMP\tstable\t3.0.6\n', stderr: '' }),
      inspect: async (path) => (path.endsWith('dpkg/status') ? await laptop.inspect('/etc/fstab') : undefined),
      list: async (path) => (path === '/snap' ? ['README', 'bin', 'firefox', 'no-version'] : undefined),
      readFile: async (path) =>
        path === '/snap/firefox/current/meta/snap.yaml'
          ? 'version: 145.0\n'
          : path.endsWith('status')
            ? STATUS
            : undefined,
    };
    expect((await readSoftware(host)).packages.map(({ source, name }) => `${source} ${name}`)).toEqual([
      'deb bash',
      'deb libc6',
      'deb libc6:i386',
      'deb tzdata',
      'flatpak org.gimp.GIMP',
      'snap firefox',
    ]);
  });

  it('says tool_missing where it knows no source', async () => {
    const bare = { ...laptop, has: async () => false, inspect: async () => undefined, list: async () => undefined };
    await expect(readSoftware(bare)).rejects.toMatchObject({ reason: 'tool_missing' });
  });

  it.skipIf(!existsSync('/usr/bin/dpkg-query'))(
    'agrees with dpkg-query about this very machine',
    { timeout: 30_000 },
    async () => {
      const format = ['db:Status-Status', 'Package', 'Version'].map((field) => `$\{${field}}`).join(' ');
      // While packages are being installed, dpkg keeps what is newest beside its status file.
      await vi.waitFor(
        async () => {
          const lines = execFileSync('/usr/bin/dpkg-query', ['-W', '-f', `${format}\n`], { encoding: 'utf8' }).split(
            '\n',
          );
          const installed = lines
            .filter((line) => line.startsWith('installed '))
            .map((line) => line.slice('installed '.length));
          const debs = (await readSoftware(liveHost())).packages.filter(({ source }) => source === 'deb');
          const ours = debs.map(({ name, version }) => `${name.split(':')[0]} ${version}`);
          expect(new Set(ours)).toEqual(new Set(installed));
        },
        { timeout: 25_000, interval: 500 },
      );
    },
  );
});
