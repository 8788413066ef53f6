// Which machine a person means: an id, a host name, the beginning of either, or a part of the name.
import { RequestError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import { nearest } from '../../shared/problems.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import type { Store } from '../store/store.ts';

/** @throws RequestError 404 with names that look alike, 409 when several could be meant. */
export async function findMachine(store: Store, wanted: string): Promise<Machine> {
  const known = await store.machine(wanted);
  if (known) return known;
  const named = await everyMachine(store, wanted);
  const candidates = candidatesOf(named, wanted) ?? candidatesOf(await everyMachine(store), wanted) ?? [];
  const [found, another] = candidates;
  if (found && !another) return found;
  if (found) throw new RequestError(409, 'AMBIGUOUS', severalMessage(wanted, candidates));
  throw new RequestError(404, 'NO_MACHINE', unknownMessage(wanted, await everyMachine(store)));
}

/** The best reading that fits any machine at all. */
function candidatesOf(machines: Machine[], wanted: string): Machine[] | undefined {
  const meant = wanted.toLowerCase();
  const named = machines.filter(({ name }) => name.toLowerCase() === meant);
  // A PC that was enrolled afresh leaves its old self behind, revoked, under the same name.
  const living = named.filter(({ standing }) => standing !== 'revoked');
  const begins = machines.filter(({ id, name }) => id.startsWith(meant) || name.toLowerCase().startsWith(meant));
  const holds = machines.filter(({ name }) => name.toLowerCase().includes(meant));
  return [living, named, begins, holds].find((candidates) => candidates.length > 0);
}

/** All, or those with this in their name. */
export async function everyMachine(store: Store, name?: string): Promise<Machine[]> {
  const all: Machine[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.machines(present({ limit: 200, name, cursor }));
    all.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return all;
}

function severalMessage(wanted: string, machines: Machine[]): string {
  const names = new Set(machines.map(({ name }) => name));
  // Where names tell them apart, ids only hide them.
  const named =
    names.size === machines.length ? ({ name }: Machine) => name : ({ id, name }: Machine) => `${name} (${id})`;
  const shown = machines.slice(0, 5).map(named);
  const more = machines.length > shown.length ? ` and ${machines.length - shown.length} more` : '';
  return `"${wanted}" could be ${shown.join(', ')}${more}. Write more of the name, or the id.`;
}

function unknownMessage(wanted: string, machines: Machine[]): string {
  const near = nearest(wanted, new Set(machines.map(({ name }) => name)));
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'GET /api/v1/machines lists those that exist.';
  return `There is no machine "${wanted}". ${hint}`;
}
