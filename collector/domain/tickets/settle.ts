// When a ticket has done its work.
import type { Finding } from '../findings/finding.ts';
import { flapping } from '../findings/flap.ts';
import type { Policy } from '../policy.ts';
import type { Entry } from '../work.ts';
import type { Ticket } from './ticket.ts';

export type SettleDecision =
  | 'quiet-since-clear'
  | 'waiting-for-quiet'
  | 'still-holding'
  | 'no-findings'
  | 'reopened-by-a-person'
  | NonNullable<Ticket['heldOpen']>;

/**
 * Resolves by itself only as `quiet-since-clear`. What a person reopened waits for people, until the fault
 * itself came and went again. A finding that is kept quiet holds the ticket it has: it makes no work, but
 * what is seen on the machine is not mended.
 */
export function settle(
  { heldOpen }: Pick<Ticket, 'heldOpen'>,
  findings: Finding[],
  entries: Entry[],
  policy: Policy,
  now: number,
): SettleDecision {
  if (findings.length === 0) return 'no-findings';
  if (findings.some(({ state }) => state !== 'clear')) return 'still-holding';
  if (heldOpen) return heldOpen;
  if (findings.some((finding) => flapping(finding, now) !== undefined)) return 'flapping';
  const clearedAt = Math.max(...findings.map((finding) => finding.clearedAt ?? 0));
  const reopened = entries.findLast(({ move }) => move === 'reopened');
  if (reopened?.actor.kind === 'person' && clearedAt <= reopened.at) return 'reopened-by-a-person';
  return now - clearedAt >= policy.quietMs ? 'quiet-since-clear' : 'waiting-for-quiet';
}
