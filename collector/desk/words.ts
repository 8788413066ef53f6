// The titles people read: the rule's own words, filled with what was found.
import type { Pack } from '../../shared/rules/pack.ts';
import { fillTexts } from '../../shared/rules/texts.ts';
import type { RuleWords } from '../domain/cases/flag.ts';
import type { Finding } from '../domain/findings/finding.ts';
import { ruleFor } from '../domain/findings/house.ts';

/** A finding whose rule is gone still has its label. */
export function wordsOf(pack: Pack, finding: Finding): RuleWords {
  const rule = ruleFor(pack, finding);
  if (!rule) return { title: { en: finding.label, ja: finding.label }, attack: [] };
  const title = {
    en: fillTexts(rule.texts, finding, 'en').title,
    ja: fillTexts(rule.texts, finding, 'ja').title,
  };
  return { title, attack: rule.attack };
}
