import Type from 'typebox';
import { RequestError } from '../../../shared/errors.ts';
import { nearest } from '../../../shared/problems.ts';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import type { ApiParts } from '../parts.ts';
import { defineRoute, pageOf } from '../route.ts';
import { CalendarSchema, calendarShapes } from '../shapes/calendar.ts';
import { FLEET_READERS } from '../who.ts';

const list = defineRoute({
  name: 'listCalendars',
  method: 'GET',
  path: '/calendars',
  who: FLEET_READERS,
  summary: 'When people work: hours, holidays, whether it is open now',
  answer: pageOf(CalendarSchema),
  async run(_asked, parts) {
    return { items: calendarsNow(parts) };
  },
});

const get = defineRoute({
  name: 'getCalendar',
  method: 'GET',
  path: '/calendars/:calendar',
  who: FLEET_READERS,
  summary: 'One of them',
  problems: [404],
  params: Type.Object({ calendar: Type.String({ minLength: 1, maxLength: 100, description: 'the name' }) }),
  answer: CalendarSchema,
  async run({ params: { calendar: wanted } }, parts) {
    const all = calendarsNow(parts);
    const found = all.find(({ name }) => name === wanted);
    if (found) return found;
    const near = nearest(wanted, new Set(all.map(({ name }) => name))).map((name) => `"${name}"`);
    const mend = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'GET /api/v1/calendars lists those that exist.';
    throw new RequestError(404, 'NO_CALENDAR', `There is no calendar "${wanted}". ${mend}`);
  },
});

function calendarsNow({ policy = () => DEFAULT_POLICY, now = Date.now }: ApiParts) {
  return calendarShapes(policy().calendars, now());
}

export const calendarRoutes = [list, get];
