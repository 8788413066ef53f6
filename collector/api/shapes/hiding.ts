import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import type { Hiding } from '../../domain/quiet/quiet.ts';
import type { Store } from '../../store/store.ts';
import { CLOSED } from '../route.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const HidingSchema = Type.Object(
  {
    by: Type.Enum(['window', 'silence']),
    ref: Type.String({ description: 'W-3 or S-3' }),
    name: Type.String({ description: 'of the window; why, of the silence' }),
    findingId: Type.String(),
    since: Time(),
    until: Type.Optional(Time()),
  },
  { ...CLOSED, title: 'Hiding', description: 'that a window or silence kept a finding from making work' },
);
export type HidingShape = Static<typeof HidingSchema>;

/** What hid the findings of a ticket before it was one; undefined when nothing did. */
export async function hidingsOf(store: Store, findingIds: string[]): Promise<HidingShape[] | undefined> {
  const rows = await store.hidingsOf(findingIds);
  if (rows.length === 0) return undefined;
  return Promise.all(rows.map((row) => hidingShape(store, row)));
}

async function hidingShape(store: Store, { by, ofId, findingId, since, until }: Hiding): Promise<HidingShape> {
  const named = by === 'window' ? await windowName(store, ofId) : await silenceName(store, ofId);
  return present({ by, ...named, findingId, since: timeOf(since), until: maybeTimeOf(until) });
}

async function windowName(store: Store, id: string) {
  const window = await store.window(id);
  return { ref: window ? `W-${window.number}` : id, name: window?.name ?? id };
}

async function silenceName(store: Store, id: string) {
  const silence = await store.silence(id);
  return { ref: silence ? `S-${silence.number}` : id, name: silence?.reason ?? id };
}
