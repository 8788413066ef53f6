// What was over a target's budget, told as one list: nothing of it is left out.
import type { OutboxRow } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import type { Words } from './said.ts';

export interface RollUpMessage {
  /** How many messages it stands for. */
  count: number;
  /** In the order in which they happened. */
  notices: RolledUp[];
}

interface RolledUp {
  type: OutboxRow['kind'];
  /** RFC 3339. */
  at: string;
  /** "T-17"; absent when what it is about is gone. */
  number?: string;
  title?: Words;
}

type Named = Pick<RolledUp, 'number' | 'title'>;

export async function rollUpMessage(store: Store, { id }: OutboxRow): Promise<RollUpMessage> {
  const rows = await store.rolledInto(id);
  const names = new Map<string, Named>();
  const notices: RolledUp[] = [];
  for (const { kind, at, on, ofId } of rows) {
    const name = names.get(ofId) ?? (await nameOf(store, on, ofId));
    names.set(ofId, name);
    notices.push({ type: kind, at: new Date(at).toISOString(), ...name });
  }
  return { count: rows.length, notices };
}

async function nameOf(store: Store, on: OutboxRow['on'], id: string): Promise<Named> {
  if (on === 'outbox') return {};
  if (on === 'silence') {
    const silence = await store.silence(id);
    return silence ? { number: `S-${silence.number}`, title: { en: silence.reason, ja: silence.reason } } : {};
  }
  const file = on === 'ticket' ? await store.ticket(id) : await store.case(id);
  return file ? { number: `${on === 'ticket' ? 'T' : 'C'}-${file.work.number}`, title: file.work.title } : {};
}
