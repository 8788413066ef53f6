// Arithmetic of working time. Open is an instant when the clock on the wall says so: an hour that a
// zone skips in spring is not there, one that it repeats in autumn counts twice.
import { Temporal } from 'temporal-polyfill';
import { days, hours } from '../../shared/duration.ts';
import { ALWAYS, type Calendar, type Calendars, type Length, type Shift, WEEKDAYS } from './policy/calendars.ts';

const DAY = hours(24);
/** A calendar that stays closed for longer is taken for one that never opens. */
const HORIZON_MS = days(3660);

/** Milliseconds from `from` until `to` in which it is open; 0 when `to` is not later. */
export function businessMsBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (calendar === ALWAYS) return to - from;
  let open = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    for (const span of spansOn(calendar, day)) open += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  }
  return open;
}

/** The first instant at which it was open for `ms` since `from`; `from` itself for 0. */
export function addBusinessMs(calendar: Calendar, from: number, ms: number): number {
  if (ms <= 0 || calendar === ALWAYS) return from + Math.max(0, ms);
  let rest = ms;
  for (let day = dayOf(from); day <= dayOf(from + HORIZON_MS); day++) {
    for (const span of spansOn(calendar, day)) {
      const start = Math.max(from, span.from);
      if (span.to - start >= rest) return start + rest;
      rest -= Math.max(0, span.to - start);
    }
  }
  return from + HORIZON_MS;
}

export function isOpen(calendar: Calendar, at: number): boolean {
  return spansOn(calendar, dayOf(at)).some(({ from, to }) => from <= at && at < to);
}

/** `at` itself while it is open; undefined when it does not open for ten years. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  for (let day = dayOf(at); day <= dayOf(at + HORIZON_MS); day++) {
    const next = spansOn(calendar, day).find(({ to }) => to > at);
    if (next) return Math.max(at, next.from);
  }
  return undefined;
}

/** When it closes, or opens, next; undefined when it does not within a quarter of a year. */
export function nextChange(calendar: Calendar, at: number): number | undefined {
  if (calendar === ALWAYS) return undefined;
  const last = dayOf(at + days(92));
  if (!isOpen(calendar, at)) {
    const next = nextOpening(calendar, at);
    return next !== undefined && dayOf(next) <= last ? next : undefined;
  }
  for (let day = dayOf(at); day <= last; day++) {
    // What is open over midnight of UTC lies in two spans.
    const end = spansOn(calendar, day).find(({ to }) => to > at && !isOpen(calendar, to));
    if (end) return end.to;
  }
  return undefined;
}

/** Dates from today on, within a year, on which a holiday keeps it closed: "2026-11-23". */
export function holidaysAhead(calendar: Calendar, at: number, limit: number): string[] {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone);
  const today = dayOf(at + wall.offsetNanoseconds / 1e6);
  const bare = { ...calendar, holidays: new Set<string>() };
  return range(today, today + 366)
    .filter((day) => shiftsOf(bare, day).length > 0 && shiftsOf(calendar, day).length === 0)
    .slice(0, limit)
    .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

/** The first opening on a later date of the wall than that of `at`. */
export function nextMorning(calendar: Calendar, at: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone).toPlainDate();
  const midnight = today.add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds;
  return nextOpening(calendar, midnight) ?? midnight;
}

/** A working day is as long as the days of its week are on average, closed ones left out. */
export function lengthMs(length: Length, { shifts }: Calendar): number {
  if ('ms' in length) return length.ms;
  const lengths = WEEKDAYS.map((day) => shifts[day].reduce((sum, { from, to }) => sum + to - from, 0));
  const working = lengths.filter((ms) => ms > 0);
  return (length.days * working.reduce((sum, ms) => sum + ms, 0)) / Math.max(1, working.length);
}

/** Whether there is such a time zone: "Asia/Tokyo". */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar of a site, by the label `site` of its machines. */
export function calendarOf({ named, normal, ofSites }: Calendars, site: string | undefined): Calendar {
  return named.get(ofSites.get(site ?? '') ?? normal) ?? ALWAYS;
}

/** Instants, milliseconds since 1970. */
interface Span {
  from: number;
  to: number;
}

const remembered = new WeakMap<Calendar, Map<number, Span[]>>();

/** What is open of a day of UTC, which no zone cuts or repeats; in order, without overlap. */
function spansOn(calendar: Calendar, day: number): Span[] {
  const known = remembered.get(calendar) ?? new Map<number, Span[]>();
  remembered.set(calendar, known);
  const spans = known.get(day) ?? spansOf(calendar, day * DAY, (day + 1) * DAY);
  known.set(day, spans);
  return spans;
}

function spansOf(calendar: Calendar, start: number, end: number): Span[] {
  return offsetsWithin(calendar.zone, start, end).flatMap(({ from, to, offset }) =>
    range(dayOf(from + offset), dayOf(to + offset - 1)).flatMap((day) =>
      wallHours(calendar, day)
        .map((open) => ({ from: Math.max(from, open.from - offset), to: Math.min(to, open.to - offset) }))
        .filter((open) => open.to > open.from),
    ),
  );
}

/** The parts of a span in which the zone's offset (milliseconds to add to UTC) stays the same. */
function offsetsWithin(zone: string, from: number, to: number): (Span & { offset: number })[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const next = start.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
  const part = { from, to: Math.min(next, to), offset: start.offsetNanoseconds / 1e6 };
  return next < to ? [part, ...offsetsWithin(zone, next, to)] : [part];
}

/** Open hours of one date on the wall, milliseconds as if the wall were UTC: its own shifts and what is left of yesterday's. */
function wallHours(calendar: Calendar, day: number): Span[] {
  const yesterday = shiftsOf(calendar, day - 1).map(({ from, to }) => ({ from: from - DAY, to: to - DAY }));
  const open = [...yesterday, ...shiftsOf(calendar, day)]
    .map(({ from, to }) => ({ from: day * DAY + Math.max(0, from), to: day * DAY + Math.min(DAY, to) }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from);
  return open.reduce<Span[]>(joined, []);
}

function shiftsOf({ shifts, holidays }: Calendar, day: number): readonly Shift[] {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  // The first of January 1970, day 0, was a Thursday.
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon';
  return holidays.has(date) || holidays.has(date.slice(5)) ? [] : shifts[weekday];
}

function joined(spans: Span[], next: Span): Span[] {
  const last = spans.at(-1);
  if (!last || last.to < next.from) return [...spans, next];
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
}

const dayOf = (at: number): number => Math.floor(at / DAY);

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
