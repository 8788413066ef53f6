// The times of syslog lines. The classic form, "Nov 22 13:00:00" (RFC 3164), names
// neither year nor zone: both are found from the clock and the order of the lines.
import { days, minutes } from '../../shared/duration.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Zones change their offset at full quarters of an hour. */
const QUARTER_MS = minutes(15);
/** Leap days may lie so far back. */
const MAX_YEARS_BACK = 8;

export interface Clock {
  now: number;
  /** IANA name of the machine's zone. */
  timeZone: string;
  /** Time of the line before, from an earlier run. */
  lastMs?: number;
}

/** Reads the time at the beginning of one line after the other; undefined when there is none. */
export function timeReader({ now, timeZone, lastMs = 0 }: Clock): (stamp: string) => number | undefined {
  const offsetAt = offsetsOf(timeZone);
  let last = lastMs;

  /** Of the two instants of an hour that comes twice, the one that keeps the lines in order. */
  function choose([first, second]: number[]): number | undefined {
    if (first === undefined || second === undefined) return first;
    return first < last - minutes(1) && second <= now + minutes(1) ? second : first;
  }

  function fromClassic(stamp: string): number | undefined {
    const thisYear = new Date(now).getUTCFullYear();
    for (let year = thisYear + 1; year >= thisYear - MAX_YEARS_BACK; year--) {
      const wall = wallTime(stamp, year);
      const instant = wall === undefined ? undefined : choose(instantsOf(wall, offsetAt));
      if (instant !== undefined && instant <= now + days(1)) return instant;
    }
    return undefined;
  }

  return (stamp) => {
    const time = /^\d{4}-/.test(stamp) ? Date.parse(stamp) : fromClassic(stamp);
    if (time === undefined || Number.isNaN(time)) return undefined;
    last = time;
    return time;
  };
}

/** The time on the wall as if it were UTC; undefined where this year has no such day. */
function wallTime(stamp: string, year: number): number | undefined {
  const [, name = '', day, hour, minute, second] = /^(\w{3}) +(\d+) (\d\d):(\d\d):(\d\d)$/.exec(stamp) ?? [];
  const month = MONTHS.indexOf(name);
  const wall = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Number(second));
  return month >= 0 && new Date(wall).getUTCMonth() === month ? wall : undefined;
}

/** None in the hour that is left out when summer time begins; then the offset before counts. */
function instantsOf(wall: number, offsetAt: (instant: number) => number): number[] {
  const offsets = [...new Set([offsetAt(wall - days(1)), offsetAt(wall + days(1))])];
  const instants = offsets.map((offset) => wall - offset).filter((instant) => instant + offsetAt(instant) === wall);
  return instants.length > 0 ? instants.sort((a, b) => a - b) : [wall - (offsets[0] ?? 0)];
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_MS);
    const offset = known.get(quarter) ?? parseOffset(format.format(quarter * QUARTER_MS));
    known.set(quarter, offset);
    return offset;
  };
}

/** "11/22/2026, GMT+09:00"; plain "GMT" is 0. */
function parseOffset(text: string): number {
  const [, sign, hour, minute] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (minutes(Number(hour ?? 0) * 60) + minutes(Number(minute ?? 0)));
}
