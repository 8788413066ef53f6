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
  return entries.length > 0 ? [heading, ...runsOf(entries).flatMap((run) => runLines(of, run, reader))] : [];
}

/** A fault that spreads says the same every few seconds: the first of a run stands for it. */
function runsOf(entries: EntryShape[]): EntryShape[][] {
  const runs: EntryShape[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.move === 'grown' && entry.move === 'grown' && run[0].reason === entry.reason) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function runLines(of: Kind, [entry, ...again]: EntryShape[], reader: Reader): string[] {
  if (!entry) return [];
  const [head = '', ...rest] = entryLines(of, entry, reader);
  const until = timeText(again.at(-1)?.at, reader);
  if (until === undefined) return [head, ...rest];
  const ja = `(計 ${again.length + 1} 回、最後は ${until})`;
  const en = `(${again.length + 1} times, last ${until})`;
  return [`${head} ${reader.language === 'ja' ? ja : en}`, ...rest];
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
