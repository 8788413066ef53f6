// A ticket: human work on the fault track. Its table is MOVES: who may move it
// from where to where. A move is the only way a ticket changes.
import type { Severity } from '../../../shared/severity.ts';
import { type Moved, type MoveRule, makeMove, type Step } from '../moves.ts';

export type TicketState = 'new' | 'open' | 'in_progress' | 'pending' | 'resolved' | 'closed' | 'cancelled';

/** The states in which somebody still has to do something. */
export const ACTIVE: readonly TicketState[] = ['new', 'open', 'in_progress', 'pending'];

export type Priority = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

export interface Ticket {
  /** UUIDv7. */
  id: string;
  /** For people: T-17. Given by the store; 0 before it is stored. */
  number: number;
  state: TicketState;
  machineId: string;
  /** What kind of work it is: "disk", "network". Its lines are of one area. */
  area: string;
  /** In English and Japanese, from the rule of its first finding. */
  title: { en: string; ja: string };
  severity: Severity;
  priority: Priority;
  assignee?: string;
  openedAt: number;
  /** When the fault was first observed, by the agent's clock. */
  observedMs: number;
  updatedAt: number;
  resolvedAt?: number;
  /** How it was mended, by whoever resolved it. */
  resolution?: { cause: CauseClass; fix: string };
  reopens: number;
  /** Grows with each move; a move made on an older version is refused with 409. */
  version: number;
}

export const CAUSES = ['user_action', 'system_fault', 'external_attack', 'environment', 'unknown'] as const;
export type CauseClass = (typeof CAUSES)[number];

export type TicketMove =
  | 'opened'
  | 'line-added'
  | 'severity-raised'
  | 'taken'
  | 'noted'
  | 'resolved'
  | 'resolved-by-itself'
  | 'reopened'
  | 'closed';

const ALL: readonly TicketState[] = [...ACTIVE, 'resolved', 'closed', 'cancelled'];

/** `opened` has no row: it makes the ticket. Closed never opens again: a new ticket follows. */
export const MOVES: Record<Exclude<TicketMove, 'opened'>, MoveRule<TicketState>> = {
  'line-added': { who: ['system'], from: ACTIVE, to: 'same' },
  'severity-raised': { who: ['system'], from: ACTIVE, to: 'same' },
  taken: { who: ['person'], from: ACTIVE, to: 'in_progress' },
  noted: { who: ['system', 'person'], from: ALL, to: 'same' },
  resolved: { who: ['person'], from: ACTIVE, to: 'resolved' },
  'resolved-by-itself': { who: ['system'], from: ACTIVE, to: 'resolved' },
  reopened: { who: ['system', 'person'], from: ['resolved'], to: 'open' },
  closed: { who: ['system'], from: ['resolved'], to: 'closed' },
};

/** `change` is what the move brings besides the state. */
export function move(
  ticket: Ticket,
  name: Exclude<TicketMove, 'opened'>,
  step: Step,
  change: Partial<Pick<Ticket, 'assignee' | 'severity' | 'priority' | 'resolution'>> = {},
): Moved<Ticket> {
  const moved = makeMove('ticket', ticket, name, MOVES[name], step);
  if ('refused' in moved) return moved;
  const work = { ...moved.work, ...change };
  if (moved.work.state === 'resolved' && ticket.state !== 'resolved') work.resolvedAt = step.at;
  if (name === 'reopened') work.reopens += 1;
  return { work, entry: moved.entry };
}
