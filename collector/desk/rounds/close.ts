// Resolved tickets that nobody reopened are closed.
import { move } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { DeskOptions } from '../options.ts';
import { committed, inSlices, record } from './commit.ts';

/** Without a turn: whoever reopens one meanwhile has counted up its version. */
export async function closeRound(options: DeskOptions): Promise<void> {
  const { store, policy, now } = options;
  await inSlices(await store.resolvedBefore(now() - policy().closeAfterMs), (ticket) =>
    committed(options, (draft) => {
      record(draft, move(ticket, 'closed', draft.step(SYSTEM, 'resolved-for-long')));
    }),
  );
}
