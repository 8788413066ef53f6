// Reads maintenance windows from an iCalendar file (RFC 5545). What is not understood
// is refused with its line, never guessed and never left out.
import ICAL from 'ical.js';
import { days } from '../../../shared/duration.ts';
import { messageOf } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import { type Block, type Line, outlineOf } from './ics-lines.ts';
import { basic, isZone, momentOf, wallClockAt } from './recurrence.ts';
import type { MaintenanceWindow } from './windows.ts';

type IcsEvent = Pick<
  MaintenanceWindow,
  'name' | 'purpose' | 'start' | 'zone' | 'durationMs' | 'rrule' | 'except' | 'text' | 'uid'
> & { line: number; scope?: string; owner?: string };

interface IcsProblem {
  line: number;
  reason: string;
}

export type IcsRead = { ok: true; events: IcsEvent[] } | { ok: false; problems: IcsProblem[] };

const MOST_EVENTS = 500;
/** Of no consequence for when and where. */
const IGNORED =
  /^(DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|TRANSP|CLASS|LOCATION|GEO|CATEGORIES|PRIORITY|ORGANIZER|ATTENDEE|CONTACT|URL|COMMENT|ATTACH|CONFERENCE|COLOR|IMAGE|X-.*)$/;
const UNDERSTOOD =
  /^(UID|SUMMARY|DESCRIPTION|DTSTART|DTEND|DURATION|RRULE|EXDATE|STATUS|X-DESKSIDE-(SCOPE|OWNER|TEXT-EN|TEXT-JA))$/;

/** `zone`: of times that name none. */
export function readIcs(text: string, { zone }: { zone?: string } = {}): IcsRead {
  const { lines, events, others } = outlineOf(text);
  const problems = [...malformed(lines), ...beside(lines, others)];
  if (events.length === 0) problems.push({ line: 1, reason: 'there is no event (VEVENT) in it' });
  if (events.length > MOST_EVENTS)
    problems.push({
      line: events[MOST_EVENTS]?.number ?? 1,
      reason: `more than ${MOST_EVENTS} events; split the file`,
    });
  if (problems.length > 0) return { ok: false, problems };

  const read = events.map((block) => readEvent(block, zone));
  const usable = read.flatMap(({ event }) => event ?? []);
  const found = [...read.flatMap((result) => result.problems), ...doubles(usable)];
  if (found.length > 0) return { ok: false, problems: found.toSorted((a, b) => a.line - b.line) };
  return { ok: true, events: usable };
}

function malformed(lines: Line[]): IcsProblem[] {
  const [first] = lines;
  if (first?.text.trim().toUpperCase() !== 'BEGIN:VCALENDAR')
    return [{ line: 1, reason: 'this is no iCalendar file; it does not begin with BEGIN:VCALENDAR' }];
  if (lines.at(-1)?.text.trim().toUpperCase() !== 'END:VCALENDAR')
    return [{ line: lines.at(-1)?.number ?? 1, reason: 'the file ends before END:VCALENDAR' }];
  return lines
    .filter(({ name }) => name !== 'BEGIN' && name !== 'END')
    .flatMap(({ number, text }) => {
      try {
        ICAL.parse.property(text);
        return [];
      } catch (error) {
        return [{ line: number, reason: `can not be read: ${messageOf(error)}` }];
      }
    });
}

/** A list of tasks or a cancellation is no maintenance. */
function beside(lines: Line[], others: Line[]): IcsProblem[] {
  const strange = others.filter(({ name }) => name !== 'VTIMEZONE');
  const cancelled = lines.filter(({ name, value }) => name === 'METHOD' && /^cancel$/i.test(value));
  return [
    ...strange.map(({ number, name }) => ({ line: number, reason: `${name} is not understood; only events are` })),
    ...cancelled.map(({ number }) => ({ line: number, reason: 'it cancels events; use "deskside windows rm"' })),
  ];
}

function doubles(events: IcsEvent[]): IcsProblem[] {
  return events
    .filter(({ uid }, index) => uid !== undefined && events.findIndex((other) => other.uid === uid) < index)
    .map(({ line, uid }) => ({ line, reason: `a second event with the UID ${uid}` }));
}

/** Notes what keeps an event from being used; the value is missing then. */
type Refuse = (line: number, reason: string) => undefined;

function readEvent(block: Block, zone: string | undefined): { event?: IcsEvent; problems: IcsProblem[] } {
  const problems: IcsProblem[] = [];
  const refuse: Refuse = (line, reason) => void problems.push({ line, reason });
  for (const { name, number } of block.lines) {
    if (!UNDERSTOOD.test(name) && !IGNORED.test(name)) refuse(number, `${name} is not understood; take it out`);
  }
  const event = eventOf(block, zone, refuse);
  return event && problems.length === 0 ? { event, problems } : { problems };
}

function eventOf(block: Block, zone: string | undefined, refuse: Refuse): IcsEvent | undefined {
  const line = (name: string) => block.lines.find((one) => one.name === name);
  const words = (name: string) => wordsOf(line(name));
  const status = line('STATUS');
  if (status && /^cancelled$/i.test(status.value)) refuse(status.number, 'it is cancelled; take it out');
  const name = words('SUMMARY') ?? refuse(block.number, 'the event has no SUMMARY; it names the window');
  const began = line('DTSTART') ?? refuse(block.number, 'the event has no DTSTART');
  const [from] = began ? timesOf(began, zone, refuse) : [];
  const [rule, another] = block.lines.filter((one) => one.name === 'RRULE');
  if (another) refuse(another.number, 'a second RRULE; one says when it happens');
  if (!from || name === undefined) return undefined;

  const except = block.lines.filter((one) => one.name === 'EXDATE').flatMap((one) => timesOf(one, from.zone, refuse));
  const durationMs = lengthOf(block, from, refuse);
  if (durationMs === undefined) return undefined;
  const text = present({ en: words('X-DESKSIDE-TEXT-EN'), ja: words('X-DESKSIDE-TEXT-JA') });
  return {
    line: block.number,
    ...{ name, purpose: words('DESCRIPTION') ?? name, start: from.time, zone: from.zone, durationMs },
    ...present({
      rrule: rule?.value.toUpperCase(),
      except: except.length > 0 ? except.map(({ moment }) => wallClockAt(moment, from.zone)) : undefined,
      text: Object.keys(text).length > 0 ? text : undefined,
      uid: words('UID'),
      scope: words('X-DESKSIDE-SCOPE'),
      owner: words('X-DESKSIDE-OWNER'),
    }),
  };
}

function wordsOf(line: Line | undefined): string | undefined {
  const value = line && ICAL.Property.fromString(line.text).getFirstValue();
  return value === undefined || String(value).trim() === '' ? undefined : String(value).trim();
}

interface WallTime {
  time: string;
  zone: string;
  /** A whole day. */
  date: boolean;
  moment: number;
}

/** All values of the property that are times. */
function timesOf(line: Line, zone: string | undefined, refuse: Refuse): WallTime[] {
  const property = ICAL.Property.fromString(line.text);
  const tzid = property.getFirstParameter('tzid') || zone;
  const written = line.value.split(',');
  return property
    .getValues()
    .map((value, index) => timeOf(line, value, { written: written[index] ?? '', tzid, refuse }))
    .filter((time) => time !== undefined);
}

interface Asked {
  /** As it stands in the file: the library takes 30 February for 2 March. */
  written: string;
  tzid: string | undefined;
  refuse: Refuse;
}

function timeOf({ number, name }: Line, value: unknown, { written, tzid, refuse }: Asked): WallTime | undefined {
  if (!(value instanceof ICAL.Time)) return refuse(number, `${name} is no time`);
  const zone = value.zone?.tzid === 'UTC' ? 'UTC' : tzid;
  if (zone === undefined) return refuse(number, `${name} names no time zone; say which with --zone`);
  if (!isZone(zone)) return refuse(number, `"${zone}" is no IANA time zone like Asia/Tokyo`);
  const time = value.toString().replace(/Z$/, '').padEnd(19, 'T00:00:00');
  const isAsWritten = basic(time).startsWith(written.trim().replace(/Z$/, ''));
  const moment = isAsWritten ? momentOf(time, zone) : undefined;
  if (moment === undefined) return refuse(number, `${name} is no date and time: ${written}`);
  return { time, zone, date: value.isDate, moment };
}

function lengthOf({ lines, number }: Block, from: WallTime, refuse: Refuse): number | undefined {
  const duration = lines.find(({ name }) => name === 'DURATION');
  const end = lines.find(({ name }) => name === 'DTEND');
  if (duration) {
    const value = ICAL.Property.fromString(duration.text).getFirstValue();
    if (value instanceof ICAL.Duration) return value.toSeconds() * 1000;
    return refuse(duration.number, `DURATION is none: ${duration.value}`);
  }
  if (end) {
    const [until] = timesOf(end, from.zone, refuse);
    return until && until.moment - from.moment;
  }
  // RFC 5545, 3.6.1: a day without an end is that day.
  return from.date ? days(1) : refuse(number, 'the event has no end (DTEND or DURATION)');
}
