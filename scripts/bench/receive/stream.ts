// What a calm fleet tells: most checks say "unchanged", a few read other numbers, nothing is wrong.
import type { Received } from '../../../collector/desk.ts';
import { digestOf, encodeEvent, packBatch, unpackBatch } from '../../../proto/codec.ts';
import { type Event, type Facts, Lane } from '../../../proto/gen/types.ts';
import { newId } from '../../../shared/id.ts';
import { healthyFacts, network } from '../../simulate/facts.ts';
import type { Pc } from '../../simulate/pc.ts';

export const BATCH_EVENTS = 10;
/** Between two batches of a machine, milliseconds. */
const EVERY_MS = 60_000;

export type Batches = (machine: number, round: number) => Received;

/** `round` 0 tells all facts; from 1 on a batch has one reading that moved and nine that did not. */
export function streamOf(pcs: readonly Pc[], idOf: (pc: Pc) => string, startMs: number): Batches {
  const wholes = pcs.map((pc) => healthyFacts(pc, {}, startMs));
  const epoch = 'ab'.repeat(16);
  return (machine, round) => {
    const [pc, whole] = [pcs[machine] as Pc, wholes[machine] as Facts[]];
    const receivedAt = startMs + round * EVERY_MS;
    const events = round === 0 ? whole.map((facts) => told(facts, { facts }, receivedAt)) : calm(pc, whole, receivedAt);
    const firstSeq = round === 0 ? 1 : 1 + whole.length + (round - 1) * BATCH_EVENTS;
    const place = { lane: Lane.LANE_ROUTINE, epoch: Buffer.from(epoch, 'hex'), first_seq: firstSeq };
    const batch = packBatch(place, events.map(encodeEvent));
    const { codec, raw_len: rawLength, payload } = batch;
    return {
      ...{ machineId: idOf(pc), generation: 1, lane: 'routine', epoch, firstSeq, receivedAt },
      ...{ events: unpackBatch(batch), raw: { codec, rawLength, payload } },
    };
  };
}

function calm(pc: Pc, whole: readonly Facts[], atMs: number): Event[] {
  const moved = withRoundTrip(network(pc), 1 + ((atMs / EVERY_MS) % 7));
  const still = whole.filter((facts) => !('network' in facts));
  return Array.from({ length: BATCH_EVENTS }, (_, index) => {
    if (index === 0) return told(moved, { facts: moved }, atMs);
    const facts = still[index % still.length] as Facts;
    return told(facts, { unchanged: { since_ms: atMs - EVERY_MS, digest: digestOf(facts) } }, atMs + index);
  });
}

function withRoundTrip(facts: Facts, ms: number): Facts {
  return { network: { ...facts.network, collector_rtt_ms: ms } } as Facts;
}

function told(facts: Facts, body: Pick<Event, 'facts' | 'unchanged'>, observed_ms: number): Event {
  const [check = ''] = Object.keys(facts);
  const times = { observed_ms, mono_ms: observed_ms, cost_ms: 3 };
  return { event_id: newId(observed_ms), check, ...times, command_id: new Uint8Array(), ...body };
}
