import { describe, expect, it } from 'vitest';
import { thermal } from '../../../agent/checks/thermal.ts';
import { CheckError } from '../../../shared/errors.ts';
import { machineWith, NOW, type Parts, readWith } from './health/machine.ts';

const read = (parts: Parts, memory?: unknown) => readWith(thermal, parts, memory);
const CORETEMP = {
  '/sys/class/hwmon/hwmon3/name': 'coretemp\n',
  '/sys/class/hwmon/hwmon3/temp1_input': '71000\n',
  '/sys/class/hwmon/hwmon3/temp1_crit': '100000\n',
  '/sys/class/hwmon/hwmon3/temp2_input': '69000\n',
  '/sys/class/hwmon/hwmon3/temp2_crit': '74000\n',
};
const throttled = (core: number, ofPackage: number) => ({
  '/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_total_time_ms': `${core}\n`,
  '/sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_total_time_ms': `${ofPackage}\n`,
});

describe('sensors of Linux', () => {
  it('tell the hottest, and the one that is closest to its limit', async () => {
    expect((await read({ files: CORETEMP })).facts).toEqual({ hottest_celsius: 71, margin_celsius: 5 });
  });

  it('of drives are left alone, and nonsense is none', async () => {
    const files = {
      ...CORETEMP,
      '/sys/class/hwmon/hwmon1/name': 'drivetemp\n',
      '/sys/class/hwmon/hwmon1/temp1_input': '88000\n',
      '/sys/class/hwmon/hwmon2/name': 'nct6775\n',
      '/sys/class/hwmon/hwmon2/temp1_input': '-62000\n',
      '/sys/class/hwmon/hwmon2/temp2_input': '127500\n',
      '/sys/class/hwmon/hwmon2/temp3_input': '40000\n',
      '/sys/class/hwmon/hwmon2/temp3_crit': '0\n',
    };
    expect((await read({ files })).facts).toEqual({ hottest_celsius: 71, margin_celsius: 5 });
  });

  it('that sleep fail to be read, and are passed over', async () => {
    const host = machineWith({ files: { ...CORETEMP, '/sys/class/hwmon/hwmon9/temp1_input': '' } });
    const asleep = {
      ...host,
      readFile: async (path: string) => {
        if (path.includes('hwmon9/temp')) throw new CheckError('parse_error', "can't read it");
        return await host.readFile(path);
      },
    };
    expect((await readWith(thermal, asleep)).facts).toEqual({ hottest_celsius: 71, margin_celsius: 5 });
  });

  it('are missing in a virtual machine', async () => {
    await expect(read({})).rejects.toMatchObject({ reason: 'not_supported' });
  });
});

describe('slowing down', () => {
  it('takes two looks, and is the share of time of the processor that was slowed down longest', async () => {
    const first = await read({ files: throttled(1000, 5000), now: NOW - 300_000 });
    expect(first.facts).toEqual({});
    const second = await read({ files: throttled(2000, 65_000) }, first.memory);
    expect(second.facts).toEqual({ throttled_ratio: 0.2 });
  });

  it('is not known after a boot', async () => {
    const { memory } = await read({ files: throttled(9000, 9000), now: NOW - 300_000 });
    expect((await read({ files: throttled(10, 10) }, memory)).facts).toEqual({});
  });

  it('on Windows is what the firmware says of its longest limited processor', async () => {
    const { memory } = await read({ platform: 'win32', now: NOW - 300_000, queries: { processorCaps: [] } });
    const caps = [0, 0, 1].map((processor) => ({ Group: 0, Number: processor, Seconds: 60 }));
    const { facts } = await read({ platform: 'win32', queries: { processorCaps: caps } }, memory);
    expect(facts).toEqual({ throttled_ratio: 0.4 });
    expect((await read({ platform: 'win32', queries: { processorCaps: null } }, memory)).facts).toEqual({
      throttled_ratio: 0,
    });
  });

  it.each([
    [
      'Note: No thermal warning level has been recorded\nCPU_Scheduler_Limit \t= 100\nCPU_Available_CPUs \t= 8\nCPU_Speed_Limit \t= 100\n',
      0,
    ],
    ['CPU_Scheduler_Limit \t= 100\nCPU_Speed_Limit \t= 62\n', 1],
  ])('on a Mac is whether its speed is limited now', async (pmsetTherm, ratio) => {
    expect((await read({ platform: 'darwin', programs: { pmsetTherm } })).facts).toEqual({ throttled_ratio: ratio });
  });

  it('is nothing a Mac with an Apple chip tells of', async () => {
    const pmsetTherm =
      'Note: No thermal warning level has been recorded\nNote: No performance warning level has been recorded\n';
    await expect(read({ platform: 'darwin', programs: { pmsetTherm } })).rejects.toMatchObject({
      reason: 'not_supported',
    });
  });
});
