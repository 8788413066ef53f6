// When an office works: what service levels and daytime notices are counted by.
import { hours, minutes } from '../../../shared/duration.ts';

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Milliseconds of the wall clock since midnight; `to` beyond 24 h goes into the next day, whatever that day is. */
export interface Shift {
  from: number;
  to: number;
}

/** It is open when the clock on the wall, in `zone`, says so. */
export interface Calendar {
  /** IANA name: "Asia/Tokyo". */
  zone: string;
  shifts: Readonly<Record<Weekday, readonly Shift[]>>;
  /** No shift begins on these: "2026-11-23", and every year "12-31". */
  holidays: ReadonlySet<string>;
}

export interface Calendars {
  /** By name; `normal` is one of them. */
  named: ReadonlyMap<string, Calendar>;
  /** For whoever has no other. */
  normal: string;
  /** Names by the label `site` of a machine. */
  ofSites: ReadonlyMap<string, string>;
}

/** The calendar that never closes. */
export const ALWAYS: Calendar = { zone: 'UTC', shifts: everyDay([{ from: 0, to: hours(24) }]), holidays: new Set() };
export const ALWAYS_NAME = '24x7';
export const OFFICE_NAME = 'office';

const OFFICE_HOURS: readonly Shift[] = [{ from: hours(9), to: hours(18) }];

/** Where nothing is set; the settings add the national holidays to it. */
export const OFFICE: Calendar = {
  zone: 'Asia/Tokyo',
  shifts: { ...everyDay(OFFICE_HOURS), sat: [], sun: [] },
  holidays: new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']),
};

export const DEFAULT_CALENDARS: Calendars = {
  named: new Map([
    [OFFICE_NAME, OFFICE],
    [ALWAYS_NAME, ALWAYS],
  ]),
  normal: OFFICE_NAME,
  ofSites: new Map(),
};

/** A length of time: of the clock that counts it, or in its working days. */
export type Length = { ms: number } | { days: number };

export const minutesOf = (count: number): Length => ({ ms: minutes(count) });
export const hoursOf = (count: number): Length => ({ ms: hours(count) });
export const daysOf = (count: number): Length => ({ days: count });

function everyDay(shifts: readonly Shift[]): Calendar['shifts'] {
  return { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts };
}
