import { explainFindings } from '../domain/findings/explained.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Bench } from './bench.ts';

/**
 * Asks of all findings of the machine which of them another one explains now. What outlives its cause is let
 * go with the first batch that comes after its time. The ones that are explained and were not before.
 */
export function explainAll({ known, pack, policy, draft }: Bench): Finding[] {
  const causesOf = (ruleId: string) => pack.rules.get(ruleId)?.explainedBy ?? [];
  const changed = explainFindings(known.findings.values(), {
    causesOf,
    ticketFrom: policy.ticketFrom,
    now: draft.now,
  });
  for (const finding of changed) {
    known.findings.set(finding.id, finding);
    draft.finding(finding);
  }
  return changed.filter(({ quiet }) => quiet !== undefined);
}
