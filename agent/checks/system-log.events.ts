import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { programName } from './system-log.kernel.ts';

export interface LogEvent {
  id: number;
  /** Its number within the channel. */
  record: number;
  atMs: number;
  channel: string;
  provider: string;
  /** 1 critical, 2 error, 3 warning, 4 information. */
  level: number;
  /** By name; of data without names the first is "0". */
  data: Record<string, string>;
}

/** A disk that is waking up makes the system wait, and the system says so. */
const WAKING_MS = minutes(2);

type Meaning = (event: LogEvent) => Omit<Occurrence, 'at_ms' | 'count'> | undefined;

/** By "provider number". */
const MEANINGS: Record<string, Meaning> = {
  'Microsoft-Windows-Eventlog 1102': () => ({ log_cleared: { log: 'Security' } }),
  'Microsoft-Windows-Eventlog 104': ({ data }) => ({ log_cleared: { log: data['Channel'] ?? 'System' } }),
  'disk 7': (event) => diskError(event, 'medium'),
  'disk 51': (event) => diskError(event, 'io'),
  'disk 153': (event) => diskError(event, 'io'),
  'storahci 129': (event) => diskError(event, 'controller'),
  'stornvme 129': (event) => diskError(event, 'controller'),
  'iaStorAC 129': (event) => diskError(event, 'controller'),
  'Ntfs 55': fileSystemError,
  'Microsoft-Windows-Ntfs 55': fileSystemError,
  'Application Error 1000': crash,
  'Application Hang 1002': crash,
  'Microsoft-Windows-Resource-Exhaustion-Detector 2004': () => ({
    out_of_memory: { program: 'system', container: false },
  }),
};

/** Undefined for what nobody needs to know. */
export function eventOccurrence(event: LogEvent, among: LogEvent[], usbDisks: string[]): Occurrence | undefined {
  const what = MEANINGS[`${event.provider} ${event.id}`]?.(event);
  if (!what || (what.disk_error?.kind === 'io' && isWaking(event, among))) return undefined;
  if (what.disk_error) what.disk_error.removable = usbDisks.includes(/\d+$/.exec(what.disk_error.device)?.[0] ?? '');
  return { at_ms: event.atMs, count: 1, ...what };
}

/** "\Device\Harddisk1\DR1" is disk 1; "\Device\RaidPort0" its controller. */
function diskError({ data }: LogEvent, kind: string): Omit<Occurrence, 'at_ms' | 'count'> {
  const path = data['0'] ?? '';
  const number = /Harddisk(\d+)/i.exec(path)?.[1];
  const device = number === undefined ? path.replace(/^.*\\/, '') || 'unknown' : `PhysicalDrive${number}`;
  return { disk_error: { device, kind, removable: false } };
}

function fileSystemError({ data }: LogEvent): Omit<Occurrence, 'at_ms' | 'count'> {
  return {
    disk_error: {
      device: /^[A-Z]:/i.exec(data['DriveName'] ?? '')?.[0] ?? 'volume',
      kind: 'file-system',
      removable: false,
    },
  };
}

/** The program's own name comes first, without its path. */
function crash({ data }: LogEvent): Omit<Occurrence, 'at_ms' | 'count'> {
  return { program_crashed: { program: programName(data['AppName'] ?? data['0'] ?? '') } };
}

function isWaking({ atMs }: LogEvent, among: LogEvent[]): boolean {
  return among.some(
    (event) => event.provider === 'Microsoft-Windows-Power-Troubleshooter' && Math.abs(atMs - event.atMs) < WAKING_MS,
  );
}

/** What every Windows writes all the time, and what is told by itself. */
const NOISE: Record<string, number[] | 'all'> = {
  'Microsoft-Windows-DistributedCOM': [10010, 10016],
  'Microsoft-Windows-Kernel-EventTracing': [2, 3],
  'Microsoft-Windows-Perflib': 'all',
  'Application Error': 'all',
  'Application Hang': 'all',
};

export function isNoise({ provider, id }: LogEvent): boolean {
  const ids = NOISE[provider];
  return ids === 'all' || (ids?.includes(id) ?? false);
}
