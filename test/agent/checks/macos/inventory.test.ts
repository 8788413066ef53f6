import { describe, expect, it } from 'vitest';
import { macInventory, readMac } from '../../../../agent/checks/inventory.darwin.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

const hardware = { vendor: 'Apple Inc.', model: 'Mac14,2', disks: [] };
const of = (virtual: boolean, battery: boolean, more = {}) =>
  macInventory({ hardware: { ...hardware, ...more }, virtual, battery, disks: [] });

describe('what sort of Mac it is', () => {
  it('shows in its battery', () => {
    expect(of(false, true).class).toBe('laptop');
    expect(of(false, false).class).toBe('desktop');
  });

  it.each([
    ['apple', { model: 'VirtualMac2,1' }],
    ['vmware', { vendor: 'VMware, Inc.', model: 'VMware20,1' }],
    ['parallels', { model: 'Parallels17,1' }],
  ])('is virtual, by %s', (hypervisor, more) => {
    expect(of(true, false, more)).toMatchObject({ class: 'virtual', hypervisor });
  });
});

describe('the disks of a Mac', () => {
  it('are those built in, and not the containers on them', async () => {
    const { facts } = await readMac(recordedHost('test/machines/macos-15-healthy'));
    expect(facts.disks).toEqual([
      { device: '/dev/disk0', model: 'APPLE SSD AP0512Z', size_bytes: 500277792768, kind: 'nvme' },
    ]);
    expect(facts).toMatchObject({ hostname: 'ada-macbook', class: 'laptop' });
    expect(facts).not.toHaveProperty('hypervisor');
  });

  it('say nothing of their kind when they are virtual', () => {
    const disks = [{ DeviceNode: '/dev/disk0', MediaName: '', TotalSize: 1000, BusProtocol: 'PCI-Express' }];
    expect(macInventory({ hardware, virtual: true, battery: false, disks }).disks).toEqual([
      { device: '/dev/disk0', size_bytes: 1000 },
    ]);
  });
});
