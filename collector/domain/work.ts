// What tickets and cases have in common: who moves them, the journal line each
// move leaves, and what is to be told to whom.

/** Whoever makes a move. The system is an actor like any other. */
export interface Actor {
  kind: 'system' | 'person' | 'machine';
  /** "deskside", a person's name, a machine's id. */
  name: string;
}

export const SYSTEM: Actor = { kind: 'system', name: 'deskside' };

/** One line in the life of a ticket or case: every move leaves exactly one. */
export interface Entry {
  id: string;
  on: 'ticket' | 'case';
  /** Id of the ticket or case. */
  ofId: string;
  at: number;
  actor: Actor;
  move: string;
  from?: string;
  to?: string;
  /** Why: the decision's name, or the words a person gave. */
  reason: string;
  findingId?: string;
}

/** An action somebody took on the product itself: who, what, on which thing. */
export interface AuditRow {
  id: string;
  at: number;
  actor: Actor;
  /** "ticket.resolve", "token.create", "machine.enrol", ... */
  action: string;
  /** What it was done to. */
  object: string;
  detail: Record<string, unknown>;
}

/** Something to be told. Becomes one outbox row for each target that wants it. */
export interface Notice {
  kind: 'ticket.opened' | 'ticket.resolved' | 'ticket.reopened' | 'case.flagged' | 'case.severity-raised';
  on: 'ticket' | 'case';
  ofId: string;
  at: number;
  /** The same notice never leaves twice: the receiver drops a second one. */
  idempotencyKey: string;
}

/** A notice on its way to one target. */
export interface OutboxRow extends Notice {
  id: string;
  target: string;
  attempts: number;
  /** Not before this moment. */
  dueAt: number;
  state: 'waiting' | 'sent' | 'dead';
  lastError?: string;
  sentAt?: number;
}
