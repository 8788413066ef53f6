// What is warned of, and its mend.

import type { Text } from '../../../shared/text.ts';

export const WARNINGS = {
  'nobody-told': {
    sentence: {
      en: 'Nobody is told of tickets and cases: no notifier is set up for them.',
      ja: 'チケットやケースの通知先が設定されていません。',
    },
    mend: {
      en: 'Add a target under collector.notify in the settings, then restart the collector.',
      ja: '設定の collector.notify に通知先を追加し、コレクターを再起動してください。',
    },
  },
  'calls-unheard': {
    sentence: {
      en: 'Calls to these roles reach no target: {roles}.',
      ja: '次の役割への呼び出しを受け取る通知先がありません: {roles}。',
    },
    mend: {
      en: 'Name them under `roles` of a target in collector.notify, or leave them out of the ladders in collector.policy.',
      ja: 'collector.notify の通知先の roles に追加するか、collector.policy の呼び出し手順から外してください。',
    },
  },
  'nobody-is': {
    sentence: {
      en: 'Nobody has the role {role}, so nobody may do what needs it.',
      ja: '役割 {role} を持つ人がいないため、その役割の作業を誰も行えません。',
    },
    mend: {
      en: 'Give it to somebody: deskside people add "Name" --role {role}',
      ja: '役割を付けて人を追加してください: deskside people add "名前" --role {role}',
    },
  },
  'outbox-stuck': {
    sentence: {
      en: '{target} does not take its messages; {count} wait: {why}',
      ja: '{target} に通知を配信できません ({count} 件が待機中): {why}',
    },
    mend: {
      en: 'Look at its address and at whoever receives there; the messages are tried again by themselves.',
      ja: '通知先のアドレスと受信側を確認してください。通知は自動で再送されます。',
    },
  },
  'given-up': {
    sentence: {
      en: 'Messages that could not be delivered and were given up: {count}.',
      ja: '配信を断念した通知: {count} 件。',
    },
    mend: {
      en: "'deskside notices ls --state dead' shows them, 'deskside notices retry' tries one again.",
      ja: "'deskside notices ls --state dead' で一覧を表示し、'deskside notices retry' で再送できます。",
    },
  },
  'disk-nearly-full': {
    sentence: {
      en: 'The disk of {folder} has only {free} MiB left.',
      ja: '{folder} のディスクの空き容量が残り {free} MiB です。',
    },
    mend: {
      en: 'Make room on it, or keep less: collector.keep in the settings.',
      ja: '空き容量を増やすか、設定の collector.keep で保存期間を短くしてください。',
    },
  },
  'audit-unanchored': {
    sentence: {
      en: 'The audit trail was not anchored since {since}.',
      ja: '監査記録のアンカーが {since} から作成されていません。',
    },
    mend: {
      en: "'deskside audit verify' checks the trail; the log of the collector says why.",
      ja: "'deskside audit verify' で記録を検証し、原因はコレクターのログで確認してください。",
    },
  },
} as const satisfies Record<string, { sentence: Text; mend: Text }>;
export type WarningName = keyof typeof WARNINGS;
