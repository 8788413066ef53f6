// What time brings: open findings become tickets, quiet tickets resolve, resolved
// ones close. Each ticket in a commit of its own; whoever was faster wins, and the
// next round sees what is left.
import { StoreError } from '../../shared/errors.ts';
import { rank, SEVERITIES } from '../../shared/severity.ts';
import type { Moved } from '../domain/moves.ts';
import { settle } from '../domain/tickets/settle.ts';
import { ACTIVE, move, type Ticket } from '../domain/tickets/ticket.ts';
import { isWork, triage } from '../domain/tickets/triage.ts';
import { SYSTEM } from '../domain/work.ts';
import type { UntriagedFilter, WorkFile } from '../store/store.ts';
import { Draft } from './draft.ts';
import type { DeskOptions } from './options.ts';
import { carryOut } from './triage-decisions.ts';
import type { Turns } from './turns.ts';

/** So many commits wait for the disk together: the store makes one transaction of them. */
const AT_ONCE = 100;

/**
 * Work changes in the turn of its machine, so that no batch and no person changes the same meanwhile.
 * What was read before the turn only says whose turn to take; what is decided on is read in it.
 */
export async function triageRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, policy, now } = options;
  const severities = SEVERITIES.filter((severity) => rank(severity) >= rank(policy.ticketFrom));
  const asked = { before: now() - Math.min(policy.ticketWaitMs, policy.urgentTicketWaitMs), severities };
  const machines = new Set((await store.untriaged(asked)).map(({ finding }) => finding.machineId));
  await inSlices([...machines], (machineId) =>
    turns.take(machineId, () => triageMachine(options, { ...asked, machineId })),
  );
}

async function triageMachine(options: DeskOptions, asked: UntriagedFilter & { machineId: string }): Promise<void> {
  const { store, policy, now } = options;
  const untriaged = await store.untriaged(asked);
  const active = await store.tickets({ machineId: asked.machineId, states: [...ACTIVE], limit: 200 });
  for (const decision of triage(untriaged, active.rows, policy, now())) {
    if (!isWork(decision)) continue;
    await committed(options, (draft) => carryOut(decision, draft, options.pack()));
  }
}

export async function settleRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, policy, now } = options;
  const decisionOn = ({ findings, entries }: WorkFile<Ticket>) => settle(findings, entries, policy, now());
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

/** Without a turn: whoever reopens one meanwhile has counted up its version. */
export async function closeRound(options: DeskOptions): Promise<void> {
  const { store, policy, now } = options;
  await inSlices(await store.resolvedBefore(now() - policy.closeAfterMs), (ticket) =>
    committed(options, (draft) => {
      record(draft, move(ticket, 'closed', draft.step(SYSTEM, 'resolved-for-long')));
    }),
  );
}

function record(draft: Draft, moved: Moved<Ticket>): Ticket | undefined {
  if ('refused' in moved) return undefined;
  draft.ticket(moved, { action: `ticket.${moved.entry.move}` });
  return moved.work;
}

async function committed({ store, now, targets }: DeskOptions, fill: (draft: Draft) => void): Promise<void> {
  const draft = new Draft(now(), targets);
  fill(draft);
  try {
    await store.commit(draft.commit());
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'CONFLICT')) throw error;
  }
}

async function inSlices<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
