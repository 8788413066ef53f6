import { RequestError } from '../../../shared/errors.ts';
import type { AnchorShape, AuditShape, FaultShape, VerificationShape } from '../../api/shapes/audit.ts';
import type { Column } from '../columns.ts';
import { pastOf } from '../instant.ts';
import { ago, counted } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';

export const auditVerbs = defineVerbs({
  name: 'audit',
  summary: {
    en: 'who did what, and proof that nobody changed it since',
    ja: '操作の記録 (監査記録) と、改ざんされていないことの検証',
  },
  add(audit, run) {
    audit
      .command('ls', {
        en: 'the latest first; -o ndjson has the hashes',
        ja: '新しい順に一覧を表示。ハッシュは -o ndjson で表示',
      })
      .option('--actor <name>', { en: 'only by this person or machine', ja: '指定した人または PC の操作だけ' })
      .option('--action <action>', {
        en: 'only this: ticket.resolve, token.create',
        ja: '指定した操作だけ。例: ticket.resolve、token.create',
      })
      .option('--on <object>', {
        en: 'only on this: T-17, C-1, W-3, S-2, a machine or a person',
        ja: '指定した対象への操作だけ。例: T-17、C-1、W-3、S-2、PC や人の名前',
      })
      .option(
        '--since <when>',
        { en: 'only since: 12h, 2026-12-01', ja: '指定した日時以降だけ。例: 12h、2026-12-01' },
        { parse: pastOf },
      )
      .action(run(list));
    audit
      .command('verify', {
        en: 'look for changed, removed and reordered rows',
        ja: '変更、削除、並べ替えがないかを検証',
      })
      .action(run(verify));
    audit
      .command('anchors', { en: 'where the chain stood each day', ja: '日ごとのアンカー (末尾のハッシュ) を表示' })
      .action(run(anchors));
  },
});

const COLUMNS: Column<AuditShape>[] = [
  { key: 'no', title: { en: 'NO', ja: '番号' }, show: ({ no }) => String(no), align: 'right' },
  {
    key: 'at',
    title: { en: 'WHEN', ja: '日時' },
    show: ({ at }, { now, language }) => ago(Date.parse(at), now, language),
    raw: ({ at }) => at,
  },
  {
    key: 'who',
    title: { en: 'WHO', ja: '操作者' },
    show: ({ actor, machine = actor.name }) => machine,
    raw: ({ actor }) => actor.name,
    shrinks: true,
  },
  { key: 'action', title: { en: 'ACTION', ja: '操作' }, show: ({ action }) => action },
  {
    key: 'object',
    title: { en: 'ON', ja: '対象' },
    show: ({ object, name = object }) => name,
    raw: ({ object }) => object,
    shrinks: true,
  },
  {
    key: 'hash',
    title: { en: 'HASH', ja: 'ハッシュ' },
    show: ({ hash }) => hash.slice(0, 12),
    raw: ({ hash }) => hash,
  },
];

interface ListOptions {
  actor?: string;
  action?: string;
  on?: string;
  since?: string;
}

const NOTHING = { en: 'Nothing was done yet.', ja: '操作の記録はありません。' };
const NOTHING_LIKE_THIS = { en: 'Nothing like this was done.', ja: '該当する操作の記録はありません。' };

async function list({ client, output, limit }: Session, { on: object, ...filter }: ListOptions): Promise<void> {
  const asked = { ...filter, object };
  const { items, more } = await client.list<AuditShape>('/audit', asked, limit);
  const filtered = Object.values(asked).some((wanted) => wanted !== undefined);
  output.list(COLUMNS, items, { empty: filtered ? NOTHING_LIKE_THIS : NOTHING, more });
}

const ANCHOR_COLUMNS: Column<AnchorShape>[] = [
  { key: 'name', title: { en: 'DAY', ja: '日付' }, show: ({ name }) => name },
  { key: 'no', title: { en: 'LAST ROW', ja: '最終番号' }, show: ({ no }) => String(no), align: 'right' },
  { key: 'hash', title: { en: 'HASH', ja: 'ハッシュ' }, show: ({ hash }) => hash },
];

async function anchors({ client, output }: Session): Promise<void> {
  const { items } = await client.ask<{ items: AnchorShape[] }>('GET', '/audit/anchors');
  const empty = { en: 'No day has ended yet.', ja: 'まだ記録はありません。' };
  output.list(ANCHOR_COLUMNS, items, { empty, more: false });
}

const VERIFICATION_COLUMNS: Column<VerificationShape>[] = [
  { key: 'intact', title: { en: 'INTACT', ja: '改ざんなし' }, show: ({ intact }) => String(intact) },
  { key: 'rows', title: { en: 'ROWS', ja: '件数' }, show: ({ rows }) => String(rows) },
  { key: 'head', title: { en: 'HEAD', ja: '末尾のハッシュ' }, show: ({ head }) => head ?? '-' },
];

async function verify({ client, output, reader }: Session): Promise<void> {
  const found = await client.ask<VerificationShape>('GET', '/audit/verify');
  output.thing(VERIFICATION_COLUMNS, found, () => verificationLines(found, reader));
  if (found.intact) return;
  const text = {
    en: 'The audit is not what was written. Compare it with a backup and with the anchors in the log, and find out who could write to the database.',
    ja: '監査記録が書き込み時の内容と一致しません。バックアップやログ内のアンカーと照合し、データベースに書き込める人を確認してください。',
  };
  throw new RequestError(409, 'AUDIT_BROKEN', text[reader.language]);
}

function verificationLines(
  { intact, rows, unchained, anchors: days, head, faults }: VerificationShape,
  reader: Reader,
) {
  const japanese = reader.language === 'ja';
  const lines = japanese
    ? [`監査記録 ${rows} 件、アンカー ${days} 件を照合しました。`]
    : [`${counted(rows, 'row')} of the audit and ${counted(days, 'anchor')} were compared.`];
  if (unchained > 0)
    lines.push(
      japanese
        ? `このほか ${unchained} 件は連鎖ハッシュの導入前の記録のため、照合できません。`
        : `Of ${counted(unchained, 'older row')}, written before there was a chain, nothing can be said.`,
    );
  if (intact) lines.push(japanese ? '改ざんは見つかりませんでした。' : 'Nothing was changed, removed or reordered.');
  lines.push(...faults.map((fault) => faultText(fault, japanese)));
  if (head) lines.push(japanese ? `末尾のハッシュ: ${head}` : `Hash of the last row: ${head}`);
  return lines;
}

function faultText({ is, no, to = no, anchor = '' }: FaultShape, japanese: boolean): string {
  const rows = to > no ? `${no}-${to}` : String(no);
  const texts = {
    changed: japanese ? `${rows} 番: 内容が変更されています。` : `Row ${rows} was changed.`,
    removed: japanese ? `${rows} 番: 削除されています。` : `Row ${rows} was removed.`,
    'not-linked': japanese
      ? `${rows} 番: 直前の記録とつながりません。`
      : `Row ${rows} does not follow the row before it.`,
    'not-anchored': japanese
      ? `${rows} 番: ${anchor} のアンカーと一致しません。連鎖が作り直されています。`
      : `Row ${rows} does not fit the anchor of ${anchor}: the chain was made anew.`,
  };
  return texts[is];
}
