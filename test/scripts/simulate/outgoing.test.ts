import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackBatch } from '../../../proto/codec.ts';
import { LIMITS } from '../../../proto/frames.ts';
import type { Batch, Event } from '../../../proto/gen/types.ts';
import { Outgoing } from '../../../scripts/simulate/outgoing.ts';

const CREDIT = 4096;

function event(number: number): Event {
  const empty = new Uint8Array();
  const times = { observed_ms: number, mono_ms: 1, cost_ms: 1 };
  return { event_id: empty, check: 'volumes', ...times, command_id: empty, unchanged: { since_ms: 1, digest: empty } };
}

/** A collector as its contract says: takes what follows, asks again for what is missing. */
function collector(outgoing: Outgoing) {
  const { lane, epoch } = outgoing.lane;
  const seen: number[] = [];
  return {
    seen,
    ack: (credit_bytes: number) => outgoing.acked({ lane, epoch, acked_seq: seen.length, credit_bytes, rejected: [] }),
    take(batch: Batch) {
      const events = unpackBatch(batch);
      if (batch.first_seq > seen.length + 1) {
        outgoing.nacked({ lane, epoch, expected_seq: seen.length + 1, code: 'SEQ_GAP', retry_after_ms: 0 });
      } else {
        seen.push(...events.slice(seen.length + 1 - batch.first_seq).map(({ observed_ms }) => observed_ms));
      }
    },
  };
}

describe('what a simulated machine has to tell', () => {
  it('goes out within the credit and the number of batches that may be on the way', () => {
    const outgoing = new Outgoing();
    for (let number = 1; number <= 2000; number++) outgoing.push(event(number));
    outgoing.open(0, 1024 * 1024);
    const batches = Array.from({ length: 10 }, () => outgoing.next()).filter((batch) => batch !== undefined);
    expect(batches).toHaveLength(LIMITS.batchesInFlight);
    outgoing.open(0, 0);
    expect(outgoing.next()).toBeUndefined();
  });

  it('sends an event that is larger than the credit by itself, for it would never go else', () => {
    const outgoing = new Outgoing();
    outgoing.push(event(1));
    outgoing.push(event(2));
    outgoing.open(0, 3);
    expect(outgoing.next()?.count).toBe(1);
    expect(outgoing.next()).toBeUndefined();
  });

  it('arrives once and in order, whatever is lost, cut off or asked for again', () => {
    const names = ['push', 'send', 'lose', 'ack', 'reconnect', 'pause'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 200 }), (course) => {
        const outgoing = new Outgoing();
        const other = collector(outgoing);
        const take = (batch: Batch | undefined) => batch && other.take(batch);
        let pushed = 0;
        const steps = {
          push: () => outgoing.push(event(++pushed)),
          send: () => take(outgoing.next()),
          lose: () => void outgoing.next(),
          ack: () => other.ack(CREDIT),
          reconnect: () => outgoing.open(other.seen.length, CREDIT),
          pause: () => other.ack(0),
        };
        outgoing.open(0, CREDIT);
        for (const step of course) steps[step]();
        outgoing.open(other.seen.length, CREDIT);
        for (let batch = outgoing.next(); batch; batch = outgoing.next()) {
          other.take(batch);
          other.ack(CREDIT);
        }
        expect(other.seen).toEqual(Array.from({ length: pushed }, (_, index) => index + 1));
        expect(outgoing.size).toBe(0);
      }),
    );
  });
});
