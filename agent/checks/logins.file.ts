import { Buffer } from 'node:buffer';
import { days } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { LogEntry } from './logins.lines.ts';
import { findAgain, type LogFile, locate, locateRotated, type Position, positionAt } from './logins.rotation.ts';
import type { LogReading } from './logins.source.ts';
import { timeReader } from './logins.time.ts';

const CHUNK_BYTES = 1024 * 1024;
/** What one run may read; the rest waits for the next. */
const MAX_CHUNKS = 4;

export interface FilePosition {
  /** Where the log and its predecessor, into which a late line may still go, have been read to; newest last. */
  files: Position[];
  /** Time of the last line. */
  lastMs: number;
}

/** Undefined when there is no such log. */
export async function readLogFile(
  host: Host,
  path: string,
  before: FilePosition | undefined,
): Promise<LogReading<FilePosition> | undefined> {
  const current = await locate(host, path);
  const rotated = await locateRotated(host, path);
  if (!current && !(before && rotated)) return undefined;
  const toEntries = entryReader(host, before?.lastMs);
  if (!before) return current && (await startAtEnd(host, current, rotated === undefined, toEntries));

  const entries: LogEntry[] = [];
  const files: Position[] = [];
  let chunks = MAX_CHUNKS;
  for (const { file, from } of await whereToReadOn(host, before.files, current, rotated)) {
    const { lines, offset, chunksLeft } = await readLines(host, file, from, chunks);
    chunks = chunksLeft;
    for (const entry of toEntries(lines)) entries.push(entry);
    files.push(await positionAt(host, file, offset));
  }
  const untilMs = entries.at(-1)?.atMs;
  return { entries, position: { files, lastMs: untilMs ?? before.lastMs }, ...present({ untilMs }) };
}

/** What is left of the rotated log comes first; a log that was not known yet is read from its beginning. */
async function whereToReadOn(
  host: Host,
  positions: Position[],
  current: LogFile | undefined,
  rotated: LogFile | undefined,
): Promise<{ file: LogFile; from: number }[]> {
  const files = [rotated, current].filter((file) => file !== undefined);
  const offsets = new Map<LogFile, number>();
  for (const position of positions) {
    const file = await findAgain(host, position, files);
    // A crash may cost a log its last lines; those before are not to be told again.
    if (file) offsets.set(file, Math.min(position.offset, file.sizeBytes));
  }
  if (current && !offsets.has(current)) offsets.set(current, 0);
  return files.flatMap((file) => {
    const from = offsets.get(file);
    return from === undefined ? [] : [{ file, from }];
  });
}

interface Lines {
  lines: string[];
  offset: number;
  chunksLeft: number;
}

async function readLines(host: Host, file: LogFile, from: number, chunks: number): Promise<Lines> {
  const lines: string[] = [];
  let offset = from;
  for (let left = chunks; left > 0; left--) {
    const chunk = await readChunk(host, file, offset);
    for (const line of chunk.lines) lines.push(line);
    offset = chunk.offset;
    if (chunk.isLast) return { lines, offset, chunksLeft: left - 1 };
  }
  return { lines, offset, chunksLeft: 0 };
}

/**
 * Whole lines only. The byte before `from` is read too: it is a newline, unless `from`
 * lies within a line that was too long or held bytes that are no UTF-8; what is left
 * of that line is then passed over.
 */
async function readChunk(host: Host, { path, sizeBytes }: LogFile, from: number) {
  const start = Math.max(0, from - 1);
  const bytes = Math.min(CHUNK_BYTES, sizeBytes - start);
  const text = (await host.readFile(path, { from: start, maxBytes: bytes })) ?? '';
  const isLast = start + bytes >= sizeBytes;
  const begin = from === 0 ? 0 : text.indexOf('\n') + 1;
  const end = text.lastIndexOf('\n') + 1;
  if (end > begin) {
    const offset = start + bytes - Buffer.byteLength(text.slice(end));
    return { lines: text.slice(begin, end - 1).split('\n'), offset, isLast };
  }
  // No whole line: the last one is still being written, or one is longer than a chunk.
  return { lines: [], offset: isLast ? from : start + bytes, isLast };
}

async function startAtEnd(
  host: Host,
  file: LogFile,
  isWholeHistory: boolean,
  toEntries: (lines: string[]) => LogEntry[],
): Promise<LogReading<FilePosition>> {
  const start = Math.max(0, file.sizeBytes - CHUNK_BYTES + 1);
  const history = toEntries((await readChunk(host, file, start)).lines);
  const dayAgo = host.now() - days(1);
  const isComplete = (start === 0 && isWholeHistory) || (history[0]?.atMs ?? Number.POSITIVE_INFINITY) <= dayAgo;
  const untilMs = history.at(-1)?.atMs;
  const position = { files: [await positionAt(host, file, file.sizeBytes)], lastMs: untilMs ?? 0 };
  const yesterday = isComplete ? history.filter(({ atMs }) => atMs > dayAgo) : undefined;
  return { entries: [], position, ...present({ untilMs, yesterday }) };
}

/** "2026-11-22T13:00:00.123456+01:00 pc sshd[123]: ..." or "Nov 22 13:00:00 pc sshd[123]: ..." */
const LINE = /^(\d{4}-\S+|\w{3} +\d+ [\d:]{8}) \S+ ([\w./-]+\]?)(?:\[\d+\])?: (.*)$/;

function entryReader(host: Host, lastMs: number | undefined): (lines: string[]) => LogEntry[] {
  const clock = { now: host.now(), timeZone: host.timeZone(), ...(lastMs !== undefined && { lastMs }) };
  const readTime = timeReader(clock);
  return (lines) =>
    lines.flatMap((line) => {
      const [, stamp = '', identifier = '', message = ''] = LINE.exec(line) ?? [];
      const atMs = identifier === '' ? undefined : readTime(stamp);
      return atMs === undefined ? [] : [{ atMs, identifier, message }];
    });
}
