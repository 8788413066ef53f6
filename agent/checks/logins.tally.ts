// How many logins failed in the last 24 hours, kept by the hour.
import type { Occurrence } from '../../proto/gen/types.ts';
import { days, hours } from '../../shared/duration.ts';

export interface Tally {
  /** From when on every failure is in it. */
  fromMs: number;
  /** Failures by hour since 1970. */
  hours: Record<string, number>;
}

export function tallyOf(fromMs: number, occurrences: Occurrence[]): Tally {
  return addTo({ fromMs, hours: {} }, occurrences, fromMs);
}

/** Keeps the last 24 hours, to the hour. */
export function addTo({ fromMs, hours: before }: Tally, occurrences: Occurrence[], now: number): Tally {
  const counts = new Map(Object.entries(before));
  for (const { at_ms, count, login_failed } of occurrences) {
    const hour = String(Math.floor(at_ms / hours(1)));
    if (login_failed) counts.set(hour, (counts.get(hour) ?? 0) + count);
  }
  const oldest = Math.floor(now / hours(1)) - 24;
  return { fromMs, hours: Object.fromEntries([...counts].filter(([hour]) => Number(hour) > oldest)) };
}

/** Undefined as long as not all of the day has been watched. */
export function failuresOfDay({ fromMs, hours: counts }: Tally, now: number): number | undefined {
  if (fromMs > now - days(1)) return undefined;
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
