// Findings, tickets and cases: as tables keep them, and as the domain sees them.
import type { Insertable } from 'kysely';
import { present } from '../../../shared/present.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { FindingTable, SecurityCaseTable, TicketTable } from '../tables/work.ts';
import type { Of } from './fleet.ts';
import { fromJson, toJson } from './json.ts';

export function findingRow(finding: Finding, machineId: number): Insertable<FindingTable> {
  return {
    id: finding.id,
    machine_id: machineId,
    rule_id: finding.ruleId,
    check_name: finding.check,
    subject: finding.subject,
    label: finding.label,
    track: finding.track,
    state: finding.state,
    severity: finding.severity,
    measured: toJson(finding.values),
    samples: finding.samples,
    since_ms: finding.sinceMs,
    onset_ms: finding.onsetMs,
    opened_at: finding.openedAt ?? null,
    cleared_at: finding.clearedAt ?? null,
    onsets: finding.onsets,
    observed_ms: finding.observedMs,
    reason: finding.reason,
  };
}

export function findingOf(row: Of<FindingTable>): Finding {
  return {
    id: row.id,
    machineId: row.machine_uuid,
    ruleId: row.rule_id,
    check: row.check_name,
    subject: row.subject,
    label: row.label,
    track: row.track,
    state: row.state,
    severity: row.severity,
    values: fromJson(row.measured),
    samples: row.samples,
    sinceMs: row.since_ms,
    onsetMs: row.onset_ms,
    ...present({ openedAt: row.opened_at ?? undefined, clearedAt: row.cleared_at ?? undefined }),
    onsets: row.onsets,
    observedMs: row.observed_ms,
    reason: row.reason,
  };
}

export function ticketRow(ticket: Ticket, machineId: number): Insertable<TicketTable> {
  return {
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    machine_id: machineId,
    area: ticket.area,
    title: toJson(ticket.title),
    severity: ticket.severity,
    priority: ticket.priority,
    assignee: ticket.assignee ?? null,
    opened_at: ticket.openedAt,
    observed_ms: ticket.observedMs,
    updated_at: ticket.updatedAt,
    resolved_at: ticket.resolvedAt ?? null,
    resolution: ticket.resolution ? toJson(ticket.resolution) : null,
    reopens: ticket.reopens,
    version: ticket.version,
  };
}

export function ticketOf(row: Of<TicketTable>): Ticket {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    machineId: row.machine_uuid,
    area: row.area,
    title: fromJson(row.title),
    severity: row.severity,
    priority: row.priority,
    ...present({ assignee: row.assignee ?? undefined, resolvedAt: row.resolved_at ?? undefined }),
    ...(row.resolution === null ? {} : { resolution: fromJson<NonNullable<Ticket['resolution']>>(row.resolution) }),
    openedAt: row.opened_at,
    observedMs: row.observed_ms,
    updatedAt: row.updated_at,
    reopens: row.reopens,
    version: row.version,
  };
}

export function caseRow(work: Case, machineId: number): Insertable<SecurityCaseTable> {
  return {
    id: work.id,
    number: work.number,
    state: work.state,
    machine_id: machineId,
    title: toJson(work.title),
    severity: work.severity,
    finding_severity: work.findingSeverity,
    flagged_at: work.flaggedAt,
    observed_ms: work.observedMs,
    active_at: work.activeAt,
    ack_due_at: work.ackDueAt,
    acknowledged_at: work.acknowledgedAt ?? null,
    acknowledged_by: work.acknowledgedBy ?? null,
    updated_at: work.updatedAt,
    attack: toJson(work.attack),
    version: work.version,
  };
}

export function caseOf(row: Of<SecurityCaseTable>): Case {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    machineId: row.machine_uuid,
    title: fromJson(row.title),
    severity: row.severity,
    findingSeverity: row.finding_severity,
    flaggedAt: row.flagged_at,
    observedMs: row.observed_ms,
    activeAt: row.active_at,
    ackDueAt: row.ack_due_at,
    ...present({
      acknowledgedAt: row.acknowledged_at ?? undefined,
      acknowledgedBy: row.acknowledged_by ?? undefined,
    }),
    updatedAt: row.updated_at,
    attack: fromJson(row.attack),
    version: row.version,
  };
}
