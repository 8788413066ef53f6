import { plain } from '../../../shared/plain.ts';
import type { FactsShape } from '../../api/shapes/machine.ts';
import type { Column } from '../columns.ts';
import { whyUnknown } from '../flags.ts';
import { ago } from '../quantity.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { machinePath } from './machines.ts';

interface Asked {
  machine: { id: string; name: string };
  check: string;
}

export const checkVerbs = defineVerbs({
  name: 'checks',
  summary: { en: 'what the agents look at', ja: 'エージェントが実行するチェック' },
  add(checks, run) {
    checks
      .command('ls <machine>', {
        en: 'what a machine told by each of its checks: when, at what cost, and why it can not tell',
        ja: 'PC のチェックごとに、最終実行、所要時間、確認できない理由を表示',
      })
      .action(run(list));
    checks
      .command('run <machine> <check>', {
        en: 'ask the agent to run one now: checks run pc-17 volumes',
        ja: 'エージェントにチェックの実行を依頼。例: checks run pc-17 volumes',
      })
      .action(run(runCheck));
  },
});

const COLUMNS: Column<FactsShape>[] = [
  { key: 'check', title: { en: 'CHECK', ja: 'チェック' }, show: ({ check }) => check },
  {
    key: 'outcome',
    title: { en: 'OUTCOME', ja: '結果' },
    show: ({ unknown }, reader) => (unknown ? whyUnknown(unknown.reason, reader) : TOLD[reader.language]),
    raw: ({ unknown }) => unknown?.reason ?? 'told',
    style: ({ unknown }) => (unknown ? 'yellow' : 'green'),
    shrinks: true,
  },
  {
    key: 'observedAt',
    title: { en: 'LAST RUN', ja: '最終実行' },
    show: ({ observedAt }, { now, language }) => ago(Date.parse(observedAt), now, language),
    raw: ({ observedAt }) => observedAt,
  },
  {
    key: 'since',
    title: { en: 'LIKE THIS', ja: '変化なし' },
    show: ({ unknown, since }, { now, language }) => ago(Date.parse(unknown?.since ?? since), now, language),
    raw: ({ unknown, since }) => unknown?.since ?? since,
    leaves: 1,
  },
  {
    key: 'costMs',
    title: { en: 'COST', ja: '所要時間' },
    show: ({ costMs }) => `${Math.round(costMs)} ms`,
    raw: ({ costMs }) => costMs,
    align: 'right',
    leaves: 2,
  },
  {
    key: 'detail',
    title: { en: 'WHY', ja: '理由' },
    show: ({ unknown }) => unknown?.detail ?? '',
    shrinks: true,
    least: 32,
  },
];

const TOLD = { en: 'told', ja: '確認済み' };

const SILENT = {
  en: "This machine has told nothing yet. 'deskside machines show' says whether it is connected.",
  ja: "この PC からはまだ何も届いていません。接続状態は 'deskside machines show' で確認できます。",
};

/** What can not tell comes first: it is what the list is looked at for. */
async function list({ client, output }: Session, machine: string): Promise<void> {
  const { items } = await client.ask<{ items: FactsShape[] }>('GET', `${machinePath(machine)}/facts`);
  const sorted = items.toSorted((a, b) => Number(!a.unknown) - Number(!b.unknown) || (a.check < b.check ? -1 : 1));
  output.list(COLUMNS, sorted, { empty: SILENT, more: false });
}

async function runCheck({ client, output, reader }: Session, machine: string, check: string): Promise<void> {
  const path = `${machinePath(machine)}/checks/${encodeURIComponent(check)}/run`;
  const asked = await client.ask<Asked>('POST', path);
  const name = plain(asked.machine.name);
  const page =
    reader.language === 'ja'
      ? `${name} に ${asked.check} の実行を依頼しました。結果は 'deskside machines show ${name}' で確認できます。`
      : `${name} runs ${asked.check} now. 'deskside machines show ${name}' shows what it finds.`;
  const columns = [
    { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: (row: Asked) => row.machine.name },
    { key: 'check', title: { en: 'CHECK', ja: 'チェック' }, show: (row: Asked) => row.check },
  ];
  output.thing(columns, asked, () => [page]);
}
