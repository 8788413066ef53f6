import type { Severity } from '../../../shared/severity.ts';
import type { Policy } from '../policy.ts';
import type { Priority } from './ticket.ts';

/** For one machine; P1 is for faults of many. */
const OF_ONE_MACHINE: Record<Severity, Priority> = {
  critical: 'P2',
  high: 'P3',
  medium: 'P4',
  low: 'P5',
  info: 'P5',
};

export function priorityOf(severity: Severity): Priority {
  return OF_ONE_MACHINE[severity];
}

/** How long a finding of this severity must be open before it makes a ticket. */
export function waitOf(severity: Severity, policy: Policy): number {
  const priority = priorityOf(severity);
  return priority === 'P1' || priority === 'P2' ? policy.urgentTicketWaitMs : policy.ticketWaitMs;
}
