// Tickets whose faults are gone for long enough resolve by themselves.
import { settle } from '../../domain/tickets/settle.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { WorkFile } from '../../store/store.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices, record } from './commit.ts';

export async function settleRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, policy, now } = options;
  const decisionOn = ({ work, findings, entries }: WorkFile<Ticket>) =>
    settle(work, findings, entries, policy(), now());
  const quiet = (await store.settled()).filter((file) => decisionOn(file) === 'quiet-since-clear');
  await inSlices(quiet, ({ work: { id, machineId } }) =>
    turns.take(machineId ?? id, async () => {
      const file = await store.ticket(id);
      if (!file) return;
      const decision = decisionOn(file);
      if (decision !== 'quiet-since-clear') return;
      await committed(options, (draft) => {
        const moved = record(draft, move(file.work, 'resolved-by-itself', draft.step(SYSTEM, decision)));
        if (moved) draft.notice('ticket.resolved', 'ticket', moved);
      });
    }),
  );
}
