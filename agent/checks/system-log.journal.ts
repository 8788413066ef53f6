import { hours } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { type JournalEntry, journalRuns, lastEntry, parseJournal, readOn } from './journal.ts';

const PERSISTENT = '/var/log/journal';
/** After a longer absence, journald itself may have dropped all that was known. */
const RECENT_MS = hours(24);

export interface SystemJournal {
  entries: JournalEntry[];
  /** Absent while the journal is empty. */
  position?: string;
  untilMs?: number;
  persistent: boolean;
  /** All that had been read is gone, which rotation does not do: somebody emptied the journal. */
  clearedAtMs?: number;
}

/** Undefined when there is no journal that runs and may be read. */
export async function readSystemJournal(host: Host, cursor: string | undefined): Promise<SystemJournal | undefined> {
  if (!(await journalRuns(host))) return undefined;
  const persistent = ((await host.list(PERSISTENT)) ?? []).some((name) => /^[0-9a-f]{32}$/.test(name));
  const read = cursor === undefined ? undefined : await readOn(host, 'journalSystemFrom', cursor);
  if (cursor === undefined || !read) return await startAtEnd(host, persistent);
  const untilMs = read.entries.at(-1)?.atMs;
  const known = { entries: read.entries, position: read.position, persistent, ...present({ untilMs }) };
  if (read.beganAtCursor) return known;

  const next = await entryAt(host, cursor);
  if (next && isSame(next.cursor, cursor)) return known;
  // Otherwise the same would be found out again with every run.
  const { position: _, ...afresh } = known;
  const position = read.entries.length > 0 ? read.position : next?.cursor;
  const cleared = (await isExpected(host, cursor)) ? {} : { clearedAtMs: host.now() };
  return { ...afresh, ...present({ position }), ...cleared };
}

async function startAtEnd(host: Host, persistent: boolean): Promise<SystemJournal | undefined> {
  const last = await lastEntry(host);
  return last && { entries: [], position: last.cursor, untilMs: last.atMs, persistent };
}

/** The one after it, when it is gone. */
async function entryAt(host: Host, cursor: string): Promise<JournalEntry | undefined> {
  return parseJournal((await host.run('journalAt', `--cursor=${cursor}`)).stdout)[0];
}

/** "s=...;i=...;b=...;m=...;t=...;x=...": file and number change when journald copies an entry; boot and times stay. */
function isSame(a: string, b: string): boolean {
  return ['b', 'm', 't'].every((part) => partOf(a, part) === partOf(b, part));
}

function partOf(cursor: string, part: string): string | undefined {
  return new RegExp(`(?:^|;)${part}=([0-9a-f]+)`).exec(cursor)?.[1];
}

/** A crash costs the last entries, a restart all those in memory, and age the oldest. */
async function isExpected(host: Host, cursor: string): Promise<boolean> {
  const boot = ((await host.readFile('/proc/sys/kernel/random/boot_id')) ?? '').trim().replaceAll('-', '');
  const writtenMs = Number.parseInt(partOf(cursor, 't') ?? '0', 16) / 1000;
  return partOf(cursor, 'b') !== boot || host.now() - writtenMs > RECENT_MS;
}
