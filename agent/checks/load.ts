import type { Load } from '../../proto/gen/types.ts';
import { seconds } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { busyRatio, type CpuTime } from './load.cpu.ts';
import { readMac } from './load.darwin.ts';
import { readWindows } from './load.win32.ts';

async function read(host: Host, past: Past<CpuTime>): Promise<Reading<'load', CpuTime>> {
  const stat = await host.readFile('/proc/stat');
  if (stat === undefined) throw new CheckError('not_supported', 'there is no /proc/stat; is /proc mounted?');
  const pressure = async (kind: string) => parsePressure((await host.readFile(`/proc/pressure/${kind}`)) ?? '');
  const { cores, ...cpu } = parseStat(stat);
  const facts = present({
    cpu_ratio: past.memory && busyRatio(past.memory, cpu),
    cores,
    ...parseMemory((await host.readFile('/proc/meminfo')) ?? ''),
    cpu_pressure_ratio: await pressure('cpu'),
    memory_pressure_ratio: await pressure('memory'),
    disk_pressure_ratio: await pressure('io'),
    load15: parseLoad15((await host.readFile('/proc/loadavg')) ?? ''),
  });
  return { facts, memory: cpu };
}

/** /proc/stat, as in proc_stat(5). Time of guests is part of `user`; stolen time is nobody's work here. */
export function parseStat(text: string): CpuTime & { cores: number } {
  const numbers = /^cpu +(.+)$/m.exec(text)?.[1]?.split(' ').map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = numbers;
  const busy = user + nice + system + irq + softirq;
  if (!(busy + idle > 0)) throw new CheckError('parse_error', '/proc/stat has no line "cpu" with numbers');
  return { busy, total: busy + idle + iowait + steal, cores: text.match(/^cpu\d+ /gm)?.length ?? 0 };
}

/** /proc/meminfo; its "kB" are KiB. */
export function parseMemory(text: string): Pick<Load, 'memory_bytes' | 'memory_available_ratio' | 'swap_used_ratio'> {
  const kib = new Map([...text.matchAll(/^(\w+): +(\d+) kB$/gm)].map(([, name, count]) => [name, Number(count)]));
  const [total, available] = [kib.get('MemTotal'), kib.get('MemAvailable')];
  const [swap, swapFree] = [kib.get('SwapTotal'), kib.get('SwapFree')];
  return present({
    memory_bytes: total && total * 1024,
    memory_available_ratio: total && available !== undefined ? available / total : undefined,
    swap_used_ratio: swap && swapFree !== undefined ? 1 - swapFree / swap : undefined,
  });
}

/** The share of 300 s from /proc/pressure/*, which is written in percent. */
export function parsePressure(text: string): number | undefined {
  const percent = /^some .*\bavg300=([\d.]+)/m.exec(text)?.[1];
  return percent === undefined ? undefined : Number(percent) / 100;
}

/** Third number of /proc/loadavg. */
export function parseLoad15(text: string): number | undefined {
  const number = text.split(' ')[2];
  return number === undefined ? undefined : Number(number);
}

export const load = defineCheck<'load', CpuTime>({
  name: 'load',
  every: seconds(60),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
