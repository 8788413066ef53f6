import Type, { type Static } from 'typebox';
import { present } from '../../../shared/present.ts';
import type { Language } from '../../../shared/rules/rule.ts';
import { SEVERITIES } from '../../../shared/severity.ts';
import { CAUSES, type Ticket } from '../../domain/tickets/ticket.ts';
import { CLOSED } from '../route.ts';
import { EntrySchema } from './entry.ts';
import { FindingSchema, MachineRef, type MachineRefShape } from './finding.ts';
import { maybeTimeOf, Time, timeOf } from './time.ts';

export const TICKET_STATES = ['new', 'open', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled'] as const;

const FIELDS = {
  id: Type.String(),
  ref: Type.String({ description: 'the number for people: T-17' }),
  state: Type.Enum([...TICKET_STATES]),
  machine: MachineRef,
  title: Type.String(),
  severity: Type.Enum([...SEVERITIES]),
  priority: Type.Enum(['P1', 'P2', 'P3', 'P4', 'P5']),
  assignee: Type.Optional(Type.String()),
  openedAt: Time(),
  observedAt: Time("when the fault was first observed, by the agent's clock"),
  updatedAt: Time(),
  resolvedAt: Type.Optional(Time()),
  resolution: Type.Optional(Type.Object({ cause: Type.Enum([...CAUSES]), fix: Type.String() }, CLOSED)),
  reopens: Type.Integer(),
  version: Type.Integer({ description: 'grows with each move; also the ETag' }),
};

export const TicketSchema = Type.Object(FIELDS, { ...CLOSED, title: 'Ticket' });
export type TicketShape = Static<typeof TicketSchema>;

export const TicketFileSchema = Type.Object(
  { ...FIELDS, entries: Type.Array(EntrySchema), findings: Type.Array(FindingSchema) },
  { ...CLOSED, title: 'TicketFile' },
);
export type TicketFileShape = Static<typeof TicketFileSchema>;

export function ticketShape(ticket: Ticket, machine: MachineRefShape, language: Language): TicketShape {
  const { id, number, state, severity, priority, assignee, resolution, reopens, version } = ticket;
  return present({
    ...{ id, ref: `T-${number}`, state, machine, title: ticket.title[language], severity, priority, assignee },
    ...{ resolution, reopens, version },
    openedAt: timeOf(ticket.openedAt),
    observedAt: timeOf(ticket.observedMs),
    updatedAt: timeOf(ticket.updatedAt),
    resolvedAt: maybeTimeOf(ticket.resolvedAt),
  });
}
