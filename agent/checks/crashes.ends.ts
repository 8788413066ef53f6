import type { Crashes } from '../../proto/gen/types.ts';
import { days } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';

export type Cause = 'clean' | 'crash' | 'power-loss' | 'long-press' | 'battery-empty' | 'unknown';

/** How one run of the system ended. */
export interface End {
  atMs: number;
  cause: Cause;
  stopCode?: string;
}

/** What the source of the ends can tell at all. */
interface Knows {
  /** Every end, the orderly ones too. */
  all: boolean;
  crashes: boolean;
  powerLosses: boolean;
}

export interface Ends {
  ends: End[];
  knows: Knows;
}

export function crashesOf({ ends, knows }: Ends, now: number): Crashes {
  const sorted = ends.toSorted((a, b) => a.atMs - b.atMs);
  const recent = sorted.filter(({ atMs }) => atMs > now - days(7));
  const last = knows.all ? sorted.at(-1) : undefined;
  const count = (cause: Cause) => recent.filter((end) => end.cause === cause).length;
  return present({
    last_end: last?.cause,
    last_end_at_ms: last?.atMs,
    crashes_7d: knows.crashes ? count('crash') : undefined,
    power_losses_7d: knows.powerLosses ? count('power-loss') : undefined,
    unclean_7d: knows.all ? recent.length - count('clean') : undefined,
    stop_code: recent.findLast(({ stopCode }) => stopCode !== undefined)?.stopCode,
  });
}
