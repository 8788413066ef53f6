// A morning at thirty machines, minute by minute: what each of them reports, and what
// a person does. The same for every life of the desk, so that its ends can be compared.
import type { Event } from '../../proto/gen/types.ts';
import { minutes, seconds } from '../../shared/duration.ts';
import { anEvent, failedLogin } from '../collector/desk/office.ts';

/** A Friday, ten o'clock in Tokyo. */
export const BEGIN = Date.UTC(2026, 10, 20, 1);
export const LENGTH_MS = minutes(80);
export const STEP_MS = seconds(30);

export const MACHINES = 30;
/** All but the last four get the patch; of these all but the first recover. */
const PATCHED = 26;
const LEFT_OVER = 1;

const PATCH_AT = minutes(2);
const CRASH_AT = minutes(4);
const MEND_AT = minutes(45);

export interface Report {
  machine: number;
  lane: 'urgent' | 'routine';
  /** Since the beginning, milliseconds. */
  at: number;
  events: Event[];
}

export function machineId(machine: number): string {
  return `0198c3f2-0000-7000-8000-${String(machine).padStart(12, '0')}`;
}

/** In the order of time. */
export function reports(): Report[] {
  const all = Array.from({ length: MACHINES }, (_, machine) => [
    report(machine, 0, { crashes: { crashes_7d: 0 } }),
    report(machine, 0, software('1.0')),
    ...(machine < PATCHED ? patchedOnes(machine) : []),
    ...heartbeatsOf(machine),
  ]).flat();
  return [...all, ...onePool(), ...aBurst()].toSorted((a, b) => a.at - b.at);
}

function patchedOnes(machine: number): Report[] {
  const spread = seconds(machine % 20);
  const mended = machine < LEFT_OVER ? [] : [report(machine, MEND_AT + spread, { crashes: { crashes_7d: 0 } })];
  return [
    report(machine, PATCH_AT + spread, software('1.1')),
    // In two waves, so that the ticket of the first grows with the second.
    report(machine, CRASH_AT + minutes(2 * (machine % 2)), { crashes: { crashes_7d: 3 } }),
    ...mended,
  ];
}

/** Facts that never change: what keeps a machine known as alive. */
function heartbeatsOf(machine: number): Report[] {
  return Array.from({ length: LENGTH_MS / minutes(10) }, (_, n) =>
    report(machine, minutes(10) * n + seconds(5), { reboot: { required: false } }),
  );
}

/** One machine's pool fails, is mended, and fails again within the window. */
function onePool(): Report[] {
  const pool = (at: number, state: string) =>
    report(MACHINES - 1, at, { pools: { pools: [{ id: 'md0', kind: 'md', name: 'md0', state }] } });
  return [pool(minutes(1), 'failed'), pool(minutes(20), 'healthy'), pool(minutes(65), 'failed')];
}

/** A dozen failed logins from one address on one machine. */
function aBurst(): Report[] {
  const at = minutes(6);
  const events = Array.from({ length: 12 }, (_, n) => failedLogin(BEGIN + at - seconds(30) + n * 1000));
  return [{ machine: MACHINES - 2, lane: 'urgent', at, events }];
}

function software(version: string): Record<string, object> {
  return { software: { packages: [{ name: 'chrome', version, source: 'deb' }] } };
}

function report(machine: number, at: number, facts: Record<string, object>): Report {
  const [check = ''] = Object.keys(facts);
  return { machine, lane: 'routine', at, events: [anEvent(check, BEGIN + at, { facts: facts as never })] };
}
