import { describe, expect, it } from 'vitest';
import { Buckets, drained, fullBucket, refilled } from '../../../collector/ingest/rates.ts';

const rate = { perSecond: 2, burst: 4 };

describe('a token bucket', () => {
  it('gives the burst, then so much a second', () => {
    const empty = drained(fullBucket(rate, 0), 4);
    expect(refilled(empty, rate, 500).level).toBe(1);
    expect(refilled(empty, rate, 60_000).level).toBe(4);
  });

  it('pays debt back with time only', () => {
    const debt = drained(fullBucket(rate, 0), 10);
    expect(refilled(debt, rate, 2000).level).toBe(-2);
  });

  it('does not gain from a clock that goes back', () => {
    expect(refilled(drained(fullBucket(rate, 1000), 4), rate, 0).level).toBe(0);
  });
});

describe('buckets by key', () => {
  it('keep keys apart', () => {
    const buckets = new Buckets({ perSecond: 1, burst: 1 });
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('b', 0)]).toEqual([true, false, true]);
    expect(buckets.take('a', 1000)).toBe(true);
  });

  it('forget full buckets first when there are too many', () => {
    const buckets = new Buckets({ perSecond: 1, burst: 2 }, 3);
    for (const key of ['x', 'y']) buckets.take(key, 0);
    for (const key of ['busy', 'busy', 'z']) buckets.take(key, 9000);
    expect(buckets.take('busy', 9000)).toBe(false);
  });
});
