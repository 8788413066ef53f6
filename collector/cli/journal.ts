// The journal of a ticket or case, and the findings it is about.

import { plain, plainLines } from '../../shared/plain.ts';
import type { EntryShape } from '../api/shapes/entry.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import { tableOf } from './columns.ts';
import { headingLine } from './page.ts';
import { moment } from './quantity.ts';
import type { Reader } from './reader.ts';
import { FINDING_COLUMNS } from './verbs/findings.ts';

export function journalLines(entries: EntryShape[], reader: Reader): string[] {
  const heading = headingLine(reader.language === 'ja' ? '履歴' : 'Journal', reader);
  return entries.length > 0 ? [heading, ...entries.flatMap((entry) => entryLines(entry, reader))] : [];
}

function entryLines({ at, actor, move, from, to, reason }: EntryShape, { now, language }: Reader): string[] {
  const change = from !== undefined && to !== undefined && from !== to ? ` ${from} -> ${to}` : '';
  const head = `${moment(Date.parse(at), now, language)}  ${plain(actor.name)}: ${plain(move)}${change}`;
  return [head, ...plainLines(reason).map((line) => `    ${line}`)];
}

export function findingsLines(findings: FindingShape[], reader: Reader): string[] {
  const heading = headingLine(reader.language === 'ja' ? '検出' : 'Findings', reader);
  return findings.length > 0 ? [heading, ...tableOf(FINDING_COLUMNS, findings, reader)] : [];
}
