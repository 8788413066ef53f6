import { InvalidArgumentError } from 'commander';
import { plain } from '../../../shared/plain.ts';
import type { EnrolmentTokenShape, NewEnrolmentTokenShape } from '../../api/shapes/enrolment-token.ts';
import type { Column } from '../columns.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';

interface NewOptions {
  uses?: number;
  lifetime?: string;
  approve?: boolean;
  label?: Record<string, string>;
}

export const tokenVerbs = defineVerbs({
  name: 'tokens',
  summary: 'what lets new machines in',
  add(tokens, run) {
    tokens
      .command('new')
      .description('make one; its bundle is shown once')
      .option('--uses <machines>', 'how many machines it lets in', wholeNumber)
      .option('--lifetime <duration>', 'how long it stays good: 2h, 14d')
      .option('--label <name=value>', 'given to each machine; may be repeated', labelOf)
      .option('--no-approve', 'machines wait until a person approves them')
      .action(run(create));
    tokens.command('ls').description('list them, never their secrets').action(run(list));
    tokens.command('revoke <token>').description('let no further machine in').action(run(revoke));
  },
});

function wholeNumber(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Write a number of machines.');
}

function labelOf(written: string, before: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it like site=tokyo.');
  return { ...before, [name]: value };
}

const COLUMNS: Column<EnrolmentTokenShape>[] = [
  { key: 'id', title: { en: 'TOKEN', ja: 'トークン' }, show: ({ id }) => id },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: (token, { now }) => stateOf(token, now) },
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
  { key: 'labels', title: { en: 'LABELS', ja: 'ラベル' }, show: labelsText, shrinks: true },
];

function stateOf({ revokedAt, uses, maxUses, expiresAt }: EnrolmentTokenShape, now: number): string {
  if (revokedAt !== undefined) return 'revoked';
  if (uses >= maxUses) return 'used up';
  return Date.parse(expiresAt) <= now ? 'expired' : 'good';
}

function labelsText({ labels }: EnrolmentTokenShape): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return pairs.join(', ') || '-';
}

async function create({ client, output, reader }: Session, options: NewOptions): Promise<void> {
  const { uses, lifetime, approve, label } = options;
  const body = { maxUses: uses, lifetime, labels: label, ...(approve === false && { autoApprove: false }) };
  const token = await client.ask<NewEnrolmentTokenShape>('POST', '/enrolment-tokens', { body });
  const columns = [...COLUMNS, { key: 'bundle', title: { en: 'BUNDLE', ja: 'バンドル' }, show: bundleOf }];
  output.thing(columns, token, () => newTokenPage(token, reader));
}

const bundleOf = ({ bundle }: Partial<NewEnrolmentTokenShape>): string => bundle ?? '';

function newTokenPage({ bundle, maxUses, expiresAt }: NewEnrolmentTokenShape, { now, language }: Reader): string[] {
  const until = ago(Date.parse(expiresAt), now, language);
  if (language === 'ja')
    return [
      `PC で次を実行してください (${maxUses} 台まで、期限: ${until})。この文字列は二度と表示されません:`,
      '',
      `deskside-agent enrol ${plain(bundle)}`,
    ];
  const machines = maxUses === 1 ? 'one machine' : `${maxUses} machines`;
  return [
    `Run this on the PC. It lets in ${machines}, expires ${until}, and is not shown again:`,
    '',
    `deskside-agent enrol ${plain(bundle)}`,
  ];
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
