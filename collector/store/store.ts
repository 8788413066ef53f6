// The port to what is remembered: one commit and a dozen questions. Two adapters
// stand behind it: SQLite (embedded) and PostgreSQL (scaled, later).
import type { Case } from '../domain/cases/case.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Change, FactRow, Machine } from '../domain/fleet/machine.ts';
import type { Evidence } from '../domain/tickets/evidence.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Entry, OutboxRow, Timer } from '../domain/work.ts';
import type { AuditQuestions } from './audit.ts';
import type { ApiToken, Commit, EnrolmentToken, JournalRow, OccurrenceRow, SessionRow, Watermark } from './commit.ts';
import type { Page, PageOf } from './page.ts';
import type { QuietQuestions } from './quiet.ts';
import type { StormQuestions } from './storms.ts';

export type { Page, PageOf } from './page.ts';

/**
 * `last-seen`: unseen for longest first. `state`: what waits for a yes, then silent, stopped, away, asleep, online, of
 * equals so for longest. `findings`: the worst open finding first, of equals the most.
 */
export type MachineOrder = 'name' | 'last-seen' | 'state' | 'findings';

export interface MachineFilter extends PageOf {
  name?: string;
  os?: string;
  presence?: Machine['presence'];
  standing?: Machine['standing'];
  /** Only those that have all of these. */
  labels?: Machine['labels'];
  /** Default by name. */
  order?: MachineOrder;
  /** Of the findings that `order` looks at. */
  track?: Finding['track'];
}

export interface FindingFilter extends PageOf {
  machineId?: string;
  states?: Finding['state'][];
  track?: Finding['track'];
  ruleId?: string;
  check?: string;
  severities?: Finding['severity'][];
  /** Only what something keeps from making work, or only what nothing does. */
  quiet?: boolean;
  /** Only what comes and goes too often. */
  flapping?: true;
  /** Lines of this ticket, by id or "T-9"; of a parent those of its children too. */
  ticketId?: string;
  /** In their present state since then or later, by the time of observation; what went away unconfirmed is left out. */
  since?: number;
}

export interface UntriagedFilter {
  /** Open since this moment or earlier. */
  before: number;
  severities?: Finding['severity'][];
  machineId?: string;
}

export interface TicketFilter extends PageOf {
  machineId?: string;
  states?: Ticket['state'][];
  assignee?: string;
  parentId?: string;
  /** Parents only. */
  scopeKey?: string;
  kind?: Ticket['kind'];
  priorities?: Ticket['priority'][];
  /** Nobody has taken them. */
  unassigned?: true;
  /** Without those that wait with a parent. */
  withoutChildren?: true;
  /** To be resolved by then, milliseconds. */
  dueBefore?: number;
  /** Something happened to them then or later, milliseconds. */
  since?: number;
  /**
   * Default the latest number first. "queue": what still needs somebody before what has ended, then by
   * priority, due time and age.
   */
  order?: 'latest' | 'queue';
}

interface NoticeFilter extends PageOf {
  states?: OutboxRow['state'][];
  target?: string;
}

interface SameFault {
  ruleIds: string[];
  fromMs: number;
  toMs: number;
  exceptMachineId?: string;
}

interface CaseFilter extends PageOf {
  machineId?: string;
  states?: Case['state'][];
  /** Something happened to them then or later, milliseconds. */
  since?: number;
}

/** Everything `desk.receive` must know of one machine before it judges. */
export interface MachineMemory {
  machine: Machine;
  session: SessionRow | undefined;
  watermarks: Watermark[];
  facts: FactRow[];
  /** All but those that are clear since long. */
  findings: Finding[];
  /** Cases that are not ended. */
  cases: Case[];
}

/** A ticket or case with its journal and its findings. */
export interface WorkFile<Work> {
  work: Work;
  entries: Entry[];
  /** Of a parent only the first 50; `lines` counts them all. */
  findings: Finding[];
  /** Of a parent: its lines and those of its children; `clear`: what is clear, for however short. */
  lines?: { total: number; clear: number };
}

/** One hour of a series. */
export interface TrendPoint {
  /** Start of the hour, milliseconds since 1970. */
  hourMs: number;
  count: number;
  min: number;
  mean: number;
  max: number;
}

/** Counts kept in the same commit as the findings; reading them costs nothing. */
export interface FleetCounts {
  /** Machines that are let in (standing active). */
  machines: { total: number; byPresence: Record<string, number>; byOs: Record<string, number> };
  /** Findings in the states open and clearing. */
  openFindings: { byRule: Record<string, number>; bySeverity: Record<string, number>; byOs: Record<string, number> };
  activeTickets: number;
  /** Absent for whoever may not know of cases. */
  activeCases?: number;
  outboxWaiting: number;
  outboxDead: number;
}

/** Findings in the states open and clearing that have all of this in common. */
interface OpenCount {
  ruleId: string;
  severity: Finding['severity'];
  os: string;
  count: number;
}

export interface Store extends StormQuestions, QuietQuestions, AuditQuestions {
  /**
   * Resolves when the change is on the disk. Many callers share one transaction.
   * @throws StoreError CONFLICT or FENCED (nothing of it was written), CONSTRAINT (neither, and trying
   * again never helps: a value that no table takes), or SQLITE_*.
   */
  commit(commit: Commit): Promise<void>;

  machine(id: string): Promise<Machine | undefined>;
  machineByKey(publicKey: string): Promise<Machine | undefined>;
  machines(filter: MachineFilter): Promise<Page<Machine>>;
  memoryOf(machineId: string): Promise<MachineMemory | undefined>;
  facts(machineId: string): Promise<FactRow[]>;
  timeline(machineId: string, page: PageOf): Promise<Page<Change>>;
  occurrences(machineId: string, kind: string, sinceMs: number): Promise<OccurrenceRow[]>;
  /** Batches as received, oldest first, bytes untouched. */
  journal(machineId: string, page: PageOf): Promise<Page<JournalRow>>;
  /** Hours of "volumes.free_ratio[uuid]" that begin at `sinceMs` or later, oldest first. */
  trend(machineId: string, series: string, sinceMs: number): Promise<TrendPoint[]>;

  finding(id: string): Promise<Finding | undefined>;
  /** Those whose ids begin like this, in the order of their ids. */
  findingsBeginning(written: string, limit: number, track?: Finding['track']): Promise<Finding[]>;
  /** The worst first; of equals the one that is as it is for the shortest time. */
  findings(filter: FindingFilter): Promise<Page<Finding>>;

  /** By id or by "T-17". */
  ticket(id: string): Promise<WorkFile<Ticket> | undefined>;
  tickets(filter: TicketFilter): Promise<Page<Ticket>>;
  /** Tickets that any of these findings was ever a line of, opened since then; the latest first. */
  ticketsOn(findingIds: string[], openedSince: number): Promise<Ticket[]>;
  /** Lines of this ticket that another active ticket works on. */
  linesElsewhere(ticketId: string): Promise<Pick<Finding, 'id' | 'state'>[]>;
  /** What was frozen of a ticket, the oldest first. */
  evidence(ticketId: string): Promise<Evidence[]>;
  /** The rules by which the fleet was judged last, by id: their hashes. */
  judgedRules(): Promise<Map<string, string>>;
  /** On how many machines one of these rules holds since a moment between, 50 at most. */
  sameFault(asked: SameFault): Promise<number>;
  /** By id or by "C-4". */
  case(id: string): Promise<WorkFile<Case> | undefined>;
  cases(filter: CaseFilter): Promise<Page<Case>>;

  /**
   * Fault findings that are open, that nothing keeps quiet and that no active ticket has yet, with the last ticket
   * each had. What was resolved although it held, and is no worse since, is left out: it would crowd out what
   * waits for a ticket.
   */
  untriaged(filter: UntriagedFilter): Promise<{ finding: Finding; lastTicket?: Ticket }[]>;
  /** Active tickets none of whose findings is pending, open or clearing; without parents and their children. */
  settled(): Promise<WorkFile<Ticket>[]>;
  /** Active tickets whose parent is not active any more, 500 at most. */
  leftBehind(): Promise<Ticket[]>;

  /** Timers whose time has come, the earliest first. */
  timersDue(now: number, limit: number): Promise<Timer[]>;

  /** Notices whose time has come, those for the targets named in `except` left out. */
  outboxDue(now: number, limit: number, except?: string[]): Promise<OutboxRow[]>;
  /** How many messages a target was sent since then; with `words`, how many of just these. */
  saidSince(target: string, words: string | undefined, since: number): Promise<number>;
  /** The list that tells a target at that moment what was over its budget. */
  rollUpAt(target: string, dueAt: number): Promise<OutboxRow | undefined>;
  /** What one roll-up tells, in the order in which it happened. */
  rolledInto(id: string): Promise<OutboxRow[]>;
  notice(id: string): Promise<OutboxRow | undefined>;
  /** The latest first, whatever became of them. */
  notices(filter: NoticeFilter): Promise<Page<OutboxRow>>;
  enrolmentToken(id: string): Promise<EnrolmentToken | undefined>;
  enrolmentTokens(): Promise<EnrolmentToken[]>;
  apiTokenByHash(hash: string): Promise<ApiToken | undefined>;
  /** Revoked ones too, the oldest first. */
  apiTokens(): Promise<ApiToken[]>;
  counts(): Promise<FleetCounts>;
  /** What of the open findings that `counts` counts is the security track's. */
  openSecurity(): Promise<OpenCount[]>;

  /** Forgets one slice of what is older than its retention. True: there is more, call again. */
  prune(now: number): Promise<boolean>;

  /** Waits for the commits under way. */
  close(): Promise<void>;
}
