// The one door to recurrence rules (RFC 5545, 3.3.10): when something begins again, by
// the wall clock of its zone. A local time that a change of the clocks skips does not
// happen that day, as the RFC says.
import { RRuleTemporal } from 'rrule-temporal';

/** Wall clock times are written "2026-11-25T22:00:00". */
export interface Recurrence {
  /** The first time. */
  start: string;
  /** IANA name. */
  zone: string;
  /** "FREQ=WEEKLY;BYDAY=WE"; absent: it happens once. */
  rrule?: string;
  /** Times of the rule at which it does not happen. */
  except?: readonly string[];
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
/** More times than this are a rule without a count. */
const MOST_TIMES = 1000;
const WEEKDAY = /^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)$/;

/** What each part of a rule may be. Hours and finer are the start's own. */
const PARTS: Record<string, (value: string) => boolean> = {
  FREQ: (value) => FREQUENCIES.includes(value),
  INTERVAL: within(1, 1000),
  COUNT: within(1, MOST_TIMES),
  UNTIL: (value) => /^\d{8}(T\d{6}Z?)?$/.test(value),
  BYDAY: (value) => value.split(',').every((day) => WEEKDAY.test(day)),
  BYMONTH: each(within(1, 12)),
  BYMONTHDAY: each(within(-31, 31)),
  BYYEARDAY: each(within(-366, 366)),
  BYWEEKNO: each(within(-53, 53)),
  BYSETPOS: each(within(-366, 366)),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
};

/** What keeps it from being used, in words with the mend; undefined when it is good. */
export function recurrenceProblem(recurrence: Recurrence): string | undefined {
  const { start, zone, rrule, except = [] } = recurrence;
  if (!isZone(zone)) return `"${zone}" is no time zone; write an IANA name like Asia/Tokyo`;
  const odd = [start, ...except].find((time) => !isTime(time));
  if (odd !== undefined) return `"${odd}" is no date and time; write it like 2026-11-25T22:00`;
  const problem = rrule === undefined ? undefined : ruleProblem(rrule);
  if (problem) return problem;
  try {
    const [first] = ruleOf({ start, zone, ...(rrule !== undefined && { rrule }) }).all((_, index) => index < 1);
    if (first && wallClock(first.toString()) === start) return undefined;
    if (rrule === undefined) return `${start} does not exist in ${zone}: the clocks are changed then`;
    return `${start} is not a time of ${rrule}${first ? `; its first one is ${wallClock(first.toString())}` : ''}`;
  } catch {
    return `${rrule ?? start} never happens`;
  }
}

/** Begins at or after `fromMs` and before `toMs`, in order. */
export function startsBetween(recurrence: Recurrence, fromMs: number, toMs: number): number[] {
  return ruleOf(recurrence)
    .between(new Date(fromMs), new Date(toMs), true)
    .map(({ epochMilliseconds }) => epochMilliseconds)
    .filter((start) => start >= fromMs && start < toMs);
}

/** The next `count` that begin after the moment. */
export function startsAfter(recurrence: Recurrence, afterMs: number, count: number): number[] {
  const rule = ruleOf(recurrence);
  const starts: number[] = [];
  let place = afterMs;
  while (starts.length < count) {
    const next = rule.next(new Date(place))?.epochMilliseconds;
    if (next === undefined) break;
    starts.push(next);
    place = next;
  }
  return starts;
}

/** The last one; undefined when it goes on for ever. */
export function lastStart(recurrence: Recurrence): number | undefined {
  const { rrule } = recurrence;
  if (rrule !== undefined && !/(^|;)(COUNT|UNTIL)=/.test(rrule)) return undefined;
  return ruleOf(recurrence).previous(new Date(FAR_AWAY))?.epochMilliseconds;
}

const FAR_AWAY = Date.UTC(9000, 0);

/** When a wall clock of the zone shows this time: the earlier one where it shows it twice. */
export function momentOf(time: string, zone: string): number | undefined {
  return ruleOf({ start: time, zone }).next(new Date(0), true)?.epochMilliseconds;
}

/** What a wall clock of the zone shows then: "2026-11-25T22:00:00". */
export function wallClockAt(moment: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
  return format.format(moment).replace(' ', 'T');
}

/** "2026-11-25T22:00" and "2026-11-25 22:00:00" as they are kept. */
export function timeOfText(written: string): string {
  const [, date, clock, second = '00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d))?$/.exec(written.trim()) ?? [];
  return date === undefined ? written : `${date}T${clock}:${second}`;
}

function ruleOf({ start, zone, rrule = 'FREQ=DAILY;COUNT=1', except = [] }: Recurrence): RRuleTemporal {
  const exceptions = except.map((time) => `\nEXDATE;TZID=${zone}:${basic(time)}`).join('');
  return new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${basic(start)}\nRRULE:${rrule}${exceptions}` });
}

/** "2026-11-25T22:00:00" as iCalendar writes it: "20261125T220000". */
export const basic = (time: string): string => time.replaceAll(/[-:]/g, '');

/** "2026-11-25T22:00:00+09:00[Asia/Tokyo]" without its offset. */
const wallClock = (time: string): string => time.slice(0, 19);

function ruleProblem(rrule: string): string | undefined {
  const seen = new Set<string>();
  for (const part of rrule.split(';')) {
    const [name = '', value = ''] = part.split('=', 2);
    const fits = PARTS[name];
    if (!fits) return `the rule's part "${part}" is not known; known are ${Object.keys(PARTS).join(', ')}`;
    if (!fits(value))
      return `"${part}" makes no sense${name === 'FREQ' ? `; it is one of ${FREQUENCIES.join(', ')}` : ''}`;
    if (seen.has(name)) return `the rule says ${name} twice`;
    seen.add(name);
  }
  if (!seen.has('FREQ')) return `the rule "${rrule}" lacks FREQ, like FREQ=WEEKLY;BYDAY=WE`;
  return seen.has('COUNT') && seen.has('UNTIL')
    ? 'the rule has COUNT and UNTIL; one of them says when it ends'
    : undefined;
}

function within(least: number, most: number): (value: string) => boolean {
  return (value) => /^[+-]?\d+$/.test(value) && Number(value) !== 0 && Number(value) >= least && Number(value) <= most;
}

function each(fits: (value: string) => boolean): (value: string) => boolean {
  return (value) => value.split(',').every(fits);
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/** A day that the calendar has, and a time of day. */
function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return false;
  const moment = new Date(`${text}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
