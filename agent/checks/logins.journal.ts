import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { JOURNAL_BATCH, type JournalEntry, journalRuns, lastEntry, parseJournal, readOn } from './journal.ts';
import type { LogEntry } from './logins.lines.ts';
import type { LogReading } from './logins.source.ts';

/** Undefined when there is no journal that runs and may be read. */
export async function readJournal(host: Host, cursor: string | undefined): Promise<LogReading<string> | undefined> {
  if (!(await journalRuns(host))) return undefined;
  const read = cursor === undefined ? undefined : await readOn(host, 'journalFrom', cursor);
  if (!read) return await startAtEnd(host);
  const entries = read.entries.map(logEntry);
  return { entries, position: read.position, ...present({ untilMs: entries.at(-1)?.atMs }) };
}

async function startAtEnd(host: Host): Promise<LogReading<string> | undefined> {
  const last = await lastEntry(host);
  if (!last) return undefined;
  const rows = parseJournal((await host.run('journalYesterday')).stdout);
  return {
    entries: [],
    position: last.cursor,
    untilMs: last.atMs,
    ...(rows.length < JOURNAL_BATCH && {
      yesterday: rows.filter(({ atMs }) => atMs <= last.atMs).map(logEntry),
    }),
  };
}

function logEntry({ atMs, fields }: JournalEntry): LogEntry {
  return { atMs, identifier: fields['SYSLOG_IDENTIFIER'] ?? '', message: fields['MESSAGE'] ?? '' };
}
