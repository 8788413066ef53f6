import type { UnknownReasonName } from './errors.ts';
import type { Text } from './text.ts';

/** Why a check could not tell, for people. */
export const UNKNOWN_REASONS: Record<UnknownReasonName, Text> = {
  no_permission: { en: 'the agent may not read it', ja: '読み取る権限がありません' },
  timeout: { en: 'no answer in time', ja: '時間内に応答がありません' },
  tool_missing: { en: 'a program is missing', ja: '必要なプログラムがありません' },
  not_supported: { en: 'not possible on this machine', ja: 'この PC では確認できません' },
  parse_error: { en: 'the answer can not be read', ja: '応答を読み取れません' },
  stale_source: { en: 'the source is out of date', ja: '情報源が古くなっています' },
};
