import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import { busyRatio, type CpuTime } from '../../../agent/checks/load.cpu.ts';
import { load, parseLoad15, parseMemory, parsePressure, parseStat } from '../../../agent/checks/load.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

async function readLoad(host: Host, memory?: CpuTime): Promise<Reading<'load', CpuTime>> {
  return (await load.on.linux!(host, { memory, surroundings: {} })) as Reading<'load', CpuTime>;
}

describe('CPU time', () => {
  it('counts what worked, not idling, waiting for disks, or what the hypervisor took', () => {
    const text =
      'cpu  100 10 50 800 30 4 6 20 60 0\ncpu0 50 5 25 400 15 2 3 10 30 0\ncpu1 50 5 25 400 15 2 3 10 30 0\nintr 1\n';
    expect(parseStat(text)).toEqual({ busy: 170, total: 1020, cores: 2 });
  });

  it('reads the short line of old kernels', () => {
    expect(parseStat('cpu  10 0 10 80\n')).toEqual({ busy: 20, total: 100, cores: 0 });
  });

  it('is a parse_error when there is no such line', () => {
    expect(() => parseStat('nonsense')).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });

  it.each([
    ['half of the time', { busy: 10, total: 100 }, { busy: 60, total: 200 }, 0.5],
    ['no time passed', { busy: 10, total: 100 }, { busy: 10, total: 100 }, undefined],
    ['a boot in between', { busy: 1000, total: 9000 }, { busy: 20, total: 300 }, undefined],
  ])('%s', (_, before, now, ratio) => {
    expect(busyRatio(before, now)).toBe(ratio);
  });
});

describe('memory, pressure and load average', () => {
  it('takes kB as KiB and available as what can be had without swapping', () => {
    const text =
      'MemTotal:       16000000 kB\nMemFree:  100 kB\nMemAvailable:    4000000 kB\nSwapTotal:  1000 kB\nSwapFree:  250 kB\n';
    expect(parseMemory(text)).toEqual({
      memory_bytes: 16_384_000_000,
      memory_available_ratio: 0.25,
      swap_used_ratio: 0.75,
    });
  });

  it('has no swap ratio without swap', () => {
    expect(parseMemory('MemTotal: 8 kB\nMemAvailable: 4 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n')).not.toHaveProperty(
      'swap_used_ratio',
    );
  });

  it('reads the 300 seconds of "some"', () => {
    const text = 'some avg10=0.00 avg60=1.00 avg300=2.50 total=9\nfull avg10=0.00 avg60=0.00 avg300=9.00 total=0\n';
    expect(parsePressure(text)).toBe(0.025);
    expect(parsePressure('')).toBeUndefined();
  });

  it('reads the load of 15 minutes', () => {
    expect(parseLoad15('0.41 0.52 0.48 1/1127 214433\n')).toBe(0.48);
    expect(parseLoad15('')).toBeUndefined();
  });
});

describe('the load of a recorded laptop', () => {
  it('is complete but for the CPU, which takes two looks', async () => {
    const { facts, memory } = await readLoad(recordedHost('test/machines/debian-12-laptop'));
    expect(facts).toEqual({
      cores: 4,
      memory_bytes: 16_578_109_440,
      memory_available_ratio: 0.6,
      swap_used_ratio: 0.25,
      cpu_pressure_ratio: 0.0025,
      memory_pressure_ratio: 0,
      disk_pressure_ratio: 0.015,
      load15: 0.48,
    });
    expect(memory).toEqual({ busy: 2_363_224, total: 41_635_452 });
  });
});

describe.runIf(process.platform === 'linux')('the load of this machine', () => {
  it('shows a process that keeps one core busy for a second', async () => {
    const host = liveHost();
    const before = await readLoad(host);
    const child = spawn(process.execPath, ['-e', 'const end = Date.now() + 1000; while (Date.now() < end);']);
    await once(child, 'exit');
    const { facts } = await readLoad(host, before.memory);
    expect(facts.cpu_ratio).toBeGreaterThan(0.5 / facts.cores!);
    expect(facts.cpu_ratio).toBeLessThanOrEqual(1);
  });

  it('agrees with getconf, free and loadavg', async () => {
    const { facts } = await readLoad(liveHost());
    const free = execFileSync('free', ['-b'], { encoding: 'utf8' });
    const [total, , , , , available] = /^Mem: +(.*)$/m.exec(free)![1]!.split(/ +/).map(Number);
    expect(facts.memory_bytes).toBe(total);
    expect(facts.memory_available_ratio).toBeCloseTo(available! / total!, 1);
    expect(facts.cores).toBe(Number(execFileSync('getconf', ['_NPROCESSORS_ONLN'], { encoding: 'utf8' })));
    expect(facts.load15).toBeCloseTo(Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[2]), 1);
  });
});
