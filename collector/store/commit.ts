// Everything one step changes, written in one transaction or not at all.
import type { Case } from '../domain/cases/case.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Change, FactRow, Machine, Sample } from '../domain/fleet/machine.ts';
import type { Hiding } from '../domain/quiet/quiet.ts';
import type { Silence } from '../domain/quiet/silences.ts';
import type { MaintenanceWindow } from '../domain/quiet/windows.ts';
import type { Evidence } from '../domain/tickets/evidence.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { AuditRow, Entry, OutboxRow, Role, Timer } from '../domain/work.ts';

export type LaneName = 'urgent' | 'routine';

/** How far one lane of one machine is committed. */
export interface Watermark {
  machineId: string;
  lane: LaneName;
  /** Hex of the 16 bytes. */
  epoch: string;
  ackedSeq: number;
}

/** The one connection of a machine that may write; older ones are fenced off. */
export interface SessionRow {
  machineId: string;
  /** Grows with every session. */
  generation: number;
  /** Hex of SHA-256 over the tickets that may open the next session. */
  ticketHash: string;
  previousTicketHash?: string;
  instanceId: string;
  openedAt: number;
  /** When the machine last came back with an older ticket: a restored backup, or a copy. */
  rolledBackAt?: number;
}

/** A batch as it was received: bytes untouched. */
export interface JournalRow {
  machineId: string;
  lane: LaneName;
  epoch: string;
  firstSeq: number;
  count: number;
  receivedAt: number;
  codec: number;
  rawLength: number;
  payload: Uint8Array;
}

export interface OccurrenceRow {
  /** UUIDv7 of the event. */
  id: string;
  machineId: string;
  check: string;
  kind: string;
  atMs: number;
  receivedAt: number;
  count: number;
  fields: Record<string, string | number | boolean>;
}

export interface EnrolmentToken {
  id: string;
  /** Hex of the key derived from the secret; the secret itself is not kept. */
  key: string;
  maxUses: number;
  uses: number;
  createdAt: number;
  expiresAt: number;
  revokedAt?: number;
  autoApprove: boolean;
  labels: Record<string, string>;
  createdBy: string;
}

/** A person, or a program, who may ask the API. */
export interface ApiToken {
  id: string;
  name: string;
  roles: Role[];
  /** Hex of SHA-256 over the token. */
  hash: string;
  createdAt: number;
  revokedAt?: number;
}

/** A row and the version it must still have: 0 means it must not exist yet. */
export interface Versioned<Row> {
  row: Row;
  expect: number;
}

/** All timers of one ticket or case, in place of those it had. */
export interface TimerSet {
  on: Timer['on'];
  ofId: string;
  timers: Timer[];
}

/** A ticket works on this finding no more: its journal still says so, its lines don't. Another may take it up. */
export interface Release {
  ofId: string;
  findingId: string;
}

/** Asks to remember where the audit's chain stands. */
export interface AnchorRequest {
  /** The day: "2026-11-22". */
  name: string;
  at: number;
}

/** Ties a finding to the ticket or case that works on it. */
export interface WorkLink {
  on: 'ticket' | 'case';
  ofId: string;
  findingId: string;
  at: number;
}

/** A rule by which the fleet was judged; its hash is empty while it is being judged by it. */
export interface JudgedRule {
  id: string;
  hash: string;
}

/** Only what is named changes. */
export type DecidedMachine = Pick<Machine, 'id'> & Partial<Pick<Machine, 'standing' | 'labels'>>;

export interface Commit {
  /**
   * The fence of a batch: fails with StoreError FENCED unless `generation` is the
   * machine's present session and the lane stands at `from`.
   */
  progress?: { watermark: Watermark; from: number; generation: number };
  /** A new session: fails with FENCED unless the stored generation is one less. */
  session?: SessionRow;
  journal?: JournalRow;
  machines?: Machine[];
  /** What connections say of machines: standing, labels and key stay as they are stored. */
  seenMachines?: Machine[];
  /** What people decide about machines: all else stays as it is stored. After `machines` and `seenMachines`. */
  decidedMachines?: DecidedMachine[];
  facts?: FactRow[];
  /** Of stored facts only the times are new. Kept in memory for a while: a crash costs nothing but how fresh they look. */
  seenAgain?: Pick<FactRow, 'machineId' | 'check' | 'observedMs' | 'receivedAt' | 'costMs'>[];
  changes?: Change[];
  samples?: Sample[];
  occurrences?: OccurrenceRow[];
  /** Whole rows; the store keeps its counters in step. */
  findings?: Finding[];
  /** Fail with StoreError CONFLICT when the version is another by now. */
  tickets?: Versioned<Ticket>[];
  cases?: Versioned<Case>[];
  /** Tickets that this relies on and does not change: CONFLICT when the version is another by now. */
  expected?: Pick<Ticket, 'id' | 'version'>[];
  /** Before tickets and links: what is let go here may be another ticket's at once. */
  releases?: Release[];
  /** CONFLICT when the finding is already in an active ticket. */
  links?: WorkLink[];
  timers?: TimerSet[];
  entries?: Entry[];
  /** New rows only: what is frozen stays as it is (CONFLICT when there is one of this ordinal). */
  evidence?: Evidence[];
  /** Fail with StoreError CONFLICT like tickets; new ones are given their numbers. */
  windows?: Versioned<MaintenanceWindow>[];
  silences?: Versioned<Silence>[];
  hidden?: Hiding[];
  outbox?: OutboxRow[];
  audit?: AuditRow[];
  /** After the audit rows of this commit. */
  anchor?: AnchorRequest;
  /** All of them, in place of those from before. */
  judgedRules?: JudgedRule[];
  enrolmentTokens?: EnrolmentToken[];
  /**
   * Takes one use of the enrolment token with this id: the store adds one to `uses`,
   * or fails with StoreError CONFLICT when none is left or the token is revoked.
   */
  tokenUse?: string;
  apiTokens?: ApiToken[];
}
