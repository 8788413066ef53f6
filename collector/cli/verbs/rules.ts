import { resolve } from 'node:path';
import { plain, plainLines } from '../../../shared/plain.ts';
import type { Text } from '../../../shared/text.ts';
import type { RuleFileShape, RuleShape, TrialItem, TrialShape } from '../../api/shapes/rules.ts';
import type { Column } from '../columns.ts';
import { textOfFile } from '../file.ts';
import { fieldLines, headingLine, pageOf } from '../page.ts';
import { counted } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import type { Style } from '../table.ts';
import { defineVerbs } from '../verb.ts';
import { severityStyle, word } from '../words.ts';

export const ruleVerbs = defineVerbs({
  name: 'rules',
  summary: { en: 'what judges, and what a new rule would find', ja: '判定ルールの確認と、新しいルールの試行' },
  add(rules, run) {
    rules.command('ls', { en: 'list those in force', ja: '有効なルールの一覧を表示' }).action(run(list));
    rules
      .command('show <rule>', { en: 'one as it is written: disk.space', ja: 'ルールの記述を表示。例: disk.space' })
      .action(run(show));
    rules
      .command('try <file>', {
        en: 'what new or changed rules would open and close today; nothing is changed',
        ja: '新しいルールや変更したルールで、現在の検出がどう変わるかを表示。実際には何も変更しません',
      })
      .action(run(tryFile));
  },
});

const JUDGES: Record<RuleShape['judges'], Text> = {
  facts: { en: 'facts', ja: '事実' },
  change: { en: 'a change', ja: '変化' },
  occurrences: { en: 'occurrences', ja: 'イベント' },
};

const COLUMNS: Column<RuleShape>[] = [
  { key: 'id', title: { en: 'RULE', ja: 'ルール' }, show: ({ id }) => id },
  {
    key: 'severity',
    title: { en: 'UP TO', ja: '最大重大度' },
    show: ({ severity }, reader) => word('severity', severity, reader),
    raw: ({ severity }) => severity,
    style: ({ severity }) => severityStyle(severity),
  },
  {
    key: 'judges',
    title: { en: 'JUDGES', ja: '判定対象' },
    show: ({ judges, check }, { language }) => `${JUDGES[judges][language]} (${check})`,
    raw: ({ judges }) => judges,
  },
  {
    key: 'track',
    title: { en: 'TRACK', ja: '種別' },
    show: ({ track }, reader) => word('track', track, reader),
    raw: ({ track }) => track,
  },
  {
    key: 'open',
    title: { en: 'OPEN', ja: '検出中' },
    show: ({ open }) => String(open),
    raw: ({ open }) => open,
    align: 'right',
  },
  { key: 'place', title: { en: 'WRITTEN AT', ja: '場所' }, show: ({ place }) => place, shrinks: true },
];

const NONE: Text = { en: 'No rules are in force.', ja: '有効なルールはありません。' };

async function list({ client, output }: Session): Promise<void> {
  const { items } = await client.ask<{ items: RuleShape[] }>('GET', '/rules');
  output.list(COLUMNS, items, { empty: NONE, more: false });
}

async function show({ client, output, reader }: Session, id: string): Promise<void> {
  const rule = await client.ask<RuleFileShape>('GET', `/rules/${encodeURIComponent(id)}`);
  output.thing(COLUMNS, rule, () => rulePage(rule, reader));
}

function rulePage({ id, place, open, tuned, texts, written }: RuleFileShape, reader: Reader): string[] {
  const ja = reader.language === 'ja';
  return pageOf(
    [
      headingLine(id, reader),
      ...fieldLines(
        [
          [{ en: 'written at', ja: '場所' }, place],
          [{ en: 'open findings', ja: '検出中' }, String(open)],
          [{ en: 'tuned', ja: '調整' }, tuned ? (ja ? '設定で調整済み' : 'in the settings') : undefined],
        ],
        reader,
      ),
    ],
    plainLines(written.trimEnd()),
    [headingLine(ja ? '文面' : 'What people read', reader), texts.title, texts.fine].map(plain),
    plainLines(texts.staff.trimEnd()),
    plainLines(texts.employee.trimEnd()),
  );
}

const OUTCOMES: Record<TrialItem['outcome'], Text & { style?: Style }> = {
  opens: { en: 'would open', ja: '検出になる', style: 'red' },
  closes: { en: 'would close', ja: '解消になる', style: 'green' },
  worse: { en: 'would get worse', ja: '重大度が上がる', style: 'yellow' },
  milder: { en: 'would get milder', ja: '重大度が下がる' },
  stays: { en: 'stays', ja: '変わらない' },
  unknown: { en: 'can not tell', ja: '判断できない', style: 'dim' },
};

const TRIAL_COLUMNS: Column<TrialItem>[] = [
  {
    key: 'outcome',
    title: { en: 'OUTCOME', ja: '結果' },
    show: ({ outcome }, { language }) => OUTCOMES[outcome][language],
    raw: ({ outcome }) => outcome,
    style: ({ outcome }) => OUTCOMES[outcome].style,
  },
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity, today }, reader) => severityText(severity, today, reader),
    raw: ({ severity }) => severity,
    style: ({ severity }) => severityStyle(severity),
  },
  { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: ({ machine }) => machine.name, shrinks: true },
  { key: 'ruleId', title: { en: 'RULE', ja: 'ルール' }, show: ({ ruleId }) => ruleId },
  {
    key: 'title',
    title: { en: 'WHAT', ja: '内容' },
    show: ({ title, because }) => (because === undefined ? title : `${title} (${because})`),
    raw: ({ title }) => title,
    shrinks: true,
  },
];

function severityText(severity: TrialItem['severity'], today: TrialItem['today'], reader: Reader): string {
  const now = severity && word('severity', severity, reader);
  if (today === undefined || today === severity) return now ?? '-';
  return now === undefined ? word('severity', today, reader) : `${word('severity', today, reader)} -> ${now}`;
}

const NOTHING: Text = {
  en: 'All would stay as it is today.',
  ja: '現在の状態から変わるものはありません。',
};

async function tryFile({ client, output, reader, limit }: Session, file: string): Promise<void> {
  const body = { text: await textOfFile(file, reader.language), file: resolve(file) };
  const items: TrialItem[] = [];
  const sums: Record<string, number> = {};
  let judged = 0;
  let slice: TrialShape;
  let cursor: string | undefined;
  do {
    slice = await client.ask<TrialShape>('POST', '/rules/try', { body: { ...body, ...(cursor && { cursor }) } });
    items.push(...slice.items);
    for (const [name, count] of Object.entries(slice.counts)) sums[name] = (sums[name] ?? 0) + count;
    judged += slice.judged;
    cursor = slice.next;
    if (cursor !== undefined) output.remark(progressText(judged, slice.machines));
  } while (cursor !== undefined);
  const shown = items.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)).slice(0, limit);
  output.list(TRIAL_COLUMNS, shown, { empty: NOTHING, more: shown.length < items.length });
  for (const { id, note } of slice.rules) if (note) output.remark({ en: `${id}: ${note}.`, ja: `${id}: ${note}。` });
  output.remark(summaryText(items, sums, { judged, rules: slice.rules }));
}

const ORDER: TrialItem['outcome'][] = ['opens', 'worse', 'milder', 'closes', 'unknown', 'stays'];

function progressText(judged: number, machines: number): Text {
  return { en: `${judged} of ${machines} machines ...`, ja: `${machines} 台中 ${judged} 台を判定しました ...` };
}

/** "would open 41 findings on 38 machines, ...": compared with what is open today. */
function summaryText(
  items: TrialItem[],
  { opens = 0, closes = 0, worse = 0, milder = 0, stays = 0, unknown = 0 }: Record<string, number>,
  { judged, rules }: { judged: number; rules: TrialShape['rules'] },
): Text {
  const on = new Set(items.filter(({ outcome }) => outcome === 'opens').map(({ machine }) => machine.id)).size;
  const today = rules.reduce((sum, { openToday }) => sum + openToday, 0);
  return {
    en: `On ${counted(judged, 'machine')} ${counted(rules.length, 'rule')} would open ${counted(opens, 'finding')} (on ${counted(on, 'machine')}), close ${closes}, change the severity of ${worse + milder}; ${stays} would stay, ${unknown} can not be told. Open today: ${today}.`,
    ja: `PC ${judged} 台、ルール ${rules.length} 件: 新たに検出 ${opens} 件 (PC ${on} 台)、解消 ${closes} 件、重大度の変更 ${worse + milder} 件、変化なし ${stays} 件、判断できない ${unknown} 件。現在検出中: ${today} 件。`,
  };
}
