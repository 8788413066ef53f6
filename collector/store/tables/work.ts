import type { Generated } from 'kysely';
import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Actor, Entry, Timer } from '../../domain/work.ts';
import type { Flag, Json } from './column.ts';

export interface FindingTable {
  id: string;
  machine_id: number;
  rule_id: string;
  check_name: string;
  subject: string;
  label: string;
  track: Finding['track'];
  state: Finding['state'];
  severity: Finding['severity'];
  measured: Json;
  samples: number;
  since_ms: number;
  onset_ms: number;
  opened_at: number | null;
  cleared_at: number | null;
  onsets: number;
  observed_ms: number;
  reason: Finding['reason'];
  recent_onsets: Json;
  flapping_since: number | null;
  unknown: Json | null;
  quiet: Json | null;
}

export interface TicketTable {
  id: string;
  number: number;
  state: Ticket['state'];
  machine_id: number | null;
  kind: Ticket['kind'];
  /** Of a parent: what is active once at most. */
  scope_key: string | null;
  parent_id: string | null;
  title: Json;
  severity: Ticket['severity'];
  priority: Ticket['priority'];
  tier: number;
  assignee: string | null;
  opened_at: number;
  observed_ms: number;
  updated_at: number;
  resolved_at: number | null;
  /** By when it must be resolved. */
  due_at: number | null;
  reopens: number;
  /** What nobody asks for by itself. */
  detail: Json;
  version: number;
}

export interface TimerTable {
  of_id: string;
  kind: Timer['kind'];
  ordinal: number;
  on_kind: Timer['on'];
  due_at: number;
  version: number;
}

export interface TicketFindingTable {
  ticket_id: string;
  finding_id: string;
  at: number;
  /** Whether the ticket is active: a finding is in at most one such ticket. */
  active: Flag;
}

/** "case" is a word of SQL. */
export interface SecurityCaseTable {
  id: string;
  number: number;
  state: Case['state'];
  machine_id: number;
  title: Json;
  severity: Case['severity'];
  finding_severity: Case['findingSeverity'];
  flagged_at: number;
  observed_ms: number;
  active_at: number;
  ack_due_at: number;
  acknowledged_at: number | null;
  acknowledged_by: string | null;
  updated_at: number;
  attack: Json;
  version: number;
}

export interface CaseFindingTable {
  case_id: string;
  finding_id: string;
  at: number;
}

export interface EntryTable {
  /** The order in which they were written. */
  place: Generated<number>;
  id: string;
  on_kind: Entry['on'];
  of_id: string;
  at: number;
  actor_kind: Actor['kind'];
  actor_name: string;
  move: string;
  from_state: string | null;
  to_state: string | null;
  reason: string;
  finding_id: string | null;
  /** Of a person; null in journals from before they were kept. */
  actor_roles: Json | null;
}
