// The names of decisions in whole sentences.

import type { Text } from '../../../shared/text.ts';
import type { FindingReason, FindingState } from '../../domain/findings/finding.ts';

export const REASONS: Record<FindingReason, Text> = {
  'first-seen': { en: 'It was seen for the first time.', ja: '初めて観測されました。' },
  'waiting-for-samples': {
    en: 'It holds, but not often enough in a row to be believed.',
    ja: '条件に当てはまりますが、連続した観測回数がまだ足りません。',
  },
  'waiting-for-duration': {
    en: 'It holds, but not long enough yet.',
    ja: '条件に当てはまりますが、継続時間がまだ足りません。',
  },
  settling: {
    en: 'It was seen within ten minutes after the machine started or woke up, which is too early to believe it.',
    ja: '起動またはスリープ解除から10分以内の観測のため、まだ確定しません。',
  },
  confirmed: { en: 'It held often and long enough, so it is open.', ja: '必要な回数と時間を満たし、確定しました。' },
  'seen-again': { en: 'It was seen again, as before.', ja: '前回と同じ状態が再び観測されました。' },
  'severity-changed': { en: 'It still holds, with another severity.', ja: '重大度が変わりました。' },
  'clear-seen': {
    en: 'It was seen clear, and must stay so for a while.',
    ja: '解消が観測され、継続を確認しています。',
  },
  'waiting-for-hold': {
    en: 'It is clear, but not long enough yet.',
    ja: '解消していますが、継続時間がまだ足りません。',
  },
  cleared: { en: 'It was clear long enough.', ja: '十分な時間、解消が続きました。' },
  'subject-gone': { en: 'What it was about is no longer there.', ja: '対象がなくなりました。' },
  'never-confirmed': { en: 'It went away before it was believed.', ja: '確定する前に解消しました。' },
  'back-while-clearing': {
    en: 'It came back before it was clear for long enough.',
    ja: '解消の確認中に再発しました。',
  },
  'between-thresholds': {
    en: 'The value lies between the limit and the limit for clear, so nothing changes.',
    ja: '値が検出と解消のしきい値の間にあるため、状態は変わりません。',
  },
  'could-not-tell': {
    en: 'The check could not tell, which is neither good nor bad, so nothing changes.',
    ja: 'チェックで判断できなかったため、状態は変わりません。',
  },
  'already-seen': { en: 'A newer observation was judged already.', ja: 'より新しい観測がすでに判定されています。' },
  'rule-removed': { en: 'Its rule is no longer in force.', ja: 'ルールが無効になりました。' },
};

export const STATES: Record<FindingState, Text> = {
  clear: { en: 'It is clear.', ja: '解消しています。' },
  pending: {
    en: 'It is pending: seen, but not yet believed.',
    ja: '確認中です: 観測されましたが、まだ確定していません。',
  },
  open: { en: 'It is open.', ja: '検出中です。' },
  clearing: { en: 'It is clearing: gone, but not yet for long enough.', ja: '解消を確認中です。' },
};

/** What a finding waits for; `{when}` is filled with a time, numbers with counts. */
export const WAITS = {
  samples: {
    en: 'It waits for {need} observations in a row; it has {have}.',
    ja: '連続 {need} 回の観測を待っています (現在 {have} 回)。',
  },
  settling: {
    en: 'It waits for an observation made ten minutes or more after the machine started or woke up.',
    ja: '起動またはスリープ解除から10分たった後の観測を待っています。',
  },
  duration: { en: 'It must hold until {when}.', ja: '{when} まで続くと確定します。' },
  hold: { en: 'It must stay clear until {when}.', ja: '{when} まで解消が続くと完了です。' },
  waiting: {
    en: 'It becomes a ticket at {when} if it stays open.',
    ja: 'このまま続くと {when} にチケットになります。',
  },
  'below-policy': {
    en: 'It makes no ticket: findings below {least} do not.',
    ja: '重大度が {least} 未満のため、チケットにはなりません。',
  },
  accepted: {
    en: 'It makes no ticket: a person resolved its ticket although it held, and it did not get worse.',
    ja: '担当者が継続を承知で解決済みにし、悪化もしていないため、チケットにはなりません。',
  },
  'quiet-window': {
    en: 'It makes no ticket: the maintenance window {by} keeps it quiet since {when}.',
    ja: '{when} からメンテナンス {by} の期間中のため、チケットにはなりません。',
  },
  'quiet-silence': {
    en: 'It makes no ticket: the silence {by} keeps it quiet since {when}.',
    ja: '{when} から抑止 {by} の対象のため、チケットにはなりません。',
  },
  'quiet-dependency': {
    en: 'It makes no ticket: another finding explains it since {when}: {by}.',
    ja: '{when} から別の検出 {by} が原因と判断されているため、チケットにはなりません。',
  },
  parent: {
    en: 'It makes no ticket of its own: a ticket that stands for many machines has it.',
    ja: '多数の PC をまとめたチケットに含まれているため、個別のチケットにはなりません。',
  },
  flapping: {
    en: 'It comes and goes since {when}: one ticket stands for all of it, and does not resolve by itself meanwhile.',
    ja: '{when} から発生と解消を繰り返しています。1 件のチケットにまとめられ、その間は自動解決しません。',
  },
  ticket: { en: 'It becomes a ticket within a second.', ja: 'まもなくチケットになります。' },
} satisfies Record<string, Text>;
export type Wait = keyof typeof WAITS;

export const PRESENT_ANSWERS: Record<'change' | 'house' | 'rule-gone' | 'no-subject', Text> = {
  change: {
    en: 'Its rule judges a change at the moment it happens; there is nothing to judge again.',
    ja: '変化の瞬間を判定するルールのため、現在の事実では再判定できません。',
  },
  house: {
    en: 'The collector sees this by itself, without facts; there is nothing to judge again.',
    ja: 'コレクター自身が検出したもので、事実によらないため、再判定できません。',
  },
  'rule-gone': { en: 'Its rule is no longer in force.', ja: 'ルールが無効になっているため、判定できません。' },
  'no-subject': {
    en: 'The latest facts do not contain what it is about.',
    ja: '最新の事実に対象が含まれていません。',
  },
};
