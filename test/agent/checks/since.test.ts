import { describe, expect, it } from 'vitest';
import { firstSeen } from '../../../agent/checks/since.ts';

const [UNSET, MAY, JUNE] = [Date.UTC(2001, 0, 1), Date.UTC(2027, 4, 1), Date.UTC(2027, 5, 1)];

describe('since when something is so', () => {
  it('is the first moment it was seen, and never in the future', () => {
    expect(firstSeen(undefined, MAY)).toBe(MAY);
    expect(firstSeen(MAY, JUNE)).toBe(MAY);
    expect(firstSeen(JUNE, MAY)).toBe(MAY);
  });

  it('survives a start with an empty battery', () => {
    expect(firstSeen(firstSeen(MAY, UNSET), JUNE)).toBe(MAY);
  });

  it('begins anew with a right clock, when it was seen without one', () => {
    expect(firstSeen(firstSeen(undefined, UNSET), JUNE)).toBe(JUNE);
  });
});
