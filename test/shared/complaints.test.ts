import { describe, expect, it } from 'vitest';
import { openComplaints } from '../../shared/complaints.ts';

const HOUR = 3_600_000;

describe('complaints', () => {
  it('are written once an hour, with how often they came meanwhile', () => {
    const complaints = openComplaints();
    const due = [0, 1, 2, HOUR - 1, HOUR, HOUR + 1, 2 * HOUR].map((now) => complaints.due('full', now));
    expect(due).toEqual([0, undefined, undefined, undefined, 3, undefined, 1]);
  });

  it('do not hide each other, nor wait for a clock that was put back', () => {
    const complaints = openComplaints();
    expect(complaints.due('full', 5 * HOUR)).toBe(0);
    expect(complaints.due('locked', 5 * HOUR)).toBe(0);
    expect(complaints.due('full', 0)).toBe(0);
  });
});
