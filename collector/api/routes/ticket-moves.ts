// What people do with a ticket over HTTP: one route a move, each answered with the ticket as it is then.
import Type, { type Static, type TObject, type TProperties } from 'typebox';
import { RequestError } from '../../../shared/errors.ts';
import type { TicketAction } from '../../domain/actions.ts';
import { mayActAs, rolesIn } from '../../domain/roles.ts';
import {
  CANCEL_REASONS,
  CAUSES,
  MOVES,
  type Move,
  PENDING_ON,
  PRIORITIES,
  type Tier,
} from '../../domain/tickets/ticket.ts';
import { refOf, VERSION, versionOf, Words } from '../moves.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { TicketFileSchema, type TicketFileShape } from '../shapes/ticket.ts';
import { Time } from '../shapes/time.ts';
import { TicketParams, ticketAt, ticketFile } from './tickets.ts';

const Other = (description: string) => Type.String({ minLength: 1, maxLength: 40, description });
const Because = (description: string) => ({ reason: Type.Optional(Words(description)) });
/** Asked for by the desk, which refuses a hand-over without it in its own words. */
const HAND_OVER = {
  tier: Type.Enum([1, 2, 3], { description: 'who works on it from now on' }),
  note: Type.Optional(Type.String({ maxLength: 4000, description: 'what the next must know; needed' })),
};

const ack = moveRoute('ack', 'acknowledged', 'Say that you have seen it; it is nobody’s yet', {}, (id) => {
  return { do: 'ticket.ack', id };
});

const take = moveRoute('take', 'taken', 'Take a ticket: it is yours and in progress', {}, (id) => {
  return { do: 'ticket.take', id };
});

const TO = { to: Type.String({ minLength: 1, maxLength: 64, description: 'the name of a person' }) };
const assign = moveRoute('assign', 'assigned', 'Give a ticket to somebody', TO, async (id, { to }, { people }) => {
  return { do: 'ticket.assign', id, to: await worker(people, to) };
});

const unassign = moveRoute('unassign', 'unassigned', 'Nobody works on it any more', {}, (id) => {
  return { do: 'ticket.unassign', id };
});

const TEXT = { text: Words('the note') };
const note = moveRoute('note', 'noted', 'Write a note into the journal', TEXT, (id, { text }) => {
  return { do: 'ticket.note', id, text };
});

const WAIT = {
  on: Type.Enum([...PENDING_ON], { description: 'whom or what it waits for' }),
  reason: Words('what it waits for'),
  until: Time('when it comes back by itself; in the future, at most a year'),
};
const pend = moveRoute('pending', 'pending', 'Let it wait until a date', WAIT, (id, { on, reason, until }) => {
  return { do: 'ticket.pend', id, on, reason, until: Date.parse(until) };
});

const resume = moveRoute('resume', 'resumed', 'Go on before that date', Because('what came'), (id, body) => {
  return { do: 'ticket.resume', id, ...body };
});

const UP = 'Hand it over to a higher tier, with a note';
const escalate = moveRoute('escalate', 'escalated', UP, HAND_OVER, (id, { tier, note: said = '' }) => {
  return { do: 'ticket.escalate', id, tier: tier as Tier, note: said };
});

const DOWN = 'Hand it back to a lower tier, with a note';
const handBack = moveRoute('hand-back', 'handed-back', DOWN, HAND_OVER, (id, { tier, note: said = '' }) => {
  return { do: 'ticket.hand-back', id, tier: tier as Tier, note: said };
});

const PRIORITY = { priority: Type.Enum([...PRIORITIES]), ...Because('why') };
const PINS = 'Set its priority; nothing but a person changes it then';
const prioritise = moveRoute('priority', 'priority-set', PINS, PRIORITY, (id, body) => {
  return { do: 'ticket.prioritise', id, ...body };
});

const UNPINS = 'Let its priority follow impact and urgency again';
const unpin = moveRoute('unpin', 'unpinned', UNPINS, {}, (id) => ({ do: 'ticket.unpin', id }));

const MAJOR = { major: Type.Boolean(), reason: Words('why') };
const major = moveRoute('major', 'called-major', 'Call it a major incident, or no more', MAJOR, (id, body) => {
  return { do: 'ticket.major', id, ...body };
});

const RESOLUTION = {
  cause: Type.Enum([...CAUSES]),
  fix: Words('how it was mended'),
  fixRequired: Type.Optional(Words('what must still be done so that it never comes back')),
  force: Type.Optional(Words('why it counts as resolved although a finding still holds')),
  recheckAt: Type.Optional(Time('with `force`: when to look again; it reopens if it still holds')),
};
const MENDED = 'Say that it is mended, what the cause was and how it was mended';
const resolve = moveRoute('resolve', 'resolved', MENDED, RESOLUTION, (id, { recheckAt, ...body }) => {
  return { do: 'ticket.resolve', id, ...body, ...(recheckAt !== undefined && { recheckAt: Date.parse(recheckAt) }) };
});

const AGAIN = { reason: Words('why it is not mended') };
const reopen = moveRoute('reopen', 'reopened', 'Open a resolved ticket again', AGAIN, (id, { reason }) => {
  return { do: 'ticket.reopen', id, reason };
});

const CONFIRMED = 'Confirm, as the one who asked for help, that it is mended';
const close = moveRoute('close', 'closed', CONFIRMED, {}, (id) => ({ do: 'ticket.close', id }));

const CANCEL = { because: Type.Enum([...CANCEL_REASONS]), reason: Words('why it is no work') };
const cancel = moveRoute('cancel', 'cancelled', 'Call off a ticket that is no work', CANCEL, (id, body) => {
  return { do: 'ticket.cancel', id, ...body };
});

const MERGE = { into: Other('the ticket that goes on'), ...Because('why they are the same fault') };
const ONE = 'Make it an alias of another ticket of its machine, which takes over its lines';
const merge = moveRoute('merge', 'merged', ONE, MERGE, (id, { into, ...body }) => {
  return { do: 'ticket.merge', id, into: refOf('T', into), ...body };
});

const UNMERGE = { reason: Words('why they are not the same fault') };
const unmerge = moveRoute('unmerge', 'unmerged', 'Undo a merge', UNMERGE, (id, { reason }) => {
  return { do: 'ticket.unmerge', id, reason };
});

const JOIN = { parent: Other('the ticket that it waits with'), ...Because('why') };
const JOINS = 'Let it wait with a parent, and end with it';
const joinParent = moveRoute('join-parent', 'joined-parent', JOINS, JOIN, (id, { parent, ...body }) => {
  return { do: 'ticket.join-parent', id, parent: refOf('T', parent), ...body };
});

const LEAVES = 'Let it be an ordinary ticket again';
const leaveParent = moveRoute('leave-parent', 'left-parent', LEAVES, Because('why'), (id, body) => {
  return { do: 'ticket.leave-parent', id, ...body };
});

export const ticketMoveRoutes = [
  ...[ack, take, assign, unassign, note, pend, resume, escalate, handBack],
  ...[prioritise, unpin, major, resolve, reopen, close, cancel],
  ...[merge, unmerge, joinParent, leaveParent],
];

/** The name as their token has it. @throws RequestError 422 for somebody who may not work on tickets. */
async function worker(people: ApiParts['people'], written: string): Promise<string> {
  const person = await people.called(written);
  if (person && mayActAs({ kind: 'person', ...person }, [...MOVES.taken.who, 'security'])) return person.name;
  const text = `Nobody called "${written}" may work on tickets. 'deskside people ls' lists them.`;
  throw new RequestError(422, 'NO_PERSON', text);
}

/** Who may ask it says the table of moves. */
function moveRoute<Body extends TProperties>(
  name: string,
  move: Move,
  summary: string,
  body: Body,
  actionOn: (id: string, body: Static<TObject<Body>>, parts: ApiParts) => TicketAction | Promise<TicketAction>,
) {
  return defineRoute({
    name: `${name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Ticket`,
    method: 'POST',
    path: `/tickets/:ticket/${name}`,
    who: rolesIn(MOVES[move].who),
    summary,
    problems: [404, 409, 422],
    params: TicketParams,
    body: Type.Object({ ...body, ...VERSION }, CLOSED),
    answer: TicketFileSchema,
    version: ({ version }: TicketFileShape) => version,
    async run(asked, parts) {
      // The compiler can't see through a schema that is put together from an open one.
      const said = asked.body as Static<TObject<Body>>;
      const seen = versionOf({ ...asked, body: asked.body as Static<TObject<typeof VERSION>> });
      const { work } = await ticketAt(parts.store, asked.params.ticket);
      const action = { ...(await actionOn(work.id, said, parts)), ...seen };
      const moved = await parts.desk.act(asked.actor, action);
      return ticketFile(parts, await ticketAt(parts.store, moved.id), work, asked.language);
    },
  });
}
