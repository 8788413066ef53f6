// Logins from the unified log of macOS. `log show` takes about a second of a processor
// for a few minutes of log, so it is read every five minutes and not with each run.
import type { Logins } from '../../proto/gen/types.ts';
import { hours, minutes, seconds } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Output } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { coalesce } from './logins.coalesce.ts';
import { occurrencesOf } from './logins.lines.darwin.ts';
import { addTo, failuresOfDay, type Tally, tallyOf } from './logins.tally.ts';
import { type LogRecord, parseUnifiedLog } from './parse/unified-log.ts';

/** A little less, so that the jitter of the schedule does not make it six minutes. */
const READ_EVERY_MS = minutes(5) - seconds(20);
/** Entries may get into the log that much after their time. */
const SETTLED_MS = seconds(10);
/** After a longer pause the log would be read for minutes: what was in between is lost, and the count begins anew. */
const LONGEST_GAP_MS = hours(12);

export interface Memory {
  /** When the log was read last, and up to which time. */
  readMs: number;
  untilMs: number;
  tally: Tally;
}

export async function readMac(host: Host, { memory }: Past<Memory>): Promise<Reading<'logins', Memory>> {
  const now = host.now();
  if (memory && now >= memory.readMs && now - memory.readMs < READ_EVERY_MS) return { facts: factsOf(memory, now) };
  const untilMs = now - SETTLED_MS;
  const goesOn = memory !== undefined && memory.untilMs < untilMs && untilMs - memory.untilMs < LONGEST_GAP_MS;
  // The first time, what was there before is history: the log is read to see whether it can be.
  const fromMs = goesOn ? memory.untilMs : untilMs;
  const records = (await readLog(host, fromMs)).filter(({ atMs }) => atMs > fromMs && atMs <= untilMs);
  const occurrences = occurrencesOf(records);
  const tally = goesOn ? addTo(memory.tally, occurrences, now) : tallyOf(now, []);
  const next = { readMs: now, untilMs, tally };
  return { facts: factsOf(next, now), occurrences: coalesce(occurrences), memory: next };
}

function factsOf({ untilMs, tally }: Memory, now: number): Logins {
  return { source: 'unified-log', read_until_ms: untilMs, ...present({ failed_24h: failuresOfDay(tally, now) }) };
}

async function readLog(host: Host, fromMs: number): Promise<LogRecord[]> {
  const output = await host.run('loginLog', `@${Math.floor(fromMs / 1000)}`);
  if (output.code !== 0) throw refusal(output);
  return parseUnifiedLog(output.stdout);
}

function refusal({ code, stderr }: Output): CheckError {
  const reason = /permitted|permission|admin|root/i.test(stderr) ? 'no_permission' : 'parse_error';
  return new CheckError(reason, `log show exited with ${code}: ${stderr.trim().split('\n')[0] ?? ''}`);
}
