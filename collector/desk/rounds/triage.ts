// Open findings become tickets: what many machines have in common first, then machine by machine.
import { rank, SEVERITIES } from '../../../shared/severity.ts';
import { impactOf, priorityOf, urgencyOf } from '../../domain/tickets/priority.ts';
import { ACTIVE, type Grade, type Priority } from '../../domain/tickets/ticket.ts';
import { isWork, type TicketDecision, triage } from '../../domain/tickets/triage.ts';
import type { UntriagedFilter } from '../../store/store.ts';
import type { Draft } from '../draft.ts';
import { leaveToOthers } from '../leave-to-others.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { type Breaker, openBreaker } from './breaker.ts';
import { committed, inSlices } from './commit.ts';
import { correlate } from './correlate.ts';
import { carryOut } from './triage-decisions.ts';

/**
 * Work changes in the turn of its machine, so that no batch and no person changes the same meanwhile.
 * What was read before the turn only says whose turn to take; what is decided on is read in it.
 */
export async function triageRound(options: DeskOptions, turns: Turns): Promise<void> {
  const { store, now } = options;
  const policy = options.policy();
  const severities = SEVERITIES.filter((severity) => rank(severity) >= rank(policy.ticketFrom));
  await correlate(options, turns, severities);
  const asked = { before: now() - Math.min(policy.ticketWaitMs, policy.urgentTicketWaitMs), severities };
  const machines = new Set((await store.untriaged(asked)).map(({ finding }) => finding.machineId));
  const breaker = await openBreaker(options, turns);
  await inSlices([...machines], (machineId) =>
    turns.take(machineId, () => triageMachine(options, breaker, { ...asked, machineId })),
  );
  await breaker.settle();
}

async function triageMachine(
  options: DeskOptions,
  breaker: Breaker,
  asked: UntriagedFilter & { machineId: string },
): Promise<void> {
  const { store, policy, now } = options;
  const untriaged = await store.untriaged(asked);
  const active = await store.tickets({ machineId: asked.machineId, states: [...ACTIVE], limit: 200 });
  const machine = await store.machine(asked.machineId);
  const impact = impactOf({ machines: 1, importance: [machine?.labels['importance']] });
  for (const decision of triage(untriaged, active.rows, policy(), now(), { impact, site: machine?.labels['site'] })) {
    if (!isWork(decision)) continue;
    const announces = decision.decision !== 'line-added';
    if (announces && !breaker.passes(priorityAfter(decision, impact))) breaker.hold(decision.findings);
    else await committed(options, (draft) => written(options, draft, decision, impact));
  }
}

async function written(options: DeskOptions, draft: Draft, decision: TicketDecision, impact: Grade): Promise<void> {
  if (decision.decision === 'reopened') await leaveToOthers(options.store, draft, decision.ticket.id);
  carryOut(decision, draft, options.pack(), impact);
}

function priorityAfter(decision: TicketDecision, impact: Grade): Priority {
  if (decision.decision === 'reopened' && decision.ticket.priority === 'P1') return 'P1';
  return priorityOf(impact, urgencyOf(decision.findings[0]?.severity ?? 'info'));
}
