// `deskside-agent status`: how the agent that runs here is doing, as it said itself a
// few seconds ago.
import { formatDuration, seconds } from '../../shared/duration.ts';
import { ConfigError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { plain, plainJson } from '../../shared/plain.ts';
import type { Verb } from '../../shared/program/verb.ts';
import { addSettings, type Given, readSettings } from '../../shared/settings.ts';
import type { Text } from '../../shared/text.ts';
import { UNKNOWN_REASONS } from '../../shared/unknown-reasons.ts';
import { padded, widthOf } from '../../shared/width.ts';
import { AgentConfigSchema } from '../config.ts';
import { type AgentStatus, type CheckStatus, readStatus } from '../status.ts';
import { loadIdentity } from '../uplink/identity.ts';
import type { SpoolStats } from '../uplink/spool-stats.ts';
import type { UplinkStatus } from '../uplink/uplink.ts';
import { problemLines, stateText } from './connection-words.ts';
import { OUTPUT } from './output-option.ts';

export function addStatus(program: Verb): void {
  const { language } = program;
  const command = program
    .command('status', {
      en: 'how the agent that runs here is doing: connection, events not yet sent, last runs',
      ja: '動作中のエージェントの状態を表示: 接続、未送信のイベント、最終実行',
    })
    .option('-o, --output <format>', ...OUTPUT);
  addSettings(command, AgentConfigSchema, 'agent').action((given: Given) => {
    const { data_folder: folder } = readSettings(given, AgentConfigSchema, 'agent');
    const found = readStatus(folder);
    if (found) {
      const asJson = () => plainJson(JSON.stringify({ running: found.running, ...found.status }));
      console.log(given['output'] === 'json' ? asJson() : table(found, language));
    }
    if (!found?.running) throw new ConfigError(notRunning(folder), { code: 'NOT_RUNNING' });
  });
}

function notRunning(folder: string): Text {
  if (loadIdentity(folder))
    return {
      en: `${folder}: no agent runs here now. Start its service, or: deskside-agent run`,
      ja: `${folder}: エージェントが動作していません。サービスを起動するか、'deskside-agent run' を実行してください。`,
    };
  return {
    en: `${folder}: no agent of this PC is enrolled here. Next: deskside-agent enrol <bundle>`,
    ja: `${folder}: この PC は登録されていません。'deskside-agent enrol <bundle>' で登録してください。`,
  };
}

/** Columns of the terminal before the values. */
const NAMES = 16;
const AGENT: Text = { en: 'agent', ja: 'エージェント' };
const MACHINE: Text = { en: 'machine', ja: 'PC' };
const COLLECTOR: Text = { en: 'collector', ja: 'コレクター' };
const SPOOL: Text = { en: 'spool', ja: '送信待ち' };
const DOWN: Text = { en: 'does not run', ja: '動作していません' };
const WHY: Text = {
  en: 'Why a check is unknown, and what would help: deskside-agent doctor',
  ja: "確認できない理由と対処方法は 'deskside-agent doctor' で表示できます。",
};

function table({ status, running }: { status: AgentStatus; running: boolean }, language: Language): string {
  const now = Date.now();
  const { machine, connection, spool, checks } = status;
  const lines: [Text, string[]][] = [
    [AGENT, [(running ? runningText(status, now) : DOWN)[language]]],
    [MACHINE, [machine]],
    [COLLECTOR, connectionLines(connection, now).map((line) => line[language])],
    [SPOOL, [spoolText(spool, now)[language]]],
  ];
  const head = lines.map(
    ([what, texts]) => padded(what[language], NAMES) + texts.map(plain).join(`\n${' '.repeat(NAMES)}`),
  );
  const blind = checks.some(({ last }) => last?.unknown !== undefined);
  const rows = [HEADINGS[language], ...checks.map((check) => checkLine(check, now, language))];
  return [...head, '', ...columns(rows), ...(blind ? ['', WHY[language]] : [])].join('\n');
}

function runningText({ startedMs, pid, version }: AgentStatus, now: number): Text {
  const time = span(startedMs, now);
  return {
    en: `runs for ${time}, process ${pid}, version ${version}`,
    ja: `動作中 (${time}、プロセス ${pid}、バージョン ${version})`,
  };
}

function connectionLines(connection: UplinkStatus | undefined, now: number): Text[] {
  const said = stateText(connection?.state);
  if (!connection) return [said];
  const { since, url, lastAckAt, nextTryAt, problem } = connection;
  const time = span(since, now);
  const next = { en: '', ja: '' };
  if (nextTryAt !== undefined) {
    next.en = `, next try ${due(nextTryAt, now).en}`;
    next.ja = `、次の試行: ${due(nextTryAt, now).ja}`;
  }
  return [
    { en: `${said.en} for ${time}, ${url}${next.en}`, ja: `${said.ja} (${time})、${url}${next.ja}` },
    lastAckAt === undefined
      ? { en: 'nothing acknowledged yet', ja: '受信の確認はまだありません' }
      : { en: `last acknowledgement ${span(lastAckAt, now)} ago`, ja: `最後の受信確認: ${span(lastAckAt, now)} 前` },
    ...(problem ? problemLines(problem) : []),
  ];
}

function spoolText({ urgent, routine, bytes, quarantined }: SpoolStats, now: number): Text {
  const oldest = Math.min(urgent.oldestMs ?? Number.POSITIVE_INFINITY, routine.oldestMs ?? Number.POSITIVE_INFINITY);
  const events = urgent.events + routine.events;
  const [size, dropped] = [`${Math.ceil(bytes / 1024)} KiB`, urgent.dropped + routine.dropped];
  const waiting =
    events === 0
      ? { en: 'everything is sent', ja: 'すべて送信済み' }
      : {
          en: `${events} to send, the oldest for ${span(oldest, now)}`,
          ja: `未送信 ${events} 件 (最も古いもの: ${span(oldest, now)} 前)`,
        };
  return {
    en: `${waiting.en}; ${size} kept, ${dropped} dropped, ${quarantined} refused`,
    ja: `${waiting.ja}、保存 ${size}、破棄 ${dropped} 件、拒否 ${quarantined} 件`,
  };
}

const HEADINGS: Record<Language, string[]> = {
  en: ['check', 'every', 'last run', 'took', 'runs', 'next', 'outcome'],
  ja: ['チェック', '間隔', '最終実行', '所要時間', '回数', '次回', '結果'],
};

function checkLine({ name, everyMs, last, nextDueMs }: CheckStatus, now: number, language: Language): string[] {
  const ja = language === 'ja';
  const next = nextDueMs === undefined ? '' : due(nextDueMs, now)[language];
  if (!last) return [name, formatDuration(everyMs), ja ? '未実行' : 'not yet', '', '0', next, ''];
  const { runs, observedMs, costMs, unknown } = last;
  const ago = `${span(observedMs, now)} ${ja ? '前' : 'ago'}`;
  const outcome = outcomeText(unknown)[language];
  return [name, formatDuration(everyMs), ago, `${costMs} ms`, String(runs), next, outcome];
}

/** `unknown`: a reason as the status file names it. */
function outcomeText(unknown: string | undefined): Text {
  if (unknown === undefined) return { en: 'facts', ja: '確認済み' };
  const known: Record<string, Text> = UNKNOWN_REASONS;
  return { en: `unknown: ${unknown}`, ja: known[unknown]?.ja ?? `不明: ${unknown}` };
}

/** The costs and counts lie in the fourth and fifth column. */
function columns(rows: string[][]): string[] {
  const widths = HEADINGS.en.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const cell = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 3 || column === 4 ? ' '.repeat(width - widthOf(text)) + text : padded(text, width);
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

function span(from: number, to: number): string {
  return formatDuration(Math.max(0, to - from));
}

function due(at: number, now: number): Text {
  if (at - now < seconds(1)) return { en: 'now', ja: 'まもなく' };
  return { en: `in ${span(now, at)}`, ja: `${span(now, at)} 後` };
}
