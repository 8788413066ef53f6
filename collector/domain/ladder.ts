// Where a ladder stands: its rungs are numbered through, loops and reminders included.
import type { Ladder } from './policy/ladders.ts';

export interface Called {
  /** Since the ladder began. */
  afterMs: number;
  role: string;
  /** 1 for the first time up, 2 for the next; absent for a reminder after the last. */
  round?: number;
}

/** Step `ordinal`, counted from 0; undefined when the ladder ends before it. */
export function stepOf({ rungs, loops, loopMs, remind }: Ladder, ordinal: number): Called | undefined {
  const round = Math.floor(ordinal / rungs.length);
  const rung = rungs[ordinal % rungs.length];
  if (rung && round <= loops) return { afterMs: round * loopMs + rung.afterMs, role: rung.role, round: round + 1 };
  if (!remind) return undefined;
  const lastMs = loops * loopMs + (rungs.at(-1)?.afterMs ?? 0);
  const reminder = ordinal - rungs.length * (loops + 1) + 1;
  return { afterMs: lastMs + reminder * remind.everyMs, role: remind.role };
}

/** The last step from `ordinal` on that is due after so long: those between are skipped. */
export function latestDue(ladder: Ladder, ordinal: number, sinceMs: number): number {
  let latest = ordinal;
  for (let next = stepOf(ladder, latest + 1); next && next.afterMs <= sinceMs; next = stepOf(ladder, latest + 1))
    latest++;
  return latest;
}
