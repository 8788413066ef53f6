// How long to wait before the next try, by the reason why the last one ended, and
// what people can do about it.
import { fullJitter } from '../../shared/backoff.ts';
import { days, hours, minutes, seconds } from '../../shared/duration.ts';
import type { Ending, EndReason } from './connection.ts';

export interface BackOff {
  /** Cap of the first wait; it doubles with each failure. */
  baseMs: number;
  capMs: number;
}

export const BACK_OFF: BackOff = { baseMs: seconds(1), capMs: minutes(5) };

/** From, to: a random wait in between, never shorter. The collector will not change its mind sooner. */
const FLOORS: Partial<Record<EndReason, [number, number]>> = {
  PENDING_APPROVAL: [minutes(5), minutes(15)],
  REVOKED: [days(1), days(1)],
  SUPERSEDED: [minutes(1), minutes(5)],
  CLONE_SUSPECTED: [hours(6), days(1)],
  VERSION: [hours(1), hours(1)],
  QUOTA: [minutes(1), minutes(5)],
};
const AUTH_FLOOR_MS = minutes(15);
const AUTH_CAP_MS = hours(6);
/** However long it is asked to stay away: a timer of more than 24 days would ring at once. */
const LONGEST_ASKED_MS = days(1);
const RESUMED_MS = seconds(5);
/** Those who were sent away together come back apart. */
const SPREAD = 0.25;

/**
 * Milliseconds to wait.
 * @param failures how often in a row it ended before it had streamed healthily for a while; from 0.
 */
export function waitAfter(
  { reason, retryAfterMs = 0 }: Ending,
  failures: number,
  backOff: BackOff,
  random: () => number = Math.random,
): number {
  if (reason === 'RESUMED') return random() * RESUMED_MS;
  const [from, to] = reason === 'AUTH_FAILED' ? authFloor(failures) : (FLOORS[reason] ?? [0, 0]);
  const floor = from + random() * (to - from);
  const asked = Math.min(retryAfterMs, LONGEST_ASKED_MS) * (1 + random() * SPREAD);
  return Math.max(fullJitter(failures, backOff.baseMs, backOff.capMs, random), floor, asked);
}

function authFloor(failures: number): [number, number] {
  return [AUTH_FLOOR_MS, Math.min(AUTH_CAP_MS, AUTH_FLOOR_MS * 2 ** Math.min(failures, 10))];
}

/** What to do about it; undefined where waiting is all. */
export function mendOf(reason: EndReason): string | undefined {
  return MENDS[reason];
}

const MENDS: Partial<Record<EndReason, string>> = {
  UNREACHABLE: 'Is the collector running, and do the network and its firewalls let this machine through to it?',
  UNTRUSTED: 'Something on the way may read the traffic, or the collector got another certificate. Enrol again then',
  WRONG_COLLECTOR: 'Another collector answers at this address. If it replaced the old one, enrol this machine again',
  AUTH_FAILED: 'The collector does not know this machine. Enrol it again with a new bundle',
  PENDING_APPROVAL: 'Somebody of the staff has to let this machine in',
  REVOKED: 'This machine was shut out. If that was a mistake, enrol it again as a new machine',
  CLONE_SUSPECTED: 'Another machine uses the same identity. Enrol this one as a new machine',
  VERSION: 'Agent and collector do not speak the same version. Update the older of the two',
  BAD_PROTOCOL: 'The collector does not understand this agent. Update the older of the two',
  MISBEHAVED: 'The collector says what it should not. Update the older of the two',
};
