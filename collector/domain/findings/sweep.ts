// One rule, all its subjects on one machine: what was judged, what is gone.
import { EVERY_SUBJECT, type Judged } from '../../../shared/rules/judged.ts';
import type { Finding } from './finding.ts';
import { cannotTell, type Observed, observe, type RuleSettings, type Sighting, subjectGone } from './observe.ts';

/**
 * `findings` are those of this rule on this machine. A subject without an answer is
 * gone, unless the rule could not tell which subjects there are: then nobody knows of it.
 */
export function sweep(findings: Finding[], judged: Judged[], settings: RuleSettings, at: Sighting): Observed[] {
  const known = new Map(findings.map((finding) => [finding.subject, finding]));
  const observed = judged.map((one) => observe(known.get(one.subject), one, settings, at));
  for (const { subject } of judged) known.delete(subject);
  const inTheDark = judged.some(({ subject }) => subject === EVERY_SUBJECT);
  const rest = [...known.values()].map((finding) =>
    inTheDark ? cannotTell(finding, 'fact_missing', at) : subjectGone(finding, settings, at),
  );
  return [...observed, ...rest].filter((one) => one !== undefined);
}
