import Type, { type Static, type TObject, type TProperties } from 'typebox';
import type { Action } from '../../domain/actions.ts';
import { CAUSES } from '../../domain/tickets/ticket.ts';
import { refOf, VERSION, versionOf, Words } from '../moves.ts';
import type { ApiParts } from '../parts.ts';
import { type Asked, CLOSED, defineRoute } from '../route.ts';
import { TicketFileSchema, type TicketFileShape } from '../shapes/ticket.ts';
import { TicketParams, ticketFile, unknownTicket } from './tickets.ts';

const take = defineRoute({
  ...moveRoute('take', 'Take a ticket: it is yours and in progress', Type.Object(VERSION, CLOSED)),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'ticket.take', id, ...versionOf(asked) })),
});

const note = defineRoute({
  ...moveRoute('note', 'Write a note into the journal', Type.Object({ text: Words('the note') }, CLOSED)),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'ticket.note', id, text: asked.body.text })),
});

const Resolution = Type.Object(
  {
    cause: Type.Enum([...CAUSES]),
    fix: Words('how it was mended'),
    force: Type.Optional(Words('why it counts as resolved although a finding is still open')),
    ...VERSION,
  },
  CLOSED,
);

const resolve = defineRoute({
  ...moveRoute('resolve', 'Say that it is mended, what the cause was and how it was mended', Resolution),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'ticket.resolve', id, ...asked.body, ...versionOf(asked) })),
});

const reopen = defineRoute({
  ...moveRoute(
    'reopen',
    'Open a resolved ticket again',
    Type.Object({ reason: Words('why it is not mended'), ...VERSION }, CLOSED),
  ),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'ticket.reopen', id, ...asked.body, ...versionOf(asked) })),
});

export const ticketMoveRoutes = [take, note, resolve, reopen];

/** What all moves of a ticket share; each is answered with the ticket as it is then. */
function moveRoute<Body extends TProperties>(name: string, summary: string, body: TObject<Body>) {
  return {
    name: `${name}Ticket`,
    method: 'POST',
    path: `/tickets/:ticket/${name}`,
    who: ['tech'],
    summary,
    problems: [404, 409, 422],
    params: TicketParams,
    body,
    answer: TicketFileSchema,
    version: ({ version }: TicketFileShape) => version,
  } as const;
}

type AskedOfTicket = Asked<Static<typeof TicketParams>>;

async function move(asked: AskedOfTicket, parts: ApiParts, actionOn: (id: string) => Action): Promise<TicketFileShape> {
  const file = await parts.store.ticket(refOf('T', asked.params.ticket));
  if (!file) throw unknownTicket(asked.params.ticket);
  await parts.desk.act(asked.actor, actionOn(file.work.id));
  return ticketFile(parts, file.work.id, asked.language);
}
