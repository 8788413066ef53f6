// What programs of macOS write about logins. sshd and sudo write as they do elsewhere,
// except that sshd leaves wrong passwords to PAM, and then does not tell the port.
import type { Occurrence } from '../../proto/gen/types.ts';
import { countAttempts } from './logins.attempts.ts';
import type { LogRecord } from './parse/unified-log.ts';

/** Since macOS 15 and 26 sshd does its work in programs of their own. */
const SSHD = /^sshd(?:-session|-auth)?$/;
/** "for illegal user" and a name that may be a password; "via" names this Mac's own address. */
const PAM_FAILURE = /^error: PAM: .+? for (illegal user )?(\S+) from (\S+?)(?: via \S+)?$/;
/** Told once each; what else sshd says about a failure repeats one of these. */
const SSHD_TELLS = /^(?:Failed password|Accepted) /;
const SCREEN_SHARING = /^Authentication: (SUCCEEDED|FAILED) :: User Name: (.*) :: Viewer Address: (\S+) :: Type: /;
/** "BAD SU alice to root on /dev/ttys000"; without the first words when it worked. */
const SU = /^(BAD SU )?(\S+) to (\S+) on \/dev\/\S+$/;
/** One wrong password at the login window is told several times over. */
const SAME_MS = 1_000;

export function occurrencesOf(records: LogRecord[]): Occurrence[] {
  const known = records.flatMap(({ atMs, process, message }) => {
    const asked = SSHD.test(process) || process === 'sudo';
    const text = SSHD.test(process) ? sshdMessage(message) : message;
    return asked && text !== undefined ? [{ atMs, identifier: process, message: text }] : [];
  });
  const { occurrences } = countAttempts(known, {});
  const others = records.flatMap((record) => occurrenceOf(record) ?? []);
  return [...occurrences, ...onceEach(others)].sort((a, b) => a.at_ms - b.at_ms);
}

/** In the words of sshd for the same thing elsewhere; undefined for what it says a second time. */
function sshdMessage(message: string): string | undefined {
  const [, illegal, user, source] = PAM_FAILURE.exec(message) ?? [];
  if (source !== undefined)
    return `Failed password for ${illegal ? 'invalid user ' : ''}${user} from ${source} port 0 ssh2`;
  return SSHD_TELLS.test(message) ? message : undefined;
}

function occurrenceOf({ atMs, process, message }: LogRecord): Occurrence | undefined {
  const once = { at_ms: atMs, count: 1 };
  if (process === 'loginwindow') return { ...once, login_failed: { service: 'loginwindow' } };
  if (process === 'screensharingd') return screenSharing(message, once);
  return process === 'su' ? switchUser(message, once) : undefined;
}

type Once = Pick<Occurrence, 'at_ms' | 'count'>;

/** The name that failed is left out: nobody knows here whether there is such an account. */
function screenSharing(message: string, once: Once): Occurrence | undefined {
  const [, result, account, source = ''] = SCREEN_SHARING.exec(message) ?? [];
  if (result === 'FAILED') return { ...once, login_failed: { source, service: 'screensharing' } };
  return account ? { ...once, login_succeeded: { account, source, service: 'screensharing' } } : undefined;
}

/** By root it takes no password. */
function switchUser(message: string, once: Once): Occurrence | undefined {
  const [, bad, by, account] = SU.exec(message) ?? [];
  if (account === undefined) return undefined;
  if (bad) return { ...once, login_failed: { account, service: 'su' } };
  return by === 'root' ? undefined : { ...once, login_succeeded: { account, service: 'su' } };
}

function onceEach(occurrences: Occurrence[]): Occurrence[] {
  let last = Number.NEGATIVE_INFINITY;
  return occurrences.filter(({ at_ms, login_failed }) => {
    if (login_failed?.service !== 'loginwindow') return true;
    const again = at_ms - last < SAME_MS;
    last = at_ms;
    return !again;
  });
}
