// From the holidays of the settings to dates: single ones, ranges, those of Japan, and calendars of others.
import { readFileSync } from 'node:fs';
import holidayJp from '@holiday-jp/holiday_jp';
import ICAL from 'ical.js';
import { days } from '../../shared/duration.ts';
import { ConfigError, messageOf } from '../../shared/errors.ts';

/** What an entry may look like; for the schema. */
export const HOLIDAY_PATTERN = '^(jp|(\\d{4}-)?\\d\\d-\\d\\d(\\.\\.(\\d{4}-)?\\d\\d-\\d\\d)?|.+\\.ics)$';
export const HOLIDAY_WORDS =
  'a date (2026-08-13), a day of every year (12-31), a range of either (12-29..01-03), "jp" for the national holidays of Japan, or an .ics file';

/** Repeated holidays of a file are taken so far into the future. */
const HORIZON_YEARS = 10;

/** Dates "2026-08-13" and days of every year "12-31". @throws ConfigError where it is no holiday. */
export function holidaysOf(entry: string): string[] {
  if (entry === 'jp') return Object.keys(holidayJp.holidays);
  if (entry.endsWith('.ics')) return fromFile(entry);
  const [first = '', last = first] = entry.split('..');
  if (first.length !== last.length)
    throw new ConfigError(`"${entry}" has a year on one side only`, { code: 'HOLIDAYS' });
  return first.length === 5 ? everyYear(first, last) : datesBetween(first, last);
}

/** A leap year, so that the 29th of February is a day; a range may go over the turn of the year. */
function everyYear(first: string, last: string): string[] {
  const year = last < first ? '2001' : '2000';
  return datesBetween(`2000-${first}`, `${year}-${last}`).map((date) => date.slice(5));
}

function datesBetween(first: string, last: string): string[] {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (to < from) throw new ConfigError(`"${first}..${last}" ends before it begins`, { code: 'HOLIDAYS' });
  return Array.from({ length: (to - from) / days(1) + 1 }, (_, index) => dateOf(from + index * days(1)));
}

function dayOf(date: string): number {
  const at = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(at) || dateOf(at) !== date)
    throw new ConfigError(`there is no ${date} in the calendar`, { code: 'HOLIDAYS' });
  return at;
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function fromFile(path: string): string[] {
  const events = eventsOf(path);
  const until = new Date().getUTCFullYear() + HORIZON_YEARS;
  return events.flatMap((event) => {
    const lengthDays = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
    const dates: string[] = [];
    const starts = event.iterator();
    for (let next = starts.next(); next && next.year <= until; next = starts.next()) {
      const from = dayOf(next.toString().slice(0, 10));
      for (let day = 0; day < lengthDays; day++) dates.push(dateOf(from + day * days(1)));
    }
    return dates;
  });
}

function eventsOf(path: string): ICAL.Event[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  } catch (error) {
    throw new ConfigError(`${path} can not be read as an iCalendar file: ${messageOf(error)}`, {
      code: 'HOLIDAYS',
      cause: error,
    });
  }
}
