// Whether facts are worth sending: the same facts again become a tiny "unchanged".
// The spool knows what went out, and forgets it after a loss; once a day whole facts
// go out all the same.
import { digestOf } from '../proto/codec.ts';
import type { Event, Facts } from '../proto/gen/types.ts';
import { hours } from '../shared/duration.ts';
import type { LastFacts } from './uplink/spool.ts';

const WHOLE_AGAIN_MS = hours(24);

/** What to say about facts observed at `now`, when `last` went out before. */
export function bodyFor(facts: Facts, last: LastFacts | undefined, now: number): Pick<Event, 'facts' | 'unchanged'> {
  const digest = digestOf(facts);
  const same = last !== undefined && Buffer.compare(last.digest, digest) === 0;
  return same && now - last.sentMs < WHOLE_AGAIN_MS ? { unchanged: { since_ms: last.sinceMs, digest } } : { facts };
}
