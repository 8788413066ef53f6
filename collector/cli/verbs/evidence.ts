import { plain } from '../../../shared/plain.ts';
import type { Text } from '../../../shared/text.ts';
import type { EvidenceShape } from '../../api/shapes/evidence.ts';
import type { Column } from '../columns.ts';
import { tableOf } from '../columns.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { severityStyle, word } from '../words.ts';

export const evidenceVerb = defineVerbs({
  name: 'evidence',
  summary: {
    en: 'what was known of a machine when its ticket opened',
    ja: 'チケット作成時に記録された PC の状態 (証跡) を表示',
  },
  add(evidence, run) {
    evidence.argument('<ticket>', { en: 'T-17', ja: 'チケット番号。例: T-17' }).action(run(show));
  },
});

const COLUMNS: Column<EvidenceShape>[] = [
  {
    key: 'ordinal',
    title: { en: 'NO', ja: '番号' },
    show: ({ ordinal }) => String(ordinal),
    raw: ({ ordinal }) => ordinal,
  },
  { key: 'at', title: { en: 'FROZEN', ja: '記録日時' }, show: ({ at }) => at },
  { key: 'because', title: { en: 'BECAUSE', ja: '契機' }, show: ({ because }) => because },
  {
    key: 'intact',
    title: { en: 'INTACT', ja: '改変なし' },
    show: ({ intact }) => String(intact),
    raw: ({ intact }) => intact,
  },
  { key: 'hash', title: { en: 'SHA-256', ja: 'SHA-256' }, show: ({ hash }) => hash },
];

const NONE: Text = {
  en: 'Nothing was frozen: the ticket is older than evidence is.',
  ja: '記録はありません。証跡機能の導入前に作られたチケットです。',
};

async function show({ client, output, reader }: Session, ticket: string): Promise<void> {
  const { items } = await client.ask<{ items: EvidenceShape[] }>(
    'GET',
    `/tickets/${encodeURIComponent(ticket)}/evidence`,
  );
  output.list(COLUMNS, items, { empty: NONE, more: false, page: (evidence) => evidencePage(evidence, reader) });
}

/** What the page shows of a snapshot; the whole is in -o json. */
interface Snapshot {
  machine?: { name: string; os: string; agentVersion: string; presence: string };
  machines: { name: string }[];
  facts: { check: string; observedMs: number }[];
  findings: Finding[];
  changes: Change[];
  leftOut: Record<string, number>;
}

interface Finding {
  ruleId: string;
  label: string;
  state: string;
  severity: Parameters<typeof severityStyle>[0];
  onsetMs: number;
}

interface Change {
  check: string;
  kind: string;
  path: string;
  subject: string;
  atMs: number;
}

const BECAUSE: Record<EvidenceShape['because'], Text> = {
  opened: { en: 'when it opened', ja: '作成時' },
  reopened: { en: 'when it came back', ja: '再発時' },
};

function evidencePage({ ordinal, at, because, hash, intact, body }: EvidenceShape, reader: Reader): string[] {
  const { machine, machines, facts, findings, changes, leftOut }: Snapshot = JSON.parse(body);
  const ja = reader.language === 'ja';
  const fits = ja ? `${hash} (改変なし)` : `${hash} (still fits)`;
  const differs = ja ? `${hash} (一致しません: 記録後に改変されています)` : `${hash} (DOES NOT FIT: changed since)`;
  const missing = Object.entries(leftOut).map(([name, count]) => `${name} ${count}`);
  const named = machines.map(({ name }) => name).join(', ');
  return pageOf(
    [
      headingLine(`${ordinal}. ${BECAUSE[because][reader.language]}`, reader),
      ...fieldLines(
        [
          [{ en: 'frozen', ja: '記録日時' }, timeText(at, reader)],
          ['PC', machine ? `${machine.name} (${machine.os}, ${word('presence', machine.presence, reader)})` : named],
          [{ en: 'facts of', ja: '事実' }, facts.map(({ check }) => check).join(', ')],
          ['SHA-256', intact ? fits : differs],
          [{ en: 'no room for', ja: '容量超過で省略' }, missing.join(', ')],
        ],
        reader,
      ),
    ],
    section(FINDINGS, findings, reader, ja ? '検出' : 'Findings'),
    section(CHANGES, changes, reader, ja ? '直近 24 時間の変更' : 'Changes of the day before'),
  );
}

function section<Row>(columns: Column<Row>[], rows: Row[], reader: Reader, heading: string): string[] {
  return rows.length > 0 ? [headingLine(heading, reader), ...tableOf(columns, rows, reader)] : [];
}

const FINDINGS: Column<Finding>[] = [
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity = 'info' }, reader) => word('severity', severity, reader),
    style: ({ severity }) => severityStyle(severity),
  },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: ({ state }, reader) => word('finding', state, reader) },
  { key: 'rule', title: { en: 'RULE', ja: 'ルール' }, show: ({ ruleId }) => ruleId },
  { key: 'label', title: { en: 'SUBJECT', ja: '対象' }, show: ({ label }) => label, shrinks: true },
  {
    key: 'onset',
    title: { en: 'SINCE', ja: '開始' },
    show: ({ onsetMs }, { now, language }) => ago(onsetMs, now, language),
  },
];

const CHANGES: Column<Change>[] = [
  { key: 'at', title: { en: 'WHEN', ja: '日時' }, show: ({ atMs }, { now, language }) => ago(atMs, now, language) },
  { key: 'check', title: { en: 'CHECK', ja: 'チェック' }, show: ({ check }) => check },
  { key: 'kind', title: { en: 'WHAT', ja: '種類' }, show: ({ kind }, reader) => word('factChange', kind, reader) },
  {
    key: 'path',
    title: { en: 'FIELD', ja: '項目' },
    show: ({ path, subject }) => plain(subject ? `${path} (${subject})` : path),
    shrinks: true,
  },
];
