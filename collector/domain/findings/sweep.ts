// One rule, all its subjects on one machine: what was judged, what is gone.
import type { Judged } from '../../../shared/rules/judged.ts';
import type { Finding } from './finding.ts';
import { type Observed, observe, type RuleSettings, type Sighting, subjectGone } from './observe.ts';

/**
 * `findings` are those of this rule on this machine. A subject that was not judged
 * is gone, but while the rule can't tell about anything, nothing is.
 */
export function sweep(findings: Finding[], judged: Judged[], settings: RuleSettings, at: Sighting): Observed[] {
  const known = new Map(findings.map((finding) => [finding.subject, finding]));
  const observed = judged.map((one) => observe(known.get(one.subject), one, settings, at));
  for (const { subject } of judged) known.delete(subject);
  const blind = judged.length > 0 && judged.every(({ verdict }) => verdict.is === 'unknown');
  const gone = blind ? [] : [...known.values()].map((finding) => subjectGone(finding, settings, at));
  return [...observed, ...gone].filter((one) => one !== undefined);
}
