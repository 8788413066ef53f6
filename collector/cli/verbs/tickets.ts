import { InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../../../shared/duration.ts';
import type { TicketFileShape, TicketShape } from '../../api/shapes/ticket.ts';
import { NOTHING_SINCE, pastOf } from '../instant.ts';
import type { Session } from '../session.ts';
import { addTicketMoves, pathOfTicket } from '../ticket-moves.ts';
import { TICKET_COLUMNS, ticketPage } from '../ticket-page.ts';
import { defineVerbs, oneOf } from '../verb.ts';

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
  summary: 'the work on what is broken',
  add(tickets, run) {
    tickets
      .command('ls')
      .description('list those in which somebody has to do something, what comes first at the top')
      .option('--machine <machine>', 'only of this one')
      .addOption(oneOf('ticket', '--state <state...>', 'only in these states'))
      .addOption(new Option('--priority <priority...>', 'only of these').choices(PRIORITIES))
      .addOption(oneOf('kind', '--kind <kind>', 'only of this kind of work'))
      .option('--assignee <name>', 'only of this person')
      .option('--mine', 'only yours')
      .option('--unassigned', 'only what nobody has taken')
      .option('--parent <ticket>', 'only what waits with this one')
      .option('--due-within <duration>', 'only what must be resolved by then: 2h', durationOf)
      .option('--since <when>', 'only what something happened to since: 12h, 2026-12-01; ended ones too', pastOf)
      .option('--all', 'with those that wait with a parent')
      .action(run(list));
    tickets.command('show <ticket>').description('one with its journal: T-17').action(run(show));
    addTicketMoves(tickets, run);
  },
});

function durationOf(written: string): string {
  if (parseDuration(written) !== undefined) return written;
  throw new InvalidArgumentError('Write it like 90s, 15m, 4h, 14d.');
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
