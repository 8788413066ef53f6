import { cpus } from 'node:os';
import type { ProcessorTime } from './host.ts';

/** From the kernel's own counters; starts no process. */
export function cpuTime(): ProcessorTime {
  const cores = cpus().map(({ times }) => ({
    busy: times.user + times.nice + times.sys + times.irq,
    idle: times.idle,
  }));
  const busy = cores.reduce((sum, core) => sum + core.busy, 0);
  return { busy, total: busy + cores.reduce((sum, core) => sum + core.idle, 0) };
}
