// What comes first: the matrix of impact and urgency, and what may change its answer.
import type { Severity } from '../../../shared/severity.ts';
import {
  HIGH_FROM_MACHINES,
  HIGH_FROM_SITE_RATIO,
  IMPACT_OF_IMPORTANCE,
  MATRIX,
  MEDIUM_FROM_MACHINES,
  SITE_RATIO_FROM_MACHINES,
  URGENCY,
} from '../policy/priorities.ts';
import type { Policy } from '../policy.ts';
import { GRADES, type Grade, PRIORITIES, type Priority, type Ticket } from './ticket.ts';

/** Whom a fault hits. */
export interface Hit {
  machines: number;
  /** The part of one site's machines, 0 to 1; the highest where it hits several sites. */
  siteRatio?: number | undefined;
  /** Values of the label `importance` of the machines hit: "critical", "vip". */
  importance?: (string | undefined)[];
}

export function impactOf({ machines, siteRatio = 0, importance = [] }: Hit): Grade {
  const wide = machines >= SITE_RATIO_FROM_MACHINES && siteRatio >= HIGH_FROM_SITE_RATIO;
  if (wide || machines >= HIGH_FROM_MACHINES) return 'high';
  const bySize: Grade = machines >= MEDIUM_FROM_MACHINES ? 'medium' : 'low';
  return importance.map((label) => IMPACT_OF_IMPORTANCE.get(label ?? '') ?? 'low').reduce(higher, bySize);
}

export function urgencyOf(severity: Severity): Grade {
  return URGENCY[severity];
}

export function priorityOf(impact: Grade, urgency: Grade): Priority {
  return MATRIX[impact][urgency];
}

/**
 * The grades of a ticket whose scope or severity is another by now. What a person pinned stays, and once
 * somebody has seen it, it never drops by itself.
 */
export function regraded(
  ticket: Pick<Ticket, 'priority' | 'pinned' | 'acknowledgedAt'>,
  impact: Grade,
  urgency: Grade,
): Pick<Ticket, 'impact' | 'urgency' | 'priority'> {
  const computed = priorityOf(impact, urgency);
  if (ticket.pinned) return { impact, urgency, priority: ticket.priority };
  const keeps = ticket.acknowledgedAt !== undefined && isAbove(ticket.priority, computed);
  return { impact, urgency, priority: keeps ? ticket.priority : computed };
}

/** How long a finding of this severity must be open before it makes a ticket; `impact` is that of its machine. */
export function waitOf(severity: Severity, policy: Policy, impact: Grade = 'low'): number {
  return isUrgent(priorityOf(impact, urgencyOf(severity))) ? policy.urgentTicketWaitMs : policy.ticketWaitMs;
}

/** P1 and P2 are told at any hour. */
export function isUrgent(priority: Priority): boolean {
  return priority === 'P1' || priority === 'P2';
}

/** Whether `a` comes before `b`. */
function isAbove(a: Priority, b: Priority): boolean {
  return PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b);
}

function higher(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) <= GRADES.indexOf(b) ? a : b;
}
