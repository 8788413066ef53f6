import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';

/** What one run may tell; of more, those alike become one with their count, whenever they were. */
const MAX_OCCURRENCES = 500;

/** Those alike within a minute are one, at the time of the last, with their count. */
export function coalesce(occurrences: Occurrence[]): Occurrence[] {
  const byMinute = merge(
    occurrences,
    ({ at_ms, count, ...what }) => `${Math.floor(at_ms / minutes(1))} ${JSON.stringify(what)}`,
  );
  return byMinute.length <= MAX_OCCURRENCES
    ? byMinute
    : merge(byMinute, ({ at_ms, count, ...what }) => JSON.stringify(what));
}

function merge(occurrences: Occurrence[], groupOf: (occurrence: Occurrence) => string): Occurrence[] {
  const groups = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const group = groupOf(occurrence);
    groups.set(group, { ...occurrence, count: occurrence.count + (groups.get(group)?.count ?? 0) });
  }
  return [...groups.values()];
}
