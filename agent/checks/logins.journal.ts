import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { LogEntry } from './logins.lines.ts';
import type { LogReading } from './logins.source.ts';

/** What `-n` of the program journalFrom says. */
export const JOURNAL_BATCH = 500;
/** What one run may read; the rest waits for the next. */
const MAX_BATCHES = 20;
/** journald listens here while it runs; without it the files below are of the past. */
const SOCKET = '/run/systemd/journal/socket';

type Row = LogEntry & { cursor: string };

/** Undefined when there is no journal that runs and may be read. */
export async function readJournal(host: Host, cursor: string | undefined): Promise<LogReading<string> | undefined> {
  if (!(await host.inspect(SOCKET)) || !(await host.has('journalFrom'))) return undefined;
  return (cursor === undefined ? undefined : await readOn(host, cursor)) ?? (await startAtEnd(host));
}

/**
 * Undefined when the journal does not know the cursor any more. `--cursor` and not
 * `--after-cursor`: with identifiers asked for, systemd 252 takes the first match for
 * the entry to skip even when the cursor's own entry is none.
 */
async function readOn(host: Host, cursor: string): Promise<LogReading<string> | undefined> {
  const entries: LogEntry[] = [];
  let position = cursor;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const { code, stdout, stderr } = await host.run('journalFrom', `--cursor=${position}`);
    if (code !== 0 && stderr.includes('cursor')) return undefined;
    if (code !== 0) throw new CheckError('parse_error', `journalctl failed: ${stderr.trim() || `exit code ${code}`}`);
    const rows = parseJournal(stdout);
    entries.push(...rows.filter((row) => row.cursor !== position));
    position = rows.at(-1)?.cursor ?? position;
    if (rows.length < JOURNAL_BATCH) break;
  }
  return { entries, position, ...present({ untilMs: entries.at(-1)?.atMs }) };
}

async function startAtEnd(host: Host): Promise<LogReading<string> | undefined> {
  const { code, stdout, stderr } = await host.run('journalTail');
  const [last] = parseJournal(stdout);
  // Without the right to the system's journal one sees a journal that is almost empty.
  if (code !== 0 || !last || /not seeing messages|insufficient permissions/.test(stderr)) return undefined;
  const rows = parseJournal((await host.run('journalYesterday')).stdout);
  return {
    entries: [],
    position: last.cursor,
    untilMs: last.atMs,
    ...(rows.length < JOURNAL_BATCH && { yesterday: rows.filter(({ atMs }) => atMs <= last.atMs) }),
  };
}

/** Lines of `journalctl -o json`; see systemd's JOURNAL_EXPORT_FORMATS, "Journal JSON Format". */
export function parseJournal(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Row => {
      const fields: Record<string, unknown> = JSON.parse(line);
      return {
        cursor: String(fields['__CURSOR']),
        atMs: Math.floor(Number(fields['__REALTIME_TIMESTAMP']) / 1000),
        identifier: textOf(fields['SYSLOG_IDENTIFIER']),
        message: textOf(fields['MESSAGE']),
      };
    });
}

/** Text that is not printable comes as an array of bytes; what is too long, as null. */
function textOf(field: unknown): string {
  if (typeof field === 'string') return field;
  const isBytes = Array.isArray(field) && field.every((byte) => typeof byte === 'number');
  return isBytes ? new TextDecoder().decode(Uint8Array.from(field)) : '';
}
