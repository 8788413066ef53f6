import Type, { type Static } from 'typebox';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import {
  CANCEL_REASONS,
  CAUSES,
  type Dues,
  GRADES,
  PENDING_ON,
  PRIORITIES,
  type Ticket,
} from '../../domain/tickets/ticket.ts';
import { CLOSED } from '../route.ts';
import { EntrySchema } from './entry.ts';
import { FindingSchema, MachineRef, type MachineRefShape } from './finding.ts';
import { HidingSchema } from './hiding.ts';
import { ScopeSchema, scopeShape } from './scope.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const TICKET_KINDS = ['fault', 'hardening', 'mass'] as const;
export const TICKET_STATES = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'] as const;

const FIELDS = {
  id: Type.String(),
  ref: Type.String({ description: 'the number for people: T-17' }),
  state: Type.Enum([...TICKET_STATES]),
  machine: Type.Optional(MachineRef),
  kind: Type.Enum([...TICKET_KINDS], { description: 'mass: a parent, which stands for many machines' }),
  scope: Type.Optional(ScopeSchema),
  parentId: Type.Optional(Type.String({ description: 'the parent that it waits with' })),
  mergedInto: Type.Optional(Type.String({ description: 'the ticket that this one is an alias of' })),
  previousId: Type.Optional(Type.String({ description: 'the closed ticket of the same fault before' })),
  title: Type.String(),
  severity: Type.Enum([...SEVERITIES]),
  impact: Type.Enum([...GRADES]),
  urgency: Type.Enum([...GRADES]),
  priority: Type.Enum([...PRIORITIES]),
  pinned: Type.Optional(Type.Boolean({ description: 'a person set the priority' })),
  major: Type.Optional(Type.Boolean({ description: 'said by a person, outside the matrix' })),
  tier: Type.Integer({ minimum: 1, maximum: 3 }),
  assignee: Type.Optional(Type.String()),
  openedAt: Time(),
  observedAt: Time("when the fault was first observed, by the agent's clock"),
  updatedAt: Time(),
  resolvedAt: Type.Optional(Time()),
  acknowledgedAt: Type.Optional(Time()),
  acknowledgedBy: Type.Optional(Type.String()),
  pending: Type.Optional(Type.Object({ on: Type.Enum([...PENDING_ON]), reason: Type.String(), until: Time() }, CLOSED)),
  recheckAt: Type.Optional(Time('resolved although it held: looked at again then')),
  resolution: Type.Optional(
    Type.Object(
      { cause: Type.Enum([...CAUSES]), fix: Type.String(), fixRequired: Type.Optional(Type.String()) },
      CLOSED,
    ),
  ),
  cancelled: Type.Optional(Type.Enum([...CANCEL_REASONS])),
  heldOpen: Type.Optional(Type.Enum(['flapping', 'keeps-coming-back'])),
  awaySince: Type.Optional(Time('its machine is out of reach; its clocks stand still')),
  hypothesis: Type.Optional(
    Type.Object(
      {
        cause: Type.Enum([...CAUSES]),
        confidence: Type.Number({ minimum: 0, maximum: 1 }),
        because: Type.String({ description: 'the rule that says so' }),
        orElse: Type.Optional(
          Type.Array(Type.Object({ cause: Type.Enum([...CAUSES]), because: Type.String() }, CLOSED), {
            description: 'rules that speak as strongly for another cause',
          }),
        ),
      },
      { ...CLOSED, title: 'Hypothesis', description: 'a guess at the cause, from what was known when it opened' },
    ),
  ),
  dues: Type.Optional(
    Type.Object(
      {
        ack: Type.Optional(Time()),
        response: Type.Optional(Time()),
        resolve: Type.Optional(Time()),
        update: Type.Optional(Time()),
      },
      { ...CLOSED, title: 'Dues', description: 'by when what must be done' },
    ),
  ),
  marks: Type.Array(Type.String(), {
    description: 'reached by its clocks and ladder: "resolve-75", "ladder-exhausted"',
  }),
  reopens: Type.Integer(),
  version: Type.Integer({ description: 'grows with each move; also the ETag' }),
};

export const TicketSchema = Type.Object(FIELDS, { ...CLOSED, title: 'Ticket' });
export type TicketShape = Static<typeof TicketSchema>;

/** Another ticket that this one has to do with. */
const TicketRef = Type.Object(
  { id: Type.String(), ref: Type.String(), state: Type.Enum([...TICKET_STATES]), title: Type.String() },
  { ...CLOSED, title: 'TicketRef' },
);

export const TicketFileSchema = Type.Object(
  {
    ...FIELDS,
    askedFor: Type.Optional(
      Type.String({ description: 'the number that was asked for: that ticket was merged into this one' }),
    ),
    parent: Type.Optional(TicketRef),
    previous: Type.Optional(TicketRef),
    children: Type.Optional(
      Type.Array(TicketRef, { description: 'those that wait with it, the first 50; the list has all by `parent`' }),
    ),
    hidings: Type.Optional(
      Type.Array(HidingSchema, { description: 'windows and silences that hid its findings before' }),
    ),
    caseRef: Type.Optional(
      Type.String({
        description: 'there are signs of an attack: this case works on them, do not re-image the machine',
      }),
    ),
    hypothesisWas: Type.Optional(
      Type.Enum(['right', 'wrong'], { description: 'the guess at the cause, once a person said what it was' }),
    ),
    recurrence: Type.Optional(
      Type.Object(
        { count: Type.Integer(), since: Time(), previous: Type.Array(TicketRef) },
        { ...CLOSED, description: 'tickets of the same fault within two weeks, this one counted' },
      ),
    ),
    entries: Type.Array(EntrySchema),
    findings: Type.Array(FindingSchema),
    lines: Type.Optional(
      Type.Object(
        { total: Type.Integer(), clear: Type.Integer() },
        { ...CLOSED, description: 'of a parent: all lines of its own and its children; `findings` has the first 50' },
      ),
    ),
  },
  { ...CLOSED, title: 'TicketFile' },
);
export type TicketFileShape = Static<typeof TicketFileSchema>;

export function ticketRef({ id, number, state, title }: Ticket, language: Language): Static<typeof TicketRef> {
  return { id, ref: `T-${number}`, state, title: title[language] };
}

export function ticketShape(ticket: Ticket, machine: MachineRefShape | undefined, language: Language): TicketShape {
  const { id, number, state, kind, severity, impact, urgency, priority, tier, reopens, version } = ticket;
  const { parentId, mergedInto, previousId, pinned, major, assignee, acknowledgedBy } = ticket;
  const { pending, resolution, cancelled, heldOpen, hypothesis, dues, scope } = ticket;
  return present({
    ...{ id, ref: `T-${number}`, state, machine, kind, title: ticket.title[language] },
    ...{ severity, impact, urgency, priority, pinned, major, tier, assignee, acknowledgedBy },
    ...{
      marks: ticket.marks,
      parentId,
      mergedInto,
      previousId,
      resolution,
      cancelled,
      heldOpen,
      hypothesis,
      reopens,
      version,
    },
    scope: scope && scopeShape(scope, language),
    pending: pending && { on: pending.on, reason: pending.reason, until: timeOf(pending.until) },
    dues: dues && duesShape(dues),
    openedAt: timeOf(ticket.openedAt),
    observedAt: timeOf(ticket.observedMs),
    updatedAt: timeOf(ticket.updatedAt),
    acknowledgedAt: maybeTimeOf(ticket.acknowledgedAt),
    resolvedAt: maybeTimeOf(ticket.resolvedAt),
    recheckAt: maybeTimeOf(ticket.recheckAt),
    awaySince: maybeTimeOf(ticket.awaySince),
  });
}

function duesShape({ ack, response, resolve, update }: Dues): TicketShape['dues'] {
  return present({
    ack: maybeTimeOf(ack),
    response: maybeTimeOf(response),
    resolve: maybeTimeOf(resolve),
    update: maybeTimeOf(update),
  });
}
