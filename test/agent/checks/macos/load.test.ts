import { describe, expect, it } from 'vitest';
import { busyRatio } from '../../../../agent/checks/load.cpu.ts';
import { parseLoad, readMac } from '../../../../agent/checks/load.darwin.ts';
import { bootTime, parseSysctl } from '../../../../agent/checks/parse/sysctl.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import { mac, SURROUNDINGS } from './mac.ts';

describe('the load of a Mac', () => {
  it('is what the kernel counts', () => {
    const text = `hw.memsize: 17179869184
hw.logicalcpu: 8
vm.loadavg: { 1.62 1.81 1.94 }
kern.memorystatus_level: 71
`;
    expect(parseLoad(text)).toEqual({
      cores: 8,
      memory_bytes: 17179869184,
      memory_available_ratio: 0.71,
      load15: 1.94,
    });
  });

  it('has decimal commas in some languages, and lacks what a kernel does not know', () => {
    expect(parseLoad('vm.loadavg: { 9,62 8,81 7,94 }\nkern.memorystatus_level: \n')).toEqual({ load15: 7.94 });
    expect(parseLoad('')).toEqual({});
  });

  it('says how busy the processors were since the last run', async () => {
    const host = mac({ sysctl: '' }, { cpuTime: () => ({ busy: 1500, total: 9000 }) });
    const first = await readMac(host, { memory: undefined, surroundings: SURROUNDINGS });
    expect(first).toEqual({ facts: {}, memory: { busy: 1500, total: 9000 } });
    const memory = { busy: 500, total: 5000 };
    expect((await readMac(host, { memory, surroundings: SURROUNDINGS })).facts).toEqual({ cpu_ratio: 0.25 });
  });
});

describe('the time of the processors', () => {
  it('runs, and shows work, on this very machine', () => {
    const host = liveHost();
    const before = host.cpuTime();
    const until = performance.now() + 400;
    while (performance.now() < until);
    const after = host.cpuTime();
    expect(after.total).toBeGreaterThan(before.total);
    expect(busyRatio(before, after)).toBeGreaterThan(0.1);
  });
});

describe('the start of a Mac', () => {
  it.each([
    'kern.boottime: { sec = 1795161600, usec = 417213 } Fri Nov 20 08:00:00 2026',
    'kern.boottime: { sec = 1795161600, usec = 417213 } Fr 20 Nov 08:00:00 2026',
    'kern.boottime: { sec = 1795161600, usec = 417213 } 金 11/20 08:00:00 2026',
  ])('is a number: %s', (text) => {
    expect(bootTime(parseSysctl(text))).toBe(1795161600_000);
  });

  it('may be missing', () => {
    expect(bootTime(parseSysctl(''))).toBeUndefined();
  });
});
