import Type from 'typebox';
import { RequestError } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import type { Language } from '../../../shared/rules/rule.ts';
import { ACTIVE, type TicketState } from '../../domain/tickets/ticket.ts';
import { findMachine } from '../find-machine.ts';
import { refOf } from '../moves.ts';
import { findingShapes, machineNames } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { entryShape } from '../shapes/entry.ts';
import { TICKET_STATES, TicketFileSchema, type TicketFileShape, TicketSchema, ticketShape } from '../shapes/ticket.ts';
import { READERS } from '../who.ts';

export const TicketParams = Type.Object({
  ticket: Type.String({ minLength: 1, maxLength: 40, description: 'T-17, or the id' }),
});

/** What resolved by itself stays in sight until it is closed. */
const OPEN_STATES: TicketState[] = [...ACTIVE, 'resolved'];

const list = defineRoute({
  name: 'listTickets',
  method: 'GET',
  path: '/tickets',
  who: READERS,
  summary: 'Tickets; without `state`, those that are not closed or cancelled',
  problems: [404, 409],
  query: Type.Object(
    {
      ...PAGE_OF,
      machine: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      state: Type.Optional(Type.Array(Type.Enum([...TICKET_STATES]), { description: 'may be given several times' })),
      assignee: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    },
    CLOSED,
  ),
  answer: pageOf(TicketSchema),
  async run({ query, language }, { store }) {
    const { machine, state = OPEN_STATES, assignee, limit, cursor } = query;
    const machineId = machine === undefined ? undefined : (await findMachine(store, machine)).id;
    const { rows, next } = await store.tickets(present({ machineId, states: state, assignee, limit, cursor }));
    const nameOf = await machineNames(store, rows);
    return present({
      items: rows.map((ticket) =>
        ticketShape(ticket, ticket.machineId === undefined ? undefined : nameOf(ticket.machineId), language),
      ),
      next,
    });
  },
});

const show = defineRoute({
  name: 'getTicket',
  method: 'GET',
  path: '/tickets/:ticket',
  who: [...READERS, 'requester'],
  summary: 'One ticket with its journal and its findings',
  problems: [404],
  params: TicketParams,
  answer: TicketFileSchema,
  version: ({ version }) => version,
  run: ({ params, language }, parts) => ticketFile(parts, params.ticket, language),
});

/** @throws RequestError 404. */
export async function ticketFile(parts: ApiParts, written: string, language: Language): Promise<TicketFileShape> {
  const file = await parts.store.ticket(refOf('T', written));
  if (!file) throw unknownTicket(written);
  const nameOf = await machineNames(parts.store, [file.work]);
  return {
    ...ticketShape(file.work, file.work.machineId === undefined ? undefined : nameOf(file.work.machineId), language),
    entries: file.entries.map(entryShape),
    findings: await findingShapes(parts, file.findings, language),
  };
}

export function unknownTicket(written: string): RequestError {
  return new RequestError(
    404,
    'NO_TICKET',
    `There is no ticket "${written}". GET /api/v1/tickets lists them; a ticket is named like T-17.`,
  );
}

export const ticketRoutes = [list, show];
