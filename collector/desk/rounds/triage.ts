// Open findings become tickets.
import { rank, SEVERITIES } from '../../../shared/severity.ts';
import { impactOf } from '../../domain/tickets/priority.ts';
import { ACTIVE } from '../../domain/tickets/ticket.ts';
import { isWork, triage } from '../../domain/tickets/triage.ts';
import type { UntriagedFilter } from '../../store/store.ts';
import type { DeskOptions } from '../options.ts';
import { carryOut } from '../triage-decisions.ts';
import type { Turns } from '../turns.ts';
import { committed, inSlices } from './commit.ts';

/**
 * Work changes in the turn of its machine, so that no batch and no person changes the same meanwhile.
 * What was read before the turn only says whose turn to take; what is decided on is read in it.
 */
export async function triageRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, now } = options;
  const policy = options.policy();
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
  const machine = await store.machine(asked.machineId);
  const impact = impactOf({ machines: 1, importance: [machine?.labels['importance']] });
  for (const decision of triage(untriaged, active.rows, policy(), now(), impact)) {
    if (!isWork(decision)) continue;
    await committed(options, (draft) => carryOut(decision, draft, options.pack(), impact));
  }
}
