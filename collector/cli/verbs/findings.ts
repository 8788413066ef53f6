import { plainLines } from '../../../shared/plain.ts';
import { REASONS } from '../../api/explain/words.ts';
import type { FindingShape } from '../../api/shapes/finding.ts';
import type { Column } from '../columns.ts';
import { labelOf, tellsUnit, valueText } from '../facts.ts';
import { flagFields, flagNames } from '../flags.ts';
import { NOTHING_SINCE, pastOf } from '../instant.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { namesOf, severityStyle, word } from '../words.ts';

interface ListOptions {
  machine?: string;
  state?: string[];
  severity?: string[];
  track?: string;
  rule?: string;
  check?: string;
  ticket?: string;
  since?: string;
  quiet?: boolean;
  flapping?: true;
}

export const findingVerbs = defineVerbs({
  name: 'findings',
  summary: { en: 'what is wrong on the machines', ja: 'PC で検出された問題' },
  add(findings, run) {
    findings
      .command('ls', { en: 'list what is open or on its way', ja: '検出中と確認中の一覧を表示' })
      .option('--machine <machine>', { en: 'only of this one', ja: '指定した PC だけ' })
      .option(
        '--state <state...>',
        { en: 'only in these states', ja: '指定した状態のものだけ' },
        { choices: namesOf('finding') },
      )
      .option(
        '--severity <severity...>',
        { en: 'only as severe as these', ja: '指定した重大度のものだけ' },
        { choices: namesOf('severity') },
      )
      .option(
        '--track <track>',
        { en: 'only what is to be mended, or to be investigated', ja: '指定した種別 (障害またはセキュリティ) だけ' },
        { choices: namesOf('track') },
      )
      .option('--rule <rule>', { en: 'only of this rule', ja: '指定したルールだけ' })
      .option('--check <check>', { en: 'only of this check', ja: '指定したチェックだけ' })
      .option('--ticket <ticket>', {
        en: 'only the lines of this one, with those of its children',
        ja: '指定したチケットの検出だけ。子チケットの検出を含む',
      })
      .option(
        '--since <when>',
        {
          en: 'only what came or went since: 12h, 2026-12-01; what is clear again too',
          ja: '指定した日時以降に検出または解消したものだけ。例: 12h、2026-12-01。解消済みを含む',
        },
        { parse: pastOf },
      )
      .option('--quiet', { en: 'only what is kept from making work', ja: '抑止中のものだけ' })
      .option('--no-quiet', { en: 'only what nothing keeps from making work', ja: '抑止されていないものだけ' })
      .option('--flapping', { en: 'only what comes and goes too often', ja: '発生と解消を繰り返す不安定なものだけ' })
      .action(run(list));
    findings
      .command('show <finding>', {
        en: 'one of them; by id or its beginning',
        ja: '検出の詳細を表示。ID またはその先頭で指定',
      })
      .action(run(show));
  },
});

export const FINDING_COLUMNS: Column<FindingShape>[] = [
  { key: 'id', title: { en: 'ID', ja: 'ID' }, show: ({ id }) => id.slice(0, 8), raw: ({ id }) => id },
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity }, reader) => word('severity', severity, reader),
    raw: ({ severity }) => severity,
    style: ({ severity }) => severityStyle(severity),
  },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: ({ state }, reader) => word('finding', state, reader),
    raw: ({ state }) => state,
  },
  { key: 'flags', title: { en: 'FLAGS', ja: '注記' }, show: (finding, reader) => flagNames(finding, reader) },
  { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: ({ machine }) => machine.name, shrinks: true },
  {
    key: 'title',
    title: { en: 'WHAT', ja: '内容' },
    show: withoutMachine,
    raw: ({ title }) => title,
    shrinks: true,
    least: 32,
  },
  {
    key: 'since',
    title: { en: 'SINCE', ja: '開始' },
    show: ({ since }, { now, language }) => ago(Date.parse(since), now, language),
    raw: ({ since }) => since,
    leaves: 1,
  },
];

/** A column before has the machine already: "pc-7: no firewall". */
export function withoutMachine({ title, machine: { name } }: FindingShape): string {
  const rest = title.startsWith(name) ? /^(?:: |：)(.+)$/s.exec(title.slice(name.length))?.[1] : undefined;
  return rest ?? title;
}

const NOTHING = {
  en: "Nothing found. 'deskside machines ls' shows which machines are watched.",
  ja: "該当するものはありません。監視中の PC は 'deskside machines ls' で確認できます。",
};

async function list({ client, output, limit }: Session, options: ListOptions): Promise<void> {
  const { items, more } = await client.list<FindingShape>('/findings', { ...options }, limit);
  output.list(FINDING_COLUMNS, items, { empty: options.since === undefined ? NOTHING : NOTHING_SINCE, more });
}

async function show({ client, output, reader }: Session, id: string): Promise<void> {
  const finding = await client.ask<FindingShape>('GET', `/findings/${encodeURIComponent(id)}`);
  output.thing(FINDING_COLUMNS, finding, () => findingPage(finding, reader));
}

/** A name that is not known here, of a newer collector, stays as it is. */
function reasonText({ reason }: FindingShape, { language }: Reader): string {
  return Object.entries(REASONS).find(([name]) => name === reason)?.[1][language] ?? reason;
}

function findingPage(finding: FindingShape, reader: Reader): string[] {
  const { language } = reader;
  const ja = language === 'ja';
  const fields = fieldLines(
    [
      ['PC', finding.machine.name],
      [{ en: 'subject', ja: '対象' }, finding.label],
      [{ en: 'severity', ja: '重大度' }, word('severity', finding.severity, reader)],
      [{ en: 'state', ja: '状態' }, word('finding', finding.state, reader)],
      [{ en: 'because', ja: '理由' }, reasonText(finding, reader)],
      ...flagFields(finding, reader),
      [{ en: 'since', ja: 'この状態から' }, timeText(finding.since, reader)],
      [{ en: 'first seen', ja: '最初の観測' }, timeText(finding.onsetAt, reader)],
      [{ en: 'opened', ja: '検出' }, timeText(finding.openedAt, reader)],
      [{ en: 'last seen', ja: '最終観測' }, timeText(finding.observedAt, reader)],
      [{ en: 'rule', ja: 'ルール' }, finding.ruleId],
      ['id', finding.id],
    ],
    reader,
  );
  const values = Object.entries(finding.values)
    .filter(([name]) => tellsUnit(name))
    .map(([name, value]) => [labelOf(name), valueText(name, value, reader)] as const);
  const ask = ja
    ? `理由は 'deskside explain ${finding.id.slice(0, 8)}' で確認できます。`
    : `'deskside explain ${finding.id.slice(0, 8)}' says why.`;
  return pageOf(
    [headingLine(finding.title, reader), ...fields],
    fieldLines(values, reader),
    plainLines((finding.advice ?? '').trim()).filter((line) => line !== ''),
    [ask],
  );
}
