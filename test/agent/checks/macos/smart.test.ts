import { describe, expect, it } from 'vitest';
import { parsePlist } from '../../../../agent/checks/parse/plist.ts';
import { driveOf, readMac } from '../../../../agent/checks/smart.darwin.ts';
import { mac, plist } from './mac.ts';

const flags: Record<string, string> = { true: '<true/>', false: '<false/>' };
const entries = (fields: Record<string, string | number | boolean>) =>
  Object.entries(fields)
    .map(([key, value]) => {
      const xml =
        typeof value === 'number'
          ? `<integer>${value}</integer>`
          : (flags[String(value)] ?? `<string>${value}</string>`);
      return `<key>${key}</key>${xml}`;
    })
    .join('\n');

function info(fields: Record<string, string | number | boolean>, log: Record<string, number> = {}): string {
  const usual = {
    DeviceNode: '/dev/disk0',
    MediaName: 'APPLE SSD AP0512Z',
    BusProtocol: 'Apple Fabric',
    SolidState: true,
  };
  const details = `<key>SMARTDeviceSpecificKeysMayVaryNotGuaranteed</key><dict>${entries(log)}</dict>`;
  return plist(`<dict>${entries({ ...usual, SMARTStatus: 'Verified', ...fields })}${details}</dict>`);
}

const drive = (...args: Parameters<typeof info>) => driveOf(parsePlist(info(...args), 'test'));

describe('the drive of a Mac', () => {
  it('tells its wear, its heat in Kelvin, and its counters in halves', () => {
    const log = { AVAILABLE_SPARE: 100, PERCENTAGE_USED: 7, TEMPERATURE: 315, MEDIA_ERRORS_0: 2, MEDIA_ERRORS_1: 0 };
    expect(drive({}, { ...log, POWER_ON_HOURS_0: 900, POWER_ON_HOURS_1: 0, CRITICAL_WARNING: 0 })).toEqual({
      id: '/dev/disk0',
      device: '/dev/disk0',
      model: 'APPLE SSD AP0512Z',
      kind: 'nvme',
      passed: true,
      critical_warning: 0,
      spare_percent: 100,
      used_percent: 7,
      uncorrectable_errors: 2,
      power_on_hours: 900,
      temperature_celsius: 42,
      asleep: false,
    });
  });

  it("does not pass on Apple's threshold of 99 %, below which every used drive would count as failing", () => {
    const worn = drive({}, { AVAILABLE_SPARE: 98, AVAILABLE_SPARE_THRESHOLD: 99 });
    expect(worn).toMatchObject({ passed: true, spare_percent: 98 });
    expect(worn).not.toHaveProperty('spare_threshold_percent');
  });

  it('has counters that are left out when they are too large to be true', () => {
    expect(drive({}, { POWER_ON_HOURS_0: 5, POWER_ON_HOURS_1: 1 })).not.toHaveProperty('power_on_hours');
  });

  it.each([
    ['Verified', true],
    ['Failing', false],
    ['Unknown', undefined],
  ])('says %s of itself', (SMARTStatus, passed) => {
    expect(drive({ SMARTStatus })?.passed).toBe(passed);
  });

  it.each([
    ['does not say', { SMARTStatus: 'Not Supported' }],
    ['is virtual', { VirtualOrPhysical: 'Virtual' }],
    ['is another virtual one', { MediaName: 'VMware Virtual NVMe Disk' }],
  ])('that %s is left out', (_, fields) => {
    expect(drive(fields)).toBeUndefined();
  });

  it('spins in an old iMac', () => {
    expect(drive({ BusProtocol: 'SATA', SolidState: false, MediaName: 'APPLE HDD ST1000' })?.kind).toBe('hdd');
  });
});

describe('the check of drives on a Mac', () => {
  const disks = plist('<dict><key>WholeDisks</key><array><string>disk0</string><string>disk2</string></array></dict>');

  it('asks for each that is built in', async () => {
    const host = mac({
      physicalDisks: disks,
      'diskutilInfo disk0': info({}),
      'diskutilInfo disk2': info({ DeviceNode: '/dev/disk2', SMARTStatus: 'Not Supported' }),
    });
    expect((await readMac(host)).facts.drives.map(({ device }) => device)).toEqual(['/dev/disk0']);
  });

  it('is not supported in a virtual machine', async () => {
    const host = mac({
      physicalDisks: plist('<dict><key>WholeDisks</key><array><string>disk0</string></array></dict>'),
      'diskutilInfo disk0': info({ SMARTStatus: 'Not Supported', MediaName: 'Apple Inc. VirtIO Block Media' }),
    });
    await expect(readMac(host)).rejects.toThrow(expect.objectContaining({ reason: 'not_supported' }));
  });
});
