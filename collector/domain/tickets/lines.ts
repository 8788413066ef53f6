// Findings become lines of a ticket: how one opens, takes more in, comes back.
import { worse } from '../../../shared/severity.ts';
import { type Finding, workOf } from '../findings/finding.ts';
import { entryOf, type Moved, type Refusal, type Step } from '../moves.ts';
import type { Entry } from '../work.ts';
import { priorityOf } from './priority.ts';
import { move, type Ticket } from './ticket.ts';

/** A new ticket with its first line; stored, it gets its number. */
export function openTicket(
  id: string,
  finding: Finding,
  title: Ticket['title'],
  step: Step,
): { work: Ticket; entry: Entry } {
  const work: Ticket = {
    id,
    number: 0,
    state: 'new',
    machineId: finding.machineId,
    kind: workOf(finding),
    title,
    severity: finding.severity,
    impact: 'low',
    urgency: 'medium',
    priority: priorityOf(finding.severity),
    tier: 1,
    marks: [],
    openedAt: step.at,
    observedMs: finding.onsetMs,
    updatedAt: step.at,
    reopens: 0,
    version: 1,
  };
  return { work, entry: entryOf('ticket', id, 'opened', { ...step, findingId: finding.id }, { to: 'new' }) };
}

/** A worse line raises the ticket; a milder one never lowers it. */
export function addLine(ticket: Ticket, finding: Finding, step: Step): Moved<Ticket> {
  return move(ticket, 'line-added', { ...step, findingId: finding.id }, raisedBy(ticket, finding));
}

/** A line got worse; undefined when the ticket is as bad already, or needs nobody any more. */
export function raise(ticket: Ticket, finding: Finding, step: Step): Exclude<Moved<Ticket>, Refusal> | undefined {
  const raised = raisedBy(ticket, finding);
  const moved = raised && move(ticket, 'severity-raised', { ...step, findingId: finding.id }, raised);
  return !moved || 'refused' in moved ? undefined : moved;
}

/** The same fault is back: the ticket goes on where it ended. */
export function reopen(ticket: Ticket, finding: Finding, step: Step): Moved<Ticket> {
  return move(ticket, 'reopened', { ...step, findingId: finding.id }, raisedBy(ticket, finding));
}

function raisedBy(ticket: Ticket, finding: Finding): Pick<Ticket, 'severity' | 'priority'> | undefined {
  const severity = worse(ticket.severity, finding.severity);
  return severity === ticket.severity ? undefined : { severity, priority: priorityOf(severity) };
}
