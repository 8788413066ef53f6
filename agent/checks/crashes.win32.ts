// Event 41 of Kernel-Power is written by the start that follows an end without shutdown.
// https://learn.microsoft.com/troubleshoot/windows-client/performance/event-id-41-restart
import { days, minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import type { Cause, End, Ends } from './crashes.ends.ts';
import { flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** Events that belong to one start are written within this time. */
const ONE_START_MS = minutes(15);

/** Kernel-Power 41 and 524 (battery critical), Kernel-General 12 and 13, EventLog 6008, bug check 1001, User32 1074. */
interface PowerEvent {
  id: number;
  atMs: number;
  data: unknown;
}

export async function readWindowsEnds(host: Host): Promise<Ends> {
  const ends = endsOf(await host.query('systemEnds', host.now() - days(30)));
  return { ends, knows: { all: true, crashes: true, powerLosses: true } };
}

function endsOf(answer: unknown): End[] {
  const events = listAt(answer, 'Events')
    .flatMap(eventOf)
    .sort((a, b) => a.atMs - b.atMs);
  const hasBattery = flagAt(answer, 'HasBattery') === true;
  const ends: End[] = [];
  for (const event of events) {
    const near = events.filter(({ atMs }) => Math.abs(atMs - event.atMs) < ONE_START_MS);
    if (event.id === 41) ends.push({ atMs: event.atMs, ...dirtyEnd(event, near, beforeOf(event, events), hasBattery) });
    // Written when the shutdown was asked for; 13 follows when it is almost done.
    if (event.id === 13 || (event.id === 1074 && !nextIs(events, event, 13)))
      ends.push({ atMs: event.atMs, cause: 'clean' });
    if (event.id === 6008 && !near.some(({ id }) => id === 41)) ends.push({ atMs: event.atMs, cause: 'unknown' });
  }
  return withoutOverruled(ends);
}

function eventOf(event: unknown): PowerEvent[] {
  const [id, atMs] = [numberAt(event, 'Id'), numberAt(event, 'AtMs')];
  return id === undefined || atMs === undefined ? [] : [{ id, atMs, data: event }];
}

/** The events of the run that ended: from its start up to the start that wrote event 41. */
function beforeOf(event: PowerEvent, events: PowerEvent[]): PowerEvent[] {
  const starts = events.filter(({ id, atMs }) => id === 12 && atMs <= event.atMs).map(({ atMs }) => atMs);
  const [from = 0, to = event.atMs] = starts.slice(-2);
  return events.filter(({ atMs }) => atMs >= (starts.length > 1 ? from : 0) && atMs <= Math.max(to, from));
}

function dirtyEnd(
  { data }: PowerEvent,
  near: PowerEvent[],
  before: PowerEvent[],
  hasBattery: boolean,
): Omit<End, 'atMs'> {
  const bugCheck = numberAt(data, 'BugcheckCode') ?? 0;
  const report = near.find(({ id }) => id === 1001)?.data;
  // The code may be missing from the event and still be in the report of the crash.
  const stopCode = bugCheck !== 0 ? hex(bugCheck) : /^0x[0-9a-f]+/i.exec(textAt(report, 'BugCheck') ?? '')?.[0];
  if (stopCode !== undefined) return { cause: 'crash', stopCode: stopCode.toLowerCase() };
  return { cause: causeWithoutCrash(data, before, hasBattery) };
}

function causeWithoutCrash(data: unknown, before: PowerEvent[], hasBattery: boolean): Cause {
  const pressed = (numberAt(data, 'PowerButtonTimestamp') ?? 0) !== 0;
  if (pressed || flagAt(data, 'LongPowerButtonPressDetected') === true) return 'long-press';
  const asleep = (numberAt(data, 'SleepInProgress') ?? 0) !== 0;
  if (before.some(({ id }) => id === 524) || (asleep && hasBattery)) return 'battery-empty';
  return 'power-loss';
}

function hex(code: number): string {
  return `0x${code.toString(16).padStart(8, '0')}`;
}

function nextIs(events: PowerEvent[], event: PowerEvent, id: number): boolean {
  return events.some((other) => other.id === id && other.atMs >= event.atMs && other.atMs - event.atMs < ONE_START_MS);
}

/** A shutdown that was asked for and then failed is told by event 41. */
function withoutOverruled(ends: End[]): End[] {
  return ends.filter(
    ({ atMs, cause }) =>
      cause !== 'clean' ||
      !ends.some((other) => other.cause !== 'clean' && other.atMs >= atMs && other.atMs - atMs < ONE_START_MS),
  );
}
