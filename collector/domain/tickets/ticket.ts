// A ticket: human work on the fault track. Its table is MOVES: who may move it
// from where to where. A move is the only way a ticket changes.
import type { Severity } from '../../../shared/severity.ts';

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
  | 'taken'
  | 'noted'
  | 'resolved'
  | 'resolved-by-itself'
  | 'reopened'
  | 'closed';
