// What time brings, each in a commit of its own: whoever was faster wins, and the next round sees what is left.
import { StoreError } from '../../../shared/errors.ts';
import type { Moved } from '../../domain/moves.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { Draft } from '../draft.ts';
import { finished } from '../finish.ts';
import type { DeskOptions } from '../options.ts';

/** So many commits wait for the disk together: the store makes one transaction of them. */
const AT_ONCE = 100;

/** Writes down the move and audits it; undefined when it is refused. */
export function record(draft: Draft, moved: Moved<Ticket>): Ticket | undefined {
  if ('refused' in moved) return undefined;
  draft.ticket(moved, { action: `ticket.${moved.entry.move}` });
  return moved.work;
}

/** Commits what `fill` drafts. False: somebody else was faster, nothing of it was written. */
export async function committed(options: DeskOptions, fill: (draft: Draft) => void | Promise<void>): Promise<boolean> {
  const draft = new Draft(options.now(), options.targets);
  await fill(draft);
  try {
    await options.store.commit(await finished(options, draft));
    return true;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'CONFLICT')) throw error;
    return false;
  }
}

export async function inSlices<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const starts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, slice) => slice * AT_ONCE);
  await oneByOne(starts, async (start) => {
    const all = items.slice(start, start + AT_ONCE).map(work);
    await Promise.allSettled(all);
    await Promise.all(all);
  });
}

/** What fails holds up none of the others: its error, the first of them, is thrown when all had their turn. */
export async function oneByOne<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) {
    await work(item).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw errors[0];
}
