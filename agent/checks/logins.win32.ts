// Logins from the Security log of Windows. Which event says what, and in which place:
// learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4624, -4625, -4740
import type { Occurrence } from '../../proto/gen/types.ts';
import { days, hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { coalesce } from './logins.coalesce.ts';
import { addTo, failuresOfDay, type Tally, tallyOf } from './logins.tally.ts';
import { at, listAt, numberAt, textAt } from './parse/json.ts';

export interface Memory {
  /** Number of the last event read. */
  record: number;
  tally: Tally;
}

const SUCCEEDED = 4624;
const FAILED = 4625;
const LOCKED = 4740;

/** STATUS_NO_SUCH_USER: what was typed may be a password. */
const NO_SUCH_USER = 'c0000064';
/** Of the window manager (90) and the font driver (96), which log in by themselves with every session. */
const NO_PEOPLE = /^S-1-5-(?:90|96|18|19|20)\b/;
/** By logon type. */
const SERVICES: Record<number, string> = {
  2: 'screen',
  3: 'network',
  4: 'batch',
  5: 'service',
  7: 'unlock',
  8: 'network',
  10: 'remote-desktop',
  11: 'screen',
};
/** An administrator's login is written twice: with and without his rights. */
const TWICE_MS = 2_000;

export async function readWindows(host: Host, { memory }: Past<Memory>): Promise<Reading<'logins', Memory>> {
  const now = host.now();
  const answer = await host.query('logons', memory?.record);
  const record = numberAt(answer, 'Newest');
  if (record === undefined) throw new CheckError('parse_error', 'the Security log does not tell where it ends');
  const occurrences = memory ? parseEvents(answer, now) : [];
  const tally = memory ? addTo(memory.tally, occurrences, now) : tallyOfDay(answer, now);
  return {
    facts: present({
      source: 'eventlog',
      read_until_ms: numberAt(answer, 'UntilMs'),
      failed_24h: failuresOfDay(tally, now),
    }),
    occurrences: coalesce(occurrences),
    memory: { record, tally },
  };
}

/** The log came newest first; what was too much for one answer is only counted. */
export function parseEvents(answer: unknown, now: number): Occurrence[] {
  const found = listAt(answer, 'Events').flatMap((event) => occurrenceOf(event) ?? []);
  const uncounted = numberAt(answer, 'Uncounted') ?? 0;
  const rest = uncounted > 0 ? [{ at_ms: now, count: uncounted, login_failed: { service: 'network' } }] : [];
  return [...withoutDoubles(found.reverse()), ...rest];
}

function occurrenceOf(event: unknown): Occurrence | undefined {
  const atMs = numberAt(event, 'AtMs');
  const account = said(textAt(event, 'Account'));
  const service = SERVICES[numberAt(event, 'Type') ?? 0] ?? 'network';
  const source = addressOf(textAt(event, 'Address'));
  if (atMs === undefined) return undefined;
  const once = { at_ms: atMs, count: 1 };
  switch (numberAt(event, 'Id')) {
    case FAILED: {
      const known = textAt(event, 'Reason') === NO_SUCH_USER ? undefined : account;
      return { ...once, login_failed: present({ account: known, source, service }) };
    }
    case SUCCEEDED:
      if (!account || NO_PEOPLE.test(textAt(event, 'Sid') ?? '')) return undefined;
      return { ...once, login_succeeded: present({ account, source, service }) };
    case LOCKED:
      return account ? { ...once, account_locked: { account } } : undefined;
    default:
      return undefined;
  }
}

function withoutDoubles(occurrences: Occurrence[]): Occurrence[] {
  const last = new Map<string, number>();
  return occurrences.filter(({ at_ms, login_succeeded }) => {
    if (!login_succeeded) return true;
    const key = JSON.stringify(login_succeeded);
    const before = last.get(key);
    last.set(key, at_ms);
    return before === undefined || at_ms - before > TWICE_MS;
  });
}

/** Failures of the last 24 hours by the hour since 1970, asked for once, when the log is opened. */
function tallyOfDay(answer: unknown, now: number): Tally {
  const counted = at(answer, 'Hours');
  const perHour = Object.entries(typeof counted === 'object' && counted !== null ? counted : {});
  const failures = perHour.map(([hour, count]) => ({
    at_ms: Number(hour) * hours(1),
    count: Number(count),
    login_failed: { service: '' },
  }));
  return addTo(tallyOf(now - days(1), []), failures, now);
}

function said(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text === '-' ? undefined : text;
}

/** Absent for this machine itself. IPv4 sometimes comes as "::ffff:192.0.2.1". */
function addressOf(text: string | undefined): string | undefined {
  const address = said(text)?.replace(/^::ffff:/i, '');
  return address === '::1' || address?.startsWith('127.') ? undefined : address;
}
