import Type, { type Static } from 'typebox';
import { DURATION_PATTERN, parseDuration } from '../../../shared/duration.ts';
import { RequestError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { notAlias } from '../../desk/act/file.ts';
import { ACTIVE, PRIORITIES, type Ticket, type TicketState } from '../../domain/tickets/ticket.ts';
import type { Store, TicketFilter, WorkFile } from '../../store/store.ts';
import { understandingOf } from '../explain/understanding.ts';
import { findMachine } from '../find-machine.ts';
import { refOf } from '../moves.ts';
import { findingShapes, machineNames, type NameOf } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { entryShape } from '../shapes/entry.ts';
import type { MachineRefShape } from '../shapes/finding.ts';
import { hidingsOf } from '../shapes/hiding.ts';
import {
  TICKET_KINDS,
  TICKET_STATES,
  TicketFileSchema,
  type TicketFileShape,
  TicketSchema,
  ticketRef,
  ticketShape,
} from '../shapes/ticket.ts';
import { sinceField, sinceMs } from '../since.ts';
import { READERS } from '../who.ts';

export const TicketParams = Type.Object({
  ticket: Type.String({ minLength: 1, maxLength: 40, description: 'T-17, or the id' }),
});

/** What resolved by itself stays in sight until it is closed. */
const OPEN_STATES: TicketState[] = [...ACTIVE, 'resolved'];

const ListQuery = Type.Object(
  {
    ...PAGE_OF,
    machine: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
    state: Type.Optional(Type.Array(Type.Enum([...TICKET_STATES]), { description: 'may be given several times' })),
    priority: Type.Optional(Type.Array(Type.Enum([...PRIORITIES]), { description: 'may be given several times' })),
    kind: Type.Optional(Type.Enum([...TICKET_KINDS])),
    assignee: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    mine: Type.Optional(Type.Literal(true, { description: 'only of whoever asks' })),
    unassigned: Type.Optional(Type.Literal(true, { description: 'only those that nobody has taken' })),
    parent: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'only those that wait with it' })),
    children: Type.Optional(Type.Enum(['show', 'hide'], { description: 'those that wait with a parent' })),
    dueWithin: Type.Optional(
      Type.String({ pattern: DURATION_PATTERN, description: 'to be resolved by then, like 2h; overdue ones too' }),
    ),
    ...sinceField('moved'),
    order: Type.Optional(
      Type.Enum(['queue', 'latest'], {
        default: 'queue',
        description: 'queue: what needs somebody first, by priority, due time and age',
      }),
    ),
  },
  CLOSED,
);

const list = defineRoute({
  name: 'listTickets',
  method: 'GET',
  path: '/tickets',
  who: READERS,
  summary: 'Tickets in the order to work them off; without `state`, those that are not closed or cancelled',
  problems: [404, 409],
  query: ListQuery,
  answer: pageOf(TicketSchema),
  async run({ query, language, actor }, parts) {
    const { rows, next } = await parts.store.tickets(await filterOf(query, parts, actor.name));
    const nameOf = await machineNames(parts.store, rows);
    return present({ items: rows.map((ticket) => ticketShape(ticket, machineOf(ticket, nameOf), language)), next });
  },
});

async function filterOf(
  query: Static<typeof ListQuery>,
  { store, now = Date.now }: ApiParts,
  me: string,
): Promise<TicketFilter> {
  const { machine, state, priority, kind, unassigned, parent, order = 'queue' } = query;
  const since = sinceMs(query);
  // Each is named: the index over moments begins with the state.
  const states = state ?? (since === undefined ? OPEN_STATES : [...TICKET_STATES]);
  const assignee = query.mine ? me : query.assignee;
  const dueWithinMs = query.dueWithin === undefined ? undefined : parseDuration(query.dueWithin);
  return present({
    ...{ states, since, priorities: priority, kind, assignee, unassigned, order },
    machineId: machine === undefined ? undefined : (await findMachine(store, machine)).id,
    parentId: parent === undefined ? undefined : (await ticketAt(store, parent)).work.id,
    withoutChildren: query.children === 'hide' ? (true as const) : undefined,
    dueBefore: dueWithinMs === undefined ? undefined : now() + dueWithinMs,
    ...{ limit: query.limit, cursor: query.cursor },
  });
}

function machineOf({ machineId }: Ticket, nameOf: NameOf): MachineRefShape | undefined {
  return machineId === undefined ? undefined : nameOf(machineId);
}

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
  run: ({ params, language }, parts) => fileAskedFor(parts, params.ticket, language),
});

/** By a number that was merged it answers with the ticket that goes on; by its id, with the one itself. */
async function fileAskedFor(parts: ApiParts, written: string, language: Language): Promise<TicketFileShape> {
  const asked = await ticketAt(parts.store, written);
  const file = asked.work.id === written ? asked : await notAlias(parts.store, asked);
  return ticketFile(parts, file, asked.work, language);
}

/** `asked`: the ticket that was named; it may be an alias of this one. */
export async function ticketFile(
  parts: ApiParts,
  file: WorkFile<Ticket>,
  asked: Ticket,
  language: Language,
): Promise<TicketFileShape> {
  const { store } = parts;
  const nameOf = await machineNames(store, [file.work]);
  return present({
    ...ticketShape(file.work, machineOf(file.work, nameOf), language),
    askedFor: file.work.id === asked.id ? undefined : `T-${asked.number}`,
    ...(await relativesOf(file.work, store, language)),
    ...(await understandingOf(file, store, language)),
    entries: file.entries.map((entry) => entryShape(entry, language)),
    findings: await findingShapes(parts, file.findings, language),
    hidings: await hidingsOf(
      store,
      file.findings.map(({ id }) => id),
    ),
    lines: file.lines,
  });
}

/** Shown on the ticket itself; the list has all of them. */
const CHILDREN_SHOWN = 50;

async function relativesOf({ id, parentId, previousId }: Ticket, store: Store, language: Language) {
  const refTo = async (other: string | undefined) => {
    const file = other === undefined ? undefined : await store.ticket(other);
    return file && ticketRef(file.work, language);
  };
  const { rows } = await store.tickets({ parentId: id, limit: CHILDREN_SHOWN, order: 'queue' });
  return {
    parent: await refTo(parentId),
    previous: await refTo(previousId),
    children: rows.length === 0 ? undefined : rows.map((child) => ticketRef(child, language)),
  };
}

/** @throws RequestError 404. */
export async function ticketAt(store: Store, written: string): Promise<WorkFile<Ticket>> {
  const file = await store.ticket(refOf('T', written));
  if (!file) throw unknownTicket(written);
  return file;
}

function unknownTicket(written: string): RequestError {
  return new RequestError(
    404,
    'NO_TICKET',
    `There is no ticket "${written}". GET /api/v1/tickets lists them; a ticket is named like T-17.`,
  );
}

export const ticketRoutes = [list, show];
