import type { Store } from '../store/store.ts';
import type { Draft } from './draft.ts';

/** What a newer ticket works on by now stays with that one when this one comes back. */
export async function leaveToOthers(
  store: Pick<Store, 'linesElsewhere'>,
  draft: Draft,
  ticketId: string,
): Promise<void> {
  for (const { id } of await store.linesElsewhere(ticketId)) draft.release(ticketId, id);
}
