// The journal of a ticket or case, and the findings it is about.

import { plain } from '../../shared/plain.ts';
import type { EntryShape } from '../api/shapes/entry.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import { tableOf } from './columns.ts';
import { headingLine, timeText } from './page.ts';
import type { Reader } from './reader.ts';
import { reasonLines } from './reasons.ts';
import { FINDING_COLUMNS } from './verbs/findings.ts';
import { type Kind, word } from './words.ts';

export function journalLines(of: 'ticket' | 'case', entries: EntryShape[], reader: Reader): string[] {
  const heading = headingLine(reader.language === 'ja' ? '履歴' : 'Journal', reader);
  return entries.length > 0 ? [heading, ...entries.flatMap((entry) => entryLines(of, entry, reader))] : [];
}

function entryLines(of: Kind, entry: EntryShape, reader: Reader): string[] {
  const { at, actor, move, from, to } = entry;
  const stateText = (state: string) => plain(word(of, state, reader));
  const change = from !== undefined && to !== undefined && from !== to ? ` ${stateText(from)} -> ${stateText(to)}` : '';
  const head = `${timeText(at, reader)}  ${plain(actor.name)}: ${plain(word('move', move, reader))}${change}`;
  return [head, ...reasonLines(entry, reader).map((line) => `    ${line}`)];
}

export function findingsLines(findings: FindingShape[], reader: Reader): string[] {
  const heading = headingLine(reader.language === 'ja' ? '検出' : 'Findings', reader);
  return findings.length > 0 ? [heading, ...tableOf(FINDING_COLUMNS, findings, reader)] : [];
}
