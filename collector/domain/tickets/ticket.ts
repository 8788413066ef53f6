// A ticket: human work on the fault track. Its table is MOVES: who may move it
// from where to where. A move is the only way a ticket changes.
import type { Severity } from '../../../shared/severity.ts';
import { type Moved, type MoveRule, makeMove, type Step } from '../moves.ts';

export type TicketState = 'new' | 'open' | 'in_progress' | 'pending' | 'resolved' | 'closed' | 'cancelled';

/** The states in which somebody still has to do something. */
export const ACTIVE: readonly TicketState[] = ['new', 'open', 'in_progress', 'pending'];

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How many are hit, and how much each is hindered. */
export const GRADES = ['high', 'medium', 'low'] as const;
export type Grade = (typeof GRADES)[number];

/** The help desk's levels: 1 takes the call, 3 is the specialist. */
export type Tier = 1 | 2 | 3;

export interface Ticket {
  /** UUIDv7. */
  id: string;
  /** For people: T-17. Given by the store; 0 before it is stored. */
  number: number;
  state: TicketState;
  /** A parent stands for many machines, and has none of its own. */
  machineId?: string;
  kind: TicketKind;
  /** Of a parent: what its machines have in common. */
  scope?: Scope;
  /** The parent that it waits with; two levels at most. */
  parentId?: string;
  /** The ticket that it was merged into; this one is an alias then. */
  mergedInto?: string;
  /** The closed ticket that worked on the same fault before. */
  previousId?: string;
  /** In English and Japanese, from the rule of its first finding. */
  title: { en: string; ja: string };
  severity: Severity;
  impact: Grade;
  urgency: Grade;
  /** From impact and urgency, unless `pinned`. */
  priority: Priority;
  /** A person set the priority; nothing but a person changes it now. */
  pinned?: boolean;
  /** Said by people only, outside the matrix. */
  major?: boolean;
  tier: Tier;
  assignee?: string;
  /** Somebody has seen it; that is not ownership. */
  acknowledgedAt?: number;
  acknowledgedBy?: string;
  pending?: Pending;
  /** Resolved although it held: looked at again then. */
  recheckAt?: number;
  openedAt: number;
  /** When the fault was first observed, by the agent's clock. */
  observedMs: number;
  updatedAt: number;
  resolvedAt?: number;
  /** How it was mended, by whoever resolved it. */
  resolution?: Resolution;
  cancelled?: CancelReason;
  reopens: number;
  /** Why it does not resolve by itself any more. */
  heldOpen?: 'flapping' | 'keeps-coming-back';
  /** Its machine is out of reach since then: its clocks stand still. */
  awaySince?: number;
  /** What the machine's state says about the cause, and why. */
  hypothesis?: Hypothesis;
  /** A cache: by when what must be done, milliseconds. Computed from the journal by clocks.ts. */
  dues?: Dues;
  /** Marks of its clocks and steps of its ladder that were reached, each once: "resolve-75", "ladder-2". */
  marks: string[];
  /** Grows with each move; a move made on an older version is refused with 409. */
  version: number;
}

/**
 * `fault`: what hinders somebody now or soon. `hardening`: posture and patches that are not as they should be;
 * they never share a ticket with a fault, which ends long before. `mass`: many machines.
 */
export type TicketKind = 'fault' | 'hardening' | 'mass';

export interface Scope {
  kind: 'rule' | 'site-outage' | 'collector' | 'storm' | 'window';
  /** Identity among active parents: "rule/health.crashes/site=tokyo". */
  key: string;
  /** For people: "tokyo", "all machines". */
  label: { en: string; ja: string };
  ruleId?: string;
  /** How many machines were claimed so far. */
  machines: number;
  /** When the last one was claimed. */
  grownAt: number;
  /** A change that most of the failing have and few of the healthy. */
  change?: SharedChange;
  /** So many acks were broken by growth, once a doubling. */
  doublings?: number;
}

/** `lift`: how much more often the failing machines have it than the healthy ones. */
export interface SharedChange {
  check: string;
  subject: string;
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before?: unknown;
  after?: unknown;
  failing: number;
  failingOf: number;
  healthy: number;
  healthyOf: number;
  /** Absent where no healthy machine has it. */
  lift?: number;
  /** Earliest and latest time at which the failing machines showed it. */
  fromMs: number;
  toMs: number;
}

export const PENDING_ON = ['user', 'vendor', 'change'] as const;

export interface Pending {
  on: (typeof PENDING_ON)[number];
  reason: string;
  /** It comes back by itself then. */
  until: number;
}

export interface Resolution {
  cause: CauseClass;
  fix: string;
  /** What must still be done so that it never comes back. */
  fixRequired?: string;
}

export const CANCEL_REASONS = ['duplicate', 'test', 'false_alarm'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export interface Hypothesis {
  cause: CauseClass;
  /** 0 to 1. */
  confidence: number;
  /** Name of the rule that says so: "same-fault-on-others". */
  because: string;
}

/** Absent: done, or nobody waits for it. */
export interface Dues {
  ack?: number;
  response?: number;
  resolve?: number;
  update?: number;
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
  change: Partial<Pick<Ticket, 'assignee' | 'severity' | 'impact' | 'urgency' | 'priority' | 'resolution'>> = {},
): Moved<Ticket> {
  const moved = makeMove('ticket', ticket, name, MOVES[name], step);
  if ('refused' in moved) return moved;
  const work = { ...moved.work, ...change };
  if (moved.work.state === 'resolved' && ticket.state !== 'resolved') work.resolvedAt = step.at;
  if (name === 'reopened') work.reopens += 1;
  return { work, entry: moved.entry };
}
