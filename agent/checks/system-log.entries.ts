// From entries of a Linux log to what happened.
import type { Occurrence } from '../../proto/gen/types.ts';
import { type KernelLine, programName, readKernelLine } from './system-log.kernel.ts';
import type { LoggedError } from './system-log.noise.ts';
import type { UnitChange } from './system-log.protection.ts';

/** Fields by their names in the journal; a plain log has few of them. */
export interface SystemEntry {
  atMs: number;
  fields: Record<string, string>;
}

/** MESSAGE_ID of "unit started" (sd-messages.h); the others that are read are ends. */
const STARTED = '39f53479d3a045ac8e11786248231fbf';
const ERROR = 3;
/** Crashes and failed logins are told by themselves; anybody on the network can make sshd write errors. */
const TOLD_ELSEWHERE = /^(?:systemd-coredump|sshd?)\b/;

export interface Happened {
  occurrences: Occurrence[];
  /** Kernel names, "sda2", of the devices in them. */
  errors: LoggedError[];
  changes: UnitChange[];
}

/** The devices of disk errors are kernel names, and `removable` is yet to be found out. */
export function happenings(entries: SystemEntry[]): Happened {
  const told = new Set<string>();
  const occurrences = entries.flatMap((entry) => {
    const line = lineOf(entry);
    const identity = line && identityOf(line, entry.atMs);
    if (!line || identity === undefined || told.has(identity)) return [];
    told.add(identity);
    return [occurrenceOf(line, entry.atMs)];
  });
  return { occurrences, errors: entries.flatMap(errorOf), changes: entries.flatMap(changeOf) };
}

/** Fields that begin with "_" come from journald itself, so nobody can pretend to be the kernel or systemd. */
function lineOf({ fields }: SystemEntry): KernelLine | undefined {
  if (fields['_TRANSPORT'] === 'kernel') return readKernelLine(fields['MESSAGE'] ?? '');
  const { COREDUMP_COMM: program, COREDUMP_PID: pid = '' } = fields;
  if (program === undefined || !fields['_SYSTEMD_UNIT']?.startsWith('systemd-coredump@')) return undefined;
  return { is: 'program_crashed', program: programName(program), pid };
}

/** A bad sector is tried several times; of a crash both the kernel and systemd-coredump tell. */
function identityOf(line: KernelLine, atMs: number): string {
  switch (line.is) {
    case 'disk_error':
      return `${line.device} ${line.kind} ${line.sector ?? atMs}`;
    case 'program_crashed':
      return `crash ${line.pid}`;
    case 'out_of_memory':
      return `memory ${line.program} ${atMs}`;
  }
}

function occurrenceOf(line: KernelLine, atMs: number): Occurrence {
  const one = { at_ms: atMs, count: 1 };
  switch (line.is) {
    case 'disk_error':
      return { ...one, disk_error: { device: line.device, kind: line.kind, removable: false } };
    case 'program_crashed':
      return { ...one, program_crashed: { program: line.program } };
    case 'out_of_memory':
      return { ...one, out_of_memory: { program: line.program, container: line.container } };
  }
}

function errorOf({ atMs, fields }: SystemEntry): LoggedError[] {
  const { PRIORITY: priority, _TRANSPORT: transport, _SYSTEMD_UNIT: unit, SYSLOG_IDENTIFIER: identifier } = fields;
  if (priority === undefined || Number(priority) > ERROR) return [];
  const source = transport === 'kernel' ? 'kernel' : sourceOf(unit ?? identifier ?? '');
  return source === '' || TOLD_ELSEWHERE.test(source) ? [] : [{ source, atMs }];
}

/** One source for all sessions and instances: "session-3.scope", "user@1000.service", "app-gnome-code-4711.scope". */
function sourceOf(unit: string): string {
  return unit
    .replaceAll(/\\x2d/g, '-')
    .replaceAll(/(?:[-@](?=\d)[\w-]*?)(?=\.|$)/g, '')
    .slice(0, 64);
}

function changeOf({ atMs, fields }: SystemEntry): UnitChange[] {
  const { UNIT: unit, MESSAGE_ID: id, _PID: pid } = fields;
  if (unit === undefined || id === undefined || pid !== '1') return [];
  return [{ unit, atMs, is: id === STARTED ? 'started' : 'stopped' }];
}
