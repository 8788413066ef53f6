// The titles people read: the rule's own words, filled with what was found.

import type { Language } from '../../shared/language.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import { fillTemplate, fillTexts } from '../../shared/rules/texts.ts';
import type { RuleWords } from '../domain/cases/flag.ts';
import type { Finding } from '../domain/findings/finding.ts';
import { changesOf } from '../domain/findings/flap.ts';
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

const UNSTABLE: Record<Language, string> = {
  en: '{title} (unstable: {changes} changes in {time|duration})',
  ja: '{title}（不安定：{time|duration}に{changes}回変化）',
};

/** The title of a ticket whose fault comes and goes. */
export function unstableTitle(title: RuleWords['title'], finding: Finding): RuleWords['title'] {
  const { changes, withinMs: time } = changesOf(finding);
  const filled = (language: Language) =>
    fillTemplate(UNSTABLE[language], { label: '', values: { title: title[language], changes, time } }, language);
  return { en: filled('en'), ja: filled('ja') };
}
