import { execFileSync } from 'node:child_process';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { inventory, inventoryOf, isVirtual } from '../../../agent/checks/inventory.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Inventory } from '../../../proto/gen/types.ts';

async function inventoryFacts(host: Host): Promise<Inventory> {
  return (await inventory.on.linux!(host, { memory: undefined, surroundings: {} })).facts as Inventory;
}

describe('the class of a machine', () => {
  it.each([
    ['desktop', 3],
    ['desktop', 35],
    ['laptop', 10],
    ['laptop', 31],
    ['server', 23],
    [undefined, 2],
    [undefined, Number.NaN],
  ])('is %s for an enclosure of type %i', (kind, chassis) => {
    expect(inventoryOf({ disks: [] }, chassis, false).class).toBe(kind);
  });

  it('is virtual whatever enclosure the hypervisor pretends to have', () => {
    expect(inventoryOf({ disks: [] }, 3, true).class).toBe('virtual');
  });
});

describe('the hypervisor', () => {
  it.each([
    ['kvm', { vendor: 'QEMU', model: 'Standard PC (Q35 + ICH9, 2009)' }],
    ['vmware', { vendor: 'VMware, Inc.', model: 'VMware Virtual Platform' }],
    ['hyper-v', { vendor: 'Microsoft Corporation', model: 'Virtual Machine' }],
    ['virtualbox', { vendor: 'innotek GmbH', model: 'VirtualBox' }],
    ['kvm', { vendor: 'Amazon EC2', model: 't3.small' }],
    ['bhyve', { hypervisor: 'bhyve' }],
  ])('is %s', (name, hardware) => {
    expect(inventoryOf({ disks: [], ...hardware }, 1, true).hypervisor).toBe(name);
  });

  it('is told by a flag of the processor, absent on a Surface by Microsoft Corporation', () => {
    expect(isVirtual('processor\t: 0\nflags\t\t: fpu vme sse2 hypervisor lahf_lm\n')).toBe(true);
    expect(isVirtual('processor\t: 0\nflags\t\t: fpu vme sse2 lahf_lm\n')).toBe(false);
    expect(isVirtual('processor\t: 0\nFeatures\t: fp asimd evtstrm aes\n')).toBeUndefined();
  });

  it('makes what a virtual disk says of its kind worthless', () => {
    const disks = [{ device: '/dev/vda', sizeBytes: 1000, kind: 'hdd' as const }];
    expect(inventoryOf({ disks }, 1, true).disks).toEqual([{ device: '/dev/vda', size_bytes: 1000 }]);
  });
});

describe('the inventory', () => {
  it('of a recorded laptop is that of real hardware, though its kernel log speaks of KVM', async () => {
    const facts = await inventoryFacts(recordedHost('test/machines/debian-12-laptop'));
    expect(facts).toEqual({
      hostname: 'front-desk-07',
      vendor: 'HP',
      model: 'HP EliteBook 840 G5',
      class: 'laptop',
      bios_version: 'Q78 Ver. 01.27.00',
      bios_date: '2023-11-09',
      cpu: 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz',
      cores: 4,
      memory_bytes: 16_578_109_440,
      disks: [
        { device: '/dev/nvme0n1', model: 'SAMSUNG MZVLB256HBHQ-000H1', size_bytes: 256_060_514_304, kind: 'nvme' },
        { device: '/dev/sda', model: 'ST1000LM035-1RK1', size_bytes: 1_000_204_886_016, kind: 'hdd' },
      ],
    });
  });

  it.runIf(process.platform === 'linux')('of this machine agrees with lsblk and the kernel', async () => {
    const facts = await inventoryFacts(liveHost());
    const lsblk = execFileSync('lsblk', ['-bdnro', 'PATH,SIZE,TYPE', '-e', '1,7,11,253'], { encoding: 'utf8' });
    const disks = [...lsblk.matchAll(/^(\S+) ([1-9]\d*) disk$/gm)].map(([, device, size]) => [device, Number(size)]);
    expect(facts.disks.map(({ device, size_bytes }) => [device, size_bytes])).toEqual(disks);
    expect(facts.hostname).toBe(hostname());
    expect(facts.memory_bytes).toBeGreaterThan(100_000_000);
  });
});
