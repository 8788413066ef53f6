import { formatDuration } from '../../../shared/duration.ts';
import type { Language } from '../../../shared/language.ts';
import type { Verb } from '../../../shared/program/verb.ts';
import type { Text } from '../../../shared/text.ts';
import type { WindowShape } from '../../api/shapes/window.ts';
import type { Column } from '../columns.ts';
import { textOfFile } from '../file.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { moment } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs, type Run } from '../verb.ts';
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
  summary: {
    en: 'maintenance: times in which faults are expected and make no work',
    ja: 'メンテナンスの予定。実施中の障害はチケットになりません',
  },
  add(windows, run) {
    addPlanning(windows, run);
    windows
      .command('ls', { en: 'list them', ja: '一覧を表示' })
      .option('--all', { en: 'those that are over too', ja: '終了したものも含む' })
      .action(run(list));
    windows
      .command('show <window>', { en: 'one with its next times: W-3', ja: '詳細と今後の予定を表示。例: W-3' })
      .action(run(show));
    windows
      .command('end <window>', { en: 'end what is going on now', ja: '実施中のメンテナンスを終了' })
      .action(run(end));
    windows
      .command('rm <window>', { en: 'it happens no more', ja: '予定を取り消す。以後は実施されません' })
      .action(run(remove));
    addIcs(windows, run);
  },
});

function addPlanning(windows: Verb, run: Run): void {
  const required = true;
  windows
    .command('add <name>', {
      en: 'plan one; what may be an attack is never hidden',
      ja: '予定を登録。攻撃の可能性がある検出は抑止されません',
    })
    .option('--purpose <words>', { en: 'what is done in it', ja: '作業の目的' }, { required })
    .option(
      '--start <time>',
      {
        en: 'the first time, by the clock of its zone: 2026-11-25T22:00',
        ja: '初回の開始日時 (--zone の時刻)。例: 2026-11-25T22:00',
      },
      { required },
    )
    .option(
      '--duration <duration>',
      { en: 'how long each time: 90m, 4h; 24h at most', ja: '1 回の長さ。例: 90m、4h。最長 24h' },
      { required },
    )
    .option(
      '--scope <condition>',
      {
        en: `which machines and findings: "machine.labels.site == 'tokyo'"`,
        ja: `対象の PC や検出の条件。例: "machine.labels.site == 'tokyo'"`,
      },
      { required },
    )
    .option(
      '--zone <name>',
      { en: 'IANA time zone: Asia/Tokyo', ja: 'タイムゾーンの IANA 名。例: Asia/Tokyo' },
      { otherwise: { en: "this computer's", ja: 'この PC の設定' } },
    )
    .option('--repeat <rule>', {
      en: 'RFC 5545: FREQ=WEEKLY;BYDAY=WE',
      ja: '繰り返し (RFC 5545)。例: FREQ=WEEKLY;BYDAY=WE',
    })
    .option('--except <time...>', {
      en: 'times of the rule at which it does not happen',
      ja: '繰り返しのうち、実施しない日時',
    })
    .option('--owner <name>', { en: 'who answers for it', ja: '責任者' }, { otherwise: { en: 'you', ja: '自分' } })
    .option('--text-en <words>', { en: 'for the people at the machines', ja: '利用者への案内 (英語)' })
    .option('--text-ja <words>', { en: 'the same in Japanese', ja: '利用者への案内 (日本語)' })
    .action(run(add));
}

function addIcs(windows: Verb, run: Run): void {
  const ics = windows.command('ics', {
    en: 'iCalendar files, from and for other programs',
    ja: 'iCalendar ファイルの取り込みと書き出し',
  });
  ics
    .command('import <file>', {
      en: 'plan each event in it, or none',
      ja: 'ファイルのすべての予定を登録。1 件でも誤りがあれば何も登録しません',
    })
    .option('--scope <condition>', { en: 'of events that name none', ja: '対象の指定がない予定に使う条件' })
    .option('--zone <name>', { en: 'of times that name none', ja: 'タイムゾーンの指定がない日時に使うタイムゾーン' })
    .action(run(importIcs));
  ics
    .command('export [window]', {
      en: 'one, or all that are not over',
      ja: '指定した予定、または終了していない予定すべてを書き出す',
    })
    .action(run(exportIcs));
}

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
