// What an event says, after a look at whether it can be true. Nothing here trusts
// the agent: a record that makes no sense is poison, and consumed as such.
import { type Event, UnknownReason } from '../../../proto/gen/types.ts';
import { idText } from '../../../shared/id.ts';
import { plain } from '../../../shared/plain.ts';
import { type ContractSchema, checksOf } from '../../../shared/schema.ts';
import { isInstant, momentOf } from '../../domain/fleet/clock.ts';
import type { Observation, Occurred } from '../judging/observation.ts';

export type PlainRecord =
  | ({ is: 'facts'; facts: object } & Observation)
  | ({ is: 'unchanged'; digest: Uint8Array } & Observation)
  | ({ is: 'unknown'; reason: string; detail: string } & Observation)
  | { is: 'occurrence'; occurred: Occurred }
  | { is: 'gap'; lost: { fromSeq: number; toSeq: number; count: number; reason: string } }
  | { is: 'poison'; code: 'INVALID_SCHEMA' | 'TOO_LARGE'; text: string };

export interface Reading {
  schema: ContractSchema;
  receivedAt: number;
  clockOffsetMs: number | undefined;
}

/** Of what an agent writes in words, so much is kept. */
const MOST = { reason: 40, text: 200, detail: 500 };
/** No PC has so much of anything; empty ones cost two bytes each on the wire, and a rule looks at each. */
const MOST_ITEMS = 20_000;

export function readRecord(event: Event, reading: Reading): PlainRecord {
  const { check, facts, unchanged, unknown, occurrence, gap } = event;
  const bodies = [facts, unchanged, unknown, occurrence, gap].filter((body) => body !== undefined);
  if (bodies.length !== 1) return poison(`an event with ${bodies.length} bodies`);
  if (isCrowded(facts ?? occurrence)) return poison(`more than ${MOST_ITEMS} items`, 'TOO_LARGE');
  const senseless = senselessNumber(event);
  if (senseless)
    return poison(`${senseless.slice(0, -1).join('.')} ${senseless.at(-1)} is no number that can be judged`);
  if (!isInstant(event.observed_ms)) return poison(`observed_ms ${event.observed_ms} is no instant`);
  if (gap) {
    const { from_seq: fromSeq, to_seq: toSeq, count, reason } = gap;
    return { is: 'gap', lost: { fromSeq, toSeq, count, reason: short(reason, MOST.reason) } };
  }
  if (!checksOf(reading.schema).has(check)) return poison(`there is no check "${check}"`);
  if (occurrence) return readOccurrence(event, occurrence, reading);

  const atMs = momentOf(event.observed_ms, reading.receivedAt, reading.clockOffsetMs);
  const observed = { check, atMs, costMs: event.cost_ms, settling: event.settling ?? false };
  if (unchanged) return { is: 'unchanged', digest: unchanged.digest, ...observed };
  if (unknown) {
    const detail = short(unknown.detail, MOST.detail);
    return { is: 'unknown', reason: reasonName(unknown.reason), detail, ...observed };
  }
  const [name, own, ...more] = Object.entries(facts ?? {}).flat();
  if (name !== check || more.length > 0) return poison(`the facts of "${check}" come under another name`);
  return { is: 'facts', facts: own as object, ...observed };
}

function readOccurrence(event: Event, said: NonNullable<Event['occurrence']>, reading: Reading): PlainRecord {
  const { at_ms, count, ...kinds } = said;
  const [kind, ...more] = Object.entries(kinds);
  if (!kind || more.length > 0) return poison(`an occurrence of ${more.length + (kind ? 1 : 0)} kinds`);
  if (!isInstant(at_ms)) return poison(`at_ms ${at_ms} is no instant`);
  if (event.event_id.length !== 16) return poison('an occurrence without an id');
  const atMs = momentOf(at_ms, reading.receivedAt, reading.clockOffsetMs);
  const [name, fields] = kind;
  const id = idText(event.event_id);
  return {
    is: 'occurrence',
    occurred: { id, check: event.check, kind: name, atMs, count: Math.max(1, count), fields: { ...fields } },
  };
}

function isCrowded(value: unknown, seen = { items: 0 }): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  seen.items += 1;
  if (seen.items > MOST_ITEMS) return true;
  for (const inner of Object.values(value)) if (isCrowded(inner, seen)) return true;
  return false;
}

/** The way to a number that is not finite, or not exact, and the number: ["facts", "load", "cpu_ratio", "NaN"]. */
function senselessNumber(value: unknown): string[] | undefined {
  if (typeof value === 'number') {
    const makesSense = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
    return makesSense ? undefined : [String(value)];
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = senselessNumber(inner);
    if (found) return [key, ...found];
  }
  return undefined;
}

const short = (text: string, most: number): string => plain(text.slice(0, most));

function poison(text: string, code: 'INVALID_SCHEMA' | 'TOO_LARGE' = 'INVALID_SCHEMA'): PlainRecord {
  return { is: 'poison', code, text: short(text, MOST.text) };
}

/** UNKNOWN_REASON_TOOL_MISSING reads as "tool_missing"; a number of the future as "unspecified". */
function reasonName(reason: number): string {
  const name = Object.entries(UnknownReason).find(([, value]) => value === reason)?.[0] ?? 'UNKNOWN_REASON_UNSPECIFIED';
  return name.replace('UNKNOWN_REASON_', '').toLowerCase();
}
