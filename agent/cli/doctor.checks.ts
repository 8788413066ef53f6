// What one check can see on this machine, and what would let it see more.
import { contractSchema } from '../../proto/schema.ts';
import { formatDuration } from '../../shared/duration.ts';
import type { UnknownReasonName } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import type { Text } from '../../shared/text.ts';
import { UNKNOWN_REASONS } from '../../shared/unknown-reasons.ts';
import type { AnyCheck, Surroundings } from '../checks/check.ts';
import type { Host, Platform } from '../host/host.ts';
import { observe } from '../observation.ts';
import { isElsewhere } from './doctor.fields.ts';

export interface Examined {
  what: string;
  /** Lacking: it could be better, but the agent itself is sound. */
  is: 'well' | 'lacking' | 'broken';
  /** What was seen, and the mend when it is not well. */
  lines: string[];
}

const GRANTS: Record<Platform, Text> = {
  linux: {
    en: 'run the agent as root, as its service does; in a container, outside of it',
    ja: 'エージェントを、サービスと同じく root で実行してください。コンテナーの場合は、その外で実行してください',
  },
  win32: {
    en: 'run the agent as LocalSystem, as its service does',
    ja: 'エージェントを、サービスと同じく LocalSystem で実行してください',
  },
  darwin: {
    en: 'run the agent as root and allow it Full Disk Access: System Settings, Privacy & Security',
    ja: 'エージェントを root で実行し、フルディスクアクセスを許可してください (システム設定の「プライバシーとセキュリティ」)',
  },
};

/** What helps against a reason for not being able to tell; nothing helps against what a machine does not have. */
function mendOf(reason: UnknownReasonName, detail: string, platform: Platform): Text | undefined {
  // Texts that know better say it themselves: "no log of logins: ...; start rsyslog".
  if (detail.includes('; ')) return undefined;
  const mends: Record<UnknownReasonName, Text | undefined> = {
    no_permission: GRANTS[platform],
    tool_missing: {
      en: 'install it, if this machine should have it',
      ja: 'この PC に必要であれば、インストールしてください',
    },
    not_supported: undefined,
    timeout: {
      en: 'look whether the machine is overloaded, or a disk or server hangs',
      ja: 'PC の負荷が高すぎないか、ディスクやサーバーが応答しているかを確認してください',
    },
    parse_error: { en: 'please report it with the line above', ja: '上の行を添えて報告してください' },
    stale_source: {
      en: 'refresh what it reads from, such as the package lists',
      ja: 'パッケージ一覧など、情報源を更新してください',
    },
  };
  return mends[reason];
}

export async function examineCheck(
  check: AnyCheck,
  host: Host,
  surroundings: Surroundings,
  language: Language,
): Promise<Examined> {
  const ja = language === 'ja';
  const what = check.name;
  const { unknown, facts, costMs } = await observe(check, host, undefined, surroundings);
  if (unknown) {
    const mend = mendOf(unknown.reason, unknown.detail, host.platform);
    const { reason, detail } = unknown;
    const said = ja ? `${UNKNOWN_REASONS[reason].ja}: ${detail}` : `sees nothing (${reason}): ${detail}`;
    const lines = [said, ...(mend === undefined ? [] : [mend[language]])];
    return { what, is: 'lacking', lines };
  }
  const every = formatDuration(check.every);
  const lines = [ja ? `間隔 ${every}、所要時間 ${costMs} ms` : `every ${every}, took ${costMs} ms`];
  const absent = absentFields(check.name, facts?.[check.name] ?? {}, host.platform);
  if (absent.length > 0) lines.push(`${ja ? '確認できない項目' : 'not told here'}: ${absent.join(', ')}`);
  return { what, is: 'well', lines };
}

/** Fields of the check's own message that are absent; those of single items differ from item to item. */
function absentFields(check: string, facts: object, platform: Platform): string[] {
  const { messages } = contractSchema;
  const type = messages.find(({ name }) => name === 'Facts')?.fields.find(({ name }) => name === check)?.type;
  const fields = messages.find(({ name }) => name === type)?.fields ?? [];
  const absent = fields.filter(({ name, optional }) => optional && !(name in facts)).map(({ name }) => name);
  return absent.filter((name) => !isElsewhere(check, name, platform));
}
