import { days, seconds } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { noLog } from './journal.ts';
import { countAttempts, type OpenAttempts } from './logins.attempts.ts';
import { coalesce } from './logins.coalesce.ts';
import { type Memory as MacMemory, readMac } from './logins.darwin.ts';
import { type FilePosition, readLogFile } from './logins.file.ts';
import { readJournal } from './logins.journal.ts';
import type { LogReading } from './logins.source.ts';
import { addTo, failuresOfDay, type Tally, tallyOf } from './logins.tally.ts';
import { readWindows, type Memory as WindowsMemory } from './logins.win32.ts';

/** Debian's and Fedora's, where rsyslog writes them. */
const LOGS = ['/var/log/auth.log', '/var/log/secure'];

interface Memory {
  /** Cursor. */
  journal?: string;
  /** By path. */
  files?: Record<string, FilePosition>;
  /** Time of the last entry read. */
  untilMs?: number;
  open: OpenAttempts;
  tally: Tally;
}

type Sourced = LogReading<Pick<Memory, 'journal' | 'files'>> & { source: string };

async function read(host: Host, { memory }: Past<Memory>): Promise<Reading<'logins', Memory>> {
  const now = host.now();
  const { source, entries, position, yesterday, untilMs = memory?.untilMs } = await readSource(host, memory);
  const { occurrences, open } = countAttempts(entries, memory?.open ?? {});
  const history = yesterday && countAttempts(yesterday, {});
  const before = history ? tallyOf(now - days(1), history.occurrences) : (memory?.tally ?? tallyOf(now, []));
  const tally = addTo(before, occurrences, now);
  return {
    facts: present({
      source,
      read_until_ms: untilMs,
      failed_24h: failuresOfDay(tally, now),
    }),
    occurrences: coalesce(occurrences),
    memory: { ...position, ...present({ untilMs }), open: history?.open ?? open, tally },
  };
}

async function readSource(host: Host, memory: Memory | undefined): Promise<Sourced> {
  const journal = await readJournal(host, memory?.journal);
  if (journal) return { ...journal, position: { journal: journal.position }, source: 'journal' };
  for (const path of LOGS) {
    const file = await readLogFile(host, path, memory?.files?.[path]);
    if (file) return { ...file, position: { files: { [path]: file.position } }, source: path.replace(/^.*\//, '') };
  }
  throw await noLog(host, 'logins', LOGS);
}

export const logins = defineCheck<'logins', Memory, WindowsMemory, MacMemory>({
  name: 'logins',
  every: seconds(60),
  urgent: true,
  on: { linux: read, win32: readWindows, darwin: readMac },
});
