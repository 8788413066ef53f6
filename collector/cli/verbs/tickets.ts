import type { Verb } from '../../../shared/program/verb.ts';
import type { TicketFileShape, TicketShape } from '../../api/shapes/ticket.ts';
import { durationOf, NOTHING_SINCE, pastOf } from '../instant.ts';
import type { Session } from '../session.ts';
import { addTicketMoves, pathOfTicket } from '../ticket-moves.ts';
import { TICKET_COLUMNS, ticketPage } from '../ticket-page.ts';
import { defineVerbs, type Run } from '../verb.ts';
import { namesOf } from '../words.ts';

interface ListOptions {
  machine?: string;
  state?: string[];
  priority?: string[];
  kind?: string;
  assignee?: string;
  mine?: true;
  unassigned?: true;
  parent?: string;
  dueWithin?: string;
  since?: string;
  all?: true;
}

const PRIORITIES: readonly TicketShape['priority'][] = ['P1', 'P2', 'P3', 'P4', 'P5'];

export const ticketVerbs = defineVerbs({
  name: 'tickets',
  summary: { en: 'the work on what is broken', ja: '障害への対応 (チケット)' },
  add(tickets, run) {
    addList(tickets, run);
    tickets
      .command('show <ticket>', { en: 'one with its journal: T-17', ja: 'チケットの詳細と履歴を表示。例: T-17' })
      .action(run(show));
    addTicketMoves(tickets, run);
  },
});

function addList(tickets: Verb, run: Run): void {
  tickets
    .command('ls', {
      en: 'list those in which somebody has to do something, what comes first at the top',
      ja: '対応が必要なチケットを、優先して対応する順に表示',
    })
    .option('--machine <machine>', { en: 'only of this one', ja: '指定した PC だけ' })
    .option(
      '--state <state...>',
      { en: 'only in these states', ja: '指定した状態のものだけ' },
      { choices: namesOf('ticket') },
    )
    .option(
      '--priority <priority...>',
      { en: 'only of these', ja: '指定した優先度のものだけ' },
      { choices: PRIORITIES },
    )
    .option(
      '--kind <kind>',
      { en: 'only of this kind of work', ja: '指定した種別のものだけ' },
      { choices: namesOf('kind') },
    )
    .option('--assignee <name>', { en: 'only of this person', ja: '指定した担当者のものだけ' })
    .option('--mine', { en: 'only yours', ja: '自分が担当するものだけ' })
    .option('--unassigned', { en: 'only what nobody has taken', ja: '担当者がいないものだけ' })
    .option('--parent <ticket>', { en: 'only what waits with this one', ja: '指定した親チケットの子チケットだけ' })
    .option(
      '--due-within <duration>',
      { en: 'only what must be resolved by then: 2h', ja: '解決期限が指定した時間以内のものだけ。例: 2h' },
      { parse: durationOf },
    )
    .option(
      '--since <when>',
      {
        en: 'only what something happened to since: 12h, 2026-12-01; ended ones too',
        ja: '指定した日時以降に動きがあったものだけ。例: 12h、2026-12-01。終了したものを含む',
      },
      { parse: pastOf },
    )
    .option('--all', { en: 'with those that wait with a parent', ja: '子チケットも含む' })
    .action(run(list));
}

const NONE = {
  en: "No tickets. 'deskside findings ls' shows what is on its way to one.",
  ja: "チケットはありません。検出状況は 'deskside findings ls' で確認できます。",
};

async function list({ client, output, limit }: Session, { all, ...filter }: ListOptions): Promise<void> {
  const children = all || filter.parent !== undefined ? {} : { children: 'hide' };
  const { items, more } = await client.list<TicketShape>('/tickets', { ...filter, ...children }, limit);
  output.list(TICKET_COLUMNS, items, { empty: filter.since === undefined ? NONE : NOTHING_SINCE, more });
}

async function show({ client, output, reader }: Session, ref: string): Promise<void> {
  const ticket = await client.ask<TicketFileShape>('GET', pathOfTicket(ref));
  output.thing(TICKET_COLUMNS, ticket, () => ticketPage(ticket, reader));
}
