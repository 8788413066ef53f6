import type { NoticeShape } from '../../api/shapes/notice.ts';
import type { Column } from '../columns.ts';
import { ago } from '../quantity.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { namesOf, word } from '../words.ts';

interface ListOptions {
  state?: string[];
  dead?: boolean;
  target?: string;
}

export const noticeVerbs = defineVerbs({
  name: 'notices',
  summary: { en: 'what was told to whom, and what could not be delivered', ja: '送信した通知と、配信できなかった通知' },
  add(notices, run) {
    notices
      .command('ls', { en: 'the latest first', ja: '新しい順に一覧を表示' })
      .option('--dead', { en: 'only what was given up', ja: '配信を断念したものだけ' })
      .option(
        '--state <state...>',
        { en: 'only in these states', ja: '指定した状態のものだけ' },
        { choices: namesOf('notice') },
      )
      .option('--target <name>', {
        en: 'only to this target: webhook/desk',
        ja: '指定した通知先のものだけ。例: webhook/desk',
      })
      .action(run(list));
    notices
      .command('retry <notice>', {
        en: 'try again to deliver what was given up; "all" for all of it',
        ja: '配信を断念した通知を再送。"all" ですべて',
      })
      .action(run(retry));
  },
});

const COLUMNS: Column<NoticeShape>[] = [
  { key: 'id', title: { en: 'NOTICE', ja: '通知' }, show: ({ id }) => id },
  {
    key: 'at',
    title: { en: 'WHEN', ja: '日時' },
    show: ({ at }, { now, language }) => ago(Date.parse(at), now, language),
    raw: ({ at }) => at,
  },
  { key: 'ref', title: { en: 'ABOUT', ja: '対象' }, show: ({ ref }) => ref },
  { key: 'kind', title: { en: 'WHAT', ja: '内容' }, show: ({ kind }) => kind },
  { key: 'target', title: { en: 'TO', ja: '通知先' }, show: ({ target }) => target, shrinks: true },
  {
    key: 'state',
    title: { en: 'STATE', ja: '状態' },
    show: ({ state }, reader) => word('notice', state, reader),
    raw: ({ state }) => state,
    style: ({ state }) => (state === 'dead' ? 'red' : undefined),
  },
  { key: 'attempts', title: { en: 'TRIES', ja: '試行' }, show: ({ attempts }) => String(attempts), align: 'right' },
  {
    key: 'lastError',
    title: { en: 'LAST ERROR', ja: '直近のエラー' },
    show: ({ lastError }) => lastError ?? '',
    shrinks: true,
  },
];

const NONE = { en: 'No notices.', ja: '通知はありません。' };

async function list({ client, output, limit }: Session, { dead, state, target }: ListOptions): Promise<void> {
  const query = { state: dead ? ['dead'] : state, target };
  const { items, more } = await client.list<NoticeShape>('/notices', query, limit);
  output.list(COLUMNS, items, { empty: NONE, more });
}

async function retry({ client, output }: Session, notice: string): Promise<void> {
  const ids = notice === 'all' ? await deadOnes(client) : [notice];
  const tried: NoticeShape[] = [];
  for (const id of ids) {
    tried.push(await client.ask<NoticeShape>('POST', `/notices/${encodeURIComponent(id)}/retry`));
  }
  output.list(COLUMNS, tried, {
    empty: { en: 'Nothing was given up.', ja: '配信を断念した通知はありません。' },
    more: false,
  });
}

async function deadOnes(client: Session['client']): Promise<string[]> {
  const { items } = await client.list<NoticeShape>('/notices', { state: ['dead'] }, 10_000);
  return items.map(({ id }) => id);
}
