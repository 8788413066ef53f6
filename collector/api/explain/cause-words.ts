// The rules that guess at a cause, in whole sentences.

import type { Language } from '../../../shared/language.ts';
import type { Text } from '../../../shared/text.ts';

export const CAUSE_SENTENCES: Record<string, Text> = {
  malware: {
    en: 'Malware was found on this machine about the same time.',
    ja: 'ほぼ同じ時期に、この PC でマルウェアが検出されています。',
  },
  tampering: {
    en: 'Somebody cleared a log or switched off protection on this machine about the same time.',
    ja: 'ほぼ同じ時期に、この PC でログの消去または保護機能の無効化が行われています。',
  },
  'lockout-from-elsewhere': {
    en: 'An account was locked by attempts that came over the network.',
    ja: 'ネットワーク経由のログイン試行により、アカウントがロックされています。',
  },
  'security-event-in-the-same-day': {
    en: 'There was a serious security event on this machine within a day.',
    ja: '前後 24 時間以内に、この PC で重大なセキュリティ事象が起きています。',
  },
  'site-power-or-provider': {
    en: 'A whole site went silent at once: power, or the line to it.',
    ja: '拠点全体が同時に応答しなくなりました。停電または回線障害が考えられます。',
  },
  'collector-or-its-link': {
    en: 'Most of the fleet went silent at once: the collector or its link.',
    ja: '大半の PC が同時に応答しなくなりました。コレクターまたはその回線が考えられます。',
  },
  'network-of-many': {
    en: 'Many machines lost the same part of the network at about the same time.',
    ja: '多数の PC でほぼ同時に同じネットワーク障害が起きています。',
  },
  'power-lost': { en: 'The machine lost its power.', ja: 'PC の電源が失われています。' },
  'vendor-ended-support': {
    en: 'The vendor ended the support of this system.',
    ja: 'ベンダーがこのシステムのサポートを終了しています。',
  },
  'vendor-released-updates': {
    en: 'The vendor released updates that many machines wait for.',
    ja: 'ベンダーが更新プログラムを公開し、多数の PC が適用待ちです。',
  },
  'failing-hardware': {
    en: 'The hardware itself reports that it fails.',
    ja: 'ハードウェア自体が故障を報告しています。',
  },
  'change-shared-by-the-failing': {
    en: 'Most of the failing machines have one change in common that the healthy ones do not have.',
    ja: '問題のある PC の大半に共通し、正常な PC にはない変更があります。',
  },
  'same-fault-on-others': {
    en: 'Other machines got the same fault within a day.',
    ja: '24 時間以内に、ほかの PC でも同じ問題が起きています。',
  },
  'failing-hardware-beside-it': {
    en: 'Hardware of this machine reports that it fails.',
    ja: 'この PC のハードウェアが故障を報告しています。',
  },
  'crash-record': {
    en: 'The system or a program of it crashed about the same time.',
    ja: 'ほぼ同じ時期に、システムまたはプログラムが異常終了しています。',
  },
  'recent-patch-on-this-machine': {
    en: 'Software, a driver or the system was updated on this machine within the day before.',
    ja: '発生前の 24 時間以内に、この PC でソフトウェア、ドライバー、またはシステムが更新されています。',
  },
  'own-lockout': {
    en: 'An account was locked by attempts at the machine itself.',
    ja: 'PC 本体でのログイン試行により、アカウントがロックされています。',
  },
  'program-removed-by-a-person': {
    en: 'A program was removed within the day before, without an update.',
    ja: '発生前の 24 時間以内に、更新を伴わずにプログラムが削除されています。',
  },
  'settings-changed-by-a-person': {
    en: 'The setting that is wrong was changed on this machine alone within the day before.',
    ja: '発生前の 24 時間以内に、この PC だけで該当の設定が変更されています。',
  },
  'no-hint': { en: 'Nothing known speaks for any cause.', ja: '原因を示す手がかりはありません。' },
};

export function causeSentence(rule: string, language: Language): string | undefined {
  return Object.hasOwn(CAUSE_SENTENCES, rule) ? CAUSE_SENTENCES[rule]?.[language] : undefined;
}
