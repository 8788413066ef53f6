// Bytes <-> frames. It parses and never trusts: whatever is wrong with the
// bytes becomes a ProtocolError with the close code to use.
import { createHash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import './plain-numbers.ts';
import protobuf from 'protobufjs/minimal.js';
import { messageOf, ProtocolError } from '../shared/errors.ts';
import { CloseCode, LIMITS } from './frames.ts';
import { deskside } from './gen/contract.js';
import { type Batch, Codec, type Envelope, type Event, type Facts, type ServerHelloBody } from './gen/types.ts';

const { v1 } = deskside;
const DEFLATE_FROM_BYTES = 1024;
/** Events never shrink that much; a bomb does. */
const HIGHEST_RATIO = 100;

export function encodeFrame(frame: Envelope): Uint8Array {
  return v1.Envelope.encode(wellFormed(frame) as deskside.v1.Envelope.$Properties).finish();
}

/** @throws ProtocolError 4400 for bytes that are not an Envelope. */
export function decodeFrame(bytes: Uint8Array): Envelope {
  if (bytes.length > LIMITS.frameBytes) {
    throw new ProtocolError(CloseCode.FRAME_TOO_BIG, 'FRAME_TOO_BIG', `a frame of ${bytes.length} bytes`);
  }
  return parse('frame', () => v1.Envelope.decode(bytes));
}

export function encodeServerHelloBody(body: ServerHelloBody): Uint8Array {
  return v1.ServerHelloBody.encode(body as deskside.v1.ServerHelloBody.$Properties).finish();
}

/** @throws ProtocolError 4400. */
export function decodeServerHelloBody(bytes: Uint8Array): ServerHelloBody {
  return parse('server hello', () => v1.ServerHelloBody.decode(bytes));
}

export function encodeEvent(event: Event): Uint8Array {
  return v1.Event.encode(wellFormed(event) as deskside.v1.Event.$Properties).finish();
}

/** @throws ProtocolError 4400. */
export function decodeEvent(bytes: Uint8Array): Event {
  return parse('event', () => v1.Event.decode(bytes));
}

/** First 16 bytes of SHA-256 over the encoded facts: equal facts, equal digest. */
export function digestOf(facts: Facts): Uint8Array {
  const bytes = v1.Facts.encode(wellFormed(facts) as deskside.v1.Facts.$Properties).finish();
  return createHash('sha256').update(bytes).digest().subarray(0, 16);
}

/**
 * Packs events that are already encoded, as they lie in the spool.
 * Compressed from 1 KiB on, when that makes it smaller, but not so small that the
 * other side takes it for a bomb.
 */
export function packBatch(place: Pick<Batch, 'lane' | 'epoch' | 'first_seq'>, events: Uint8Array[]): Batch {
  const raw = eventList(events);
  const deflated = raw.length >= DEFLATE_FROM_BYTES ? deflateRawSync(raw, { level: 6 }) : raw;
  const smaller = deflated.length < raw.length && raw.length <= HIGHEST_RATIO * deflated.length;
  return {
    ...place,
    count: events.length,
    codec: smaller ? Codec.CODEC_DEFLATE_RAW : Codec.CODEC_NONE,
    raw_len: raw.length,
    payload: smaller ? deflated : raw,
  };
}

/**
 * Numbers in the events are not looked at: one that makes no sense is the fault of its
 * record, not of the batch.
 * @throws ProtocolError 4413 when the payload is not what its header says.
 */
export function unpackBatch(batch: Batch): Event[] {
  if (batch.count < 1 || batch.count > LIMITS.batchEvents) throw rejected(`a batch of ${batch.count} events`);
  const raw = inflate(batch);
  if (raw.length !== batch.raw_len) throw rejected(`raw_len says ${batch.raw_len}, the payload has ${raw.length}`);
  const { events } = parse<{ events: Event[] }>(
    'batch',
    () => v1.EventList.decode(raw),
    () => undefined,
  );
  if (events.length !== batch.count) throw rejected(`count says ${batch.count}, the payload has ${events.length}`);
  return events;
}

/** What zlib gives with `info`; the typings leave it out. */
interface Inflated {
  buffer: Uint8Array;
  engine: { bytesWritten: number };
}

function inflate(batch: Batch): Uint8Array {
  if (batch.codec === Codec.CODEC_NONE) return batch.payload;
  if (batch.codec !== Codec.CODEC_DEFLATE_RAW) throw rejected(`codec ${batch.codec} is not known`);
  if (batch.raw_len > LIMITS.batchBytes) throw rejected(`raw_len ${batch.raw_len} is over the limit`);
  if (batch.raw_len > HIGHEST_RATIO * batch.payload.length) throw rejected('the payload is packed too tightly');
  try {
    const maxOutputLength = Math.max(1, batch.raw_len);
    const options = { maxOutputLength, finishFlush: constants.Z_FINISH, info: true };
    const { buffer, engine } = inflateRawSync(batch.payload, options) as unknown as Inflated;
    if (engine.bytesWritten !== batch.payload.length) throw new RangeError('bytes follow its end');
    return buffer;
  } catch (error) {
    throw rejected(`the payload does not inflate: ${messageOf(error)}`);
  }
}

/** EventList as protobuf lays it out: field 1, length-delimited, repeated. */
function eventList(events: Uint8Array[]): Uint8Array {
  const writer = protobuf.Writer.create();
  for (const event of events) writer.uint32(10).bytes(event);
  return writer.finish();
}

/** Names on Windows and in JSON may hold half a character, which is no UTF-8: no decoder would take the whole frame. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}

function rejected(text: string): ProtocolError {
  return new ProtocolError(CloseCode.BATCH_REJECTED, 'BATCH_REJECTED', text);
}

function parse<T>(what: string, decode: () => object, check: (value: number) => void = mustBeExact): T {
  try {
    return plain(decode(), check) as T;
  } catch (error) {
    throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', `this ${what} can't be read`, error);
  }
}

/**
 * The decoded message as a plain object: defaults filled in where the schema has
 * them, optional fields left out when absent. Prototypes carry the defaults, so
 * inherited properties count.
 */
function plain(value: unknown, check: (value: number) => void): unknown {
  if (typeof value === 'number') check(value);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, check));
  const result: Record<string, unknown> = {};
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== null && field !== undefined) result[key] = plain(field, check);
  }
  return result;
}

function mustBeExact(value: number): void {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isInteger(value)) {
    throw new RangeError('an integer of 2^53 or above');
  }
}
