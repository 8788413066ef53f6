import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeEvent,
  decodeFrame,
  decodeServerHelloBody,
  digestOf,
  encodeEvent,
  encodeFrame,
  packBatch,
  unpackBatch,
} from '../../proto/codec.ts';
import { bodyName, LIMITS } from '../../proto/frames.ts';
import { type Batch, Codec, type Envelope, type Event, Lane } from '../../proto/gen/types.ts';
import { ProtocolError } from '../../shared/errors.ts';
import { idText, newId } from '../../shared/id.ts';

const PLACE = { lane: Lane.LANE_ROUTINE, epoch: new Uint8Array(16).fill(3), first_seq: 7 };

function eventOf(n: number, zone = 'UTC'): Event {
  const facts = { clock: { offset_ms: n, synchronised: false, time_zone: zone } };
  return {
    event_id: newId(n),
    check: 'clock',
    observed_ms: 1_700_000_000_000 + n,
    mono_ms: n,
    cost_ms: 0,
    command_id: new Uint8Array(),
    facts,
  };
}

const batchOf = (count: number, zone?: string) =>
  packBatch(
    PLACE,
    Array.from({ length: count }, (_, n) => encodeEvent(eventOf(n, zone))),
  );
const frameOf = (batch: Batch): Envelope => ({ frame_id: 1, reply_to: 0, must_understand: true, batch });

/** Whatever it does, only a ProtocolError may come out of it. */
function survives(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError);
  }
}

describe('frames', () => {
  it('come back as they went, absent fields absent and false ones false', () => {
    const event = eventOf(5);
    const back = decodeEvent(encodeEvent(event));
    const text = ({ event_id, command_id, ...rest }: Event) => ({
      ...rest,
      ids: [idText(event_id), command_id.length],
    });
    expect(text(back)).toEqual(text(event));
    expect(back.facts?.clock?.synchronised).toBe(false);
    expect(back.facts?.clock && 'service' in back.facts.clock).toBe(false);
  });

  it('name their body', () => {
    expect(bodyName(decodeFrame(encodeFrame(frameOf(batchOf(1)))))).toBe('batch');
    expect(bodyName(decodeFrame(encodeFrame({ frame_id: 1, reply_to: 0, must_understand: false })))).toBeUndefined();
  });

  it('keep the largest number that is exact, and refuse the next', () => {
    const frame = (frame_id: number) => encodeFrame({ frame_id, reply_to: 0, must_understand: false });
    expect(decodeFrame(frame(Number.MAX_SAFE_INTEGER)).frame_id).toBe(Number.MAX_SAFE_INTEGER);
    // Field 1, varint: 2^53, then 2^64 - 1.
    for (const varint of [
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10],
      [...Array(9).fill(0xff), 0x01],
    ]) {
      expect(() => decodeFrame(Uint8Array.from([0x08, ...varint]))).toThrow(ProtocolError);
    }
  });

  it('over 256 KiB are refused with 1009', () => {
    expect(() => decodeFrame(new Uint8Array(LIMITS.frameBytes + 1))).toThrow(
      expect.objectContaining({ closeCode: 1009 }),
    );
  });

  it('nested deeper than anything of ours are refused', () => {
    let deep = new Uint8Array([0x10, 0x01]);
    for (let level = 0; level < 5000; level++) deep = Uint8Array.from([0x0b, ...deep.slice(0, 40_000), 0x0c]);
    survives(() => decodeFrame(deep.subarray(0, LIMITS.frameBytes)));
  });
});

describe('any bytes', () => {
  it('throw nothing but ProtocolError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        survives(() => decodeFrame(bytes));
        survives(() => decodeEvent(bytes));
        survives(() => decodeServerHelloBody(bytes));
        survives(() =>
          unpackBatch({ ...PLACE, count: 1, codec: Codec.CODEC_DEFLATE_RAW, raw_len: 400, payload: bytes }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('made by changing a good frame throw nothing but ProtocolError', () => {
    const good = encodeFrame(frameOf(batchOf(20)));
    const change = fc.record({ at: fc.nat({ max: good.length - 1 }), to: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat({ max: good.length }), (changes, end) => {
        const bytes = Uint8Array.from(good);
        for (const { at, to } of changes) bytes[at] = to;
        survives(() => {
          const { batch } = decodeFrame(bytes.subarray(0, end || good.length));
          if (batch) unpackBatch(batch);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('batches', () => {
  it('come back as they went, compressed when that is smaller', () => {
    const small = batchOf(3);
    const large = batchOf(300);
    expect(small.codec).toBe(Codec.CODEC_NONE);
    expect(large).toMatchObject({ codec: Codec.CODEC_DEFLATE_RAW, count: 300, first_seq: 7 });
    expect(large.payload.length).toBeLessThan(large.raw_len / 2);
    expect(unpackBatch(large).map((event) => event.facts?.clock?.offset_ms)).toEqual(
      Array.from({ length: 300 }, (_, n) => n),
    );
  });

  it('can be read back however well they compress', () => {
    const dense = batchOf(1, 'x'.repeat(200_000));
    expect(unpackBatch(dense)[0]?.facts?.clock?.time_zone).toHaveLength(200_000);
  });

  it.each<[string, Partial<Batch>]>([
    ['a raw_len that is too small', { raw_len: 10 }],
    ['a raw_len that is too large', { raw_len: 100_000 }],
    ['a raw_len over the limit', { raw_len: LIMITS.batchBytes + 1 }],
    ['a count that is not true', { count: 299 }],
    ['no events', { count: 0 }],
    ['too many events', { count: 501 }],
    ['an unknown codec', { codec: 7 as never }],
    ['a payload that is cut off', { payload: batchOf(300).payload.subarray(0, 100) }],
    ['a payload that goes on after its end', { payload: Buffer.concat([batchOf(300).payload, Buffer.alloc(5000, 1)]) }],
  ])('with %s are refused with 4413', (_lie, change) => {
    expect(() => unpackBatch({ ...batchOf(300), ...change })).toThrow(expect.objectContaining({ closeCode: 4413 }));
  });

  it('that are bombs are refused before they are inflated', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 2 ** 20));
    const before = process.memoryUsage().rss;
    for (const raw_len of [1000, LIMITS.batchBytes, 64 * 2 ** 20]) {
      expect(() => unpackBatch({ ...PLACE, count: 1, codec: Codec.CODEC_DEFLATE_RAW, raw_len, payload: bomb })).toThrow(
        expect.objectContaining({ closeCode: 4413 }),
      );
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20);
  });
});

describe('text with half a character in it', () => {
  const half = 'a\ud83d';

  it('is mended on the way out, or no decoder would take the frame', () => {
    expect(decodeEvent(encodeEvent(eventOf(1, half))).facts?.clock?.time_zone).toBe('a\ufffd');
    const frame = {
      frame_id: 1,
      reply_to: 0,
      must_understand: false,
      error: { code: 'X', text: half, retry_after_ms: 0 },
    };
    expect(decodeFrame(encodeFrame(frame)).error?.text).toBe('a\ufffd');
  });

  it('has the digest of what arrives', () => {
    const [sent, arrived] = [half, 'a\ufffd'].map((time_zone) => digestOf({ clock: { time_zone } }));
    expect(sent).toEqual(arrived);
  });
});

describe('a frame with two bodies', () => {
  it('is what the last of them says, as everywhere in protobuf', () => {
    const head = { frame_id: 1, reply_to: 0, must_understand: false };
    const bodies = [
      { ...head, error: { code: 'X', text: '', retry_after_ms: 0 } },
      { ...head, drain: { retry_after_ms: 1 } },
    ];
    const both = decodeFrame(Buffer.concat(bodies.map(encodeFrame)));
    expect([bodyName(both), both.error]).toEqual(['drain', undefined]);
  });
});

describe('the digest of facts', () => {
  it('is equal for equal facts and 16 bytes long', () => {
    const facts = (n: number) => ({ clock: { offset_ms: n } });
    expect(digestOf(facts(1))).toHaveLength(16);
    expect(digestOf(facts(1))).toEqual(digestOf(facts(1)));
    expect(digestOf(facts(1))).not.toEqual(digestOf(facts(2)));
  });
});
