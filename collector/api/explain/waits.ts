// What has to happen, or how long it must last, before a finding moves on.
import type { Rule } from '../../../shared/rules/pack.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Policy } from '../../domain/policy.ts';
import { waitOf } from '../../domain/tickets/priority.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { triage } from '../../domain/tickets/triage.ts';
import type { Wait } from './words.ts';

/** `until` in milliseconds. */
export interface Waiting {
  for: Wait;
  until?: number;
}

/** `ticket` is the last one that worked on it. Undefined when it waits for nothing. */
export function waitOfFinding(
  finding: Finding,
  rule: Rule,
  { ticket, policy, now }: { ticket: Ticket | undefined; policy: Policy; now: number },
): Waiting | undefined {
  switch (finding.state) {
    case 'clear':
      return undefined;
    case 'pending':
      if (finding.reason === 'settling') return { for: 'settling' };
      return finding.samples < rule.samples
        ? { for: 'samples' }
        : { for: 'duration', until: finding.onsetMs + rule.forMs };
    case 'clearing':
      return { for: 'hold', until: finding.sinceMs + rule.holdMs };
    case 'open':
      return finding.track === 'fault' ? waitForTicket(finding, ticket, policy, now) : undefined;
  }
}

const ENDED: readonly Ticket['state'][] = ['resolved', 'closed', 'cancelled'];

function waitForTicket(
  finding: Finding,
  lastTicket: Ticket | undefined,
  policy: Policy,
  now: number,
): Waiting | undefined {
  if (lastTicket && !ENDED.includes(lastTicket.state)) return undefined;
  const [decided] = triage([{ finding, ...(lastTicket && { lastTicket }) }], [], policy, now);
  switch (decided?.decision) {
    case 'below-policy':
    case 'accepted':
      return { for: decided.decision };
    case 'waiting':
      return { for: 'waiting', until: (finding.openedAt ?? now) + waitOf(finding.severity, policy) };
    case 'not-open':
    case undefined:
      return undefined;
    default:
      return { for: 'ticket' };
  }
}
