/** Time since boot that all cores together had, and worked; in any one unit. */
export interface CpuTime {
  busy: number;
  total: number;
}

/** Undefined when no time has passed, or the counters began anew with a boot. */
export function busyRatio(before: CpuTime, now: CpuTime): number | undefined {
  const total = now.total - before.total;
  const busy = now.busy - before.busy;
  return total > 0 && busy >= 0 ? Math.min(1, busy / total) : undefined;
}
