import { formatDuration } from '../../../shared/duration.ts';
import type { Language } from '../../../shared/rules/rule.ts';
import type { WindowShape } from '../../api/shapes/window.ts';
import type { Column } from '../columns.ts';
import { textOfFile } from '../file.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { moment } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import type { Text } from '../table.ts';
import { defineVerbs } from '../verb.ts';
import { word } from '../words.ts';

interface AddOptions {
  purpose: string;
  start: string;
  duration: string;
  scope: string;
  zone?: string;
  repeat?: string;
  except?: string[];
  owner?: string;
  textEn?: string;
  textJa?: string;
}

export const windowVerbs = defineVerbs({
  name: 'windows',
  summary: 'maintenance: times in which faults are expected and make no work',
  add(windows, run) {
    windows
      .command('add <name>')
      .description('plan one; what may be an attack is never hidden')
      .requiredOption('--purpose <words>', 'what is done in it')
      .requiredOption('--start <time>', 'the first time, by the clock of its zone: 2026-11-25T22:00')
      .requiredOption('--duration <duration>', 'how long each time: 90m, 4h; 24h at most')
      .requiredOption('--scope <condition>', `which machines and findings: "machine.labels.site == 'tokyo'"`)
      .option('--zone <name>', "IANA time zone (default: this computer's)")
      .option('--repeat <rule>', 'RFC 5545: FREQ=WEEKLY;BYDAY=WE')
      .option('--except <time...>', 'times of the rule at which it does not happen')
      .option('--owner <name>', 'who answers for it (default: you)')
      .option('--text-en <words>', 'for the people at the machines')
      .option('--text-ja <words>', 'the same in Japanese')
      .action(run(add));
    windows.command('ls').description('list them').option('--all', 'those that are over too').action(run(list));
    windows.command('show <window>').description('one with its next times: W-3').action(run(show));
    windows.command('end <window>').description('end what is going on now').action(run(end));
    windows.command('rm <window>').description('it happens no more').action(run(remove));
    const ics = windows.command('ics').description('iCalendar files, from and for other programs');
    ics
      .command('import <file>')
      .description('plan each event in it, or none')
      .option('--scope <condition>', 'of events that name none')
      .option('--zone <name>', 'of times that name none')
      .action(run(importIcs));
    ics.command('export [window]').description('one, or all that are not over').action(run(exportIcs));
  },
});

const COLUMNS: Column<WindowShape>[] = [
  { key: 'ref', title: { en: 'WINDOW', ja: '番号' }, show: ({ ref }) => ref },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: ({ state }, reader) => word('window', state, reader),
    raw: ({ state }) => state,
    style: ({ state }) => (state === 'on' ? 'yellow' : undefined),
  },
  { key: 'name', title: { en: 'NAME', ja: '名前' }, show: ({ name }) => name, shrinks: true },
  {
    key: 'next',
    title: { en: 'NEXT', ja: '次回' },
    show: ({ going, next }, reader) => timeText((going ?? next[0])?.from, reader) ?? '-',
    raw: ({ going, next }) => (going ?? next[0])?.from,
  },
  {
    key: 'durationMs',
    title: { en: 'LASTS', ja: '長さ' },
    show: ({ durationMs }) => formatDuration(durationMs),
    raw: ({ durationMs }) => durationMs,
  },
  { key: 'scope', title: { en: 'SCOPE', ja: '対象' }, show: ({ scope }) => scope, shrinks: true },
  {
    key: 'hidden',
    title: { en: 'HID', ja: '抑止' },
    show: ({ hidden }) => String(hidden.ever),
    raw: ({ hidden }) => hidden.ever,
    align: 'right',
  },
  { key: 'owner', title: { en: 'OWNER', ja: '責任者' }, show: ({ owner }) => owner },
];

const NONE = {
  en: "No maintenance windows. 'deskside windows add' plans one.",
  ja: "メンテナンスの予定はありません。'deskside windows add' で登録できます。",
};

async function add({ client, output, reader }: Session, name: string, options: AddOptions): Promise<void> {
  const { purpose, start, duration, scope, owner, repeat, except, textEn, textJa } = options;
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = textEn !== undefined || textJa !== undefined ? { text: { en: textEn, ja: textJa } } : {};
  const body = { name, purpose, start, zone, duration, scope, owner, rrule: repeat, except, ...text };
  const window = await client.ask<WindowShape>('POST', '/windows', { body });
  output.thing(COLUMNS, window, () => windowPage(window, reader));
  if (window.reaches?.machines === 0) output.remark(reachesNone(window));
}

const reachesNone = ({ ref }: WindowShape): Text => ({
  en: `Its scope reaches no machine today. 'deskside machines show PC' shows its labels; 'deskside windows rm ${ref}' removes it.`,
  ja: `現在、対象の条件に当てはまる PC はありません。ラベルは 'deskside machines show PC' で確認できます。取り消すには 'deskside windows rm ${ref}' を実行してください。`,
});

async function list({ client, output, limit }: Session, { all }: { all?: true }): Promise<void> {
  const { items, more } = await client.list<WindowShape>('/windows', { all }, limit);
  output.list(COLUMNS, items, { empty: NONE, more });
}

const pathOf = (window: string, move = ''): string => `/windows/${encodeURIComponent(window)}${move}`;

async function show(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<WindowShape>('GET', pathOf(ref)));
}

async function end(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<WindowShape>('POST', pathOf(ref, '/end')));
}

async function remove(session: Session, ref: string): Promise<void> {
  await shown(session, session.client.ask<WindowShape>('DELETE', pathOf(ref)));
}

async function shown({ output, reader }: Session, asked: Promise<WindowShape>): Promise<void> {
  const window = await asked;
  output.thing(COLUMNS, window, () => windowPage(window, reader));
}

async function importIcs(
  { client, output, reader }: Session,
  file: string,
  options: { scope?: string; zone?: string },
) {
  const body = { ics: await textOfFile(file, reader.language), ...options };
  const { items } = await client.ask<{ items: WindowShape[] }>('POST', '/windows/import', { body });
  output.list(COLUMNS, items, { empty: NONE, more: false });
}

async function exportIcs({ client, output }: Session, ref: string | undefined): Promise<void> {
  const { ics } = await client.ask<{ ics: string }>('GET', '/windows/export', { query: { window: ref } });
  output.lines([ics.trimEnd()]);
}

function reachText({ machines, of }: NonNullable<WindowShape['reaches']>, language: Language): string {
  return language === 'ja' ? `${of} 台中 ${machines} 台` : `${machines} of ${of} machines`;
}

function windowPage(window: WindowShape, reader: Reader): string[] {
  const { language, now } = reader;
  const fields = fieldLines(
    [
      [{ en: 'state', ja: '状態' }, word('window', window.state, reader)],
      [{ en: 'purpose', ja: '目的' }, window.purpose],
      [{ en: 'owner', ja: '責任者' }, window.owner],
      [{ en: 'scope', ja: '対象' }, window.scope],
      [{ en: 'reaches', ja: '対象の PC' }, window.reaches && reachText(window.reaches, language)],
      [{ en: 'first time', ja: '初回' }, `${window.start.replace('T', ' ')} ${window.zone}`],
      [{ en: 'lasts', ja: '長さ' }, formatDuration(window.durationMs)],
      [{ en: 'repeats', ja: '繰り返し' }, window.rrule],
      [{ en: 'except', ja: '除外' }, window.except?.join(', ')],
      [{ en: 'ends', ja: '終了' }, timeText(window.going?.to, reader)],
      [{ en: 'hid', ja: '抑止した検出' }, `${window.hidden.ever} (${window.hidden.now})`],
      [
        { en: 'text', ja: '利用者への案内' },
        language === 'ja' ? (window.text?.ja ?? window.text?.en) : window.text?.en,
      ],
    ],
    reader,
  );
  const next = window.next.map(({ from }) => `  ${moment(Date.parse(from), now, language)}`);
  return pageOf(
    [headingLine(`${window.ref}  ${window.name}`, reader), ...fields],
    next.length > 0 ? [headingLine(language === 'ja' ? '今後の予定' : 'Next times', reader), ...next] : [],
  );
}
