import type { Occurrence } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { noLog } from './journal.ts';
import { readLogFile } from './logins.file.ts';
import { coalesce } from './system-log.coalesce.ts';
import { happenings, type SystemEntry } from './system-log.entries.ts';
import { readSystemJournal } from './system-log.journal.ts';
import type { LogMemory } from './system-log.memory.ts';
import { addErrors, noisySources } from './system-log.noise.ts';
import { judgeStops } from './system-log.protection.ts';
import { isRemovable } from './volumes.device.ts';

/** Where rsyslog puts what the kernel says: Debian's and Fedora's. */
const LOGS = ['/var/log/kern.log', '/var/log/messages'];

/** What a source yields; `persistent` when it is kept over a restart. */
interface Sourced {
  source: string;
  entries: SystemEntry[];
  position: Pick<LogMemory, 'journal' | 'files'>;
  untilMs?: number;
  persistent: boolean;
  clearedAtMs?: number;
}

export async function readLinuxLog(
  host: Host,
  { memory = {} }: Past<LogMemory>,
): Promise<Reading<'system_log', LogMemory>> {
  const now = host.now();
  const {
    source,
    entries,
    position,
    persistent,
    clearedAtMs,
    untilMs = memory.untilMs,
  } = await readSource(host, memory);
  const { occurrences, errors, changes } = happenings(entries);
  const stops = judgeStops(changes, memory.stops ?? [], now);
  const cleared = clearedAtMs === undefined ? [] : [{ at_ms: clearedAtMs, count: 1, log_cleared: { log: source } }];
  const told = await Promise.all(occurrences.map((occurrence) => withDevice(host, occurrence)));
  // A plain log does not say how bad a message is.
  const tally = source === 'journal' ? addErrors(memory.tally ?? { fromMs: now, sources: {} }, errors, now) : undefined;
  return {
    facts: present({
      source,
      read_until_ms: untilMs,
      noisy: (tally && noisySources(tally, now)) ?? [],
      persistent,
    }),
    occurrences: coalesce([...cleared, ...stops.occurrences, ...told]),
    memory: { ...position, ...present({ untilMs, tally }), stops: stops.open },
  };
}

async function readSource(host: Host, memory: LogMemory): Promise<Sourced> {
  const journal = await readSystemJournal(host, memory.journal);
  if (journal) return { ...journal, source: 'journal', position: present({ journal: journal.position }) };
  for (const path of LOGS) {
    const file = await readLogFile(host, path, memory.files?.[path]);
    if (!file) continue;
    const entries = file.entries.map(({ atMs, identifier, message }) => ({
      atMs,
      fields: { MESSAGE: uptimeTaken(message), ...(identifier === 'kernel' && { _TRANSPORT: 'kernel' }) },
    }));
    const position = { files: { [path]: file.position } };
    return {
      source: path.replace(/^.*\//, ''),
      entries,
      position,
      persistent: true,
      ...present({ untilMs: file.untilMs }),
    };
  }
  throw await noLog(host, 'the system', LOGS);
}

/** "[ 1234.567890] EXT4-fs error ..." */
function uptimeTaken(message: string): string {
  return message.replace(/^\[ *\d+\.\d+\] /, '');
}

/** Image files, optical drives and floppies are nobody's disk; neither is what has been unplugged since. */
const NO_DISK = /^(?:loop|nbd|ram|zram|sr|fd)\d/;

async function withDevice(host: Host, occurrence: Occurrence): Promise<Occurrence> {
  const { disk_error: error } = occurrence;
  if (!error) return occurrence;
  const name = error.device.replaceAll('/', '!');
  const isController = error.kind === 'controller';
  const there = isController || (await host.readLink(`/sys/class/block/${name}`)) !== undefined;
  const removable = !there || NO_DISK.test(name) || (!isController && (await isRemovable(host, name)));
  return { ...occurrence, disk_error: { ...error, device: `/dev/${error.device.replaceAll('!', '/')}`, removable } };
}
