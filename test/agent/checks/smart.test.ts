import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../agent/checks/smart.report.ts';
import { smart } from '../../../agent/checks/smart.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Smart } from '../../../proto/gen/types.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const reported = (report: object, code = 0) => parseReport({ code, stdout: JSON.stringify(report), stderr: '' });

async function drivesOf(host: Host): Promise<Smart> {
  return (await smart.on.linux!(host, { memory: undefined, surroundings: {} })).facts as Smart;
}

/** A machine whose /sys/block holds these disks: name, and the link target of each. */
function withDisks(disks: Record<string, string>, model = ''): Host {
  return {
    ...laptop,
    list: async () => Object.keys(disks),
    readLink: async (path) => disks[path.split('/').at(-1)!],
    readFile: async (path) => (path.endsWith('/device/model') ? model : undefined),
  };
}

const ATA = {
  device: { name: '/dev/sda', type: 'sat', protocol: 'ATA' },
  model_family: 'Seagate Mobile HDD',
  model_name: 'ST1000LM035-1RK172',
  serial_number: 'WL1ABCDE',
  rotation_rate: 5400,
  smart_status: { passed: true },
  ata_smart_attributes: {
    revision: 10,
    table: [
      { id: 1, name: 'Raw_Read_Error_Rate', value: 79, raw: { value: 92541210, string: '92541210' } },
      { id: 5, name: 'Reallocated_Sector_Ct', value: 100, raw: { value: 24, string: '24' } },
      { id: 187, name: 'Reported_Uncorrect', value: 98, raw: { value: 2, string: '2' } },
      { id: 197, name: 'Current_Pending_Sector', value: 100, raw: { value: 8, string: '8' } },
      { id: 198, name: 'Offline_Uncorrectable', value: 100, raw: { value: 8, string: '8' } },
    ],
  },
  power_on_time: { hours: 18231 },
  temperature: { current: 36 },
};

describe('the report of a drive', () => {
  it('of an ATA disk carries the raw counters, not the vendor-specific error rates', () => {
    expect(reported(ATA)).toEqual({
      serial: 'WL1ABCDE',
      health: {
        model: 'ST1000LM035-1RK172',
        passed: true,
        reallocated_sectors: 24,
        pending_sectors: 8,
        uncorrectable_errors: 8,
        temperature_celsius: 36,
        power_on_hours: 18231,
        asleep: false,
      },
    });
  });

  it('leaves out a raw value into which the vendor packed several', () => {
    const table = [{ id: 5, raw: { value: 0x0003_0000_0018, string: '24 (3 0)' } }];
    expect(reported({ ...ATA, ata_smart_attributes: { table } })).not.toHaveProperty('health.reallocated_sectors');
  });

  it('of a failing disk says so, by its verdict or by bit 3 of the exit code', () => {
    expect(reported({ ...ATA, smart_status: { passed: false } }, 8)).toHaveProperty('health.passed', false);
    expect(reported({ ...ATA, smart_status: undefined }, 8)).toHaveProperty('health.passed', false);
    expect(reported({ ...ATA, smart_status: undefined }, 64)).not.toHaveProperty('health.passed');
  });

  it('of an NVMe disk carries its health log', () => {
    const log = { critical_warning: 4, temperature: 71, available_spare: 8, available_spare_threshold: 10 };
    const report = {
      model_name: 'KXG50ZNV256G TOSHIBA',
      smart_status: { passed: false, nvme: { value: 4 } },
      nvme_smart_health_information_log: { ...log, percentage_used: 104, media_errors: 3 },
      temperature: { current: 71 },
    };
    expect(reported(report, 8)).toMatchObject({
      health: {
        passed: false,
        critical_warning: 4,
        spare_percent: 8,
        spare_threshold_percent: 10,
        used_percent: 104,
        uncorrectable_errors: 3,
        temperature_celsius: 71,
      },
    });
  });

  it('of a SAS disk carries grown defects and uncorrected errors', () => {
    const report = {
      scsi_model_name: 'SEAGATE ST600MM0006',
      smart_status: { passed: true },
      scsi_grown_defect_list: 12,
      scsi_error_counter_log: {
        read: { total_uncorrected_errors: 1 },
        write: { total_uncorrected_errors: 0 },
      },
    };
    expect(reported(report)).toMatchObject({
      health: { model: 'SEAGATE ST600MM0006', reallocated_sectors: 12, uncorrectable_errors: 1 },
    });
  });

  it.each([0, 127])('takes a temperature of %i for no sensor', (current) => {
    expect(reported({ ...ATA, temperature: { current } })).not.toHaveProperty('health.temperature_celsius');
  });

  it.each([
    ['in words (smartctl 7.3)', { smartctl: { messages: [{ string: 'Device is in STANDBY mode, exit(0)' }] } }],
    ['by number (smartctl 7.5)', { power_mode: { ata_value: 0 } }],
    ['as deep sleep', { power_mode: { ata_value: -1 } }],
  ])('of a sleeping disk says only that, told %s', (_, report) => {
    expect(reported(report)).toEqual({ health: { asleep: true } });
  });

  it('does not take an idle disk for a sleeping one', () => {
    expect(reported({ ...ATA, power_mode: { ata_value: 0x81 } })).toHaveProperty('health.asleep', false);
  });

  it('is none for a device without SMART (a virtio disk, a RAID volume)', () => {
    const messages = [{ string: '/dev/vda: Unable to detect device type', severity: 'error' }];
    expect(reported({ smartctl: { messages, exit_status: 1 } }, 1)).toBe('no-smart');
    expect(reported({ scsi_model_name: 'DELL PERC H730', smart_support: { available: false } }, 4)).toBe('no-smart');
  });

  it('is no_permission without root', () => {
    const messages = [{ string: 'Smartctl open device: /dev/sda failed: Permission denied', severity: 'error' }];
    expect(() => reported({ smartctl: { messages } }, 2)).toThrow(expect.objectContaining({ reason: 'no_permission' }));
  });

  it('is a parse_error when it is no JSON', () => {
    expect(() => parseReport({ code: 0, stdout: '{"smart', stderr: '' })).toThrow(CheckError);
  });
});

describe('the drives of a recorded laptop', () => {
  it('are known by a hash of their serial number, asleep or not; the USB stick is left alone', async () => {
    expect(await drivesOf(laptop)).toEqual({
      drives: [
        {
          id: 'a40e42bcdd6ae159',
          device: '/dev/nvme0n1',
          kind: 'nvme',
          model: 'SAMSUNG MZVLB256HBHQ-000H1',
          passed: true,
          critical_warning: 0,
          spare_percent: 100,
          spare_threshold_percent: 10,
          uncorrectable_errors: 0,
          used_percent: 6,
          temperature_celsius: 39,
          power_on_hours: 3113,
          asleep: false,
        },
        { id: '17183e463f7d133e', device: '/dev/sda', kind: 'hdd', asleep: true },
      ],
    });
  });

  it('never carry the serial number itself', async () => {
    expect(JSON.stringify(await drivesOf(laptop))).not.toMatch(/S4DZNX0M123456|WL1ABCDE/);
  });

  it('stay in the list when one of them hangs', async () => {
    const host: Host = {
      ...laptop,
      run: async (program, argument) => {
        if (argument === '/dev/nvme0n1') throw new CheckError('timeout', 'it hangs');
        return await laptop.run(program, argument);
      },
    };
    const { drives } = await drivesOf(host);
    expect(drives[0]).toEqual({ id: 'a40e42bcdd6ae159', device: '/dev/nvme0n1', kind: 'nvme', asleep: false });
    expect(drives).toHaveLength(2);
  });
});

describe('machines that can not tell', () => {
  it('is tool_missing with a disk but without smartctl', async () => {
    const host = withDisks({ sda: '../devices/pci0000:00/ata1/host0/block/sda' });
    const bare: Host = {
      ...host,
      run: async () => {
        throw new CheckError('tool_missing', 'Not installed: /usr/sbin/smartctl');
      },
    };
    await expect(drivesOf(bare)).rejects.toMatchObject({ reason: 'tool_missing' });
  });

  it.each([
    [
      'virtio, loop, zram, LVM and optical ones',
      withDisks({ vda: '', loop0: '', zram0: '', 'dm-0': '', sr0: '', md0: '' }),
    ],
    ['a USB bridge', withDisks({ sda: '../devices/pci0000:00/0000:00:14.0/usb2/2-1/block/sda' })],
    ['a disk that the hypervisor made', withDisks({ sda: '../devices/pci0000:00/ata1/block/sda' }, 'QEMU HARDDISK   ')],
    [
      'a cloud volume',
      withDisks({ nvme0n1: '../devices/pci0000:00/nvme/nvme0/nvme0n1' }, 'Amazon Elastic Block Store'),
    ],
  ])('is not_supported with nothing but %s', async (_, host) => {
    await expect(drivesOf(host)).rejects.toMatchObject({
      reason: 'not_supported',
      message: 'no disk that reports its health',
    });
  });
});
