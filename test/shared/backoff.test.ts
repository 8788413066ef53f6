import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullJitter } from '../../shared/backoff.ts';

const most = (attempt: number) => fullJitter(attempt, 1000, 60_000, () => 1);

describe('the wait before another try', () => {
  it('doubles up to its cap', () => {
    expect([0, 1, 2, 5, 6, 7, 1000].map(most)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('is any share of that, so that many do not come back together', () => {
    expect(fullJitter(2, 1000, 60_000, () => 0)).toBe(0);
    expect(fullJitter(2, 1000, 60_000, () => 0.25)).toBe(1000);
  });

  it('is never below zero and never above the cap', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (attempt, baseMs, capMs) => {
        const wait = fullJitter(attempt, baseMs, capMs);
        expect(wait >= 0 && wait <= capMs).toBe(true);
      }),
    );
  });
});
