import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  businessMsBetween,
  calendarOf,
  holidaysAhead,
  isOpen,
  lengthMs,
  nextChange,
  nextOpening,
} from '../../../collector/domain/calendar.ts';
import {
  ALWAYS,
  type Calendar,
  DEFAULT_CALENDARS,
  OFFICE,
  type Shift,
  WEEKDAYS,
} from '../../../collector/domain/policy/calendars.ts';
import { days, hours, minutes } from '../../../shared/duration.ts';
import { wallClock } from './wall-clock.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
/** Japan has no daylight saving: nine hours ahead of UTC, always. */
const tokyo = (text: string): number => Date.parse(`${text}+09:00`);

const weekOf = (shifts: readonly Shift[]): Calendar['shifts'] => ({
  ...{ mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts },
});
const everyDay = (zone: string, ...shifts: Shift[]): Calendar => ({
  zone,
  shifts: weekOf(shifts),
  holidays: new Set(),
});

describe('an office', () => {
  it('counts the hours in which it is open', () => {
    expect(businessMsBetween(OFFICE, tokyo('2026-11-20T17:00'), tokyo('2026-11-23T10:30'))).toBe(hours(2.5));
    expect(businessMsBetween(OFFICE, tokyo('2026-11-21T00:00'), tokyo('2026-11-23T00:00'))).toBe(0);
    expect(businessMsBetween(OFFICE, tokyo('2026-11-20T12:00'), tokyo('2026-11-20T11:00'))).toBe(0);
  });

  it('adds them', () => {
    expect(addBusinessMs(OFFICE, tokyo('2026-11-20T17:00'), hours(2))).toBe(tokyo('2026-11-23T10:00'));
    expect(addBusinessMs(OFFICE, tokyo('2026-11-20T17:00'), hours(1))).toBe(tokyo('2026-11-20T18:00'));
    expect(addBusinessMs(OFFICE, tokyo('2026-11-21T03:00'), 0)).toBe(tokyo('2026-11-21T03:00'));
  });

  it('is closed over the turn of the year', () => {
    expect(addBusinessMs(OFFICE, tokyo('2026-12-28T18:00'), 1)).toBe(tokyo('2027-01-04T09:00') + 1);
  });

  it('knows whether it is open, and when it opens', () => {
    expect(isOpen(OFFICE, tokyo('2026-11-20T09:00'))).toBe(true);
    expect(isOpen(OFFICE, tokyo('2026-11-20T18:00'))).toBe(false);
    expect(nextOpening(OFFICE, tokyo('2026-11-20T18:00'))).toBe(tokyo('2026-11-23T09:00'));
    expect(nextOpening(OFFICE, tokyo('2026-11-20T10:00'))).toBe(tokyo('2026-11-20T10:00'));
    expect(nextOpening(everyDay('UTC'), 0)).toBeUndefined();
  });

  it('has working days of nine hours, and one that never closes has days of 24', () => {
    expect(lengthMs({ days: 3 }, OFFICE)).toBe(hours(27));
    expect(lengthMs({ days: 3 }, ALWAYS)).toBe(days(3));
    expect(lengthMs({ ms: 5 }, OFFICE)).toBe(5);
  });

  it('may have another calendar for a site', () => {
    const calendars = { ...DEFAULT_CALENDARS, ofSites: new Map([['plant', '24x7']]) };
    expect(calendarOf(calendars, 'plant')).toBe(ALWAYS);
    expect(calendarOf(calendars, 'tokyo')).toBe(OFFICE);
    expect(calendarOf(calendars, undefined)).toBe(OFFICE);
  });
});

describe('a shift over a change of the clocks', () => {
  const night = { from: hours(22), to: hours(30) };

  it('is an hour shorter in spring and an hour longer in autumn', () => {
    const berlin = everyDay('Europe/Berlin', night);
    expect(businessMsBetween(berlin, utc('2026-03-28T12:00'), utc('2026-03-29T12:00'))).toBe(hours(7));
    expect(businessMsBetween(berlin, utc('2026-10-24T12:00'), utc('2026-10-25T12:00'))).toBe(hours(9));
  });

  it('is half an hour shorter on Lord Howe Island', () => {
    const island = everyDay('Australia/Lord_Howe', night);
    expect(businessMsBetween(island, utc('2026-10-03T00:00'), utc('2026-10-04T00:00'))).toBe(hours(7.5));
  });

  it('counts the repeated part of the hour it begins in', () => {
    const early = everyDay('America/New_York', { from: hours(1) + minutes(30), to: hours(3) });
    expect(businessMsBetween(early, utc('2026-11-01T04:00'), utc('2026-11-01T12:00'))).toBe(hours(2));
  });

  it('is not there on a date that a zone left out', () => {
    const apia = everyDay('Pacific/Apia', { from: hours(9), to: hours(18) });
    expect(businessMsBetween(apia, utc('2011-12-29T10:00'), utc('2012-01-01T10:00'))).toBe(hours(27));
  });

  it('belongs to the day it begins on, be the next one a holiday', () => {
    const calendar = { ...everyDay('UTC', night), holidays: new Set(['2026-05-02']) };
    expect(businessMsBetween(calendar, utc('2026-05-01T12:00'), utc('2026-05-02T12:00'))).toBe(hours(8));
    expect(businessMsBetween(calendar, utc('2026-05-02T12:00'), utc('2026-05-03T12:00'))).toBe(0);
  });
});

/** Another make of the same thing: a look at the clock each minute. */
function minuteByMinute(calendar: Calendar, from: number, to: number): number {
  const opens = wallClock(calendar);
  let open = 0;
  for (let at = from; at < to; at += minutes(1)) if (opens(at)) open += minutes(1);
  return open;
}

const ZONES = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
/** Days around the changes of the clocks of these zones, and ordinary ones. */
const AROUND = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-12-31'];

const shift = fc
  .record({ from: fc.integer({ min: 0, max: 24 * 12 - 1 }), length: fc.integer({ min: 1, max: 24 * 12 }) })
  .map(({ from, length }): Shift => ({ from: minutes(from * 5), to: minutes((from + length) * 5) }));
const someShifts = fc.array(shift, { maxLength: 3 });
const start = fc
  .record({ day: fc.constantFrom(...AROUND), minute: fc.integer({ min: -3 * 1440, max: 2 * 1440 }) })
  .map(({ day, minute }) => utc(`${day}T00:00`) + minutes(minute));
const week = fc
  .tuple(someShifts, someShifts, someShifts, someShifts, someShifts, someShifts, someShifts)
  .map(([mon, tue, wed, thu, fri, sat, sun]): Calendar['shifts'] => ({ mon, tue, wed, thu, fri, sat, sun }));
const holiday = fc.constantFrom(...AROUND, '2026-03-30', '12-30', '10-24');
const calendars = fc
  .record({ zone: fc.constantFrom(...ZONES), shifts: week, holidays: fc.array(holiday, { maxLength: 3 }) })
  .map((calendar): Calendar => ({ ...calendar, holidays: new Set(calendar.holidays) }));

describe('any calendar', () => {
  it('counts what a look at the clock each minute counts', () => {
    fc.assert(
      fc.property(calendars, start, fc.integer({ min: 0, max: 3 * 1440 }), (calendar, from, length) => {
        const to = from + minutes(length);
        expect(businessMsBetween(calendar, from, to)).toBe(minuteByMinute(calendar, from, to));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('adds what it counts, and no instant sooner', () => {
    fc.assert(
      fc.property(calendars, start, fc.integer({ min: 1, max: days(5) }), (calendar, from, ms) => {
        fc.pre(WEEKDAYS.some((day) => calendar.shifts[day].length > 0));
        const due = addBusinessMs(calendar, from, ms);
        expect(businessMsBetween(calendar, from, due)).toBe(ms);
        expect(businessMsBetween(calendar, from, due - 1)).toBe(ms - 1);
      }),
    );
  }, 60_000);

  it('opens next where it says', () => {
    fc.assert(
      fc.property(calendars, start, (calendar, from) => {
        const next = nextOpening(calendar, from);
        if (next === undefined) return;
        expect(isOpen(calendar, next)).toBe(true);
        expect(businessMsBetween(calendar, from, next)).toBe(0);
      }),
    );
  }, 60_000);

  it('counts a year in a moment, again and again', () => {
    const from = utc('2026-01-01T00:00');
    const before = process.cpuUsage();
    for (let i = 0; i < 1000; i++) businessMsBetween(OFFICE, from, from + days(365));
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

describe('what comes next', () => {
  const office: Calendar = { ...OFFICE, holidays: new Set(['2026-11-23', '11-28', '12-29']) };

  it('is the end of the day while it is open, and the next opening over weekends and holidays while it is not', () => {
    expect(nextChange(office, tokyo('2026-11-20T10:00'))).toBe(tokyo('2026-11-20T18:00'));
    expect(nextChange(office, tokyo('2026-11-20T18:00'))).toBe(tokyo('2026-11-24T09:00'));
  });

  it('goes over midnight of UTC, and does not come where it never closes', () => {
    const night = everyDay('UTC', { from: hours(22), to: hours(30) });
    expect(nextChange(night, utc('2026-11-20T23:00'))).toBe(utc('2026-11-21T06:00'));
    expect(nextChange(everyDay('UTC', { from: 0, to: hours(24) }), utc('2026-11-20T23:00'))).toBeUndefined();
    expect(nextChange(ALWAYS, 0)).toBeUndefined();
  });

  it('names the holidays that close it, from today on its wall; a Saturday is closed anyway', () => {
    expect(holidaysAhead(office, tokyo('2026-11-23T00:30'), 3)).toEqual(['2026-11-23', '2026-12-29']);
    expect(holidaysAhead(office, tokyo('2026-11-24T00:30'), 1)).toEqual(['2026-12-29']);
  });
});
