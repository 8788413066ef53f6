// Why a ticket is as it is: what was decided, in order, and by which rules its findings hold.

import { plain } from '../../../shared/plain.ts';
import type { Text } from '../../../shared/text.ts';
import { wrapped } from '../../../shared/wrap.ts';
import type { TicketExplanationShape } from '../../api/shapes/ticket-explanation.ts';
import { CAUSES, WAS } from '../causes.ts';
import type { Column } from '../columns.ts';
import { presentLines } from '../explanation.ts';
import { fieldLines, headingLine, localTimes, pageOf, timeText } from '../page.ts';
import { percent } from '../quantity.ts';
import type { Reader } from '../reader.ts';
import { reasonLines } from '../reasons.ts';
import type { Session } from '../session.ts';
import { word } from '../words.ts';
import { withoutMachine } from './findings.ts';

const COLUMNS: Column<TicketExplanationShape>[] = [
  { key: 'ref', title: { en: 'TICKET', ja: 'チケット' }, show: ({ ticket }) => ticket.ref },
  { key: 'state', title: { en: 'STATE', ja: '状態' }, show: ({ ticket }) => ticket.state },
  { key: 'priority', title: { en: 'PRIO', ja: '優先度' }, show: ({ priority }) => priority.priority },
  { key: 'impact', title: { en: 'IMPACT', ja: '影響度' }, show: ({ priority }) => priority.impact },
  { key: 'urgency', title: { en: 'URGENCY', ja: '緊急度' }, show: ({ priority }) => priority.urgency },
  { key: 'ending', title: { en: 'ENDS', ja: '終了条件' }, show: ({ ending }) => ending?.name ?? '' },
  { key: 'cause', title: { en: 'CAUSE', ja: '推定原因' }, show: ({ hypothesis }) => hypothesis?.cause ?? '' },
];

export async function showTicket({ client, output, reader }: Session, ref: string): Promise<void> {
  const path = `/tickets/${encodeURIComponent(ref)}/explain`;
  const explanation = await client.ask<TicketExplanationShape>('GET', path);
  output.thing(COLUMNS, explanation, () => ticketPage(explanation, reader));
}

function ticketPage(explanation: TicketExplanationShape, reader: Reader): string[] {
  const { ticket, priority, ending } = explanation;
  const ja = reader.language === 'ja';
  return pageOf(
    [headingLine(`${ticket.ref}  ${ticket.title}`, reader), stateLine(explanation, reader)],
    [headingLine(ja ? '経緯' : 'What was decided', reader), ...decisionLines(explanation, reader)],
    [headingLine(ja ? '優先度' : 'Priority', reader), ...priority.sentences.map((text) => `  ${plain(text)}`)],
    clockLines(explanation, reader),
    causeLines(explanation, reader),
    ending ? [headingLine(ja ? '終了' : 'Its end', reader), `  ${plain(ending.sentence)}`] : [],
    ...(ticket.machine
      ? explanation.lines.map((line) => lineSection(line, reader))
      : alikeSections(explanation, reader)),
    moreLine(explanation, reader),
  );
}

function stateLine({ ticket }: TicketExplanationShape, reader: Reader): string {
  return `${ticket.priority}  ${word('ticket', ticket.state, reader)}  ${plain(ticket.machine?.name ?? ticket.scope?.label ?? '')}`;
}

function decisionLines({ decisions }: TicketExplanationShape, reader: Reader): string[] {
  return decisions.flatMap(({ at, actor, move, name, sentence }) => [
    `  ${timeText(at, reader)}  ${plain(actor.name)}: ${plain(word('move', move, reader))}`,
    ...reasonLines({ move, reason: name, sentence }, reader).map((line) => `    ${line}`),
  ]);
}

const CLOCKS: Record<TicketExplanationShape['clocks'][number]['name'], Text> = {
  ack: { en: 'acknowledge by', ja: '受付期限' },
  response: { en: 'answer by', ja: '初回回答期限' },
  resolve: { en: 'resolve by', ja: '解決期限' },
  update: { en: 'next word by', ja: '次回連絡期限' },
};

function clockLines({ clocks }: TicketExplanationShape, reader: Reader): string[] {
  const standing = reader.language === 'ja' ? '計時していません' : 'does not run';
  return [
    headingLine(reader.language === 'ja' ? '期限' : 'Clocks', reader),
    ...fieldLines(
      clocks.map(({ name, due }) => [CLOCKS[name], timeText(due, reader) ?? standing] as const),
      reader,
      '  ',
    ),
  ];
}

function causeLines({ hypothesis }: TicketExplanationShape, reader: Reader): string[] {
  if (!hypothesis) return [];
  const { language } = reader;
  const { cause, confidence, rule, sentence, orElse, was } = hypothesis;
  const others = orElse.map((other) => `${CAUSES[other.cause][language]} (${other.rule})`).join(', ');
  const tied = language === 'ja' ? `同程度に考えられる原因: ${others}` : `As likely: ${others}`;
  return [
    headingLine(language === 'ja' ? '推定される原因' : 'Probable cause', reader),
    cause === 'unknown'
      ? `  ${CAUSES.unknown[language]}`
      : `  ${CAUSES[cause][language]}, ${percent(confidence)} (${plain(rule)})`,
    ...(sentence ? [`  ${plain(sentence)}`] : []),
    ...(orElse.length > 0 ? [`  ${plain(tied)}`] : []),
    ...(was ? [`  ${WAS[was][language]}`] : []),
  ];
}

type Line = TicketExplanationShape['lines'][number];

function lineSection(line: Line, reader: Reader): string[] {
  const sentences = [line.state.sentence, line.decision.sentence, line.waitsFor?.sentence];
  return [
    headingLine(line.finding.title, reader),
    ...sentences.flatMap((text) => (text === undefined ? [] : [`  ${localTimes(plain(text), reader)}`])),
    ...presentLines(line, reader).map((text) => `  ${text}`),
  ];
}

/** Of a parent: what is the same on many PCs is said once. */
function alikeSections({ lines }: TicketExplanationShape, reader: Reader): string[][] {
  const groups = Map.groupBy(lines.map(inCommon), (line) => JSON.stringify({ ...line, finding: line.finding.ruleId }));
  return [...groups.values()].map((alike) => {
    const [first] = alike as [Line];
    const titles = new Set(alike.map(({ finding }) => withoutMachine(finding)));
    const title = titles.size === 1 ? withoutMachine(first.finding) : first.finding.ruleId;
    const names = [...new Set(alike.map(({ finding }) => finding.machine.name))];
    const section = lineSection({ ...first, finding: { ...first.finding, title } }, reader);
    const list = names.join(reader.language === 'ja' ? '、' : ', ');
    const [head = '', ...rest] = wrapped(plain(list), reader.width - '  PC: '.length);
    return [...section, `  PC: ${head}`, ...rest.map((line) => `      ${line}`)];
  });
}

/** Without what differs from PC to PC and decides nothing: the age of the facts, observations beyond those needed. */
function inCommon({ present: { observedAt: _, ...present }, samples: { have, need }, ...line }: Line): Line {
  return { ...line, present, samples: { have: Math.min(have, need), need } };
}

function moreLine({ more, ticket: { ref } }: TicketExplanationShape, { language }: Reader): string[] {
  if (more === 0) return [];
  const all = `'deskside findings ls --ticket ${ref}'`;
  return [
    language === 'ja' ? `ほか ${more} 件の検出は ${all} で確認できます。` : `and ${more} more; ${all} has them all.`,
  ];
}
