// How long to wait before the next try, by the reason why the last one ended, and
// what people can do about it.
import { fullJitter } from '../../shared/backoff.ts';
import { days, hours, minutes, seconds } from '../../shared/duration.ts';
import type { Text } from '../../shared/text.ts';
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
export function mendOf(reason: EndReason): Text | undefined {
  return MENDS[reason];
}

const MENDS: Partial<Record<EndReason, Text>> = {
  UNREACHABLE: {
    en: 'Is the collector running, and do the network and its firewalls let this machine through to it?',
    ja: 'コレクターが起動しているか、この PC からの通信をネットワークやファイアウォールが許可しているかを確認してください',
  },
  UNTRUSTED: {
    en: 'Something on the way may read the traffic, or the collector got another certificate. Enrol again then',
    ja: '通信が途中で傍受されているか、コレクターの証明書が変わった可能性があります。証明書が変わった場合は登録し直してください',
  },
  WRONG_COLLECTOR: {
    en: 'Another collector answers at this address. If it replaced the old one, enrol this machine again',
    ja: 'このアドレスでは別のコレクターが応答しています。入れ替えた場合は、この PC を登録し直してください',
  },
  AUTH_FAILED: {
    en: 'The collector does not know this machine. Enrol it again with a new bundle',
    ja: 'この PC はコレクターに登録されていません。新しい登録用の文字列で登録し直してください',
  },
  PENDING_APPROVAL: {
    en: 'Somebody of the staff has to let this machine in',
    ja: '管理者の承認を待っています',
  },
  REVOKED: {
    en: 'This machine was shut out. If that was a mistake, enrol it again as a new machine',
    ja: 'この PC は失効しています。誤りの場合は、新しい PC として登録し直してください',
  },
  CLONE_SUSPECTED: {
    en: 'Another machine uses the same identity. Enrol this one as a new machine',
    ja: '別の PC が同じ登録情報を使っています。この PC を新しい PC として登録し直してください',
  },
  VERSION: {
    en: 'Agent and collector do not speak the same version. Update the older of the two',
    ja: 'エージェントとコレクターのバージョンが合いません。古いほうを更新してください',
  },
  BAD_PROTOCOL: {
    en: 'The collector does not understand this agent. Update the older of the two',
    ja: 'コレクターがこのエージェントの通信を解釈できません。古いほうを更新してください',
  },
  MISBEHAVED: {
    en: 'The collector says what it should not. Update the older of the two',
    ja: 'コレクターの応答が正しくありません。古いほうを更新してください',
  },
};
