// A complaint that comes again and again fills the log and hides all others: it is
// written once an hour, with how often it came unwritten since.
import { hours } from './duration.ts';

export interface Complaints {
  /** How often it came since it was written last; undefined while that was lately, and it stays unwritten. */
  due(what: string, now: number): number | undefined;
}

const EVERY_MS = hours(1);
/** One of each machine of a large fleet; so that changing complaints do not fill the memory instead. */
const REMEMBERED = 20_000;

export function openComplaints(): Complaints {
  const known = new Map<string, { writtenAt: number; unwritten: number }>();
  return {
    due(what, now) {
      const before = known.get(what);
      if (before && Math.abs(now - before.writtenAt) < EVERY_MS) {
        before.unwritten += 1;
        return undefined;
      }
      known.delete(what);
      known.set(what, { writtenAt: now, unwritten: 0 });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return before?.unwritten ?? 0;
    },
  };
}
