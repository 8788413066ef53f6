import type { Generated } from 'kysely';
import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Actor, Entry } from '../../domain/work.ts';
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
}

export interface TicketTable {
  id: string;
  number: number;
  state: Ticket['state'];
  machine_id: number;
  area: string;
  title: Json;
  severity: Ticket['severity'];
  priority: Ticket['priority'];
  assignee: string | null;
  opened_at: number;
  observed_ms: number;
  updated_at: number;
  resolved_at: number | null;
  resolution: Json | null;
  reopens: number;
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
}
