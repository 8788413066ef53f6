// Since when something is so, of what only the agent's memory knows.

/** Before this program was written: whoever reads that has a clock that was never set. */
const NO_CLOCK_BEFORE_MS = Date.UTC(2026, 0, 1);

/**
 * The remembered moment, or now when there is none. A clock that was ahead leaves nothing in the future; what was
 * seen while it was not set counts from the first moment it is, and what was known before stays.
 */
export function firstSeen(before: number | undefined, now: number): number {
  if (before === undefined) return now;
  if (now < NO_CLOCK_BEFORE_MS && before >= NO_CLOCK_BEFORE_MS) return before;
  if (before < NO_CLOCK_BEFORE_MS && now >= NO_CLOCK_BEFORE_MS) return now;
  return Math.min(before, now);
}
