import type { Occurrence } from '../../proto/gen/types.ts';
import { days, hours, minutes } from '../../shared/duration.ts';

/** At most so many occurrences a run. */
const MAX_OCCURRENCES = 1000;
/** As fine as it fits: the rules that look for bursts need to know when. */
const SPANS = [minutes(1), minutes(10), hours(1), days(1), Number.POSITIVE_INFINITY];

/** Few are left as they are; of many, those with the same account and source become one with their count. */
export function coalesce(occurrences: Occurrence[]): Occurrence[] {
  if (occurrences.length <= MAX_OCCURRENCES) return occurrences;
  for (const span of SPANS) {
    const merged = merge(
      occurrences,
      ({ at_ms, count, ...what }) => `${Math.floor(at_ms / span)} ${JSON.stringify(what)}`,
    );
    if (merged.length <= MAX_OCCURRENCES) return merged;
  }
  return withoutSmallest(merge(occurrences, ({ at_ms, count, ...what }) => JSON.stringify(what)));
}

/** The last of a group tells when; their counts are added. */
function merge(occurrences: Occurrence[], groupOf: (occurrence: Occurrence) => string): Occurrence[] {
  const groups = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const group = groupOf(occurrence);
    groups.set(group, { ...occurrence, count: occurrence.count + (groups.get(group)?.count ?? 0) });
  }
  return [...groups.values()];
}

/** More sources than fit, as with a botnet: the failures of the smallest become one a service, without a source. */
function withoutSmallest(occurrences: Occurrence[]): Occurrence[] {
  const failures = occurrences.filter(({ login_failed }) => login_failed).sort((a, b) => b.count - a.count);
  const successes = occurrences.filter(({ login_failed }) => !login_failed);
  const room = Math.max(0, MAX_OCCURRENCES - 100 - successes.length);
  const rest = failures.slice(room).map(({ at_ms, count, login_failed }) => ({
    at_ms,
    count,
    login_failed: { service: login_failed?.service ?? '' },
  }));
  return [...successes, ...failures.slice(0, room), ...merge(rest, ({ login_failed }) => login_failed?.service ?? '')];
}
