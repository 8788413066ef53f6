import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endEarly,
  type MaintenanceWindow,
  overAt,
  remove,
  spanAt,
  spansAfter,
  spansBetween,
  windowProblems,
  windowState,
} from '../../../../collector/domain/quiet/windows.ts';
import { days, hours, minutes } from '../../../../shared/duration.ts';
import { aWindow, tokyo } from './builders.ts';

const FIRST = tokyo('2026-11-25T22:00:00');
const SETTLE = minutes(15);
const iso = (ms: number) => new Date(ms).toISOString();

describe('a window', () => {
  it('happens again by the wall clock of its zone', () => {
    expect(spansAfter(aWindow(), FIRST - 1, 2)).toEqual([
      { from: FIRST, to: FIRST + hours(4) },
      { from: FIRST + days(7), to: FIRST + days(7) + hours(4) },
    ]);
    expect(spanAt(aWindow(), FIRST - 1)).toBeUndefined();
    expect(spanAt(aWindow(), FIRST)).toEqual({ from: FIRST, to: FIRST + hours(4) });
    expect(spanAt(aWindow(), FIRST + hours(4))).toBeUndefined();
  });

  it('keeps its hour when the clocks change, and its length', () => {
    const nightly = aWindow({ start: '2027-03-12T22:00:00', zone: 'America/New_York', rrule: 'FREQ=DAILY' });
    const begins = spansAfter(nightly, Date.UTC(2027, 2, 12), 4).map(({ from }) => iso(from));
    expect(begins).toEqual([
      '2027-03-13T03:00:00.000Z',
      '2027-03-14T03:00:00.000Z',
      '2027-03-15T02:00:00.000Z',
      '2027-03-16T02:00:00.000Z',
    ]);
    const [, night] = spansAfter(nightly, Date.UTC(2027, 2, 12), 2);
    expect(night!.to - night!.from).toBe(hours(4));
  });

  it('does not happen at an hour that the change of the clocks leaves out, as RFC 5545 says', () => {
    const early = aWindow({ start: '2027-03-12T02:30:00', zone: 'America/New_York', rrule: 'FREQ=DAILY' });
    const begins = spansAfter(early, Date.UTC(2027, 2, 13), 3).map(({ from }) => iso(from));
    expect(begins).toEqual(['2027-03-13T07:30:00.000Z', '2027-03-15T06:30:00.000Z', '2027-03-16T06:30:00.000Z']);
  });

  it('happens once without a rule, and not at the times that are taken out', () => {
    const { rrule: _, ...once } = aWindow();
    expect(spansAfter(once, 0, 5)).toEqual([{ from: FIRST, to: FIRST + hours(4) }]);
    expect(overAt(once)).toBe(FIRST + hours(4));
    const holiday = aWindow({ except: ['2026-12-02T22:00:00'] });
    expect(spansAfter(holiday, FIRST, 1)[0]?.from).toBe(FIRST + days(14));
  });

  it('says when it is over for good', () => {
    expect(overAt(aWindow())).toBeUndefined();
    expect(overAt(aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3' }))).toBe(FIRST + days(14) + hours(4));
    expect(overAt(aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20261209T130000Z' }))).toBe(FIRST + days(14) + hours(4));
    expect(overAt(remove(aWindow(), FIRST + 5))).toBe(FIRST + 5);
  });

  it('stands as the clock says', () => {
    const at = (now: number, over: Partial<MaintenanceWindow> = {}) => windowState(aWindow(over), now, SETTLE);
    expect(at(FIRST - 1)).toBe('planned');
    expect(at(FIRST)).toBe('on');
    expect(at(FIRST + hours(4))).toBe('settling');
    expect(at(FIRST + hours(4) + SETTLE + 1)).toBe('planned');
    expect(at(FIRST + hours(5), { rrule: 'FREQ=DAILY;COUNT=1' })).toBe('over');
    expect(at(FIRST + hours(5), { removedAt: FIRST })).toBe('removed');
  });

  it('ends early by a person alone, and only this time', () => {
    const ended = endEarly(aWindow(), FIRST + hours(1));
    if ('refused' in ended) return expect.unreachable(ended.refused);
    expect(spanAt(ended, FIRST + hours(1))).toBeUndefined();
    expect(windowState(ended, FIRST + hours(1), SETTLE)).toBe('settling');
    expect(spanAt(ended, FIRST + days(7) + hours(3))).toBeDefined();
    expect(endEarly(ended, FIRST + hours(1))).toMatchObject({
      refused: 'W-1 is not going on; there is nothing to end',
    });
  });

  it('that is removed goes no further and comes no more', () => {
    const gone = remove(aWindow(), FIRST + hours(1));
    expect(spansBetween(gone, 0, FIRST + days(30))).toEqual([{ from: FIRST, to: FIRST + hours(1) }]);
    expect(spansAfter(gone, FIRST + hours(1), 3)).toEqual([]);
    expect(remove(gone, FIRST + hours(2))).toBe(gone);
  });

  it('goes on exactly when one of its times does, by walking minute by minute', () => {
    const rules = fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=WE,FR', 'FREQ=DAILY;INTERVAL=2;COUNT=3');
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 1, max: 24 * 60 }),
        fc.integer({ min: 0, max: 6 * 24 * 60 }),
        (rrule, length, at) => {
          const window = aWindow({ rrule, durationMs: minutes(length) });
          const moment = FIRST + minutes(at);
          const begun = Array.from({ length: length }, (_, back) => moment - minutes(back));
          const begins = new Set(spansAfter(window, FIRST - 1, 10).map(({ from }) => from));
          expect(spanAt(window, moment) !== undefined).toBe(begun.some((minute) => begins.has(minute)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is refused', () => {
  it.each<[Partial<MaintenanceWindow>, string]>([
    [{ durationMs: hours(25) }, 'it lasts 1d 1h; a window lasts from 1m to 1d'],
    [{ durationMs: 0 }, 'it lasts 0ms; a window lasts from 1m to 1d'],
    [{ zone: 'Tokyo Standard Time' }, '"Tokyo Standard Time" is no time zone; write an IANA name like Asia/Tokyo'],
    [{ start: '2026-02-30T10:00:00' }, '"2026-02-30T10:00:00" is no date and time; write it like 2026-11-25T22:00'],
    [{ rrule: 'FREQ=HOURLY' }, '"FREQ=HOURLY" makes no sense; it is one of DAILY, WEEKLY, MONTHLY, YEARLY'],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=WED' }, '"BYDAY=WED" makes no sense'],
    [{ rrule: 'FREQ=DAILY;BYHOUR=3' }, /^the rule's part "BYHOUR=3" is not known; known are FREQ, INTERVAL/],
    [{ rrule: 'FREQ=DAILY;COUNT=99999' }, '"COUNT=99999" makes no sense'],
    [{ rrule: 'BYDAY=WE' }, 'the rule "BYDAY=WE" lacks FREQ, like FREQ=WEEKLY;BYDAY=WE'],
    [{ rrule: 'FREQ=DAILY;COUNT=2;UNTIL=20270101' }, 'the rule has COUNT and UNTIL; one of them says when it ends'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 never happens'],
    [
      { start: '2026-11-23T22:00:00' },
      '2026-11-23T22:00:00 is not a time of FREQ=WEEKLY;BYDAY=WE; its first one is 2026-11-25T22:00:00',
    ],
    [
      { start: '2027-03-14T02:30:00', zone: 'America/New_York', rrule: undefined },
      '2027-03-14T02:30:00 does not exist in America/New_York: the clocks are changed then',
    ],
    [{ scope: 'machine.nam == "x"' }, 'scope: column 9: Machine has no field "nam"; did you mean "name"?'],
  ] as [Partial<MaintenanceWindow>, string][])('%j', (over, said) => {
    const { rrule, ...rest } = { ...aWindow(), ...over };
    const [problem] = windowProblems({ ...rest, ...(rrule !== undefined && { rrule }) });
    expect(problem).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
  });

  it('is told all at once', () => {
    expect(windowProblems(aWindow({ durationMs: 0, zone: 'Mars', scope: '1' }))).toHaveLength(3);
    expect(windowProblems(aWindow())).toEqual([]);
  });
});
