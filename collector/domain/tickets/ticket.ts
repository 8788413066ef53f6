// A ticket: human work on the fault track. Its table is MOVES: who may move it
// from where to where. A move is the only way a ticket changes.
import { present } from '../../../shared/present.ts';
import type { Severity } from '../../../shared/severity.ts';
import { type Moved, type MoveRule, makeMove, type Refusal, refuse, type Step } from '../moves.ts';
import { mayActAs } from '../roles.ts';
import type { Scope } from './scope.ts';

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
  /** When it was resolved, or cancelled: what held then makes no new ticket before it went away and came back. */
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
  /** The live case of its machine, when signs of an attack stand beside the fault: nobody re-images it. */
  caseId?: string;
  /** A cache: by when what must be done, milliseconds. Computed from the journal by clocks.ts. */
  dues?: Dues;
  /** Where the ladder of its priority stands: `step` is the next, counted from 0. */
  ladder?: { priority: Priority; startedAt: number; step: number };
  /** Marks of its clocks and ladder that were reached, each once: "resolve-75", "ladder-exhausted". */
  marks: string[];
  /** Grows with each move; a move made on an older version is refused with 409. */
  version: number;
}

/**
 * `fault`: what hinders somebody now or soon. `hardening`: posture and patches that are not as they should be;
 * they never share a ticket with a fault, which ends long before. `mass`: many machines.
 */
type TicketKind = 'fault' | 'hardening' | 'mass';

export const PENDING_ON = ['user', 'vendor', 'change'] as const;

export interface Pending {
  on: (typeof PENDING_ON)[number];
  reason: string;
  /** It comes back by itself then. */
  until: number;
  /** What it comes back to. */
  was: 'open' | 'in_progress';
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
  /** The rule that says so, "same-fault-on-others"; `orElse`: those that speak as strongly for another cause. */
  because: string;
  orElse?: { cause: CauseClass; because: string }[];
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

const ALL: readonly TicketState[] = [...ACTIVE, 'resolved', 'closed', 'cancelled'];

/** Closed never opens again: a new ticket follows. */
export const MOVES = {
  'line-added': { who: ['system', 'tech'], from: ACTIVE, to: 'same' },
  'severity-raised': { who: ['system'], from: ACTIVE, to: 'same' },
  'impact-changed': { who: ['system'], from: ACTIVE, to: 'same' },
  // A fault that comes and goes: unstable.ts.
  unstable: { who: ['system'], from: ACTIVE, to: 'same' },
  'kept-open': { who: ['system'], from: ACTIVE, to: 'same' },
  steady: { who: ['system'], from: ACTIVE, to: 'same' },
  acknowledged: { who: ['tech'], from: ACTIVE, to: { new: 'open' } },
  taken: { who: ['tech'], from: ACTIVE, to: 'in_progress' },
  assigned: { who: ['tech'], from: ACTIVE, to: { new: 'in_progress', open: 'in_progress' } },
  unassigned: { who: ['tech'], from: ACTIVE, to: { in_progress: 'open' } },
  noted: { who: ['system', 'requester', 'tech', 'security'], from: ALL, to: 'same' },
  pending: { who: ['tech'], from: ACTIVE, to: 'pending' },
  resumed: { who: ['system', 'requester', 'tech'], from: ['pending'], to: 'before' },
  escalated: { who: ['system', 'tech'], from: ACTIVE, to: 'same' },
  'handed-back': { who: ['tech'], from: ACTIVE, to: 'same' },
  'priority-set': { who: ['tech'], from: ACTIVE, to: 'same' },
  unpinned: { who: ['tech'], from: ACTIVE, to: 'same' },
  'called-major': { who: ['lead'], from: ACTIVE, to: 'same' },
  'major-over': { who: ['lead'], from: ACTIVE, to: 'same' },
  resolved: { who: ['tech'], from: ACTIVE, to: 'resolved' },
  'resolved-by-itself': { who: ['system'], from: ACTIVE, to: 'resolved' },
  'resolved-with-parent': { who: ['system'], from: ACTIVE, to: 'resolved' },
  reopened: { who: ['system', 'requester', 'tech'], from: ['resolved'], to: 'open' },
  closed: { who: ['system', 'requester'], from: ['resolved'], to: 'closed' },
  cancelled: { who: ['system', 'lead'], from: ['new', 'open'], to: 'cancelled' },
  recurs: { who: ['system'], from: ACTIVE, to: 'same' },
  // Of two tickets on the same fault: the one that ends, and the one that goes on with its lines.
  merged: { who: ['system', 'tech'], from: ACTIVE, to: 'cancelled' },
  absorbed: { who: ['system', 'tech'], from: ACTIVE, to: 'same' },
  unmerged: { who: ['lead'], from: ['cancelled'], to: 'open' },
  'gave-back': { who: ['lead'], from: ACTIVE, to: 'same' },
  // Time: marks of its clocks, calls of its ladder, acks that end, and a machine that nobody can reach.
  marked: { who: ['system'], from: ACTIVE, to: 'same' },
  called: { who: ['system'], from: ACTIVE, to: 'same' },
  'ack-lapsed': { who: ['system'], from: ACTIVE, to: 'same' },
  'ack-broken': { who: ['system'], from: ACTIVE, to: 'same' },
  'machine-away': { who: ['system'], from: ACTIVE, to: 'same' },
  'machine-back': { who: ['system'], from: ACTIVE, to: 'same' },
  // A parent and those that wait with it; "claimed" and "released" by the desk, the other two by people.
  grown: { who: ['system'], from: ACTIVE, to: 'same' },
  claimed: { who: ['system'], from: ACTIVE, to: 'same' },
  released: { who: ['system'], from: ACTIVE, to: 'same' },
  'joined-parent': { who: ['tech'], from: ACTIVE, to: 'same' },
  'left-parent': { who: ['tech'], from: ACTIVE, to: 'same' },
} as const satisfies Record<string, MoveRule<TicketState>>;

export type Move = keyof typeof MOVES;
/** `opened` has no row: it makes the ticket. */
export type TicketMove = 'opened' | Move;

type Changeable = Omit<Ticket, 'id' | 'number' | 'state' | 'version' | 'updatedAt'>;
/** What a move brings besides the state; an optional field that is undefined goes away. */
export type Brings = {
  [Field in keyof Changeable]?: Record<never, never> extends Pick<Ticket, Field>
    ? Ticket[Field] | undefined
    : Ticket[Field];
};

/** With these a person shows to have seen it. */
const SEEING: readonly Move[] = ['acknowledged', 'taken', 'assigned', 'pending', 'resolved'];

export function move(ticket: Ticket, name: Move, step: Step, brings: Brings = {}): Moved<Ticket> {
  const moved = makeMove('ticket', ticket, name, MOVES[name], step, ticket.pending?.was ?? 'open');
  if ('refused' in moved)
    return moved.why === 'state' && isOver(ticket, name) ? refuse('state', STAYS_CANCELLED) : moved;
  const kept = notForRequesters(ticket, name, step);
  if (kept) return kept;
  const follows = followsFrom(ticket, moved.work, name, step);
  return { work: present({ ...moved.work, ...follows, ...brings }), entry: moved.entry };
}

const STAYS_CANCELLED =
  'this ticket was cancelled and stays so; its fault makes a new one when it gets worse, or went away and came back';
const isOver = ({ state }: Ticket, name: Move) => name === 'reopened' && state === 'cancelled';

/** An answer ends a wait for one, nothing else; what is looked at again is confirmed by nobody before. */
function notForRequesters({ pending, recheckAt }: Ticket, name: Move, { actor }: Step): Refusal | undefined {
  if (name === 'resumed' && pending && pending.on !== 'user' && !mayActAs(actor, ['system', 'tech']))
    return refuse('state', `this ticket waits for a ${pending.on}; only the help desk ends that`);
  if (name === 'closed' && recheckAt !== undefined && actor.kind === 'person')
    return refuse('state', 'this ticket is looked at again, because its fault still held; it closes after that');
  return undefined;
}

function followsFrom(before: Ticket, after: Ticket, name: Move, { actor, at }: Step): Brings {
  const seen = SEEING.includes(name) && (before.acknowledgedAt === undefined || name === 'acknowledged');
  return {
    ...(seen && { acknowledgedAt: at, acknowledgedBy: actor.name }),
    ...(before.state === 'pending' && after.state !== 'pending' && { pending: undefined }),
    ...(before.state !== 'resolved' && (after.state === 'resolved' || name === 'cancelled') && { resolvedAt: at }),
    ...(name === 'reopened' && { ...NOT_RESOLVED, reopens: before.reopens + 1 }),
  };
}

/** Whether it comes and goes is asked of its lines anew. */
const NOT_RESOLVED: Brings = {
  ...{ resolvedAt: undefined, resolution: undefined, recheckAt: undefined },
  heldOpen: undefined,
};
