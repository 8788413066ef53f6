// A zone as iCalendar tells it (RFC 5545, 3.6.5): programs that know no IANA names read
// the changes of its clocks from here.
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { basic } from './recurrence.ts';

/** Changes are told for so many years after the first one needed. */
const YEARS = 10;

interface Change {
  /** What the clock showed just before. */
  at: string;
  from: string;
  to: string;
  daylight: boolean;
}

export function zoneComponent(zone: string, firstMs: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  for (const change of changesOf(zone, firstMs)) component.addSubcomponent(observance(change));
  return component;
}

/** One for each change: some readers overlook the first of a list. */
function observance({ at, from, to, daylight }: Change): ICAL.Component {
  const component = new ICAL.Component(daylight ? 'daylight' : 'standard');
  for (const line of [`DTSTART:${at}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`]) {
    component.addProperty(ICAL.Property.fromString(line));
  }
  return component;
}

/** The one in force at the first moment, and those that follow. */
function changesOf(zone: string, firstMs: number): Change[] {
  const first = Temporal.Instant.fromEpochMilliseconds(firstMs).toZonedDateTimeISO(zone);
  const end = first.add({ years: YEARS });
  const before = first.getTimeZoneTransition('previous');
  const changes = before ? [changeAt(before)] : [since1970(first)];
  let next = first.getTimeZoneTransition('next');
  while (next && Temporal.ZonedDateTime.compare(next, end) < 0) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(after: Temporal.ZonedDateTime): Change {
  const before = after.subtract({ nanoseconds: 1 });
  const local = after.toPlainDateTime().subtract({ nanoseconds: after.offsetNanoseconds - before.offsetNanoseconds });
  return {
    at: basic(local.toString({ smallestUnit: 'second' })),
    ...{ from: offset(before), to: offset(after), daylight: after.offsetNanoseconds > before.offsetNanoseconds },
  };
}

function since1970(moment: Temporal.ZonedDateTime): Change {
  return { at: '19700101T000000', from: offset(moment), to: offset(moment), daylight: false };
}

/** "+0900". */
const offset = ({ offset: written }: Temporal.ZonedDateTime): string => written.replaceAll(':', '').slice(0, 5);
