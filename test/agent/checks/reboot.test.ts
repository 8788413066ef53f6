import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { newestKernel } from '../../../agent/checks/reboot.kernel.ts';
import { installedAfter, parseBootTime } from '../../../agent/checks/reboot.linux.ts';
import { reboot } from '../../../agent/checks/reboot.ts';
import type { Host, PathFacts } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const DAY = 86_400_000;
const laptop = recordedHost('test/machines/debian-12-laptop');
const booted = 1_763_710_200_000;

type Memory = { sinceMs?: number };

async function readReboot(host: Host, memory?: Memory): Promise<Reading<'reboot', Memory>> {
  return (await reboot.on.linux!(host, { memory, surroundings: {} })) as Reading<'reboot', Memory>;
}

/** The laptop with other files laid over it: text, or null for one that is gone. */
function laptopWith(files: Record<string, string>, boot?: string[]): Host {
  return {
    ...laptop,
    readFile: async (path, options) => files[path] ?? (await laptop.readFile(path, options)),
    inspect: async (path) => (path in files ? ({ kind: 'file' } as PathFacts) : await laptop.inspect(path)),
    list: async (path) => (path === '/boot' && boot ? boot : await laptop.list(path)),
  };
}

const upToDate = ['vmlinuz-6.1.0-40-amd64', 'vmlinuz-6.1.0-9-amd64'];

describe('the check of reboots', () => {
  it('sees a newer kernel than the one that runs', async () => {
    expect((await readReboot(laptop)).facts).toEqual({
      required: true,
      since_ms: laptop.now(),
      signals: ['kernel'],
      packages: [],
      running_kernel: '6.1.0-40-amd64',
      newest_kernel: '6.1.0-41-amd64',
      booted_at_ms: booted,
    });
  });

  it("reads Debian's flag, and who raised it, each once", async () => {
    const flag = { '/run/reboot-required': '*** System restart required ***\n' };
    const packages = { '/run/reboot-required.pkgs': 'libc6\nlinux-base\nlibc6\n' };
    const { facts } = await readReboot(laptopWith({ ...flag, ...packages }, upToDate));
    expect(facts).toMatchObject({ required: true, signals: ['reboot-required'], packages: ['libc6', 'linux-base'] });
    expect((await readReboot(laptopWith(flag, upToDate))).facts.packages).toEqual([]);
  });

  it('is content when the newest kernel runs, though an older one has the higher last digit', async () => {
    const { facts, memory } = await readReboot(laptopWith({}, upToDate), { sinceMs: booted + 1 });
    expect(facts).toMatchObject({ required: false, signals: [], newest_kernel: '6.1.0-40-amd64' });
    expect(facts).not.toHaveProperty('since_ms');
    expect(memory).toEqual({});
  });

  it.each(['/.dockerenv', '/run/.containerenv', '/run/systemd/container'])(
    'compares no kernels in a container (%s)',
    async (mark) => {
      const { facts } = await readReboot(laptopWith({ [mark]: '' }));
      expect(facts).toMatchObject({ required: false, running_kernel: '6.1.0-40-amd64' });
      expect(facts).not.toHaveProperty('newest_kernel');
    },
  );

  it("sees zypper's flag", async () => {
    const { facts } = await readReboot(laptopWith({ '/run/reboot-needed': '' }, upToDate));
    expect(facts).toMatchObject({ required: true, signals: ['reboot-needed'] });
  });

  it('sees packages that rpm installed after the start, but not in a container', async () => {
    const stdout = `glibc\t${booted / 1000 + 60}\nsystemd\t${booted / 1000 - 60}\n`;
    const host = (files: Record<string, string>): Host => ({
      ...laptopWith(files, upToDate),
      has: async () => true,
      run: async () => ({ code: 7, stdout, stderr: '' }),
    });
    expect((await readReboot(host({}))).facts).toMatchObject({ signals: ['packages'], packages: ['glibc'] });
    expect((await readReboot(host({ '/.dockerenv': '' }))).facts.required).toBe(false);
  });

  it('sees that a kernel took the modules of the running one away', async () => {
    const host: Host = {
      ...laptopWith({ '/proc/sys/kernel/osrelease': '6.12.1-arch1-1\n' }, ['vmlinuz-linux']),
      list: async (path) => (path === '/usr/lib/modules' ? ['6.12.4-arch1-1', '6.6.63-1-lts'] : ['vmlinuz-linux']),
      inspect: async (path) => (path.endsWith('/vmlinuz') ? ({ kind: 'file' } as PathFacts) : undefined),
    };
    expect((await readReboot(host)).facts).toMatchObject({ signals: ['kernel'], newest_kernel: '6.12.4-arch1-1' });
  });

  it('remembers since when, and begins anew after a start of the machine', async () => {
    const since = booted + DAY / 2;
    expect((await readReboot(laptop, { sinceMs: since })).facts.since_ms).toBe(since);
    expect((await readReboot(laptop, { sinceMs: booted - DAY })).facts.since_ms).toBe(laptop.now());
    expect((await readReboot(laptop, { sinceMs: laptop.now() + DAY })).facts.since_ms).toBe(laptop.now());
  });

  it('tells when this very machine was started', async () => {
    const { facts } = await readReboot(liveHost());
    expect(facts.booted_at_ms).toBeGreaterThan(0);
    expect(facts.booted_at_ms).toBeLessThanOrEqual(Date.now());
  });
});

describe('newestKernel', () => {
  const files = ['config-6.1.0-41-amd64', 'initrd.img-6.1.0-41-amd64', 'vmlinuz', 'vmlinuz.old'];

  it('compares kernels of the same flavour only', () => {
    const boot = [...files, 'vmlinuz-6.1.0-40-amd64', 'vmlinuz-6.1.0-41-rt-amd64', 'vmlinuz-6.1.0-41-cloud-amd64'];
    expect(newestKernel(boot, '6.1.0-40-amd64')).toBe('6.1.0-40-amd64');
    expect(newestKernel(boot, '6.1.0-38-cloud-amd64')).toBe('6.1.0-41-cloud-amd64');
  });

  it('has nothing to say about a kernel that comes from outside', () => {
    expect(newestKernel([...files, 'vmlinuz-6.1.0-40-amd64'], '6.18.44-fc-v595')).toBeUndefined();
    expect(newestKernel([], '6.1.0-40-amd64')).toBeUndefined();
  });

  it('knows the kernels of Arch apart, whose flavour has numbers in it', () => {
    const boot = ['vmlinuz-6.12.4-arch1-1', 'vmlinuz-6.6.63-1-lts', 'vmlinuz-6.12.3-zen1-1-zen'];
    expect(newestKernel(boot, '6.12.1-arch1-1')).toBe('6.12.4-arch1-1');
    expect(newestKernel(boot, '6.6.9-2-lts')).toBe('6.6.63-1-lts');
    expect(newestKernel(boot, '6.12.3-zen1-1-zen')).toBe('6.12.3-zen1-1-zen');
  });

  it('knows the kernels of openSUSE', () => {
    const boot = ['vmlinuz-6.4.0-150600.23.60-default', 'vmlinuz-6.4.0-150600.23.53-default', 'vmlinuz'];
    expect(newestKernel(boot, '6.4.0-150600.23.53-default')).toBe('6.4.0-150600.23.60-default');
  });

  it('leaves out rescue images and what package managers put aside', () => {
    const boot = ['vmlinuz-0-rescue-4f0e', 'vmlinuz-6.11.4-301.fc41.x86_64', 'vmlinuz-6.12.1-200.fc41.x86_64.old'];
    expect(newestKernel(boot, '6.11.4-301.fc41.x86_64')).toBe('6.11.4-301.fc41.x86_64');
  });
});

describe('installedAfter', () => {
  it('names what rpm installed since the start, each once', () => {
    const text =
      'package kernel-rt is not installed\nglibc\t1763700000\nkernel-core\t1763720000\nkernel-core\t1763800000\nsystemd\t1763710201\n';
    expect(installedAfter(text, booted)).toEqual(['kernel-core', 'systemd']);
  });

  it('is not disturbed by what rpm says in other languages', () => {
    const sentences =
      "Das Paket kernel ist nicht installiert\nle paquet kernel n'est pas installé\nパッケージ kernel はインストールされていません。\nпакет kernel не установлен\n";
    expect(installedAfter(`${sentences}glibc\t1763800000\n`, booted)).toEqual(['glibc']);
  });
});

describe('parseBootTime', () => {
  it('is absent without the line', () => {
    expect(parseBootTime('cpu 1 2 3\n')).toBeUndefined();
  });
});
