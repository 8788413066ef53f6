import { describe, expect, it } from 'vitest';
import { proposesProblem, recurrenceOf } from '../../../../collector/domain/tickets/recurrence.ts';
import { days } from '../../../../shared/duration.ts';
import { aTicket } from '../builders.ts';

const ticket = (day: number, over = {}) => aTicket({ id: `day-${day}`, openedAt: days(day), ...over });

describe('a fault that recurs', () => {
  it('is counted over the last fourteen days, the newest ticket included', () => {
    const past = [ticket(1), ticket(10), ticket(20), ticket(22)];
    expect(recurrenceOf(ticket(22), past)).toMatchObject({
      ...{ count: 3, sinceMs: days(10) },
      previous: [{ id: 'day-20' }, { id: 'day-10' }],
    });
    expect(recurrenceOf(ticket(1), past)).toBeUndefined();
  });

  it('does not count what was a duplicate, a test, or is an alias', () => {
    const past = [ticket(1, { cancelled: 'test' }), ticket(2, { mergedInto: 'day-3' }), ticket(3)];
    expect(recurrenceOf(ticket(4), past)?.count).toBe(2);
  });

  it('proposes a problem at the third ticket, and once', () => {
    const third = recurrenceOf(ticket(3), [ticket(1), ticket(2)])!;
    expect(proposesProblem(third)).toBe(true);
    const fourth = recurrenceOf(ticket(4), [ticket(1), ticket(2), ticket(3, { marks: ['recurs'] })])!;
    expect(proposesProblem(fourth)).toBe(false);
    expect(proposesProblem(recurrenceOf(ticket(2), [ticket(1)])!)).toBe(false);
  });
});
