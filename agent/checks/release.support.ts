import type { Release } from '../../proto/gen/types.ts';
import { days } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';

export interface SupportDates {
  /** Last day of the vendor's ordinary support, "2026-07-11". */
  ends: string;
  /** Last day of the long-term support that costs nothing. */
  longTermEnds?: string;
}

export type Support = Pick<Release, 'support_ends_at_ms' | 'long_term_ends_at_ms' | 'source'>;

export function datesFrom(source: string, { ends, longTermEnds }: SupportDates): Support {
  return present({
    support_ends_at_ms: endOfDay(ends),
    long_term_ends_at_ms: longTermEnds === undefined ? undefined : endOfDay(longTermEnds),
    source,
  });
}

/** The day itself is still supported, so it is the midnight after it, UTC. */
function endOfDay(day: string): number | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : start + days(1);
}
