// How many unacknowledged bytes an agent may have on the way. It halves when the
// collector is short of breath and grows back step by step.

const KIB = 1024;
const FIRST = 128 * KIB;
const MOST = 512 * KIB;
const LEAST = 16 * KIB;
const STEP = 64 * KIB;

/** What the collector has on its shoulders now. */
export interface Pressure {
  /** Decoded but not committed, of all connections. */
  uncommittedBytes: number;
  budgetBytes: number;
  /** 99th percentile of the event loop's delay, milliseconds. */
  loopLagMs: number;
  /** 95th percentile of the time a commit takes, milliseconds. */
  commitMs: number;
}

export interface Credit {
  /** What healthy connections get, while routine is not paused. */
  bytes: number;
  /** Over budget: credit 0 for everybody, and no new connections. */
  paused: boolean;
}

export const FIRST_CREDIT: Credit = { bytes: FIRST, paused: false };

/** The credit after another second under this pressure. */
export function nextCredit(credit: Credit, pressure: Pressure): Credit {
  const load = pressure.uncommittedBytes / pressure.budgetBytes;
  const strained = load > 0.7 || pressure.loopLagMs > 200 || pressure.commitMs > 1000;
  const bytes = strained ? Math.max(LEAST, credit.bytes / 2) : Math.min(MOST, credit.bytes + STEP);
  return { bytes, paused: load > 1 };
}

/** What one connection gets: nothing while all pause, or while it is in debt itself. */
export function creditFor(credit: Credit, inDebt: boolean): number {
  return credit.paused || inDebt ? 0 : credit.bytes;
}
