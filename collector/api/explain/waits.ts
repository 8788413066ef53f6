// What has to happen, or how long it must last, before a finding moves on.
import type { Rule } from '../../../shared/rules/pack.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { flapping, holdOf } from '../../domain/findings/flap.ts';
import type { Policy } from '../../domain/policy.ts';
import { waitOf } from '../../domain/tickets/priority.ts';
import type { Grade, Ticket } from '../../domain/tickets/ticket.ts';
import { triage } from '../../domain/tickets/triage.ts';
import type { Wait } from './words.ts';

/** Moments in milliseconds. `id`: of the window, silence, finding or ticket that it is about. */
export interface Waiting {
  for: Wait;
  until?: number;
  since?: number;
  id?: string;
}

interface Circumstances {
  /** The last one that worked on it. */
  ticket: Ticket | undefined;
  /** Of its machine. */
  impact: Grade;
  policy: Policy;
  now: number;
}

/** Undefined when it waits for nothing. A rule of the house has no samples and times to wait for. */
export function waitOfFinding(
  finding: Finding,
  rule: Rule | undefined,
  circumstances: Circumstances,
): Waiting | undefined {
  switch (finding.state) {
    case 'clear':
      return undefined;
    case 'pending':
      if (finding.reason === 'settling') return { for: 'settling' };
      if (!rule) return undefined;
      return finding.samples < rule.samples
        ? { for: 'samples' }
        : { for: 'duration', until: finding.onsetMs + rule.forMs };
    case 'clearing':
      return rule && { for: 'hold', until: finding.sinceMs + holdOf(rule.holdMs, finding, finding.observedMs) };
    case 'open':
      return finding.track === 'fault' ? waitForTicket(finding, circumstances) : undefined;
  }
}

const ENDED: readonly Ticket['state'][] = ['resolved', 'closed', 'cancelled'];

function waitForTicket(
  finding: Finding,
  { ticket: lastTicket, policy, now, impact }: Circumstances,
): Waiting | undefined {
  if (lastTicket && !ENDED.includes(lastTicket.state)) return standsWith(lastTicket, flapping(finding, now));
  const [decided] = triage([{ finding, ...(lastTicket && { lastTicket }) }], [], policy, now, { impact });
  switch (decided?.decision) {
    case 'below-policy':
    case 'accepted':
      return { for: decided.decision };
    case 'waiting':
      return { for: 'waiting', until: (finding.openedAt ?? now) + waitOf(finding.severity, policy, impact) };
    case 'quiet':
      return finding.quiet && { for: `quiet-${finding.quiet.by}`, since: finding.quiet.since, id: finding.quiet.id };
    case 'not-open':
    case undefined:
      return undefined;
    default:
      return { for: 'ticket' };
  }
}

/** Why there is no ticket for it alone. */
function standsWith({ kind, parentId, id }: Ticket, flaps: number | undefined): Waiting | undefined {
  if (kind === 'mass' || parentId !== undefined) return { for: 'parent', id: parentId ?? id };
  return flaps === undefined ? undefined : { for: 'flapping', since: flaps, id };
}
