import Type from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../../shared/duration.ts';
import { RequestError } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import { addWindows, endWindow, removeWindow, windowAt } from '../../desk/act/windows.ts';
import { readIcs } from '../../domain/quiet/ics-read.ts';
import { writeIcs } from '../../domain/quiet/ics-write.ts';
import { timeOfText } from '../../domain/quiet/recurrence.ts';
import { scopeOf } from '../../domain/quiet/scope.ts';
import type { MaintenanceWindow } from '../../domain/quiet/windows.ts';
import { everyMachine } from '../find-machine.ts';
import { Words } from '../moves.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { TextSchema, WindowSchema, type WindowShape, windowShape } from '../shapes/window.ts';
import { FLEET_READERS, PLANNERS } from '../who.ts';

const WindowParams = Type.Object({
  window: Type.String({ minLength: 1, maxLength: 40, description: 'W-3, or the id' }),
});
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });
const Scope = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: "CEL over machine and finding: machine.labels.site == 'tokyo'",
});
const Zone = Type.String({ minLength: 1, maxLength: 60, description: 'IANA name, like Asia/Tokyo' });

const list = defineRoute({
  name: 'listWindows',
  method: 'GET',
  path: '/windows',
  who: FLEET_READERS,
  summary: 'Maintenance windows, the latest first; without `all`, those that are not over for good',
  query: Type.Object({ ...PAGE_OF, all: Type.Optional(Type.Boolean()) }, CLOSED),
  answer: pageOf(WindowSchema),
  async run({ query }, parts) {
    const { all, ...page } = query;
    const notOverAt = all ? undefined : nowOf(parts);
    const { rows, next } = await parts.store.windows(present({ ...page, notOverAt }));
    return present({ items: await shapes(parts, rows), next });
  },
});

const show = defineRoute({
  name: 'getWindow',
  method: 'GET',
  path: '/windows/:window',
  who: FLEET_READERS,
  summary: 'One maintenance window, its next times, and how much it hid',
  problems: [404],
  params: WindowParams,
  answer: WindowSchema,
  version: ({ version }) => version,
  run: async ({ params }, parts) => shape(parts, await windowAt(parts.store, params.window)),
});

const create = defineRoute({
  name: 'createWindow',
  method: 'POST',
  path: '/windows',
  who: PLANNERS,
  summary: 'Plan a maintenance window; what is on the security track is never hidden',
  status: 201,
  problems: [422],
  body: Type.Object(
    {
      name: Name,
      purpose: Words('what is done in it'),
      owner: Type.Optional(Name),
      start: Type.String({ description: 'by the wall clock of its zone: 2026-11-25T22:00' }),
      zone: Zone,
      duration: Type.String({ pattern: DURATION_PATTERN, description: 'like 4h; 24h at most' }),
      rrule: Type.Optional(Type.String({ maxLength: 500, description: 'RFC 5545: FREQ=WEEKLY;BYDAY=WE' })),
      except: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
      scope: Scope,
      text: Type.Optional(TextSchema),
    },
    CLOSED,
  ),
  answer: WindowSchema,
  async run({ body, actor }, parts) {
    const { duration, start, except, ...rest } = body;
    const times = { start: timeOfText(start), except: except?.map(timeOfText) };
    const wanted = present({ ...rest, ...times, durationMs: parseDuration(duration) ?? 0 });
    const [window] = await addWindows(groundOf(parts), actor, [wanted]);
    if (!window) throw new RequestError(422, 'BAD_WINDOW', 'there is nothing to add');
    return shape(parts, window);
  },
});

const end = defineRoute({
  name: 'endWindow',
  method: 'POST',
  path: '/windows/:window/end',
  who: PLANNERS,
  summary: 'End what is going on now; later times stay planned',
  problems: [404, 409],
  params: WindowParams,
  answer: WindowSchema,
  version: ({ version }) => version,
  run: async ({ params, actor }, parts) => shape(parts, await endWindow(groundOf(parts), actor, params.window)),
});

const remove = defineRoute({
  name: 'removeWindow',
  method: 'DELETE',
  path: '/windows/:window',
  who: PLANNERS,
  summary: 'It happens no more; what goes on ends now',
  problems: [404],
  params: WindowParams,
  answer: WindowSchema,
  run: async ({ params, actor }, parts) => shape(parts, await removeWindow(groundOf(parts), actor, params.window)),
});

const importIcs = defineRoute({
  name: 'importWindows',
  method: 'POST',
  path: '/windows/import',
  who: PLANNERS,
  summary: 'Plan each event of an iCalendar file, or none of them when any is not understood',
  status: 201,
  problems: [409, 422],
  bodyLimit: 2 * 2 ** 20,
  body: Type.Object(
    {
      ics: Type.String({ maxLength: 2 ** 20 }),
      scope: Type.Optional(Scope),
      zone: Type.Optional(Zone),
    },
    { ...CLOSED, description: '`scope` and `zone`: of events that name none' },
  ),
  answer: pageOf(WindowSchema),
  async run({ body, actor }, parts) {
    const { scope } = body;
    const read = readIcs(body.ics, present({ zone: body.zone }));
    const lines = read.ok ? [] : read.problems.map(({ line, reason }) => `line ${line}: ${reason}`);
    const events = read.ok ? read.events : [];
    for (const event of events)
      if ((event.scope ?? scope) === undefined)
        lines.push(`line ${event.line}: which machines? The event does not say; give a scope`);
    if (lines.length > 0) throw new RequestError(422, 'BAD_ICS', lines.join('; '));
    const wanted = events.map(({ line: _, ...event }) => ({ ...event, scope: event.scope ?? scope ?? '' }));
    return { items: await shapes(parts, await addWindows(groundOf(parts), actor, wanted)) };
  },
});

const exportIcs = defineRoute({
  name: 'exportWindows',
  method: 'GET',
  path: '/windows/export',
  who: FLEET_READERS,
  summary: 'One window or all that are not over, as an iCalendar file',
  problems: [404],
  query: Type.Object({ window: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) }, CLOSED),
  answer: Type.Object({ ics: Type.String({ description: 'RFC 5545' }) }, CLOSED),
  async run({ query }, parts) {
    const { store } = parts;
    const now = nowOf(parts);
    const windows = query.window === undefined ? await store.windowsFrom(now) : [await windowAt(store, query.window)];
    return { ics: writeIcs(windows, now) };
  },
});

export const windowRoutes = [list, exportIcs, show, create, end, remove, importIcs];

const nowOf = ({ now = Date.now }: ApiParts): number => now();
const groundOf = (parts: ApiParts) => ({ store: parts.store, now: nowOf(parts) });

async function shapes(parts: ApiParts, windows: MaintenanceWindow[]): Promise<WindowShape[]> {
  const counts = await parts.store.hiddenCounts(windows.map(({ id }) => id));
  return windows.map((window) => windowShape(window, counts.get(window.id), nowOf(parts)));
}

async function shape(parts: ApiParts, window: MaintenanceWindow): Promise<WindowShape> {
  const [shown] = await shapes(parts, [window]);
  const machines = (await everyMachine(parts.store)).filter(({ standing }) => standing === 'active');
  const { length } = machines.filter(scopeOf(window.scope).reaches);
  return { ...(shown as WindowShape), reaches: { machines: length, of: machines.length } };
}
