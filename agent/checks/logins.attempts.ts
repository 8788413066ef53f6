// Most failures are told more than once: "Invalid user", then "Failed password", then
// "Connection closed". Every attempt is to be counted once, when it is told first.
import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import { type LogEntry, type LoginLine, readLine } from './logins.lines.ts';

/** Longer than sshd waits for a login (LoginGraceTime, 120 s). */
const REMEMBER_MS = minutes(10);
const MAX_REMEMBERED = 500;

/** Failures counted ahead, on a hint, that the program itself is still to tell of. */
interface Open {
  ahead: number;
  atMs: number;
}

/** Attempts that may be told of again, by their name; kept from run to run. */
export type OpenAttempts = Record<string, Open>;

export interface Attempts {
  occurrences: Occurrence[];
  open: OpenAttempts;
}

export function countAttempts(entries: LogEntry[], before: OpenAttempts): Attempts {
  const open = new Map(Object.entries(before));
  const found: { attempt: string; occurrence: Occurrence }[] = [];
  for (const entry of entries) {
    const line = readLine(entry);
    if (!line) continue;
    if (line.says === 'withdrawn') withdraw(found, open, line.attempt);
    const occurrence = occurrenceOf(line, entry.atMs, open);
    if (occurrence) found.push({ attempt: line.attempt, occurrence });
  }
  const occurrences = found.map(({ occurrence }) => occurrence).filter(({ count }) => count > 0);
  return { occurrences, open: recent(open, entries.at(-1)?.atMs ?? 0) };
}

function occurrenceOf(line: LoginLine, atMs: number, open: Map<string, Open>): Occurrence | undefined {
  const { service, source } = line;
  if (line.says === 'succeeded') {
    open.delete(line.attempt);
    const { account, method } = line;
    return { at_ms: atMs, count: 1, login_succeeded: { account, ...present({ source, method }), service } };
  }
  const count = newFailures(line, atMs, open);
  if (count === 0) return undefined;
  return { at_ms: atMs, count, login_failed: { ...present({ account: line.account, source }), service } };
}

type FailedLine = Exclude<LoginLine, { says: 'succeeded' }>;

/** How many failures of this line have not been counted yet. */
function newFailures({ says, attempt, count }: FailedLine, atMs: number, open: Map<string, Open>): number {
  const known = open.get(attempt);
  const ahead = known?.ahead ?? 0;
  switch (says) {
    case 'hinted':
      open.set(attempt, { ahead: ahead + count, atMs });
      return count;
    case 'failed':
      open.set(attempt, { ahead: Math.max(0, ahead - count), atMs });
      return Math.max(0, count - ahead);
    case 'ended':
      open.delete(attempt);
      return known ? 0 : count;
    case 'withdrawn':
      return 0;
  }
}

/** Both lines are written within milliseconds, so the hint is among what was just read. */
function withdraw(
  found: { attempt: string; occurrence: Occurrence }[],
  open: Map<string, Open>,
  attempt: string,
): void {
  const hinted = found.findLast((one) => one.attempt === attempt)?.occurrence;
  if (hinted?.login_failed && open.has(attempt)) hinted.count -= 1;
  open.delete(attempt);
}

function recent(open: Map<string, Open>, now: number): OpenAttempts {
  const young = [...open].filter(([, { atMs }]) => now - atMs < REMEMBER_MS);
  return Object.fromEntries(young.slice(-MAX_REMEMBERED));
}
