// Events on their way into rows, and rows on their way to the wire.
import { encodeEvent } from '../../proto/codec.ts';
import type { Event } from '../../proto/gen/types.ts';
import type { Kind, Row } from './lane-table.ts';

export function kindOf(event: Event): Kind {
  if (event.facts) return 'facts';
  if (event.unchanged) return 'unchanged';
  return event.occurrence ? 'occurrence' : 'unknown';
}

/** A gap is encoded when it is sent, since it may still grow until then. */
export function wireBytesOf({ kind, bytes, stored_ms, gap_from, seq, lost, check }: Row): Uint8Array {
  if (kind !== 'gap') return bytes;
  const gap = { from_seq: gap_from ?? seq, to_seq: seq, count: lost, reason: check };
  const event = { event_id: bytes, check: '', observed_ms: stored_ms, mono_ms: 0, cost_ms: 0 };
  return encodeEvent({ ...event, command_id: new Uint8Array(), gap });
}
