import { describe, expect, it } from 'vitest';
import { parseTimeService } from '../../../../agent/checks/clock.win32.ts';
import { parseHardware } from '../../../../agent/checks/inventory.win32.ts';
import { busyRatio } from '../../../../agent/checks/load.cpu.ts';
import { parseCpuTime, parseMemory } from '../../../../agent/checks/load.win32.ts';
import { parseStopped } from '../../../../agent/checks/services.win32.ts';

const service = (Name: string, ExitCode: number, Title = Name) => ({ Name, ExitCode, Title });

describe('services of Windows', () => {
  it('have failed when they ended with an error', () => {
    expect(parseStopped([service('Spooler', 1067, '印刷スプーラー'), service('MSSQL$X', 17_051)])).toEqual([
      { unit: 'Spooler', description: '印刷スプーラー' },
      { unit: 'MSSQL$X', description: 'MSSQL$X' },
    ]);
  });

  it.each([
    ['ended well', service('Fax', 0)],
    ['nobody tried to start', service('NlaSvc', 1077)],
    ['come and go by themselves', service('GoogleUpdaterService140.0.1', 1)],
    ['are known for it', service('sppsvc', 5)],
  ])('that %s have not', (_, answer) => {
    expect(parseStopped(answer)).toEqual([]);
  });

  it('of a user lose the number of his session, so that they stay the same', () => {
    expect(parseStopped(service('CDPUserSvc_3f2a1', 2_147_500_037, 'Dienst_3f2a1'))).toEqual([
      { unit: 'CDPUserSvc', description: 'Dienst' },
    ]);
  });

  it.each([[null], [[]], [undefined]])('%j means that none has failed', (answer) => {
    expect(parseStopped(answer)).toEqual([]);
  });
});

describe('the time service of Windows', () => {
  it.each([
    [
      { Start: 3, Type: 'NTP', LastEvent: 35 },
      { service: 'w32time', synchronised: true },
    ],
    [
      { Start: 2, Type: 'NT5DS', LastEvent: 36 },
      { service: 'w32time', synchronised: false },
    ],
    [{ Start: 3, Type: 'NTP', LastEvent: null }, { service: 'w32time' }],
    [
      { Start: 4, Type: 'NTP' },
      { service: 'w32time', synchronised: false },
    ],
    [{ Start: 2, Type: 'NoSync' }, {}],
    [null, { service: 'w32time' }],
  ])('%j is %j', (answer, expected) => {
    expect(parseTimeService(answer)).toEqual(expected);
  });
});

describe('the load of Windows', () => {
  it('is what is not idle, between two runs', () => {
    const before = parseCpuTime({ IdleMs: 1_000_000, AtMs: 5_000_000 })!;
    const after = parseCpuTime({ IdleMs: 1_045_000, AtMs: 5_060_000 })!;
    expect(busyRatio(before, after)).toBe(0.25);
  });

  it('is not told when the machine was started anew or its clock set back', () => {
    const before = parseCpuTime({ IdleMs: 1_000_000, AtMs: 5_000_000 })!;
    expect(busyRatio(before, parseCpuTime({ IdleMs: 1_000_000, AtMs: 4_000_000 })!)).toBeUndefined();
    expect(parseCpuTime({ IdleMs: null })).toBeUndefined();
  });

  it('of memory and page file is in shares', () => {
    expect(
      parseMemory({ Cores: 4, MemoryKib: 4_000_000, FreeKib: 1_000_000, PageFileMib: 2048, PageFileUsedMib: 512 }),
    ).toEqual({
      cores: 4,
      memory_bytes: 4_096_000_000,
      memory_available_ratio: 0.25,
      swap_used_ratio: 0.25,
    });
    expect(parseMemory({ MemoryKib: 4_000_000, PageFileMib: 0, PageFileUsedMib: 0 })).toEqual({
      memory_bytes: 4_096_000_000,
    });
  });
});

describe('the inventory of Windows', () => {
  it.each([
    [
      { Vendor: 'Microsoft Corporation', Model: 'Virtual Machine' },
      { class: 'virtual', hypervisor: 'hyper-v' },
    ],
    [{ Vendor: 'Microsoft Corporation', Model: 'Surface Laptop 7', Chassis: 9 }, { class: 'laptop' }],
    [
      { Vendor: 'QEMU', Model: 'Standard PC (Q35 + ICH9, 2009)', Chassis: [1] },
      { class: 'virtual', hypervisor: 'kvm' },
    ],
    [{ Vendor: 'HP', Model: 'EliteDesk', Chassis: [35] }, { class: 'desktop' }],
  ])('%j is %j', (answer, expected) => {
    expect(parseHardware(answer)).toMatchObject(expected);
    expect(parseHardware(answer).hypervisor).toBe('hypervisor' in expected ? expected.hypervisor : undefined);
  });

  it('leaves out what makers leave in their firmware instead of a name', () => {
    expect(
      parseHardware({ Vendor: 'To Be Filled By O.E.M.', Model: 'System Product Name', BiosVersion: 'Default string' }),
    ).toEqual({ disks: [] });
  });

  it('lists disks that stay in the machine', () => {
    const Disks = [
      { Number: '0', Model: ' Samsung SSD 990 ', Bus: 17, Media: 4, Size: 1e12 },
      { Number: '1', Model: 'USB stick', Bus: 7, Media: 0, Size: 1e9 },
    ];
    expect(parseHardware({ Disks }).disks).toEqual([
      { device: 'PhysicalDrive0', model: 'Samsung SSD 990', size_bytes: 1e12, kind: 'nvme' },
    ]);
  });
});
