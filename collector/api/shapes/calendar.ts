import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import { holidaysAhead, isOpen, nextChange } from '../../domain/calendar.ts';
import { type Calendar, type Calendars, type Shift, WEEKDAYS } from '../../domain/policy/calendars.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time } from './time.ts';

export const CalendarSchema = Type.Object(
  {
    name: Type.String(),
    normal: Type.Boolean({ description: 'of whoever has no other' }),
    sites: Type.Array(Type.String(), { description: 'by the label `site` of machines' }),
    zone: Type.String({ description: 'IANA name' }),
    hours: Type.Array(
      Type.Object(
        { day: Type.Enum([...WEEKDAYS]), shifts: Type.Array(Type.String({ description: '09:00-18:00' })) },
        CLOSED,
      ),
      { description: 'by the clock of its zone, Monday first' },
    ),
    open: Type.Boolean({ description: 'now' }),
    changesAt: Type.Optional(Time('when it closes or opens next; absent when it does not soon')),
    holidays: Type.Array(Type.String({ description: '2026-11-23' }), {
      description: 'the next on which it stays closed, within a year',
    }),
  },
  { ...CLOSED, title: 'Calendar', description: 'when people work: what clocks are counted by' },
);
export type CalendarShape = Static<typeof CalendarSchema>;

const HOLIDAYS = 20;

export function calendarShapes({ named, normal, ofSites }: Calendars, now: number): CalendarShape[] {
  return [...named].map(([name, calendar]) => ({
    name,
    normal: name === normal,
    sites: [...ofSites].flatMap(([site, of]) => (of === name ? [site] : [])),
    ...hoursShape(calendar, now),
  }));
}

function hoursShape(calendar: Calendar, now: number) {
  const { zone, shifts } = calendar;
  return present({
    zone,
    hours: WEEKDAYS.map((day) => ({ day, shifts: shifts[day].map(shiftText) })),
    open: isOpen(calendar, now),
    changesAt: maybeTimeOf(nextChange(calendar, now)),
    holidays: holidaysAhead(calendar, now, HOLIDAYS),
  });
}

const DAY_MS = 86_400_000;

/** What ends on the next day is written as it is in the settings: "22:00-06:00". */
function shiftText({ from, to }: Shift): string {
  return `${clock(from)}-${to === DAY_MS ? '24:00' : clock(to % DAY_MS)}`;
}

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);
