import { describe, expect, it } from 'vitest';
import { parseFileVault } from '../../../agent/checks/encryption.darwin.ts';
import { layerUnder } from '../../../agent/checks/encryption.layers.ts';
import { parseSwaps } from '../../../agent/checks/encryption.linux.ts';
import { encryption } from '../../../agent/checks/encryption.ts';
import { parseEncryptableVolumes } from '../../../agent/checks/encryption.win32.ts';
import { parseDataSets, parsePoolDevices } from '../../../agent/checks/encryption.zfs.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Encryption } from '../../../proto/gen/types.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const DISK = '../../devices/pci0000:00/ata1/host0/block/';
const VIRTUAL = '../../devices/virtual/block/';

interface Node {
  uuid?: string;
  name?: string;
  over?: string[];
  partitionOf?: string;
  file?: string;
}

/** A /sys/class/block with these devices; those without anything under them are disks. */
function machineWith(devices: Record<string, Node>, mountinfo = ''): Host {
  const nodeOf = (path: string) => devices[path.split('/')[4] ?? ''] ?? {};
  return {
    ...laptop,
    readLink: async (path) => {
      const name = path.split('/')[4] ?? '';
      const node = devices[name];
      if (path.startsWith('/sys/dev/block/')) return `${DISK}sda`;
      if (!node) return undefined;
      if (node.partitionOf) return `${DISK}${node.partitionOf}/${name}`;
      return node.over || node.uuid || node.file || node.name ? `${VIRTUAL}${name}` : `${DISK}${name}`;
    },
    list: async (path) => (path.endsWith('/slaves') ? (nodeOf(path).over ?? []) : undefined),
    readFile: async (path) => {
      if (path === '/proc/self/mountinfo') return mountinfo;
      if (path.endsWith('/dm/uuid')) return nodeOf(path).uuid;
      if (path.endsWith('/dm/name')) return nodeOf(path).name;
      if (path.endsWith('/partition')) return nodeOf(path).partitionOf && '1\n';
      return path.endsWith('/loop/backing_file') ? nodeOf(path).file : undefined;
    },
  };
}

const luks2 = (over: string): Node => ({ uuid: 'CRYPT-LUKS2-2f9c3b7a51e84d0a9d4f6f3f0b1c2d3e-x\n', over: [over] });
const logical = (...over: string[]): Node => ({ uuid: 'LVM-wi5YZPjBuEBy4JrHeDBxRgVQNmxeBoWJ\n', over });
const sda = { sda: {}, sda3: { partitionOf: 'sda' } };

describe('the layers under a block device', () => {
  it.each<[string, boolean | undefined, string | undefined, Record<string, Node>]>([
    ['a partition of a disk', false, undefined, { top: { partitionOf: 'sda' }, sda: {} }],
    ['LUKS2 on a partition', true, 'luks', { ...sda, top: luks2('sda3') }],
    [
      'LUKS1',
      true,
      'luks',
      { ...sda, top: { uuid: 'CRYPT-LUKS1-b2859ecfcc18468c972b84be1235091f-one', over: ['sda3'] } },
    ],
    ['LVM on LUKS', true, 'luks', { ...sda, 'dm-0': luks2('sda3'), top: logical('dm-0') }],
    ['LUKS on LVM', true, 'luks', { ...sda, 'dm-0': logical('sda3'), top: luks2('dm-0') }],
    ['LVM half on LUKS', false, undefined, { ...sda, sdb: {}, 'dm-0': luks2('sda3'), top: logical('dm-0', 'sdb') }],
    [
      'md on two LUKS',
      true,
      'luks',
      { ...sda, 'dm-0': luks2('sda3'), 'dm-1': luks2('sda'), top: { over: ['dm-0', 'dm-1'] } },
    ],
    ['md with one plain leg', false, undefined, { ...sda, 'dm-0': luks2('sda3'), top: { over: ['dm-0', 'sda'] } }],
    [
      'a partition of an md on LUKS',
      true,
      'luks',
      { ...sda, 'dm-0': luks2('sda3'), md0: { over: ['dm-0'] }, top: { partitionOf: 'md0' } },
    ],
    ['OPAL by cryptsetup', true, 'opal', { ...sda, top: { uuid: 'CRYPT-LUKS2-OPAL-2f9c3b7a-root', over: ['sda3'] } }],
    [
      'dm-verity, which encrypts nothing',
      false,
      undefined,
      { ...sda, top: { uuid: 'CRYPT-VERITY-2f9c3b7a-root', over: ['sda3'] } },
    ],
    ['swap with a random key', true, 'dm-crypt', { ...sda, top: { uuid: 'CRYPT-PLAIN-cswap', over: ['sda3'] } }],
    ['a mapping of VeraCrypt itself', true, 'veracrypt', { ...sda, top: { name: 'veracrypt1\n', over: ['sda3'] } }],
    ['a disk of the network', undefined, undefined, { top: { name: 'nbd0' } }],
  ])('of %s: %s', async (_, encrypted, method, devices) => {
    expect(await layerUnder(machineWith(devices), 'top')).toEqual({ encrypted, method });
  });

  it('of a file that acts as a disk are those of the volume it lies on', async () => {
    const root = '22 1 8:3 / / rw - ext4 /dev/sda3 rw\n';
    expect(await layerUnder(machineWith({ sda: {}, top: { file: '/img/home.img' } }, root), 'top')).toEqual({
      encrypted: false,
      method: undefined,
    });
  });

  it('end, even where devices lie on each other in a ring', async () => {
    const ring = machineWith({ top: { over: ['dm-0'] }, 'dm-0': { over: ['top'] } });
    expect((await layerUnder(ring, 'top')).encrypted).toBeUndefined();
  });
});

it('takes devices from /proc/swaps, and no files', () => {
  const text =
    'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/dev/dm-2                               partition\t999420\t\t0\t\t-2\n/swapfile                               file\t\t2097148\t\t0\t\t-3\n';
  expect(parseSwaps(text)).toEqual(['/dev/dm-2']);
});

describe('ZFS', () => {
  const sets = 'rpool\toff\tno\nrpool/ROOT/debian\taes-256-gcm\tyes\nrpool/keystore\toff\tno\nbpool/BOOT\toff\tyes\n';
  it('is encrypted where all mounted data sets of the pool are', () => {
    expect(parseDataSets(sets, 'rpool')).toBe(true);
    expect(parseDataSets(sets, 'bpool')).toBe(false);
    expect(parseDataSets(sets, 'tank')).toBeUndefined();
  });

  it('knows the devices of each pool, logs and cache included', () => {
    const text =
      'bpool\t1.8G\t-\n\t/dev/sda2\t1.8G\nrpool\t460G\t210G\n\tmirror-0\t460G\n\t\t/dev/dm-0\t-\n\t\t/dev/sdb3\t-\nlogs\t-\t-\n\t/dev/nvme0n1p4\t4G\n';
    expect(parsePoolDevices(text, 'rpool')).toEqual(['dm-0', 'sdb3', 'nvme0n1p4']);
    expect(parsePoolDevices(text, 'bpool')).toEqual(['sda2']);
  });
});

describe('BitLocker', () => {
  const C = { DeviceID: '\\\\?\\Volume{6D8F0F0C-5C1A-4B0E-9D0E-2F6B4C9A7E55}\\', DriveLetter: 'C:', VolumeType: 0 };
  it.each<[string, object, object]>([
    ['on', { ProtectionStatus: 1, ConversionStatus: 1 }, { encrypted: true, protected: true, method: 'bitlocker' }],
    [
      'suspended',
      { ProtectionStatus: 0, ConversionStatus: 1 },
      { encrypted: true, protected: false, method: 'bitlocker' },
    ],
    ['off', { ProtectionStatus: 0, ConversionStatus: 0 }, { encrypted: false }],
    [
      'being encrypted',
      { ProtectionStatus: 0, ConversionStatus: 2, EncryptionPercentage: 37 },
      { encrypted: false, progress_ratio: 0.37, method: 'bitlocker' },
    ],
    ['being decrypted', { ProtectionStatus: 0, ConversionStatus: 3, EncryptionPercentage: null }, { encrypted: false }],
    [
      'locked',
      { ProtectionStatus: 2, ConversionStatus: null },
      { encrypted: true, protected: true, method: 'bitlocker' },
    ],
  ])('%s', (_, state, expected) => {
    expect(parseEncryptableVolumes({ ...C, ...state })).toEqual([
      { id: '6d8f0f0c-5c1a-4b0e-9d0e-2f6b4c9a7e55', mount: 'C:', role: 'system', ...expected },
    ]);
  });

  it('leaves out sticks and volumes without a letter', () => {
    const stick = { ...C, DriveLetter: 'E:', VolumeType: 2, ProtectionStatus: 0, ConversionStatus: 0 };
    expect(parseEncryptableVolumes([stick, { ...stick, DriveLetter: null, VolumeType: 1 }])).toEqual([]);
  });

  it('says since when a volume lies open, until it is closed again', async () => {
    const answering = (ProtectionStatus: number, at: number): Host => ({
      ...laptop,
      now: () => at,
      query: async () => [{ ...C, ConversionStatus: 1, ProtectionStatus }],
    });
    const read = encryption.on.win32!;
    const first = await read(answering(0, 1000), { memory: undefined, surroundings: {} });
    const second = await read(answering(0, 2000), { memory: first.memory, surroundings: {} });
    expect((second.facts as Encryption).volumes[0]).toMatchObject({ protected: false, unprotected_since_ms: 1000 });
    const closed = await read(answering(1, 3000), { memory: second.memory, surroundings: {} });
    expect((closed.facts as Encryption).volumes[0]).not.toHaveProperty('unprotected_since_ms');
    expect(closed.memory).toEqual({ openSince: {} });
  });
});

describe('FileVault', () => {
  it.each<[string, object | undefined]>([
    ['FileVault is On.\n', { encrypted: true, method: 'filevault' }],
    ['FileVault is Off.\n', { encrypted: false }],
    ['FileVault is Off, but will be enabled after the next restart.\n', { encrypted: false }],
    [
      'FileVault is On.\nEncryption in progress: Percent completed = 23\n',
      { encrypted: false, method: 'filevault', progress_ratio: 0.23 },
    ],
    ['Decryption in progress: Percent completed = 80\n', { encrypted: false }],
    ['Error: this tool is not available in this mode\n', undefined],
  ])('%j', (text, expected) => {
    expect(parseFileVault(text)).toEqual(expected);
  });
});
