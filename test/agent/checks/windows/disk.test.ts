import { describe, expect, it } from 'vitest';
import { parseDrives } from '../../../../agent/checks/smart.win32.ts';
import { parseVolumes } from '../../../../agent/checks/volumes.win32.ts';

const GUID = '4f1d7c1e-8a52-4c0e-9d0b-6f3a6f0b7f11';
const PATH = `\\\\?\\Volume{${GUID}}\\`;
const volume = (fields: object = {}) => ({
  ...{ Id: PATH, Letter: 'C:', Name: 'C:\\', FileSystem: 'NTFS', Size: 1000, Free: 250, DriveType: 3 },
  ...{ Dirty: false, System: false, Boot: true },
  ...fields,
});
const partition = (fields: object = {}) => ({
  Paths: ['C:\\', PATH],
  Disk: 0,
  GptType: '{ebd0a0a2-b9e5-4433-87c0-68b6b72699c7}',
  MbrType: null,
  ReadOnly: false,
  ...fields,
});
const disk = (fields: object = {}) => ({ Number: 0, Bus: 17, ReadOnly: false, ...fields });
const one = (v: object = {}, p: object = {}, d: object = {}) =>
  parseVolumes({ Volumes: volume(v), Partitions: partition(p), Disks: disk(d) })[0];

describe('volumes of Windows', () => {
  it('are known by their GUID and shown by their letter', () => {
    expect(one()).toEqual({
      ...{ id: GUID, mount: 'C:', device: PATH, type: 'ntfs', size_bytes: 1000, free_bytes: 250, free_ratio: 0.25 },
      ...{ read_only: false, dirty: false, network: false, removable: false, stuck: false, boot: false },
    });
  });

  it.each([
    ['a USB stick', { DriveType: 2 }, {}],
    ['a USB disk that says it is fixed', {}, { Bus: 7 }],
    ['a memory card', {}, { Bus: 12 }],
  ])('%s can be unplugged', (_, v, d) => {
    expect(one(v, {}, d)?.removable).toBe(true);
  });

  it('the built-in eMMC of a tablet can not', () => {
    expect(one({}, {}, { Bus: 13 })?.removable).toBe(false);
  });

  it.each([
    [
      'EFI system partition',
      { GptType: '{C12A7328-F81F-11D2-BA4B-00A0C93EC93B}' },
      { Letter: null, Name: PATH, Boot: false },
    ],
    [
      'System Reserved partition',
      { GptType: null, MbrType: 7 },
      { Letter: null, Name: PATH, System: true, Boot: false },
    ],
  ])('the %s serves booting', (_, p, v) => {
    expect(one(v, p)).toMatchObject({ boot: true, mount: 'system partition' });
  });

  it('the volume of Windows is none of those, even where it also starts the PC', () => {
    expect(one({ System: true, Boot: true })?.boot).toBe(false);
  });

  it.each([
    ['recovery partitions', {}, { GptType: '{de94bba4-06d1-4d40-a16a-bfd50179d6ac}' }],
    ['recovery partitions of an MBR disk', {}, { GptType: null, MbrType: 0x27 }],
    ['volumes that are locked', { FileSystem: null, Size: null, Free: null }, {}],
  ])('%s are left out', (_, v, p) => {
    expect(one(v, p)).toBeUndefined();
  });

  it('a folder stands for a volume without a letter', () => {
    expect(one({ Letter: null, Name: 'C:\\データ\\' })?.mount).toBe('C:\\データ\\');
  });

  it.each([
    [{ ReadOnly: true }, {}, true],
    [{}, { ReadOnly: true }, true],
    [{}, {}, false],
  ])('is read-only with partition %j and disk %j: %s', (p, d, expected) => {
    expect(one({}, p, d)?.read_only).toBe(expected);
  });

  it('asks to be checked when it is dirty', () => {
    expect(one({ Dirty: true })?.dirty).toBe(true);
    expect(one({ Dirty: null })).not.toHaveProperty('dirty');
  });

  it('is told without its partition, when that can not be read', () => {
    const [alone] = parseVolumes({ Volumes: [volume()], Partitions: null, Disks: null });
    expect(alone).toMatchObject({ mount: 'C:', removable: false });
    expect(alone).not.toHaveProperty('read_only');
  });
});

const drive = (fields: object = {}) => ({
  ...{ Number: '0', Model: 'Samsung SSD 990', Serial: '0025_3844.', Bus: 17, Media: 4, Health: 0, Operational: [2] },
  ...{ Wear: 3, Temperature: 38, PowerOnHours: 100, ReadErrors: 0, WriteErrors: 0 },
  ...fields,
});
const health = (fields: object = {}) => parseDrives(drive(fields))[0];

describe('drives of Windows', () => {
  it('tell of their health, and their serial number only as a hash', () => {
    const told = health();
    expect(told).toMatchObject({
      kind: 'nvme',
      passed: true,
      used_percent: 3,
      temperature_celsius: 38,
      uncorrectable_errors: 0,
    });
    expect(told?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(told)).not.toContain('0025');
  });

  it.each([
    [{ Health: 0 }, true],
    [{ Health: 1 }, true],
    [{ Health: 2 }, false],
    [{ Health: 1, Operational: [5] }, false],
    [{ Health: 1, Operational: 5 }, false],
    [{ Health: 5 }, undefined],
    [{ Health: null }, undefined],
  ])('with %j have passed: %s', (fields, expected) => {
    expect(health(fields)?.passed).toBe(expected);
  });

  it.each([[7], [8], [14], [16], [null]])('on bus %s have no health of their own', (Bus) => {
    expect(parseDrives([drive({ Bus })])).toEqual([]);
  });

  it('of hypervisors have none either', () => {
    expect(
      parseDrives([drive({ Bus: 10, Model: 'VMware Virtual disk' }), drive({ Bus: 10, Model: 'Msft Virtual Disk' })]),
    ).toEqual([]);
  });

  it('without counters tell what is left', () => {
    const none = { Wear: null, Temperature: null, PowerOnHours: null, ReadErrors: null, WriteErrors: null };
    expect(health({ ...none, Bus: 11, Media: 3 })).toEqual({
      ...{ id: expect.any(String), device: 'PhysicalDrive0', model: 'Samsung SSD 990', kind: 'hdd' },
      ...{ passed: true, asleep: false },
    });
  });

  it.each([[0], [127]])('at %i degrees have no sensor', (Temperature) => {
    expect(health({ Temperature })).not.toHaveProperty('temperature_celsius');
  });
});
