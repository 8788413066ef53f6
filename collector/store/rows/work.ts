// Findings, tickets and cases: as tables keep them, and as the domain sees them.
import type { Insertable, Selectable } from 'kysely';
import { present } from '../../../shared/present.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Timer } from '../../domain/work.ts';
import type { FindingTable, SecurityCaseTable, TicketTable, TimerTable } from '../tables/work.ts';
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
    recent_onsets: toJson(finding.recentOnsets),
    flapping_since: finding.flappingSince ?? null,
    unknown: finding.unknown ? toJson(finding.unknown) : null,
    quiet: finding.quiet ? toJson(finding.quiet) : null,
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
    recentOnsets: fromJson(row.recent_onsets),
    ...present({
      flappingSince: row.flapping_since ?? undefined,
      unknown: row.unknown === null ? undefined : fromJson<NonNullable<Finding['unknown']>>(row.unknown),
      quiet: row.quiet === null ? undefined : fromJson<NonNullable<Finding['quiet']>>(row.quiet),
    }),
  };
}

export function ticketRow(ticket: Ticket, machineId: number | null): Insertable<TicketTable> {
  const { id, number, state, kind, title, severity, priority, tier, reopens, version, ...rest } = ticket;
  const { machineId: _, parentId, assignee, openedAt, observedMs, updatedAt, resolvedAt, ...detail } = rest;
  return {
    ...{ id, number, state, machine_id: machineId, kind, severity, priority, tier, reopens, version },
    scope_key: ticket.scope?.key ?? null,
    parent_id: parentId ?? null,
    title: toJson(title),
    assignee: assignee ?? null,
    opened_at: openedAt,
    observed_ms: observedMs,
    updated_at: updatedAt,
    resolved_at: resolvedAt ?? null,
    due_at: ticket.dues?.resolve ?? null,
    detail: toJson(detail),
  };
}

export function ticketOf(row: Selectable<TicketTable> & { machine_uuid: string | null }): Ticket {
  const { id, number, state, kind, severity, priority, tier, reopens, version } = row;
  return {
    ...fromJson<Pick<Ticket, 'impact' | 'urgency' | 'marks'>>(row.detail),
    ...{ id, number, state, kind, severity, priority, tier: tier as Ticket['tier'], reopens, version },
    title: fromJson(row.title),
    openedAt: row.opened_at,
    observedMs: row.observed_ms,
    updatedAt: row.updated_at,
    ...present({
      machineId: row.machine_uuid ?? undefined,
      parentId: row.parent_id ?? undefined,
      assignee: row.assignee ?? undefined,
      resolvedAt: row.resolved_at ?? undefined,
    }),
  };
}

export function timerRow(timer: Timer): Insertable<TimerTable> {
  const { ofId, kind, ordinal, on, dueAt, version } = timer;
  return { of_id: ofId, kind, ordinal, on_kind: on, due_at: dueAt, version };
}

export function timerOf(row: Selectable<TimerTable>): Timer {
  const { of_id: ofId, kind, ordinal, on_kind: on, due_at: dueAt, version } = row;
  return { ofId, kind, ordinal, on, dueAt, version };
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
