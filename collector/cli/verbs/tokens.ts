import type { Language } from '../../../shared/language.ts';
import { plain } from '../../../shared/plain.ts';
import { WrongUsage } from '../../../shared/program/usage.ts';
import type { Text } from '../../../shared/text.ts';
import type { EnrolmentTokenShape, NewEnrolmentTokenShape } from '../../api/shapes/enrolment-token.ts';
import type { Column } from '../columns.ts';
import { durationOf } from '../instant.ts';
import { labelOf, labelsText } from '../labels.ts';
import { ago } from '../quantity.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { word } from '../words.ts';

interface NewOptions {
  uses?: number;
  lifetime?: string;
  approve?: boolean;
  label?: Record<string, string>;
}

export const tokenVerbs = defineVerbs({
  name: 'tokens',
  summary: { en: 'what lets new machines in', ja: '新しい PC を登録するためのトークン' },
  add(tokens, run) {
    tokens
      .command('new', { en: 'make one; its bundle is shown once', ja: '作成。登録用の文字列は一度だけ表示' })
      .option(
        '--uses <machines>',
        { en: 'how many machines it lets in', ja: '登録できる PC の台数' },
        { parse: wholeNumber },
      )
      .option(
        '--lifetime <duration>',
        { en: 'how long it stays good: 2h, 14d', ja: '有効期間。例: 2h、14d' },
        { parse: durationOf },
      )
      .option(
        '--label <name=value>',
        { en: 'given to each machine; may be repeated', ja: '登録する PC に付けるラベル。複数指定可' },
        { parse: labelOf },
      )
      .option('--no-approve', {
        en: 'machines wait until a person approves them',
        ja: '自動では承認せず、管理者の承認を待つ',
      })
      .action(run(create));
    tokens
      .command('ls', { en: 'list them, never their secrets', ja: '一覧を表示 (秘密の値は表示しません)' })
      .action(run(list));
    tokens
      .command('revoke <token>', { en: 'let no further machine in', ja: 'トークンを失効。以後の登録はできません' })
      .action(run(revoke));
  },
});

function wholeNumber(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new WrongUsage({ en: 'Write a number of machines.', ja: '台数を 1 以上の整数で指定してください。' });
}

const COLUMNS: Column<EnrolmentTokenShape>[] = [
  { key: 'id', title: { en: 'TOKEN', ja: 'トークン' }, show: ({ id }) => id },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: (token, reader) => word('token', stateOf(token, reader.now), reader),
    raw: (token) => stateOf(token, Date.now()),
  },
  {
    key: 'uses',
    title: { en: 'USES', ja: '使用' },
    show: ({ uses, maxUses }) => `${uses}/${maxUses}`,
    raw: ({ uses }) => uses,
  },
  {
    key: 'expiresAt',
    title: { en: 'EXPIRES', ja: '期限' },
    show: ({ expiresAt }, { now, language }) => ago(Date.parse(expiresAt), now, language),
    raw: ({ expiresAt }) => expiresAt,
  },
  { key: 'createdBy', title: { en: 'BY', ja: '作成者' }, show: ({ createdBy }) => createdBy },
  { key: 'labels', title: { en: 'LABELS', ja: 'ラベル' }, show: ({ labels }) => labelsText(labels), shrinks: true },
];

function stateOf({ revokedAt, uses, maxUses, expiresAt }: EnrolmentTokenShape, now: number): string {
  if (revokedAt !== undefined) return 'revoked';
  if (uses >= maxUses) return 'used up';
  return Date.parse(expiresAt) <= now ? 'expired' : 'good';
}

async function create({ client, output, reader }: Session, options: NewOptions): Promise<void> {
  const { uses, lifetime, approve, label } = options;
  const body = { maxUses: uses, lifetime, labels: label, ...(approve === false && { autoApprove: false }) };
  const token = await client.ask<NewEnrolmentTokenShape>('POST', '/enrolment-tokens', { body });
  const columns = [...COLUMNS, { key: 'bundle', title: { en: 'BUNDLE', ja: 'バンドル' }, show: bundleOf }];
  output.remark(newTokenText(token, reader.now));
  output.thing(columns, token, () => [plain(token.bundle)]);
}

const bundleOf = ({ bundle }: Partial<NewEnrolmentTokenShape>): string => bundle ?? '';

function newTokenText({ maxUses, expiresAt }: NewEnrolmentTokenShape, now: number): Text {
  const machines = maxUses === 1 ? 'one machine' : `${maxUses} machines`;
  const until = (language: Language) => ago(Date.parse(expiresAt), now, language);
  return {
    en: [
      "On the PC, run 'deskside-agent enrol -', paste this, press Enter, and end with Ctrl+D (on Windows Ctrl+Z, Enter).",
      `It lets in ${machines}, expires ${until('en')}, and is not shown again:`,
    ].join('\n'),
    ja: [
      "PC で 'deskside-agent enrol -' を実行し、次の文字列を貼り付けて Enter を押してください。",
      `入力の終わりは Ctrl+D (Windows では Ctrl+Z と Enter) です。${maxUses} 台まで、期限: ${until('ja')}。二度と表示されません:`,
    ].join('\n'),
  };
}

const NONE = {
  en: "No tokens. 'deskside tokens new' makes one.",
  ja: "トークンはありません。'deskside tokens new' で作成できます。",
};

async function list({ client, output }: Session): Promise<void> {
  const { items } = await client.ask<{ items: EnrolmentTokenShape[] }>('GET', '/enrolment-tokens');
  output.list(COLUMNS, items, { empty: NONE, more: false });
}

async function revoke({ client, output }: Session, id: string): Promise<void> {
  const token = await client.ask<EnrolmentTokenShape>('DELETE', `/enrolment-tokens/${encodeURIComponent(id)}`);
  output.list(COLUMNS, [token], { empty: NONE, more: false });
}
