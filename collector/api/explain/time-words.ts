// Sentences for what time brings to a ticket or case: marks of its clocks, calls, acks that end.

import type { Language } from '../../../shared/language.ts';
import type { Text } from '../../../shared/text.ts';

const REASONS: Record<string, Text> = {
  'ack-100': {
    en: 'Nobody has acknowledged it in time.',
    ja: '期限までに受付されていません。',
  },
  'response-75': {
    en: 'Three quarters of the time for a first answer are used.',
    ja: '初回回答の期限まで残り 4 分の 1 です。',
  },
  'response-100': {
    en: 'The time for a first answer is over.',
    ja: '初回回答の期限を過ぎました。',
  },
  'resolve-75': {
    en: 'Three quarters of the time to resolve it are used.',
    ja: '解決の期限まで残り 4 分の 1 です。',
  },
  'resolve-100': {
    en: 'The time to resolve it is over.',
    ja: '解決の期限を過ぎました。',
  },
  'no-entry-since-ack': {
    en: 'Nothing was done since it was acknowledged, so the ack counts no longer.',
    ja: '受付後に対応の記録がないため、受付を取り消しました。',
  },
  'nothing-written-since-ack': {
    en: 'Nothing was written since it was acknowledged.',
    ja: '確認後、記録が追加されていません。',
  },
  'follow-up-due': {
    en: 'The date until which it was to wait has come.',
    ja: '保留の期日になりました。',
  },
  're-check-still-holding': {
    en: 'It was resolved although it held, was looked at again, and still holds.',
    ja: '継続中のまま解決とされたため再確認しましたが、まだ続いています。',
  },
  're-check-clear': {
    en: 'It was resolved although it held, was looked at again, and is clear.',
    ja: '継続中のまま解決とされたため再確認し、解消していることを確認しました。',
  },
  're-check-elsewhere': {
    en: 'It was to be looked at again; another ticket works on its findings by now.',
    ja: '再確認の予定でしたが、検出は別のチケットで対応中です。',
  },
  asleep: {
    en: 'The machine is asleep: the clocks of the ticket stand still.',
    ja: 'PC がスリープ中のため、期限の計測を止めています。',
  },
  away: {
    en: 'The machine is switched off: the clocks of the ticket stand still.',
    ja: 'PC の電源が切れているため、期限の計測を止めています。',
  },
  silent: {
    en: 'The machine can not be reached: the clocks of the ticket stand still.',
    ja: 'PC と通信できないため、期限の計測を止めています。',
  },
  stopped: {
    en: 'The agent on the machine is stopped: the clocks of the ticket stand still.',
    ja: 'PC のエージェントが停止しているため、期限の計測を止めています。',
  },
  online: {
    en: 'The machine is back: the clocks of the ticket run again.',
    ja: 'PC が復帰したため、期限の計測を再開しました。',
  },
};

const PATTERNS: [RegExp, Text][] = [
  [
    /^(?<role>\S+) \(caught up, (?<skipped>\d+) skipped\)$/,
    {
      en: 'Calls {role}. {skipped} earlier calls fell due while the collector was down and were left out.',
      ja: '{role} を呼び出します。コレクターの停止中に期限が来た {skipped} 件の呼び出しは省略しました。',
    },
  ],
  [
    /^(?<percent>\d+)-percent-of-resolve-time-used$/,
    {
      en: '{percent} % of the time to resolve it are used, so it goes one tier up.',
      ja: '解決期限までの時間の {percent} % が経過したため、上位のサポート担当へ引き上げます。',
    },
  ],
];

export function timeSentence(reason: string, language: Language): string | undefined {
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason]?.[language];
  for (const [pattern, sentence] of PATTERNS) {
    const groups = pattern.exec(reason)?.groups;
    if (groups) return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
  }
  return undefined;
}
