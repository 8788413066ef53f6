import type { Language } from '../../shared/language.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import { fillTexts } from '../../shared/rules/texts.ts';
import type { Finding } from '../domain/findings/finding.ts';
import { ruleFor } from '../domain/findings/house.ts';
import type { FindingTexts } from './shapes/finding.ts';

/** The words of a finding's rule; of a rule that is gone only its id is left. */
export function textsOf(pack: Pack, finding: Finding, language: Language): FindingTexts {
  const rule = ruleFor(pack, finding);
  if (!rule) return { title: `${finding.ruleId}: ${finding.label}` };
  const { title, fine, staff } = fillTexts(rule.texts, finding, language);
  return finding.state === 'clear' ? { title: fine } : { title, advice: staff };
}
