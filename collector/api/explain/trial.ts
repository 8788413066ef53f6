// What a trial says to people.

import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import type { Rule } from '../../../shared/rules/pack.ts';
import { fillTexts } from '../../../shared/rules/texts.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { Tried } from '../../rules/trial.ts';
import type { TrialItem } from '../shapes/rules.ts';

export function trialItem(
  { outcome, judged, today }: Tried,
  { id, name }: Machine,
  rules: Rule[],
  language: Language,
): TrialItem {
  const { ruleId, subject, label, verdict } = judged;
  const rule = rules.find((each) => each.id === ruleId);
  const texts = rule && fillTexts(rule.texts, judged, language);
  return present({
    ...{ machine: { id, name }, ruleId, subject, label, outcome },
    title: (outcome === 'closes' ? texts?.fine : texts?.title) ?? label,
    severity: verdict.is === 'holding' ? verdict.severity : undefined,
    today: today?.severity,
    because: verdict.is === 'unknown' ? verdict.because : undefined,
  });
}

const NOTES: Record<Rule['judges'], Record<Language, string> | undefined> = {
  facts: undefined,
  occurrences: {
    en: 'tried on the occurrences of the last 24 hours, and of its window where that is longer',
    ja: '直近 24 時間 (ウィンドウがそれより長い場合はその期間) に発生したイベントで試しました',
  },
  change: {
    en: 'not tried: it judges a change at the moment it happens, and stored facts hold only what is now',
    ja: '試していません。変化の瞬間を判定するルールで、保存されている事実には現在の状態しか残っていません',
  },
};

export function trialNote({ judges }: Rule, language: Language): string | undefined {
  return NOTES[judges]?.[language];
}
