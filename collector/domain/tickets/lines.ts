// Findings become lines of a ticket: how one opens, takes more in, comes back.
import { worse } from '../../../shared/severity.ts';
import { type Finding, workOf } from '../findings/finding.ts';
import { entryOf, type Moved, type Refusal, type Step } from '../moves.ts';
import type { Entry } from '../work.ts';
import { priorityOf, regraded, urgencyOf } from './priority.ts';
import { type Grade, move, type Ticket } from './ticket.ts';

/** What a new ticket has besides its first line. */
export interface NewTicket extends Pick<Ticket, 'title' | 'previousId'> {
  /** Of its machine. */
  impact: Grade;
}

/** Stored, it gets its number. */
export function openTicket(
  id: string,
  finding: Finding,
  { title, impact, ...more }: NewTicket,
  step: Step,
): { work: Ticket; entry: Entry } {
  const urgency = urgencyOf(finding.severity);
  const work: Ticket = {
    id,
    number: 0,
    state: 'new',
    machineId: finding.machineId,
    kind: workOf(finding),
    title,
    severity: finding.severity,
    impact,
    urgency,
    priority: priorityOf(impact, urgency),
    tier: 1,
    marks: [],
    openedAt: step.at,
    observedMs: finding.onsetMs,
    updatedAt: step.at,
    reopens: 0,
    version: 1,
    ...more,
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

/** Its machine matters more, or less, than it did; undefined when that is nothing new to the ticket. */
export function reweigh(ticket: Ticket, impact: Grade, step: Step): Exclude<Moved<Ticket>, Refusal> | undefined {
  if (impact === ticket.impact) return undefined;
  const moved = move(ticket, 'impact-changed', step, regraded(ticket, impact, ticket.urgency));
  return 'refused' in moved ? undefined : moved;
}

/** The same fault is back: the ticket goes on where it ended; its machine may matter more by now. */
export function reopen(ticket: Ticket, finding: Finding, step: Step, impact = ticket.impact): Moved<Ticket> {
  return move(ticket, 'reopened', { ...step, findingId: finding.id }, raisedBy(ticket, finding, impact));
}

function raisedBy(ticket: Ticket, finding: Finding, impact = ticket.impact) {
  const severity = worse(ticket.severity, finding.severity);
  if (severity === ticket.severity && impact === ticket.impact) return undefined;
  return { severity, ...regraded(ticket, impact, urgencyOf(severity)) };
}
