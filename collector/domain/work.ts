// What tickets and cases have in common: who moves them, the journal line each
// move leaves, and what is to be told to whom.

/** Whoever makes a move. The system is an actor like any other. */
export interface Actor {
  kind: 'system' | 'person' | 'machine';
  /** "deskside", a person's name, a machine's id. */
  name: string;
  /** Of a person: what they may do. */
  roles?: readonly Role[];
}

export const ROLES = ['requester', 'tech', 'lead', 'security', 'admin', 'auditor', 'integration'] as const;
export type Role = (typeof ROLES)[number];

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
  kind: NoticeKind;
  /** `outbox`: what was rolled up, and waits there. */
  on: 'ticket' | 'case' | 'silence' | 'outbox';
  ofId: string;
  at: number;
  /** The same notice never leaves twice: the receiver drops a second one. */
  idempotencyKey: string;
  /** Whom a ladder calls ("on-call", "lead"); absent: whoever listens. */
  role?: string;
  /** What else is said: the step, the mark, the number of machines. */
  detail?: Record<string, string | number>;
}

export const NOTICE_KINDS = [
  'ticket.opened',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.unstable',
  'ticket.due-soon',
  'ticket.overdue',
  'ticket.escalated',
  'case.flagged',
  'case.severity-raised',
  'case.escalated',
  'desk.roll-up',
  'silence.ending',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Something the desk must do at a moment. All timers of a ticket or case are written anew with each
 * of its moves, in the same commit, so none outlives what it was set for.
 */
export interface Timer {
  on: 'ticket' | 'case';
  ofId: string;
  kind: TimerKind;
  /** Distinguishes timers of one kind: the step of a ladder, the percent of a clock. */
  ordinal: number;
  dueAt: number;
  /** The version of the ticket or case that it was set for; on another it is void. */
  version: number;
}

export type TimerKind = 'ladder' | 'ack-lapses' | 'mark' | 'tier-up' | 'follow-up' | 're-check' | 'close';

/** A notice on its way to one target. */
export interface OutboxRow extends Notice {
  id: string;
  target: string;
  attempts: number;
  /** Not before this moment. */
  dueAt: number;
  /** `rolled-up`: told as a line of `rolledInto`; `repeated`: these very words were told a while ago. */
  state: 'waiting' | 'sent' | 'dead' | 'rolled-up' | 'repeated';
  lastError?: string;
  sentAt?: number;
  /** Id of the row that tells this one among others. */
  rolledInto?: string;
  /** Hash of what was said, of rows that were sent. */
  words?: string;
}
