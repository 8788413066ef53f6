import Type from 'typebox';
import { CLOSED, defineRoute } from '../route.ts';
import { EvidenceSchema, evidenceShape } from '../shapes/evidence.ts';
import { READERS } from '../who.ts';
import { TicketParams, ticketAt } from './tickets.ts';

const list = defineRoute({
  name: 'listEvidence',
  method: 'GET',
  path: '/tickets/:ticket/evidence',
  who: READERS,
  summary: 'What was known when the ticket opened, and each time it came back; never changed since',
  problems: [404],
  params: TicketParams,
  answer: Type.Object({ items: Type.Array(EvidenceSchema) }, CLOSED),
  async run({ params }, { store }) {
    const { work } = await ticketAt(store, params.ticket);
    return { items: (await store.evidence(work.id)).map(evidenceShape) };
  },
});

export const evidenceRoutes = [list];
