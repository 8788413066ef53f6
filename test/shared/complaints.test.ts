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

  it('are kept apart for a whole fleet, and no more than that', () => {
    const complaints = openComplaints();
    const written = (machines: number, now: number) =>
      Array.from({ length: machines }, (_, n) => complaints.due(`rejected ${n}`, now)).filter((due) => due === 0)
        .length;
    expect(written(5000, 0)).toBe(5000);
    expect(written(5000, 1)).toBe(0);
    expect(written(25_000, 2)).toBe(20_000);
    expect(complaints.due('rejected 0', 3)).toBe(0);
  });
});
