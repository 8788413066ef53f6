// `deskside-agent status`: how the agent that runs here is doing, as it said itself a
// few seconds ago.
import { type Command, Option } from 'commander';
import { formatDuration, seconds } from '../../shared/duration.ts';
import { ConfigError } from '../../shared/errors.ts';
import { plain, plainJson } from '../../shared/plain.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { AgentConfigSchema } from '../config.ts';
import { type AgentStatus, type CheckStatus, readStatus } from '../status.ts';
import { loadIdentity } from '../uplink/identity.ts';
import type { SpoolStats } from '../uplink/spool-stats.ts';
import type { UplinkStatus } from '../uplink/uplink.ts';

export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('how the agent that runs here is doing: connection, events not yet sent, last runs')
    .addOption(new Option('-o, --output <format>', 'how to answer').choices(['table', 'json']).default('table'));
  addSettings(command, AgentConfigSchema, 'agent').action(({ output }: { output: string }) => {
    const { data_folder: folder } = readSettings(command, AgentConfigSchema, 'agent');
    const found = readStatus(folder);
    if (found)
      console.log(
        output === 'json' ? plainJson(JSON.stringify({ running: found.running, ...found.status })) : table(found),
      );
    if (!found?.running) throw new ConfigError(`${folder}: ${whyNot(folder)}`, { code: 'NOT_RUNNING' });
  });
}

function whyNot(folder: string): string {
  if (loadIdentity(folder)) return 'no agent runs here now. Start its service, or: deskside-agent run';
  return 'no agent of this PC is enrolled here. Next: deskside-agent enrol <bundle>';
}

function table({ status, running }: { status: AgentStatus; running: boolean }): string {
  const now = Date.now();
  const { pid, version, startedMs, machine, connection, spool, checks } = status;
  const lines = [
    ['agent', running ? `runs for ${span(startedMs, now)}, process ${pid}, version ${version}` : 'does not run'],
    ['machine', machine],
    ['collector', ...(connection ? connectionLines(connection, now) : ['not connected yet'])],
    ['spool', spoolLine(spool, now)],
  ];
  const head = lines.map(
    ([what = '', ...texts]) => `${what.padEnd(12)}${texts.map(plain).join(`\n${' '.repeat(12)}`)}`,
  );
  const blind = checks.some(({ last }) => last?.unknown !== undefined);
  const foot = blind ? ['', 'Why a check is unknown, and what would help: deskside-agent doctor'] : [];
  return [...head, '', ...columns([HEADING, ...checks.map((check) => checkLine(check, now))]), ...foot].join('\n');
}

function connectionLines(connection: UplinkStatus, now: number): string[] {
  const { state, since, url, lastAckAt, nextTryAt, problem } = connection;
  const ack = lastAckAt === undefined ? 'nothing acknowledged yet' : `last acknowledgement ${span(lastAckAt, now)} ago`;
  const next = nextTryAt === undefined ? '' : `, next try ${due(nextTryAt, now)}`;
  const lines = [`${state} for ${span(since, now)}, ${url}${next}`, ack];
  if (problem) lines.push(`${problem.reason}: ${problem.text}`);
  if (problem?.mend !== undefined) lines.push(problem.mend);
  return lines;
}

function spoolLine({ urgent, routine, bytes, quarantined }: SpoolStats, now: number): string {
  const oldest = Math.min(urgent.oldestMs ?? Number.POSITIVE_INFINITY, routine.oldestMs ?? Number.POSITIVE_INFINITY);
  const events = urgent.events + routine.events;
  const waiting = events === 0 ? 'everything is sent' : `${events} to send, the oldest for ${span(oldest, now)}`;
  return `${waiting}; ${Math.ceil(bytes / 1024)} KiB kept, ${urgent.dropped + routine.dropped} dropped, ${quarantined} refused`;
}

const HEADING = ['check', 'every', 'last run', 'took', 'runs', 'next', 'outcome'];

function checkLine({ name, everyMs, last, nextDueMs }: CheckStatus, now: number): string[] {
  const next = nextDueMs === undefined ? '' : due(nextDueMs, now);
  if (!last) return [name, formatDuration(everyMs), 'not yet', '', '0', next, ''];
  const { runs, observedMs, costMs, unknown } = last;
  const outcome = unknown === undefined ? 'facts' : `unknown: ${unknown}`;
  return [name, formatDuration(everyMs), `${span(observedMs, now)} ago`, `${costMs} ms`, String(runs), next, outcome];
}

/** The costs and counts lie in the fourth and fifth column. */
function columns(rows: string[][]): string[] {
  const widths = HEADING.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 3 || column === 4 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

function span(from: number, to: number): string {
  return formatDuration(Math.max(0, to - from));
}

function due(at: number, now: number): string {
  return at - now < seconds(1) ? 'now' : `in ${span(now, at)}`;
}
