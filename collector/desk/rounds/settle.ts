// Tickets whose faults are gone for long enough resolve by themselves. That what came and went is calm by
// now is seen here as well: some of it nobody looks at once it is gone.
import { settle } from '../../domain/tickets/settle.ts';
import { move, type Ticket } from '../../domain/tickets/ticket.ts';
import { isCalm, steadies } from '../../domain/tickets/unstable.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { WorkFile } from '../../store/store.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices, record } from './commit.ts';

export async function settleRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, policy, now } = options;
  const decisionOn = ({ work, findings, entries }: WorkFile<Ticket>) =>
    settle(work, findings, entries, policy(), now());
  const concerns = (file: WorkFile<Ticket>) =>
    isCalm(file.work, file.findings, now()) || decisionOn(file) === 'quiet-since-clear';
  const quiet = (await store.settled()).filter(concerns);
  await inSlices(quiet, ({ work: { id, machineId } }) =>
    turns.take(machineId ?? id, async () => {
      const file = await store.ticket(id);
      if (!file) return;
      if (isCalm(file.work, file.findings, now())) return calmDown(options, file);
      const decision = decisionOn(file);
      if (decision !== 'quiet-since-clear') return;
      await committed(options, (draft) => {
        const moved = record(draft, move(file.work, 'resolved-by-itself', draft.step(SYSTEM, decision)));
        if (moved) draft.notice('ticket.resolved', 'ticket', moved);
      });
    }),
  );
}

/** The next round sees whether it is mended. */
async function calmDown(options: DeskOptions, { work, findings }: WorkFile<Ticket>): Promise<void> {
  await committed(options, (draft) => {
    const steady = steadies(work, findings, draft.step(SYSTEM, 'finding-steady'));
    if (steady) record(draft, steady);
  });
}
