import { describe, expect, it } from 'vitest';
import { rank, SEVERITIES, worse } from '../../shared/severity.ts';

describe('severities', () => {
  it('are ranked from info to critical', () => {
    expect(SEVERITIES.map(rank)).toEqual([0, 1, 2, 3, 4]);
    expect(rank('critical')).toBeGreaterThan(rank('high'));
  });

  it('the worse of two is the same in either order', () => {
    for (const a of SEVERITIES) {
      for (const b of SEVERITIES) {
        expect(worse(a, b)).toBe(worse(b, a));
        expect(rank(worse(a, b))).toBe(Math.max(rank(a), rank(b)));
      }
    }
  });
});
