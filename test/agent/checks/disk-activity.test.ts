import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskActivity } from '../../../agent/checks/disk-activity.ts';
import { liveHost } from '../../../agent/host/live.ts';
import type { DiskActivity } from '../../../proto/gen/types.ts';
import { NOW, type Parts, readWith } from './health/machine.ts';

const read = async (parts: Parts, memory?: unknown) => {
  const reading = await readWith(diskActivity, parts, memory);
  return { facts: reading.facts as DiskActivity, memory: reading.memory };
};

/** reads, ms of reading, writes, ms of writing, ms busy. */
const line = (name: string, [reads, readMs, writes, writeMs, busy]: number[]) =>
  `   8       0 ${name} ${reads} 5 8000 ${readMs} ${writes} 7 9000 ${writeMs} 0 ${busy} 9999 0 0 0 0 12 9\n`;
const sda = (numbers: number[], rotational = '1') => ({
  '/proc/diskstats': `${line('sda', numbers)}${line('sda1', numbers)}${line('loop0', numbers)}${line('dm-0', numbers)}`,
  '/sys/block/sda/queue/rotational': `${rotational}\n`,
});

describe('disks of Linux', () => {
  it('take two looks; partitions and what lies on disks count once', async () => {
    const first = await read({ files: sda([1000, 5000, 1000, 5000, 4000]), now: NOW - 300_000 });
    expect(first.facts).toEqual({ disks: [{ device: '/dev/sda', rotational: true }] });
    const second = await read({ files: sda([1300, 20_000, 1100, 14_000, 154_000]) }, first.memory);
    expect(second.facts).toEqual({
      disks: [{ device: '/dev/sda', rotational: true, busy_ratio: 0.5, latency_ms: 60 }],
    });
  });

  it('have no mean over a handful of requests, as when they wake up', async () => {
    const { memory } = await read({ files: sda([10, 0, 0, 0, 0], '0'), now: NOW - 300_000 });
    const { facts } = await read({ files: sda([20, 60_000, 0, 0, 9000], '0') }, memory);
    expect(facts.disks).toEqual([{ device: '/dev/sda', rotational: false, busy_ratio: 0.03 }]);
  });

  it('that began to count anew are looked at again next time', async () => {
    const { memory } = await read({ files: sda([9000, 9000, 9000, 9000, 9000]), now: NOW - 300_000 });
    expect((await read({ files: sda([5, 5, 5, 5, 5]) }, memory)).facts.disks).toEqual([
      { device: '/dev/sda', rotational: true },
    ]);
  });

  it('that hang on USB are slow by nature', async () => {
    const links = { '/sys/block/sda': '../devices/pci0000:00/0000:00:14.0/usb1/1-1/host3/block/sda' };
    await expect(read({ files: sda([1, 1, 1, 1, 1]), links })).rejects.toMatchObject({ reason: 'not_supported' });
  });
});

describe('disks of Windows', () => {
  const disk = (Transfers: number, Queued: number, Idle: number, At: number, more: object = {}) => ({
    platform: 'win32' as const,
    queries: { diskActivity: [{ Name: '0 C: D:', Transfers, Queued, Idle, At, MediaType: 4, BusType: 17, ...more }] },
  });
  const SECOND = 10_000_000;
  const AT = 134_000_000 * SECOND * 100;

  it('are judged by the time that requests spent in the queue', async () => {
    const { memory } = await read({ ...disk(500, 0, 0, AT), now: NOW - 100_000 });
    const { facts } = await read(disk(1500, 30 * SECOND, 75 * SECOND, AT + 100 * SECOND), memory);
    expect(facts.disks).toEqual([{ device: 'PhysicalDrive0', rotational: false, busy_ratio: 0.25, latency_ms: 30 }]);
  });

  it('are left out on USB', async () => {
    expect((await read(disk(1, 1, 1, 1, { BusType: 7 }))).facts.disks).toEqual([]);
  });
});

describe('disks of macOS', () => {
  const ioregDisks = (
    reads: number,
    ns: number,
    removable = 'No',
  ) => `+-o IOBlockStorageDriver  <class IOBlockStorageDriver, id 0x1000003a1>
  | {
  |   "IOClass" = "IOBlockStorageDriver"
  |   "Statistics" = {"Operations (Write)"=100,"Latency Time (Write)"=0,"Total Time (Write)"=1000000,"Bytes (Read)"=9,"Operations (Read)"=${reads},"Total Time (Read)"=${ns},"Errors (Read)"=0}
  | }
  |
  +-o APPLE SSD AP0512Q Media  <class IOMedia, id 0x1000003a3>
    {
      "BSD Name" = "disk0"
      "Whole" = Yes
      "Removable" = ${removable}
    }
    +-o Container@2  <class IOMedia>
      {
        "BSD Name" = "disk0s2"
        "Whole" = No
      }
`;
  const mac = (text: string, now = NOW): Parts => ({ platform: 'darwin', programs: { ioregDisks: text }, now });

  it('tell the time of all requests, not when they were busy', async () => {
    const { memory } = await read(mac(ioregDisks(1000, 0), NOW - 300_000));
    const { facts } = await read(mac(ioregDisks(1200, 5_000_000_000)), memory);
    expect(facts.disks).toEqual([{ device: '/dev/disk0', latency_ms: 25 }]);
  });

  it('are not those that can be taken out', async () => {
    expect((await read(mac(ioregDisks(1, 1, 'Yes')))).facts.disks).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('the disks of this machine', () => {
  it('show what is written to them, as /proc/diskstats counts it', async (test) => {
    const host = liveHost();
    const first = await readWith(diskActivity, host).catch(() => undefined);
    if (!first) return test.skip('there is no disk of its own here');
    const folder = mkdtempSync(join(tmpdir(), 'deskside-disk-'));
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${join(folder, 'file')}`, 'bs=4096', 'count=400', 'oflag=dsync'], {
        stdio: 'ignore',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
    const { facts, memory } = await readWith(diskActivity, host, first.memory);
    const counted = (memory as { disks: Record<string, { requests: number }> }).disks;
    for (const { device, busy_ratio } of (facts as DiskActivity).disks) {
      const [, reads, writes] = new RegExp(` ${device.replace('/dev/', '')} (\\d+) \\d+ \\d+ \\d+ (\\d+) `).exec(
        readFileSync('/proc/diskstats', 'utf8'),
      )!;
      expect(counted[device]!.requests).toBeLessThanOrEqual(Number(reads) + Number(writes));
      expect(busy_ratio).toBeLessThanOrEqual(1);
    }
  });
});
