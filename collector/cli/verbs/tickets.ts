import { Option } from 'commander';
import type { TicketFileShape, TicketShape } from '../../api/shapes/ticket.ts';
import { causeFields } from '../causes.ts';
import type { Column } from '../columns.ts';
import { findingsLines, journalLines } from '../journal.ts';
import { fieldLines, headingLine, pageOf, timeText } from '../page.ts';
import { ago } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs, oneOf } from '../verb.ts';
import { severityStyle, word } from '../words.ts';

type Cause = NonNullable<TicketShape['resolution']>['cause'];
const CAUSES: readonly Cause[] = ['user_action', 'system_fault', 'external_attack', 'environment', 'unknown'];

interface ListOptions {
  machine?: string;
  state?: string[];
  assignee?: string;
}

export const ticketVerbs = defineVerbs({
  name: 'tickets',
  summary: 'the work on what is broken',
  add(tickets, run) {
    tickets
      .command('ls')
      .description('list those in which somebody has to do something')
      .option('--machine <machine>', 'only of this one')
      .addOption(oneOf('ticket', '--state <state...>', 'only in these states'))
      .option('--assignee <name>', 'only of this person')
      .action(run(list));
    tickets.command('show <ticket>').description('one with its journal: T-17').action(run(show));
    tickets.command('take <ticket>').description('it is yours now').action(run(take));
    tickets.command('note <ticket> <words...>').description('write into its journal').action(run(note));
    tickets
      .command('resolve <ticket>')
      .description('it is mended')
      .addOption(new Option('--cause <cause>', 'what it came from').choices(CAUSES).makeOptionMandatory())
      .requiredOption('--fix <words>', 'how it was mended')
      .option('--force <reason>', 'although a finding is still open, because')
      .action(run(resolve));
    tickets
      .command('reopen <ticket>')
      .description('it was not mended after all')
      .requiredOption('--reason <words>', 'why')
      .action(run(reopen));
  },
});

const COLUMNS: Column<TicketShape>[] = [
  { key: 'ref', title: { en: 'TICKET', ja: 'チケット' }, show: ({ ref }) => ref },
  { key: 'priority', title: { en: 'PRIO', ja: '優先度' }, show: ({ priority }) => priority },
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity }, reader) => word('severity', severity, reader),
    raw: ({ severity }) => severity,
    style: ({ severity }) => severityStyle(severity),
  },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: stateText, raw: ({ state }) => state },
  { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: whereText, shrinks: true },
  { key: 'title', title: { en: 'WHAT', ja: '内容' }, show: ({ title }) => title, shrinks: true },
  {
    key: 'assignee',
    title: { en: 'ASSIGNEE', ja: '担当' },
    show: ({ assignee }) => assignee ?? '-',
    raw: ({ assignee }) => assignee,
  },
  {
    key: 'openedAt',
    title: { en: 'OPENED', ja: '作成' },
    show: ({ openedAt }, { now, language }) => ago(Date.parse(openedAt), now, language),
    raw: ({ openedAt }) => openedAt,
  },
];

/** The machine; of a parent, what its machines have in common. */
function whereText({ machine, scope }: TicketShape): string {
  return machine?.name ?? `${scope?.label ?? '-'} (${scope?.machines ?? 0})`;
}

function stateText({ state }: TicketShape, reader: Reader): string {
  return word('ticket', state, reader);
}

const NONE = {
  en: "No tickets. 'deskside findings ls' shows what is on its way to one.",
  ja: "チケットはありません。検出状況は 'deskside findings ls' で確認できます。",
};

async function list({ client, output, limit }: Session, options: ListOptions): Promise<void> {
  const { items, more } = await client.list<TicketShape>('/tickets', { ...options }, limit);
  output.list(COLUMNS, items, { empty: NONE, more });
}

function pathOf(ticket: string, move = ''): string {
  return `/tickets/${encodeURIComponent(ticket)}${move}`;
}

async function show({ client, output, reader }: Session, ref: string): Promise<void> {
  const ticket = await client.ask<TicketFileShape>('GET', pathOf(ref));
  output.thing(COLUMNS, ticket, () => ticketPage(ticket, reader));
}

async function move(session: Session, ref: string, name: string, body: object): Promise<void> {
  const { client, output, reader } = session;
  const ticket = await client.ask<TicketFileShape>('POST', pathOf(ref, `/${name}`), { body });
  output.thing(COLUMNS, ticket, () => ticketPage(ticket, reader));
}

const take = (session: Session, ref: string) => move(session, ref, 'take', {});
const note = (session: Session, ref: string, words: string[]) => move(session, ref, 'note', { text: words.join(' ') });
const resolve = (session: Session, ref: string, options: { cause: Cause; fix: string; force?: string }) =>
  move(session, ref, 'resolve', options);
const reopen = (session: Session, ref: string, options: { reason: string }) => move(session, ref, 'reopen', options);

function ticketPage(ticket: TicketFileShape, reader: Reader): string[] {
  const { resolution } = ticket;
  const fields = fieldLines(
    [
      ['PC', whereText(ticket)],
      [{ en: 'state', ja: '状態' }, stateText(ticket, reader)],
      [{ en: 'priority', ja: '優先度' }, `${ticket.priority} (${word('severity', ticket.severity, reader)})`],
      [{ en: 'assignee', ja: '担当' }, ticket.assignee ?? '-'],
      [{ en: 'opened', ja: '作成' }, timeText(ticket.openedAt, reader)],
      [{ en: 'resolved', ja: '解決' }, timeText(ticket.resolvedAt, reader)],
      ...causeFields(ticket, reader),
      [{ en: 'cause', ja: '原因' }, resolution?.cause],
      [{ en: 'fix', ja: '対処' }, resolution?.fix],
      [{ en: 'reopened', ja: '再発' }, ticket.reopens > 0 ? String(ticket.reopens) : undefined],
    ],
    reader,
  );
  return pageOf(
    [headingLine(`${ticket.ref}  ${ticket.title}`, reader), ...fields],
    findingsLines(ticket.findings, reader),
    journalLines('ticket', ticket.entries, reader),
  );
}
