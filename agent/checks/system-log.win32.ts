// The event log, by channel, provider and number; never by the text of a message.
import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { listAt, numberAt, textAt } from './parse/json.ts';
import { coalesce } from './system-log.coalesce.ts';
import { readDefender } from './system-log.defender.ts';
import { eventOccurrence, isNoise, type LogEvent } from './system-log.events.ts';
import type { LogMemory } from './system-log.memory.ts';
import { addErrors, noisySources } from './system-log.noise.ts';

/** Some events are written late: what was read just before is read again, and told once by its number. */
const OVERLAP_MS = minutes(2);

export async function readEventLog(host: Host, { memory }: Past<LogMemory>): Promise<Reading<'system_log', LogMemory>> {
  const now = host.now();
  const since = Math.min(memory?.untilMs ?? now, now);
  const answer = await host.query('systemEvents', since - OVERLAP_MS);
  const read = parseEvents(answer);
  const known = new Set(memory?.records ?? []);
  // At the first look everything is history.
  const fresh = memory ? read.filter((event) => !known.has(recordOf(event))) : [];
  const usbDisks = listAt(answer, 'UsbDisks').map(String);
  const defender = readDefender(fresh, memory?.malware ?? [], now);
  const told = fresh.flatMap((event) => eventOccurrence(event, fresh, usbDisks) ?? []);
  const errors = fresh.filter((event) => event.level <= 2 && !isNoise(event));
  const tally = addErrors(
    memory?.tally ?? { fromMs: now, sources: {} },
    errors.map(({ provider, atMs }) => ({ source: provider, atMs })),
    now,
  );
  const occurrences: Occurrence[] = [...told, ...defender.occurrences];
  return {
    facts: { source: 'eventlog', read_until_ms: now, noisy: noisySources(tally, now) ?? [], persistent: true },
    occurrences: coalesce(occurrences),
    memory: {
      untilMs: now,
      records: read.filter(({ atMs }) => atMs > now - 2 * OVERLAP_MS).map(recordOf),
      tally,
      malware: defender.open,
    },
  };
}

function recordOf({ channel, record }: LogEvent): string {
  return `${channel}/${record}`;
}

function parseEvents(answer: unknown): LogEvent[] {
  return listAt(answer, 'Events').flatMap((event): LogEvent[] => {
    const [id, record, atMs] = [numberAt(event, 'Id'), numberAt(event, 'Record'), numberAt(event, 'AtMs')];
    const [channel, provider] = [textAt(event, 'Channel'), textAt(event, 'Provider')];
    if (id === undefined || record === undefined || atMs === undefined || !channel || !provider) return [];
    const data = Object.fromEntries(
      listAt(event, 'Data').flatMap((field) => {
        const [name, value] = [textAt(field, 'Name'), textAt(field, 'Value')];
        return name === undefined || value === undefined ? [] : [[name, value]];
      }),
    );
    return [{ id, record, atMs, channel, provider, level: numberAt(event, 'Level') || 4, data }];
  });
}
