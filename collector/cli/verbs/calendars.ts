import type { Text } from '../../../shared/text.ts';
import type { CalendarShape } from '../../api/shapes/calendar.ts';
import type { Column } from '../columns.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';

export const calendarVerbs = defineVerbs({
  name: 'calendars',
  summary: { en: 'when people work: what due times are counted by', ja: '期限の計算に使う営業時間と休日 (カレンダー)' },
  add(calendars, run) {
    calendars
      .command('ls', {
        en: 'list them: hours, open now, next change, holidays',
        ja: '営業時間、現在の状態、次の切り替わり、休日の一覧を表示',
      })
      .action(run(list));
    calendars
      .command('show <calendar>', {
        en: 'one, day by day; by name: office',
        ja: '曜日ごとの営業時間と休業日を表示。名前で指定。例: office',
      })
      .action(run(show));
  },
});

const COLUMNS: Column<CalendarShape>[] = [
  { key: 'name', title: { en: 'CALENDAR', ja: 'カレンダー' }, show: ({ name }) => name, shrinks: true, least: 12 },
  {
    key: 'open',
    title: { en: 'NOW', ja: '現在' },
    show: ({ open }, reader) => openText(open, reader),
    raw: ({ open }) => open,
    style: ({ open }) => (open ? 'green' : 'dim'),
  },
  {
    key: 'changesAt',
    title: { en: 'CHANGES', ja: '切り替わり' },
    show: ({ changesAt }, { now, language }) =>
      changesAt === undefined ? '-' : ago(Date.parse(changesAt), now, language),
    raw: ({ changesAt }) => changesAt,
  },
  {
    key: 'hours',
    title: { en: 'HOURS', ja: '営業時間' },
    show: (calendar, reader) =>
      weekOf(calendar, reader)
        .map(([days, hours]) => `${days} ${hours}`)
        .join('; '),
    shrinks: true,
    least: 24,
  },
  {
    key: 'holidays',
    title: { en: 'NEXT HOLIDAY', ja: '次の休日' },
    show: ({ holidays }) => holidays[0] ?? '-',
    leaves: 1,
  },
  { key: 'zone', title: { en: 'ZONE', ja: 'タイムゾーン' }, show: ({ zone }) => zone, leaves: 2 },
  {
    key: 'sites',
    title: { en: 'SITES', ja: '拠点' },
    show: (calendar, reader) => sitesOf(calendar, reader).join(', ') || '-',
    raw: ({ sites }) => sites.join(' '),
    shrinks: true,
    leaves: 3,
  },
];

type Day = CalendarShape['hours'][number]['day'];

const DAYS: Record<Day, Text> = {
  mon: { en: 'mon', ja: '月' },
  tue: { en: 'tue', ja: '火' },
  wed: { en: 'wed', ja: '水' },
  thu: { en: 'thu', ja: '木' },
  fri: { en: 'fri', ja: '金' },
  sat: { en: 'sat', ja: '土' },
  sun: { en: 'sun', ja: '日' },
};

/** Days in a row with the same hours together: ["mon-fri", "09:00-18:00"]; closed ones are left out. */
function weekOf({ hours }: CalendarShape, { language }: Reader): [string, string][] {
  const spans: { first: Day; last: Day; text: string }[] = [];
  for (const { day, shifts } of hours) {
    const text = shifts.join(', ');
    const span = spans.at(-1);
    if (span?.text === text) span.last = day;
    else spans.push({ first: day, last: day, text });
  }
  return spans
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) => [
      first === last ? DAYS[first][language] : `${DAYS[first][language]}-${DAYS[last][language]}`,
      text,
    ]);
}

function openText(open: boolean, { language }: Reader): string {
  if (language === 'ja') return open ? '時間内' : '時間外';
  return open ? 'open' : 'closed';
}

function sitesOf({ normal, sites }: CalendarShape, { language }: Reader): string[] {
  const others = language === 'ja' ? '指定のない拠点' : 'all others';
  return normal ? [...sites, others] : sites;
}

const NONE = { en: 'No calendars.', ja: 'カレンダーはありません。' };

async function list({ client, output }: Session): Promise<void> {
  const { items } = await client.ask<{ items: CalendarShape[] }>('GET', '/calendars');
  output.list(COLUMNS, items, { empty: NONE, more: false });
}

async function show({ client, output, reader }: Session, name: string): Promise<void> {
  const calendar = await client.ask<CalendarShape>('GET', `/calendars/${encodeURIComponent(name)}`);
  output.thing(COLUMNS, calendar, () => calendarPage(calendar, reader));
}

function calendarPage(calendar: CalendarShape, reader: Reader): string[] {
  const { open, zone, holidays, changesAt } = calendar;
  const fields = fieldLines(
    [
      [{ en: 'now', ja: '現在' }, openText(open, reader)],
      [open ? { en: 'closes', ja: '終了' } : { en: 'opens', ja: '開始' }, timeText(changesAt, reader)],
      [{ en: 'zone', ja: 'タイムゾーン' }, zone],
      [{ en: 'sites', ja: '拠点' }, sitesOf(calendar, reader).join(', ')],
    ],
    reader,
  );
  const heading = (text: Text) => headingLine(text[reader.language], reader);
  return pageOf(
    [headingLine(calendar.name, reader), ...fields],
    [heading({ en: 'Hours', ja: '営業時間' }), ...fieldLines(weekOf(calendar, reader), reader, '  ')],
    holidays.length > 0
      ? [heading({ en: 'Closed on', ja: '休業日' }), ...holidays.map((date) => `  ${dateText(date, reader)}`)]
      : [],
  );
}

function dateText(date: string, { language }: Reader): string {
  const weekday = new Date(`${date}T00:00Z`).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' });
  return `${date} (${weekday})`;
}
