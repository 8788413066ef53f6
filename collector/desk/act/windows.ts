// What people do to maintenance windows: each change with its audit row, in one commit.
import { RequestError } from '../../../shared/errors.ts';
import { idText, newId } from '../../../shared/id.ts';
import { WINDOW_SETTLES_MS } from '../../domain/policy/quiet.ts';
import { endEarly, type MaintenanceWindow, overAt, remove, windowProblems } from '../../domain/quiet/windows.ts';
import type { Actor, AuditRow } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';

export type NewWindow = Pick<
  MaintenanceWindow,
  'name' | 'purpose' | 'start' | 'zone' | 'durationMs' | 'rrule' | 'except' | 'scope' | 'text' | 'uid'
> & { owner?: string };

interface Ground {
  store: Store;
  now: number;
}

/** All of them, or none. @throws RequestError 409, 422 with all that is wrong. */
export async function addWindows(
  { store, now }: Ground,
  actor: Actor,
  wanted: NewWindow[],
): Promise<MaintenanceWindow[]> {
  const problems = wanted.flatMap((window) => problemsOf(window, now));
  if (problems.length > 0) throw new RequestError(422, 'BAD_WINDOW', problems.join('; '));
  await mustBeNew(store, wanted);
  const rows = wanted.map((window): MaintenanceWindow => {
    const made = { id: idText(newId(now)), number: 0, createdAt: now, createdBy: actor.name, version: 1 };
    return { owner: actor.name, ...window, ...made };
  });
  const audit = rows.map((row) => auditOf(now, actor, 'window.add', row));
  await store.commit({ windows: rows.map((row) => ({ row, expect: 0 })), audit });
  return Promise.all(rows.map(({ id }) => windowAt(store, id)));
}

/** @throws RequestError 404, 409 when it is not going on. */
export async function endWindow(ground: Ground, actor: Actor, ref: string): Promise<MaintenanceWindow> {
  const window = await windowAt(ground.store, ref);
  const ended = endEarly(window, ground.now);
  if ('refused' in ended) throw new RequestError(409, 'NOT_ALLOWED', ended.refused);
  return changed(ground, actor, 'window.end', ended);
}

/** Removing twice does no harm. @throws RequestError 404. */
export async function removeWindow(ground: Ground, actor: Actor, ref: string): Promise<MaintenanceWindow> {
  const window = await windowAt(ground.store, ref);
  const removed = remove(window, ground.now);
  return removed === window ? window : changed(ground, actor, 'window.remove', removed);
}

/** By id, "W-3" or "3". @throws RequestError 404. */
export async function windowAt(store: Store, ref: string): Promise<MaintenanceWindow> {
  const window = await store.window(/^\d+$/.test(ref) ? `W-${ref}` : ref);
  if (window) return window;
  const text = `There is no maintenance window "${ref}". GET /api/v1/windows lists them; one is named like W-3.`;
  throw new RequestError(404, 'NO_WINDOW', text);
}

function problemsOf(window: NewWindow, now: number): string[] {
  const problems = windowProblems(window);
  if (problems.length > 0) return problems.map((problem) => `"${window.name}": ${problem}`);
  const over = overAt({ ...window, id: '', number: 0, owner: '', createdAt: now, createdBy: '', version: 0 });
  return over !== undefined && over <= now ? [`"${window.name}": it is over already; nothing of it lies ahead`] : [];
}

/** An event that was imported before would hide the same twice, and end only once. */
async function mustBeNew(store: Store, wanted: NewWindow[]): Promise<void> {
  const uids = new Set(wanted.flatMap(({ uid }) => uid ?? []));
  if (uids.size === 0) return;
  const known = (await store.windowsFrom(0)).filter(
    // What was planned here goes out under its id.
    ({ id, uid = id, removedAt }) => removedAt === undefined && uids.has(uid),
  );
  if (known.length === 0) return;
  const names = known.map(({ number, name }) => `W-${number} "${name}"`).join(', ');
  const text = `imported before: ${names}. Remove what is to be replaced ("deskside windows rm"), then import again`;
  throw new RequestError(409, 'IMPORTED_BEFORE', text);
}

async function changed(
  { store, now }: Ground,
  actor: Actor,
  action: string,
  row: MaintenanceWindow,
): Promise<MaintenanceWindow> {
  const detail = { settlesUntil: now + WINDOW_SETTLES_MS };
  const audit = [{ ...auditOf(now, actor, action, row), detail }];
  await store.commit({ windows: [{ row, expect: row.version - 1 }], audit });
  return row;
}

function auditOf(at: number, actor: Actor, action: string, { id, ...window }: MaintenanceWindow): AuditRow {
  const { name, start, zone, durationMs, rrule, scope, owner } = window;
  const detail = { name, start, zone, durationMs, ...(rrule !== undefined && { rrule }), scope, owner };
  return { id: idText(newId(at)), at, actor, action, object: id, detail };
}
