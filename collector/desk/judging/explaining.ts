import { explainFindings } from '../../domain/findings/explained.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { ACTIVE } from '../../domain/tickets/ticket.ts';
import { isAccepted } from '../../domain/tickets/triage.ts';
import type { Store } from '../../store/store.ts';
import type { Bench } from './bench.ts';

/**
 * Asks of all findings of the machine which of them another one explains now. What outlives its cause is let
 * go with the first batch that comes after its time. The ones that are explained and were not before.
 */
export async function explainAll({ known, pack, policy, draft }: Bench, store: Store): Promise<Finding[]> {
  const causesOf = (ruleId: string) => pack.rules.get(ruleId)?.explainedBy ?? [];
  const live = [...known.findings.values()].filter(({ state }) => state !== 'clear');
  const causes = new Set(live.flatMap(({ ruleId }) => causesOf(ruleId)));
  const accepted = await acceptedOf(
    live.filter(({ ruleId }) => causes.has(ruleId)),
    store,
  );
  const changed = explainFindings(known.findings.values(), {
    causesOf,
    ticketFrom: policy.ticketFrom,
    accepted: ({ id }) => accepted.has(id),
    now: draft.now,
  });
  for (const finding of changed) {
    known.findings.set(finding.id, finding);
    draft.finding(finding);
  }
  return changed.filter(({ quiet }) => quiet !== undefined);
}

/** Ids of those that a person resolved although they held, or cancelled. */
async function acceptedOf(causes: Finding[], store: Store): Promise<Set<string>> {
  const accepted = new Set<string>();
  for (const cause of causes) {
    const [last, ...before] = await store.ticketsOn([cause.id], 0);
    const atWork = [last, ...before].some((ticket) => ticket && ACTIVE.includes(ticket.state));
    if (last && !atWork && isAccepted(cause, last)) accepted.add(cause.id);
  }
  return accepted;
}
