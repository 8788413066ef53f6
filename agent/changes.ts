// Whether facts are worth sending: the same facts again become a tiny "unchanged".
// What was sent is remembered for the life of the process only: after a restart,
// after a loss in the spool, and once a day, whole facts go out again, so that a
// collector that lost them gets them back.
import { digestOf } from '../proto/codec.ts';
import type { Event, Facts } from '../proto/gen/types.ts';
import { hours } from '../shared/duration.ts';

const WHOLE_AGAIN_MS = hours(24);

interface Sent {
  digest: Uint8Array;
  sinceMs: number;
  sentMs: number;
}

export interface Changes {
  /** What to say about these facts of this check, observed at `now`. */
  bodyFor(check: string, facts: Facts, now: number): Pick<Event, 'facts' | 'unchanged'>;
  /** From now on nothing counts as sent. */
  forget(): void;
}

export function openChanges(): Changes {
  const sent = new Map<string, Sent>();

  function bodyFor(check: string, facts: Facts, now: number): Pick<Event, 'facts' | 'unchanged'> {
    const digest = digestOf(facts);
    const last = sent.get(check);
    const same = last !== undefined && Buffer.compare(last.digest, digest) === 0;
    if (same && now - last.sentMs < WHOLE_AGAIN_MS) return { unchanged: { since_ms: last.sinceMs, digest } };
    sent.set(check, { digest, sinceMs: same ? last.sinceMs : now, sentMs: now });
    return { facts };
  }

  return { bodyFor, forget: () => sent.clear() };
}
