import { explain } from '../explain/explain.ts';
import { explainTicket } from '../explain/ticket.ts';
import { defineRoute } from '../route.ts';
import { ExplanationSchema } from '../shapes/explanation.ts';
import { TicketExplanationSchema } from '../shapes/ticket-explanation.ts';
import { READERS } from '../who.ts';
import { FindingParams, unknownFinding } from './findings.ts';
import { TicketParams, ticketAt } from './tickets.ts';

const explainFinding = defineRoute({
  name: 'explainFinding',
  method: 'GET',
  path: '/findings/:finding/explain',
  who: READERS,
  summary: 'Why a finding is as it is: its rule, the answers to its conditions, what it waits for',
  problems: [404],
  params: FindingParams,
  answer: ExplanationSchema,
  async run({ params, language }, parts) {
    const finding = await parts.store.finding(params.finding);
    const machine = finding && (await parts.store.machine(finding.machineId));
    if (!machine) throw unknownFinding(params.finding);
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
