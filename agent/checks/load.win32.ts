import type { Load } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { busyRatio, type CpuTime } from './load.cpu.ts';
import { numberAt } from './parse/json.ts';

export async function readWindows(host: Host, { memory }: Past<CpuTime>): Promise<Reading<'load', CpuTime>> {
  const answer = await host.query('load');
  const cpu = parseCpuTime(answer);
  return {
    facts: present({ ...parseMemory(answer), cpu_ratio: memory && cpu && busyRatio(memory, cpu) }),
    ...(cpu && { memory: cpu }),
  };
}

/** The counter of all processors together is their mean, so that both times run equally fast. */
export function parseCpuTime(answer: unknown): CpuTime | undefined {
  const idle = numberAt(answer, 'IdleMs');
  const total = numberAt(answer, 'AtMs');
  return idle === undefined || total === undefined ? undefined : { busy: total - idle, total };
}

export function parseMemory(answer: unknown): Load {
  const [kib, free] = [numberAt(answer, 'MemoryKib'), numberAt(answer, 'FreeKib')];
  const [file, used] = [numberAt(answer, 'PageFileMib'), numberAt(answer, 'PageFileUsedMib')];
  return present({
    cores: numberAt(answer, 'Cores'),
    memory_bytes: kib && kib * 1024,
    memory_available_ratio: kib && free !== undefined ? free / kib : undefined,
    swap_used_ratio: file && used !== undefined ? used / file : undefined,
  });
}
