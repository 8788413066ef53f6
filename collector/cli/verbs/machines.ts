import type { ChangeShape, FactsShape, MachineShape } from '../../api/shapes/machine.ts';
import type { Column } from '../columns.ts';
import { factsLines, valueText } from '../facts.ts';
import { labelOf, labelPairs } from '../labels.ts';
import { addLabelling } from '../machine-labels.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago, moment, percent } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { namesOf, severityStyle, word } from '../words.ts';

interface ListOptions {
  os?: string;
  presence?: string;
  standing?: string;
  label?: Record<string, string>;
  sort?: string;
}

const ORDERS = ['name', 'last-seen', 'state', 'findings'];

export const machineVerbs = defineVerbs({
  name: 'machines',
  summary: { en: 'the PCs of the fleet', ja: '監視している PC' },
  add(machines, run) {
    machines
      .command('ls', {
        en: 'list them: presence, disks, updates, findings',
        ja: '状態、ディスク、更新、検出の一覧を表示',
      })
      .option(
        '--os <os>',
        { en: 'only this operating system', ja: '指定した OS だけ' },
        { choices: ['linux', 'windows', 'macos'] },
      )
      .option(
        '--presence <presence>',
        { en: 'only those', ja: '指定した接続状態のものだけ' },
        { choices: namesOf('presence') },
      )
      .option(
        '--standing <standing>',
        { en: 'only those', ja: '指定した登録状態のものだけ' },
        { choices: namesOf('standing') },
      )
      .option(
        '--label <key=value>',
        { en: 'only those that have it; may be repeated', ja: '指定したラベルのあるものだけ。複数指定可' },
        { parse: labelOf },
      )
      .option(
        '--sort <order>',
        {
          en: 'last-seen: unseen for longest first; state, findings: the worst first',
          ja: '並べ替え。last-seen: 最終確認が古い順、state と findings: 状態が悪い順',
        },
        { choices: ORDERS },
      )
      .action(run(list));
    machines
      .command('show <machine>', {
        en: 'what is known of one, check by check; by name, a part of it, or id',
        ja: 'PC の詳細をチェックごとに表示。名前、その一部、または ID で指定',
      })
      .action(run(show));
    machines
      .command('timeline <machine>', { en: 'what changed on it, latest first', ja: 'PC の変更履歴を新しい順に表示' })
      .action(run(timeline));
    addLabelling(machines, run);
    machines
      .command('approve <machine>', { en: 'let a waiting machine in', ja: '承認待ちの PC を承認' })
      .action(run(approve));
    machines
      .command('revoke <machine>', { en: 'shut a machine out for good', ja: 'PC を失効。以後は接続できません' })
      .option('--reason <words>', { en: 'why', ja: '理由' }, { required: true })
      .action(run(revoke));
  },
});

const COLUMNS: Column<MachineShape>[] = [
  { key: 'name', title: { en: 'NAME', ja: '名前' }, show: ({ name }) => name, shrinks: true, least: 20 },
  {
    key: 'presence',
    title: { en: 'PRESENCE', ja: '状態' },
    show: presenceText,
    raw: ({ presence }) => presence,
    style: ({ presence }) => (presence === 'online' ? 'green' : presence === 'silent' ? 'red' : 'dim'),
  },
  {
    key: 'release',
    title: { en: 'OS', ja: 'OS' },
    show: ({ os, summary }) => summary.release ?? os,
    shrinks: true,
  },
  {
    key: 'freeRatio',
    title: { en: 'LEAST FREE', ja: '最小空き' },
    show: ({ summary: { fullest } }) => (fullest ? `${percent(fullest.freeRatio)} ${fullest.mount}` : '-'),
    raw: ({ summary }) => summary.fullest?.freeRatio,
    style: ({ summary: { fullest } }) => (fullest && fullest.freeRatio < 0.1 ? 'red' : undefined),
    shrinks: true,
  },
  {
    key: 'updatesPending',
    title: { en: 'UPDATES', ja: '更新' },
    show: updatesText,
    raw: (row) => row.summary.updatesPending,
    shrinks: true,
    leaves: 1,
  },
  {
    key: 'openFindings',
    title: { en: 'FINDINGS', ja: '検出' },
    show: findingsText,
    raw: ({ summary }) => summary.openFindings,
    style: ({ summary }) => severityStyle(summary.worst),
  },
  {
    key: 'lastSeenAt',
    title: { en: 'LAST SEEN', ja: '最終確認' },
    show: ({ lastSeenAt }, { now, language }) => (lastSeenAt ? ago(Date.parse(lastSeenAt), now, language) : '-'),
    raw: ({ lastSeenAt }) => lastSeenAt,
  },
];

function presenceText({ standing, presence }: MachineShape, reader: Reader): string {
  return standing === 'active' ? word('presence', presence, reader) : word('standing', standing, reader);
}

function findingsText({ summary: { openFindings, worst } }: MachineShape, reader: Reader): string {
  return worst ? `${openFindings} (${word('severity', worst, reader)})` : '0';
}

function updatesText({ summary }: MachineShape, { language }: Reader): string {
  const { updatesPending, securityPending } = summary;
  if (updatesPending === undefined) return '-';
  const security = language === 'ja' ? 'セキュリティ' : 'security';
  return securityPending ? `${updatesPending} (${securityPending} ${security})` : String(updatesPending);
}

const NO_MACHINES = {
  en: "No machines yet. Make a token with 'deskside tokens new', run 'deskside-agent enrol -' on the PC and paste it there.",
  ja: "まだ PC がありません。'deskside tokens new' でトークンを作り、PC で 'deskside-agent enrol -' を実行して貼り付けてください。",
};
const NONE_LIKE_THIS = {
  en: "No machine is like this. 'deskside machines ls' without options lists them all.",
  ja: "該当する PC はありません。オプションなしの 'deskside machines ls' ですべて表示します。",
};

async function list({ client, output, limit }: Session, options: ListOptions): Promise<void> {
  const { os, presence, standing, sort } = options;
  const label = options.label && labelPairs(options.label);
  const asked = { os, presence, standing, label, sort };
  const { items, more } = await client.list<MachineShape>('/machines', asked, limit);
  const filtered = [os, presence, standing, label].some((wanted) => wanted !== undefined);
  output.list(COLUMNS, items, { empty: filtered ? NONE_LIKE_THIS : NO_MACHINES, more });
}

export function machinePath(machine: string): string {
  return `/machines/${encodeURIComponent(machine)}`;
}

async function show({ client, output, reader }: Session, wanted: string): Promise<void> {
  const machine = await client.ask<MachineShape>('GET', machinePath(wanted));
  const { items: facts } = await client.ask<{ items: FactsShape[] }>('GET', `${machinePath(machine.id)}/facts`);
  const known: MachineShape & { facts: FactsShape[] } = { ...machine, facts };
  output.thing(COLUMNS, known, () => machinePage(machine, facts, reader));
}

function machinePage(machine: MachineShape, facts: FactsShape[], reader: Reader): string[] {
  const fields = fieldLines(
    [
      [{ en: 'presence', ja: '状態' }, presenceText(machine, reader)],
      [{ en: 'last seen', ja: '最終確認' }, timeText(machine.lastSeenAt, reader)],
      ['OS', `${machine.summary.release ?? machine.os} (${machine.arch})`],
      [{ en: 'agent', ja: 'エージェント' }, machine.agentVersion],
      [{ en: 'labels', ja: 'ラベル' }, labelPairs(machine.labels).join(', ')],
      [{ en: 'enrolled', ja: '登録' }, timeText(machine.enrolledAt, reader)],
      [{ en: 'findings', ja: '検出' }, findingsText(machine, reader)],
      ['id', machine.id],
    ],
    reader,
  );
  return pageOf([headingLine(machine.name, reader), ...fields], ...facts.map((row) => factsLines(row, reader)));
}

/** Below so many columns of the terminal the date gives way to what changed. */
const WIDE = 110;

/** The subject has a column of its own: "packages.bash.version" is "version". */
function partOf({ path, subject }: ChangeShape): string {
  const at = subject === '' ? -1 : path.indexOf(`.${subject}.`);
  return at < 0 ? path : path.slice(at + subject.length + 2);
}

const CHANGE_COLUMNS: Column<ChangeShape>[] = [
  {
    key: 'at',
    title: { en: 'WHEN', ja: '日時' },
    show: ({ at }, { now, language, width }) => (width < WIDE ? ago : moment)(Date.parse(at), now, language),
    raw: ({ at }) => at,
  },
  { key: 'check', title: { en: 'CHECK', ja: 'チェック' }, show: ({ check }) => check },
  { key: 'subject', title: { en: 'SUBJECT', ja: '対象' }, show: ({ subject }) => subject, shrinks: true, least: 16 },
  { key: 'path', title: { en: 'WHAT', ja: '項目' }, show: partOf, raw: ({ path }) => path, shrinks: true, least: 16 },
  {
    key: 'change',
    title: { en: 'CHANGE', ja: '変化' },
    show: ({ kind, path, before, after }, reader) => {
      if (kind !== 'changed') return word('factChange', kind, reader);
      const name = path.split('.').at(-1) ?? '';
      return `${valueText(name, before, reader)} -> ${valueText(name, after, reader)}`;
    },
    raw: ({ kind, before, after }) => `${kind} ${JSON.stringify(before) ?? ''} ${JSON.stringify(after) ?? ''}`.trim(),
    shrinks: true,
  },
];

async function timeline({ client, output, limit }: Session, wanted: string): Promise<void> {
  const { items, more } = await client.list<ChangeShape>(`${machinePath(wanted)}/timeline`, {}, limit);
  const empty = {
    en: 'Nothing has changed on this machine since it has been watched.',
    ja: 'この PC では、監視を始めてから変化がありません。',
  };
  output.list(CHANGE_COLUMNS, items, { empty, more });
}

async function approve({ client, output }: Session, wanted: string): Promise<void> {
  const machine = await client.ask<MachineShape>('POST', `${machinePath(wanted)}/approve`, { body: {} });
  output.list(COLUMNS, [machine], { empty: NO_MACHINES, more: false });
}

async function revoke({ client, output }: Session, wanted: string, { reason }: { reason: string }): Promise<void> {
  const machine = await client.ask<MachineShape>('POST', `${machinePath(wanted)}/revoke`, { body: { reason } });
  output.list(COLUMNS, [machine], { empty: NO_MACHINES, more: false });
}
