// Tickets as people read them: rows of the queue, and the page of one.
import type { TicketFileShape, TicketShape } from '../api/shapes/ticket.ts';
import { CAUSES, causeFields, sharedText } from './causes.ts';
import { type Column, tableOf } from './columns.ts';
import { hidingLines } from './hidings.ts';
import { findingsLines, journalLines } from './journal.ts';
import { fieldLines, headingLine, pageOf, timeText } from './page.ts';
import { ago } from './quantity.ts';
import type { Reader } from './reader.ts';
import { severityStyle, word } from './words.ts';

export const TICKET_COLUMNS: Column<TicketShape>[] = [
  { key: 'ref', title: { en: 'TICKET', ja: 'チケット' }, show: ({ ref }) => ref },
  {
    key: 'priority',
    title: { en: 'PRIO', ja: '優先度' },
    show: ({ priority, major }) => (major ? `${priority}!` : priority),
    raw: ({ priority }) => priority,
    style: ({ priority }) => (priority === 'P1' ? 'red' : undefined),
  },
  {
    key: 'severity',
    title: { en: 'SEVERITY', ja: '重大度' },
    show: ({ severity }, reader) => word('severity', severity, reader),
    raw: ({ severity }) => severity,
    style: ({ severity }) => severityStyle(severity),
    leaves: 3,
  },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: stateText, raw: ({ state }) => state },
  {
    key: 'dueAt',
    title: { en: 'DUE', ja: '期限' },
    show: ({ dues }, { now, language }) => (dues?.resolve ? ago(Date.parse(dues.resolve), now, language) : '-'),
    raw: ({ dues }) => dues?.resolve,
    style: ({ marks }) => (marks.includes('resolve-100') ? 'red' : marks.includes('resolve-75') ? 'yellow' : undefined),
  },
  { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: whereText, shrinks: true },
  { key: 'title', title: { en: 'WHAT', ja: '内容' }, show: ({ title }) => title, shrinks: true, least: 32 },
  {
    key: 'assignee',
    title: { en: 'ASSIGNEE', ja: '担当' },
    show: ({ assignee }) => assignee ?? '-',
    raw: ({ assignee }) => assignee,
    leaves: 1,
  },
  {
    key: 'openedAt',
    title: { en: 'OPENED', ja: '作成' },
    show: ({ openedAt }, { now, language }) => ago(Date.parse(openedAt), now, language),
    raw: ({ openedAt }) => openedAt,
    leaves: 2,
  },
];

export function ticketPage(ticket: TicketFileShape, reader: Reader): string[] {
  const fields = [...standing(ticket, reader), ...relatives(ticket, reader), ...outcome(ticket, reader)];
  return pageOf(
    [
      ...aliasLine(ticket, reader),
      headingLine(`${ticket.ref}  ${ticket.title}`, reader),
      ...fieldLines(fields, reader),
    ],
    childrenLines(ticket, reader),
    findingsLines(shownOf(ticket), reader),
    moreLines(ticket, reader),
    hidingLines(ticket.hidings, reader),
    journalLines('ticket', ticket.entries, reader),
  );
}

type Fields = Parameters<typeof fieldLines>[0];

/** Where it stands and who has it. */
function standing(ticket: TicketFileShape, reader: Reader): Fields {
  const { dues, acknowledgedAt, acknowledgedBy, marks } = ticket;
  const called =
    reader.language === 'ja' ? '全員に連絡しましたが応答がありません' : 'everybody was called, nobody came';
  return [
    ['PC', whereText(ticket)],
    [{ en: 'state', ja: '状態' }, stateText(ticket, reader)],
    [{ en: 'waits for', ja: '保留理由' }, waitText(ticket, reader)],
    [{ en: 'priority', ja: '優先度' }, priorityText(ticket, reader)],
    [{ en: 'tier', ja: '対応レベル' }, ticket.tier > 1 ? String(ticket.tier) : undefined],
    [{ en: 'assignee', ja: '担当' }, ticket.assignee ?? '-'],
    [{ en: 'seen', ja: '確認' }, acknowledgedAt && `${timeText(acknowledgedAt, reader)}, ${acknowledgedBy ?? ''}`],
    [{ en: 'ladder', ja: '呼び出し' }, marks.includes('ladder-exhausted') ? called : undefined],
    [{ en: 'opened', ja: '作成' }, timeText(ticket.openedAt, reader)],
    [{ en: 'acknowledge by', ja: '確認期限' }, timeText(dues?.ack, reader)],
    [{ en: 'answer by', ja: '初回回答期限' }, timeText(dues?.response, reader)],
    [{ en: 'resolve by', ja: '解決期限' }, timeText(dues?.resolve, reader)],
    [{ en: 'next word by', ja: '次回連絡期限' }, timeText(dues?.update, reader)],
    [{ en: 'out of reach', ja: '接続なし' }, timeText(ticket.awaySince, reader)],
  ];
}

/** The tickets that it has to do with. */
function relatives({ parent, previous }: TicketFileShape, reader: Reader): Fields {
  const named = (other: typeof parent) =>
    other && `${other.ref} ${other.title} (${word('ticket', other.state, reader)})`;
  return [
    [{ en: 'waits with', ja: '親チケット' }, named(parent)],
    [{ en: 'follows', ja: '前回のチケット' }, named(previous)],
  ];
}

/** What it came from and how it was mended. */
function outcome(ticket: TicketFileShape, reader: Reader): Fields {
  const { resolution, cancelled, reopens } = ticket;
  return [
    [{ en: 'in common', ja: '共通の変更' }, ticket.scope?.change && sharedText(ticket.scope.change, reader)],
    ...causeFields(ticket, reader),
    [{ en: 'resolved', ja: '解決' }, timeText(ticket.resolvedAt, reader)],
    [{ en: 'cause', ja: '原因' }, resolution && CAUSES[resolution.cause][reader.language]],
    [{ en: 'fix', ja: '対処' }, resolution?.fix],
    [{ en: 'still to do', ja: '恒久対策' }, resolution?.fixRequired],
    [{ en: 'look again', ja: '再確認' }, timeText(ticket.recheckAt, reader)],
    [{ en: 'cancelled as', ja: '取消理由' }, cancelled && word('cancelled', cancelled, reader)],
    [{ en: 'reopened', ja: '再発' }, reopens > 0 ? timesText(reopens, reader) : undefined],
  ];
}

function timesText(count: number, { language }: Reader): string {
  if (language === 'ja') return `${count} 回`;
  return count === 1 ? 'once' : `${count} times`;
}

/** The machine; of a parent, what its machines have in common. */
function whereText({ machine, scope }: TicketShape): string {
  return machine?.name ?? `${scope?.label ?? '-'} (${scope?.machines ?? 0})`;
}

function stateText({ state }: TicketShape, reader: Reader): string {
  return word('ticket', state, reader);
}

function waitText({ pending }: TicketShape, reader: Reader): string | undefined {
  return pending && `${word('pending', pending.on, reader)}: ${pending.reason} (${timeText(pending.until, reader)})`;
}

function priorityText({ priority, severity, pinned, major }: TicketShape, reader: Reader): string {
  const ja = reader.language === 'ja';
  const more = [pinned && (ja ? '手動設定' : 'set by hand'), major && (ja ? '重大インシデント' : 'major incident')];
  return `${priority} (${[word('severity', severity, reader), ...more].filter(Boolean).join(', ')})`;
}

function aliasLine({ askedFor, ref }: TicketFileShape, { language }: Reader): string[] {
  if (askedFor === undefined) return [];
  return [language === 'ja' ? `${askedFor} は ${ref} に統合されました。` : `${askedFor} was merged into ${ref}.`];
}

type Child = NonNullable<TicketFileShape['children']>[number];

const CHILD_COLUMNS: Column<Child>[] = [
  { key: 'ref', title: { en: 'TICKET', ja: 'チケット' }, show: ({ ref }) => ref },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: ({ state }, reader) => word('ticket', state, reader) },
  { key: 'title', title: { en: 'WHAT', ja: '内容' }, show: ({ title }) => title, shrinks: true },
];

function childrenLines({ children = [] }: TicketFileShape, reader: Reader): string[] {
  if (children.length === 0) return [];
  const heading = headingLine(reader.language === 'ja' ? '子チケット' : 'Waiting with it', reader);
  return [heading, ...tableOf(CHILD_COLUMNS, children, reader)];
}

/** The findings of a parent are much the same: as many as leave its journal in sight. */
const OF_PARENT = 10;

function shownOf({ lines, findings }: TicketFileShape): TicketFileShape['findings'] {
  return lines ? findings.slice(0, OF_PARENT) : findings;
}

function moreLines(ticket: TicketFileShape, { language }: Reader): string[] {
  const { lines, ref } = ticket;
  if (!lines || lines.total <= shownOf(ticket).length) return [];
  const ja = `全 ${lines.total} 件中 ${lines.clear} 件が解消済みです。'deskside findings ls --ticket ${ref}' で一覧できます。`;
  const en = `${lines.total} in all, ${lines.clear} of them clear; 'deskside findings ls --ticket ${ref}' lists them.`;
  return [language === 'ja' ? ja : en];
}
