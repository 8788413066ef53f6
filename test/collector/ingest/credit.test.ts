import { describe, expect, it } from 'vitest';
import { creditFor, FIRST_CREDIT, nextCredit, type Pressure } from '../../../collector/ingest/credit.ts';

const KIB = 1024;
const calm: Pressure = { uncommittedBytes: 0, budgetBytes: 100, loopLagMs: 5, commitMs: 10 };

describe('credit', () => {
  it('begins at 128 KiB', () => {
    expect(creditFor(FIRST_CREDIT, false)).toBe(128 * KIB);
  });

  it('grows while all is calm, to 512 KiB and no further', () => {
    let credit = FIRST_CREDIT;
    const seen = Array.from({ length: 8 }, () => {
      credit = nextCredit(credit, calm);
      return credit.bytes / KIB;
    });
    expect(seen).toEqual([192, 256, 320, 384, 448, 512, 512, 512]);
  });

  it.each([
    ['70 % of the budget is taken', { uncommittedBytes: 71 }],
    ['the event loop is late', { loopLagMs: 201 }],
    ['commits are slow', { commitMs: 1001 }],
  ])('halves when %s', (_why, strain) => {
    expect(nextCredit(FIRST_CREDIT, { ...calm, ...strain })).toEqual({ bytes: 64 * KIB, paused: false });
  });

  it('never halves to nothing while the budget is kept', () => {
    let credit = FIRST_CREDIT;
    for (let second = 0; second < 20; second += 1) credit = nextCredit(credit, { ...calm, loopLagMs: 900 });
    expect(credit).toEqual({ bytes: 16 * KIB, paused: false });
  });

  it('pauses everybody above the budget and goes on below it', () => {
    const over = nextCredit(FIRST_CREDIT, { ...calm, uncommittedBytes: 101 });
    expect(creditFor(over, false)).toBe(0);
    expect(creditFor(nextCredit(over, calm), false)).toBe(128 * KIB);
  });

  it('is nothing for a machine in debt', () => {
    expect(creditFor(FIRST_CREDIT, true)).toBe(0);
  });
});
