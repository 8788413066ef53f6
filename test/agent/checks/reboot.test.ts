import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { newestKernel } from '../../../agent/checks/reboot.kernel.ts';
import { parseBootTime } from '../../../agent/checks/reboot.linux.ts';
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

  it('leaves out rescue images and what package managers put aside', () => {
    const boot = ['vmlinuz-0-rescue-4f0e', 'vmlinuz-6.11.4-301.fc41.x86_64', 'vmlinuz-6.12.1-200.fc41.x86_64.old'];
    expect(newestKernel(boot, '6.11.4-301.fc41.x86_64')).toBe('6.11.4-301.fc41.x86_64');
  });
});

describe('parseBootTime', () => {
  it('is absent without the line', () => {
    expect(parseBootTime('cpu 1 2 3\n')).toBeUndefined();
  });
});
