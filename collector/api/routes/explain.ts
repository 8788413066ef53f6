import { RequestError } from '../../../shared/errors.ts';
import { explain } from '../explain/explain.ts';
import { explainTicket } from '../explain/ticket.ts';
import { findFinding } from '../find-finding.ts';
import { defineRoute } from '../route.ts';
import { ExplanationSchema } from '../shapes/explanation.ts';
import { TicketExplanationSchema } from '../shapes/ticket-explanation.ts';
import { READERS } from '../who.ts';
import { FindingParams } from './findings.ts';
import { TicketParams, ticketAt } from './tickets.ts';

const explainFinding = defineRoute({
  name: 'explainFinding',
  method: 'GET',
  path: '/findings/:finding/explain',
  who: READERS,
  summary: 'Why a finding is as it is: its rule, the answers to its conditions, what it waits for',
  problems: [404, 409],
  params: FindingParams,
  answer: ExplanationSchema,
  async run({ params, language }, parts) {
    const finding = await findFinding(parts.store, params.finding);
    const machine = await parts.store.machine(finding.machineId);
    if (!machine) throw new RequestError(404, 'NO_MACHINE', 'Its machine is gone.');
    return explain(parts, { finding, machine }, language);
  },
});

const explainWholeTicket = defineRoute({
  name: 'explainTicket',
  method: 'GET',
  path: '/tickets/:ticket/explain',
  who: READERS,
  summary: 'Why a ticket is as it is: each decision that led to it, its priority, its clocks, its findings',
  problems: [404],
  params: TicketParams,
  answer: TicketExplanationSchema,
  run: async ({ params, language }, parts) =>
    explainTicket(parts, await ticketAt(parts.store, params.ticket), language),
});

export const explainRoutes = [explainFinding, explainWholeTicket];
