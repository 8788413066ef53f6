// The names of decisions about tickets in whole sentences: what the system did and why, and why
// a ticket does or does not end by itself.

import type { Language } from '../../../shared/language.ts';
import { JAPANESE_SEVERITY } from '../../../shared/severity.ts';
import type { Text } from '../../../shared/text.ts';
import type { SettleDecision } from '../../domain/tickets/settle.ts';
import { timeSentence } from './time-words.ts';

/** Reasons of the system's own moves, as journals keep them; one that is not here speaks for itself. */
const REASONS: Record<string, Text> = {
  'open-past-its-wait': {
    en: 'The finding stayed open past its wait, and no ticket had it.',
    ja: '検出が待ち時間を過ぎても続き、対応するチケットがなかったため作成しました。',
  },
  'same-machine-same-time': {
    en: 'Another finding of the same machine opened about the same time.',
    ja: '同じ PC でほぼ同時に別の検出があったため、このチケットに追加しました。',
  },
  'back-within-the-window': {
    en: 'The same fault came back soon after it was resolved.',
    ja: '解決後まもなく同じ問題が再発しました。',
  },
  'finding-worse': { en: 'A finding of it got worse.', ja: 'チケット内の検出が悪化しました。' },
  'another-importance': {
    en: 'The label that says how much its machine matters is another now.',
    ja: 'PC の重要度を示すラベルが変更されました。',
  },
  'finding-returned': {
    en: 'A finding of it is back before the ticket ended.',
    ja: 'チケットの完了前に検出が再び現れました。',
  },
  'explains-a-line': {
    en: 'This finding explains another one of the ticket.',
    ja: 'この検出が、チケット内の別の検出の原因と判断されました。',
  },
  'quiet-since-clear': {
    en: 'All its findings were clear for long enough.',
    ja: 'すべての検出が解消した状態が十分に続きました。',
  },
  'resolved-for-long': {
    en: 'Nobody reopened it after it was resolved.',
    ja: '解決後、再開の申し出がありませんでした。',
  },
  'same-fault-on-many-machines': {
    en: 'The same fault is on many machines: one ticket stands for all of them.',
    ja: '同じ問題が多数の PC で起きているため、1 件のチケットにまとめました。',
  },
  'one-scope-explains-most': {
    en: 'Many machines got the same fault at once, and most of them have one thing in common.',
    ja: '多数の PC で同じ問題が同時に起き、その大半に共通点があります。',
  },
  'many-everywhere': {
    en: 'Many machines got the same fault at once, all over the fleet.',
    ja: '多数の PC で同じ問題が同時に起きています。',
  },
  'many-in-this-scope': {
    en: 'Many machines of one site got the same fault at once.',
    ja: '同じ拠点の多数の PC で同じ問題が同時に起きています。',
  },
  'more-machines': { en: 'The fault reached more machines.', ja: '問題がさらに多くの PC に広がりました。' },
  'clear-on-most-machines': {
    en: 'It is clear on nearly all of its machines.',
    ja: '対象のほぼすべての PC で解消しました。',
  },
  'still-holding': {
    en: 'It still holds on this machine, so it goes on alone.',
    ja: 'この PC ではまだ続いているため、個別のチケットとして続けます。',
  },
  'back-on-many-machines': {
    en: 'The fault is back on many machines.',
    ja: '多数の PC で問題が再発しました。',
  },
  'most-are-back': { en: 'Most of the machines are back.', ja: '大半の PC が復帰しました。' },
  'do-not-re-image': {
    en: 'There are signs of an attack on this PC. Do not re-image, reset or clean it: the traces would be lost. Keep it on, and ask security first.',
    ja: 'この PC には攻撃の兆候があります。初期化、再インストール、クリーンアップは行わないでください (痕跡が失われます)。電源は入れたままにし、先にセキュリティ担当に確認してください。',
  },
  recurs: {
    en: 'This is at least the third ticket of this fault within two weeks: look for the cause behind it and open a problem.',
    ja: '同じ問題のチケットが 2 週間で 3 件以上になりました。根本原因を調べ、問題管理への登録を検討してください。',
  },
  'finding-steady': {
    en: 'A finding of it stopped coming and going.',
    ja: 'チケット内の検出の発生と解消の繰り返しが収まりました。',
  },
  flapping: { en: 'Its fault comes and goes.', ja: '発生と解消を繰り返しています。' },
  'keeps-coming-back': {
    en: 'Its fault came back again and again within a day.',
    ja: '1 日のうちに何度も再発しています。',
  },
  'still-unstable': { en: 'Its fault still comes and goes.', ja: '発生と解消の繰り返しが続いています。' },
  'too-many-tickets-at-once': {
    en: 'Too many tickets came at once: one ticket stands for those of this kind until it is calm again.',
    ja: 'チケットが一度に多数発生したため、落ち着くまで同種のものを 1 件にまとめます。',
  },
  'storm-over': {
    en: 'It is calm again: no more tickets are joined to it.',
    ja: '落ち着いたため、新たなチケットの集約を終えました。',
  },
  'most-of-the-site-fell-silent': {
    en: 'Most machines of one site fell silent within a few minutes, without saying goodbye.',
    ja: '拠点の大半の PC が、終了の通知なしに数分以内に応答しなくなりました。',
  },
  'most-fell-silent-at-once': {
    en: 'Most of the fleet fell silent at once: look at the collector and its link first.',
    ja: '大半の PC が同時に応答しなくなりました。まずコレクターとその回線を確認してください。',
  },
  'left-after-quiet': {
    en: 'It still holds after the maintenance window in which it began.',
    ja: 'メンテナンス期間中に始まった問題が、期間の終了後も続いています。',
  },
  'parent-resolved': {
    en: 'The ticket that stands for all of its machines was resolved.',
    ja: 'まとめ役のチケットが解決されました。',
  },
  'parent-ended': {
    en: 'The ticket that stood for its machines has ended.',
    ja: 'まとめ役のチケットが完了しました。',
  },
  'worse-severity': {
    en: 'It got worse since somebody acknowledged it, so it asks again.',
    ja: '受付後に悪化したため、あらためて確認を求めます。',
  },
  'scope-doubled': {
    en: 'It hits twice as many machines since somebody acknowledged it, so it asks again.',
    ja: '受付後に対象の PC が倍増したため、あらためて確認を求めます。',
  },
};

/** Undefined: words of a person, or a name of a newer version. */
export function reasonSentence(reason: string, language: Language): string | undefined {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason]?.[language] : timeSentence(reason, language);
}

export const ENDINGS: Record<SettleDecision, Text> = {
  'quiet-since-clear': {
    en: 'It resolves by itself now: all its findings are clear for long enough.',
    ja: 'すべての検出が十分に長く解消しているため、まもなく自動的に解決します。',
  },
  'waiting-for-quiet': {
    en: 'It resolves by itself once all its findings have been clear for {quiet}.',
    ja: 'すべての検出が解消した状態が{quiet}続くと、自動的に解決します。',
  },
  'still-holding': {
    en: 'It resolves by itself once all its findings have been clear for {quiet}; {holding}.',
    ja: 'すべての検出が解消した状態が{quiet}続くと、自動的に解決します。{count} 件がまだ続いています。',
  },
  'no-findings': {
    en: 'It does not resolve by itself: it has no findings that could clear.',
    ja: '検出がないため、自動的には解決しません。',
  },
  'reopened-by-a-person': {
    en: 'It does not resolve by itself: a person reopened it, and the fault was not seen since.',
    ja: '担当者が再開したあと問題が観測されていないため、自動的には解決しません。',
  },
  flapping: {
    en: 'It does not resolve by itself: its fault comes and goes.',
    ja: '発生と解消を繰り返しているため、自動的には解決しません。',
  },
  'keeps-coming-back': {
    en: 'It does not resolve by itself: its fault came back again and again.',
    ja: '何度も再発しているため、自動的には解決しません。',
  },
};

/** Severities and grades, inside a sentence. */
const LEVELS: Record<string, string> = JAPANESE_SEVERITY;

export function levelWord(level: string, language: Language): string {
  return language === 'ja' ? (LEVELS[level] ?? level) : level;
}

export const PRIORITY_WORDS = {
  matrix: {
    en: 'Impact {impact} by urgency {urgency} gives {computed}.',
    ja: '影響度「{impact}」と緊急度「{urgency}」から {computed} になります。',
  },
  pinned: {
    en: 'A person set it to {priority}; nothing else changes it.',
    ja: '担当者が {priority} に設定したため、自動では変わりません。',
  },
  kept: {
    en: 'It stays {priority}: once somebody has seen a ticket, its priority never drops by itself.',
    ja: '受付後に優先度が自動で下がることはないため、{priority} のままです。',
  },
} satisfies Record<string, Text>;
