// Writes maintenance windows as an iCalendar file (RFC 5545) that any calendar program
// reads; scope and owner ride along under names of our own.
import ICAL from 'ical.js';
import { hours } from '../../../shared/duration.ts';
import { zoneComponent } from './ics-zone.ts';
import { basic, lastStart, momentOf, wallClockAt } from './recurrence.ts';
import type { MaintenanceWindow } from './windows.ts';

/** `now`: when it is written. */
export function writeIcs(windows: readonly MaintenanceWindow[], now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Deskside//Maintenance windows//EN');
  for (const [zone, firstMs] of zonesOf(windows)) calendar.addSubcomponent(zoneComponent(zone, firstMs));
  for (const window of windows) calendar.addSubcomponent(eventComponent(window, now));
  return `${calendar.toString()}\r\n`;
}

/** Each zone and the first moment it is needed for; UTC needs no telling. */
function zonesOf(windows: readonly MaintenanceWindow[]): Map<string, number> {
  const zones = new Map<string, number>();
  for (const { zone, start } of windows) {
    if (zone === 'UTC') continue;
    zones.set(zone, Math.min(zones.get(zone) ?? Number.POSITIVE_INFINITY, momentOf(start, zone) ?? 0));
  }
  return zones;
}

function eventComponent(window: MaintenanceWindow, now: number): ICAL.Component {
  const { id, uid, name, purpose, owner, start, zone, except = [], scope, text = {} } = window;
  const event = new ICAL.Component('vevent');
  const line = (written: string) => event.addProperty(ICAL.Property.fromString(written));
  const own = (key: string, value: string | undefined) =>
    value !== undefined && event.addProperty(new ICAL.Property([`x-deskside-${key}`, {}, 'text', value]));
  event.addPropertyWithValue('uid', uid ?? id);
  line(`DTSTAMP:${utc(now)}`);
  line(timeLine('DTSTART', start, zone));
  line(`DURATION:${durationText(window.durationMs)}`);
  const rule = ruleText(window);
  if (rule) line(`RRULE:${rule}`);
  for (const time of except) line(timeLine('EXDATE', time, zone));
  event.addPropertyWithValue('summary', name);
  event.addPropertyWithValue('description', purpose);
  own('scope', scope);
  own('owner', owner);
  own('text-en', text.en);
  own('text-ja', text.ja);
  return event;
}

/** "20261125T130000Z". */
function utc(ms: number): string {
  return `${basic(wallClockAt(ms, 'UTC'))}Z`;
}

function timeLine(name: string, time: string, zone: string): string {
  return zone === 'UTC' ? `${name}:${basic(time)}Z` : `${name};TZID=${zone}:${basic(time)}`;
}

/** RFC 5545, 3.3.10: the end of a rule is told in UTC, unless it counts. */
function ruleText(window: MaintenanceWindow): string | undefined {
  const last = /(^|;)UNTIL=/.test(window.rrule ?? '') ? lastStart(window) : undefined;
  return last === undefined ? window.rrule : window.rrule?.replace(/UNTIL=[^;]*/, `UNTIL=${utc(last)}`);
}

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms % hours(1) === 0) return `PT${seconds / 3600}H`;
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}
