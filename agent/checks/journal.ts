// Reading systemd's journal on from where it was read last.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';

/** What `--lines` of the programs says that read on from a cursor. */
export const JOURNAL_BATCH = 500;
/** What one run may read; the rest waits for the next. */
const MAX_BATCHES = 20;
/** journald listens here while it runs; without it the files below are of the past. */
const SOCKET = '/run/systemd/journal/socket';

export interface JournalEntry {
  cursor: string;
  atMs: number;
  /** By their names in the journal; only those that were asked for. */
  fields: Record<string, string>;
}

export async function journalRuns(host: Host): Promise<boolean> {
  return (await host.inspect(SOCKET)) !== undefined && (await host.has('journalTail'));
}

/** Why there is nothing to read, where neither the journal nor one of these files of rsyslog can be used. */
export async function noLog(host: Host, of: string, files: string[]): Promise<CheckError> {
  if (await journalRuns(host)) {
    return new CheckError('no_permission', `no log of ${of}: the journal shows nothing of the system to this account`);
  }
  const text = `no log of ${of}: journald does not run and there is no ${files.join(' or ')}`;
  return new CheckError('tool_missing', `${text}; start systemd-journald or rsyslog`);
}

/** Where reading begins. Undefined when the journal is empty, or may not be read. */
export async function lastEntry(host: Host): Promise<JournalEntry | undefined> {
  const { code, stdout, stderr } = await host.run('journalTail');
  const [last] = parseJournal(stdout);
  // Without the right to the system's journal one sees a journal that is almost empty.
  return code !== 0 || /not seeing messages|insufficient permissions/.test(stderr) ? undefined : last;
}

export interface JournalRead {
  /** After the cursor, oldest first. */
  entries: JournalEntry[];
  /** Cursor of the last one. */
  position: string;
  /** The cursor's own entry was there, too. False also when the program does not ask for entries like it. */
  beganAtCursor: boolean;
}

/**
 * Undefined when the journal does not know the cursor any more. `--cursor` and not
 * `--after-cursor`: with identifiers asked for, systemd 252 takes the first match for
 * the entry to skip even when the cursor's own entry is none.
 */
export async function readOn(
  host: Host,
  program: 'journalFrom' | 'journalSystemFrom',
  cursor: string,
): Promise<JournalRead | undefined> {
  const entries: JournalEntry[] = [];
  let position = cursor;
  let beganAtCursor = false;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const { code, stdout, stderr } = await host.run(program, `--cursor=${position}`);
    if (code !== 0 && stderr.includes('cursor')) return undefined;
    if (code !== 0) throw new CheckError('parse_error', `journalctl failed: ${stderr.trim() || `exit code ${code}`}`);
    const found = parseJournal(stdout);
    beganAtCursor ||= found[0]?.cursor === cursor;
    entries.push(...found.filter((entry) => entry.cursor !== position));
    position = found.at(-1)?.cursor ?? position;
    if (found.length < JOURNAL_BATCH) break;
  }
  return { entries, position, beganAtCursor };
}

/** Lines of `journalctl -o json`; see systemd's JOURNAL_EXPORT_FORMATS, "Journal JSON Format". */
export function parseJournal(text: string): JournalEntry[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): JournalEntry => {
      const all: Record<string, unknown> = JSON.parse(line);
      const fields = Object.entries(all).filter(([name]) => !name.startsWith('__'));
      return {
        cursor: String(all['__CURSOR']),
        atMs: Math.floor(Number(all['__REALTIME_TIMESTAMP']) / 1000),
        fields: Object.fromEntries(fields.map(([name, value]) => [name, textOf(value)])),
      };
    });
}

/** Text that is not printable comes as an array of bytes; what is too long, as null. */
function textOf(field: unknown): string {
  if (typeof field === 'string') return field;
  const isBytes = Array.isArray(field) && field.every((byte) => typeof byte === 'number');
  return isBytes ? new TextDecoder().decode(Uint8Array.from(field)) : '';
}
