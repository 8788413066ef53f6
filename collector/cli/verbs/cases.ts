import type { CaseFileShape, CaseShape } from '../../api/shapes/case.ts';
import type { Column } from '../columns.ts';
import { NOTHING_SINCE, pastOf } from '../instant.ts';
import { findingsLines, journalLines } from '../journal.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { namesOf, word } from '../words.ts';

const VERDICTS = ['closed', 'false_positive', 'benign', 'duplicate'] as const satisfies readonly CaseShape['state'][];
type Verdict = (typeof VERDICTS)[number];

interface ListOptions {
  machine?: string;
  state?: string[];
  since?: string;
}

export const caseVerbs = defineVerbs({
  name: 'cases',
  summary: { en: 'the work on what may be an attack', ja: '攻撃の可能性がある検出への対応 (セキュリティケース)' },
  add(cases, run) {
    cases
      .command('ls', { en: 'list those that are not ended', ja: '終了していないケースの一覧を表示' })
      .option('--machine <machine>', { en: 'only of this one', ja: '指定した PC だけ' })
      .option(
        '--state <state...>',
        { en: 'only in these states', ja: '指定した状態のものだけ' },
        { choices: namesOf('case') },
      )
      .option(
        '--since <when>',
        {
          en: 'only what something happened to since: 12h, 2026-12-01; ended ones too',
          ja: '指定した日時以降に動きがあったものだけ。例: 12h、2026-12-01。終了したものを含む',
        },
        { parse: pastOf },
      )
      .action(run(list));
    cases
      .command('show <case>', { en: 'one with its journal: C-4', ja: 'ケースの詳細と履歴を表示。例: C-4' })
      .action(run(show));
    cases
      .command('ack <case>', {
        en: 'you look at it; stops its clock',
        ja: '確認済みにする。確認期限の計時が止まります',
      })
      .action(run(ack));
    cases.command('note <case> <words...>', { en: 'write into its journal', ja: '履歴にメモを追加' }).action(run(note));
    cases
      .command('close <case>', { en: 'end it with a verdict', ja: '判定を付けて完了にする' })
      .option('--verdict <verdict>', { en: 'what it was', ja: '判定' }, { choices: VERDICTS, required: true })
      .option('--reason <words>', { en: 'what was found out', ja: '調査で分かったこと' }, { required: true })
      .action(run(close));
  },
});

const COLUMNS: Column<CaseShape>[] = [
  { key: 'ref', title: { en: 'CASE', ja: 'ケース' }, show: ({ ref }) => ref },
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity }) => severity,
    style: ({ severity }) => (severity === 'S1' || severity === 'S2' ? 'red' : undefined),
  },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: ({ state }, reader) => word('case', state, reader),
    raw: ({ state }) => state,
  },
  { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: ({ machine }) => machine.name, shrinks: true },
  { key: 'title', title: { en: 'WHAT', ja: '内容' }, show: ({ title }) => title, shrinks: true, least: 32 },
  {
    key: 'flaggedAt',
    title: { en: 'FLAGGED', ja: '検知' },
    show: ({ flaggedAt }, { now, language }) => ago(Date.parse(flaggedAt), now, language),
    raw: ({ flaggedAt }) => flaggedAt,
    leaves: 1,
  },
  {
    key: 'ackDueAt',
    title: { en: 'ACK DUE', ja: '確認期限' },
    show: ackText,
    raw: ({ ackDueAt }) => ackDueAt,
    style: (flagged) => (flagged.state === 'flagged' ? 'red' : undefined),
  },
];

function ackText({ state, ackDueAt, acknowledgedBy }: CaseShape, { now, language }: Reader): string {
  if (state !== 'flagged') return acknowledgedBy ?? '-';
  return ago(Date.parse(ackDueAt), now, language);
}

const NONE = {
  en: 'No open cases: nothing that looks like an attack waits for somebody.',
  ja: '対応待ちのセキュリティケースはありません。',
};

async function list({ client, output, limit }: Session, options: ListOptions): Promise<void> {
  const { items, more } = await client.list<CaseShape>('/cases', { ...options }, limit);
  output.list(COLUMNS, items, { empty: options.since === undefined ? NONE : NOTHING_SINCE, more });
}

function pathOf(ref: string, move = ''): string {
  return `/cases/${encodeURIComponent(ref)}${move}`;
}

async function show({ client, output, reader }: Session, ref: string): Promise<void> {
  const flagged = await client.ask<CaseFileShape>('GET', pathOf(ref));
  output.thing(COLUMNS, flagged, () => casePage(flagged, reader));
}

async function move({ client, output, reader }: Session, ref: string, name: string, body: object): Promise<void> {
  const flagged = await client.ask<CaseFileShape>('POST', pathOf(ref, `/${name}`), { body });
  output.thing(COLUMNS, flagged, () => casePage(flagged, reader));
}

const ack = (session: Session, ref: string) => move(session, ref, 'ack', {});
const note = (session: Session, ref: string, words: string[]) => move(session, ref, 'note', { text: words.join(' ') });
const close = (session: Session, ref: string, options: { verdict: Verdict; reason: string }) =>
  move(session, ref, 'close', options);

function casePage(flagged: CaseFileShape, reader: Reader): string[] {
  const { acknowledgedAt, acknowledgedBy } = flagged;
  const fields = fieldLines(
    [
      ['PC', flagged.machine.name],
      [{ en: 'state', ja: '状態' }, word('case', flagged.state, reader)],
      [{ en: 'severity', ja: '重大度' }, `${flagged.severity} (${word('severity', flagged.findingSeverity, reader)})`],
      [{ en: 'flagged', ja: '検知' }, timeText(flagged.flaggedAt, reader)],
      [{ en: 'last activity', ja: '最終活動' }, timeText(flagged.activeAt, reader)],
      [{ en: 'acknowledge by', ja: '確認期限' }, acknowledgedAt ? undefined : timeText(flagged.ackDueAt, reader)],
      [
        { en: 'acknowledged', ja: '確認' },
        acknowledgedAt && `${timeText(acknowledgedAt, reader)}, ${acknowledgedBy ?? ''}`,
      ],
      ['ATT&CK', flagged.attack.join(', ')],
    ],
    reader,
  );
  return pageOf(
    [headingLine(`${flagged.ref}  ${flagged.title}`, reader), ...fields],
    findingsLines(flagged.findings, reader),
    journalLines('case', flagged.entries, reader),
  );
}
