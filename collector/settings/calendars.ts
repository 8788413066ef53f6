// Working calendars of the settings.
import Type from 'typebox';
import { hours, minutes } from '../../shared/duration.ts';
import { messageOf } from '../../shared/errors.ts';
import { hint } from '../../shared/problems.ts';
import { isZone, nextOpening } from '../domain/calendar.ts';
import {
  ALWAYS,
  ALWAYS_NAME,
  type Calendar,
  type Calendars,
  OFFICE,
  OFFICE_NAME,
  type Shift,
  WEEKDAYS,
  type Weekday,
} from '../domain/policy/calendars.ts';
import { HOLIDAY_PATTERN, HOLIDAY_WORDS, holidaysOf } from './holidays.ts';
import { closed } from './setting.ts';

const DAYS = new RegExp(`^(${WEEKDAYS.join('|')})(-(${WEEKDAYS.join('|')}))?$`);
const SHIFT = '([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d';
const OFFICE_HOLIDAYS = ['jp', '12-29..01-03'];

/** Defaults within lists and records are not filled in: what may be left out is optional here. */
export const CalendarSchema = Type.Object(
  {
    zone: Type.Optional(Type.String({ description: `IANA name of the time zone; default ${OFFICE.zone}` })),
    hours: Type.Record(
      Type.String(),
      Type.String({
        pattern: `^${SHIFT}(, *${SHIFT})*$`,
        description: 'hours like "09:00-18:00" or "09:00-12:00, 13:00-18:00"; "22:00-06:00" ends on the next day',
      }),
      { description: 'by days: mon-fri, sat' },
    ),
    holidays: Type.Optional(
      Type.Array(Type.String({ pattern: HOLIDAY_PATTERN, description: HOLIDAY_WORDS }), {
        description: `on these no shift begins; default ${OFFICE_HOLIDAYS.join(', ')}`,
      }),
    ),
  },
  closed,
);

interface Section {
  calendar: string;
  calendars: Record<string, Type.Static<typeof CalendarSchema>>;
  sites: Record<string, string>;
}

/** `problems` takes what is wrong, each with its place below `policy`. */
export function calendarsOf({ calendar, calendars, sites }: Section, now: number, problems: string[]): Calendars {
  const named = new Map<string, Calendar>([
    [OFFICE_NAME, { ...OFFICE, holidays: new Set(OFFICE_HOLIDAYS.flatMap(holidaysOf)) }],
    [ALWAYS_NAME, ALWAYS],
  ]);
  for (const [name, settings] of Object.entries(calendars)) {
    const made = name === ALWAYS_NAME ? undefined : calendarOf(name, settings, now, problems);
    if (name === ALWAYS_NAME) problems.push(`calendars.${name}: this name is taken by the calendar that never closes`);
    if (made) named.set(name, made);
  }
  const known = [...new Set([...named.keys(), ...Object.keys(calendars)])];
  const mustBe = (place: string, name: string) => {
    if (!known.includes(name)) problems.push(`${place}: there is no calendar "${name}"${hint(name, known)}`);
  };
  mustBe('calendar', calendar);
  for (const [site, name] of Object.entries(sites)) mustBe(`sites.${site}`, name);
  return { named, normal: calendar, ofSites: new Map(Object.entries(sites)) };
}

function calendarOf(
  name: string,
  { zone = OFFICE.zone, hours, holidays = OFFICE_HOLIDAYS }: Section['calendars'][string],
  now: number,
  problems: string[],
): Calendar | undefined {
  const place = `calendars.${name}`;
  if (!isZone(zone)) {
    problems.push(`${place}.zone: "${zone}" is no time zone; write it like Asia/Tokyo or Europe/Berlin`);
    return undefined;
  }
  for (const days of Object.keys(hours).filter((key) => !DAYS.test(key))) {
    problems.push(`${place}.hours: "${days}" is no day; write it like mon, mon-fri, sat-sun`);
  }
  const made = { zone, shifts: shiftsOf(hours), holidays: new Set(holidays.flatMap((entry) => datesOf(entry))) };
  if (Object.keys(hours).every((key) => DAYS.test(key)) && nextOpening(made, now) === undefined) {
    problems.push(`${place}: it never opens; give it hours, like hours: { mon-fri: "09:00-18:00" }`);
  }
  return made;

  function datesOf(entry: string): string[] {
    try {
      return holidaysOf(entry);
    } catch (error) {
      problems.push(`${place}.holidays: ${messageOf(error)}`);
      return [];
    }
  }
}

function shiftsOf(hoursByDays: Record<string, string>): Calendar['shifts'] {
  const week: Record<Weekday, Shift[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const [span, text] of Object.entries(hoursByDays)) {
    for (const day of DAYS.test(span) ? daysOf(span) : [])
      week[day].push(...text.split(',').map((shift) => shiftOf(shift.trim())));
  }
  return week;
}

/** "fri-mon" goes over the weekend. */
function daysOf(span: string): Weekday[] {
  const [first, last = first] = span.split('-').map((day) => WEEKDAYS.indexOf(day as Weekday));
  if (first === undefined || last === undefined) return [];
  const length = ((last - first + 7) % 7) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(first, first + length);
}

function shiftOf(text: string): Shift {
  const [from = 0, to = 0] = text.split('-').map(timeOf);
  return { from, to: to > from ? to : to + hours(24) };
}

function timeOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hours(hour) + minutes(minute);
}
