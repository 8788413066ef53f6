import type { Load } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { busyRatio, type CpuTime } from './load.cpu.ts';
import { parseSysctl } from './parse/sysctl.ts';

export async function readMac(host: Host, { memory }: Past<CpuTime>): Promise<Reading<'load', CpuTime>> {
  const cpu = host.cpuTime();
  const facts = present({
    cpu_ratio: memory && busyRatio(memory, cpu),
    ...parseLoad((await host.run('sysctl')).stdout),
  });
  return { facts, memory: cpu };
}

/**
 * kern.memorystatus_level is the percentage the kernel itself goes by when it ends
 * programs: free memory and what it can have at once. Swap is left out: macOS makes
 * swap files as it needs them, so that they are nearly full at any time.
 */
export function parseLoad(text: string): Load {
  const values = parseSysctl(text);
  const number = (name: string) => (/^\d+$/.test(values.get(name) ?? '') ? Number(values.get(name)) : undefined);
  const level = number('kern.memorystatus_level');
  const load15 = /^\{ \S+ \S+ ([\d.,]+) \}/.exec(values.get('vm.loadavg') ?? '')?.[1];
  return present({
    cores: number('hw.logicalcpu'),
    memory_bytes: number('hw.memsize'),
    memory_available_ratio: level === undefined ? undefined : Math.min(1, level / 100),
    load15: load15 === undefined ? undefined : Number(load15.replace(',', '.')),
  });
}
