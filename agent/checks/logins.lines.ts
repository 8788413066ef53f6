// What the messages of login programs mean. A user name in them may be anything an
// attacker typed, so addresses are taken from the end of a message, never from its middle.

/** One message of the system log. */
export interface LogEntry {
  atMs: number;
  /** "sshd-session": the name of the program that wrote it. */
  identifier: string;
  message: string;
}

/**
 * What one message says about an attempt to log in:
 * - failed: it failed, and the program that asked for the password says so;
 * - hinted: it is failing; the same attempt is mostly told again as `failed`;
 * - ended: the connection closed before a login; told again if anything failed on it;
 * - withdrawn: the last hint was wrong, another way of checking let the person in.
 */
export type LoginLine = {
  /** Same for all messages about one attempt: a connection, or a person at one program. */
  attempt: string;
  service: string;
  source?: string;
} & (
  | { says: 'failed' | 'hinted' | 'ended' | 'withdrawn'; count: number; account?: string }
  | { says: 'succeeded'; account: string; method?: string }
);

/** Syslog identifiers of the programs whose messages are understood. */
export const IDENTIFIERS = ['sshd', 'sshd-session', 'sshd-auth', 'sudo', 'su', 'login', 'gdm-password'];
/** sshd cuts its messages at 1,024 bytes (MSGBUFSIZ in its log.c). */
const MAX_MESSAGE = 4096;

/** Undefined for messages that say nothing about a login. */
export function readLine({ identifier, message }: LogEntry): LoginLine | undefined {
  // gdm names itself "gdm-password]".
  const program = identifier.replace(/\]$/, '');
  if (!IDENTIFIERS.includes(program) || message.length > MAX_MESSAGE) return undefined;
  // rsyslog folds equal lines; the first of them has been written as usual.
  const [, times, repeated] = /^message repeated (\d+) times: \[ ?(.*)\]$/s.exec(message) ?? [];
  const line = parse(program, (repeated ?? message).trim());
  return line && times !== undefined && 'count' in line ? { ...line, count: line.count * Number(times) } : line;
}

function parse(program: string, message: string): LoginLine | undefined {
  if (program.startsWith('sshd')) return parseSshd(message);
  const pam = parsePam(message);
  if (pam) return pam;
  if (program === 'sudo') return parseSudo(message);
  if (program === 'su') return parseSu(message);
  return program === 'login' ? parseLogin(message) : undefined;
}

const SSHD = {
  failed:
    /^Failed (?<method>\S+) for (?<invalid>invalid user )?(?<user>.*) from (?<source>\S+) port (?<port>\d+)(?: ssh2?)?$/s,
  hinted: /^(?<invalid>Invalid user) .*from (?<source>\S+) port (?<port>\d+)$/s,
  ended:
    /^(?:Connection (?:closed|reset) by|Disconnected from|Disconnecting) (?:authenticating|(?<invalid>invalid)) user (?<user>.*) (?<source>\S+) port (?<port>\d+)(?:: [^:]*)?$/s,
};
const ACCEPTED =
  /^Accepted (?<method>\S+) for (?<user>.+?) from (?<source>\S+) port (?<port>\d+)(?: ssh2?)?(?:: .*)?$/s;

// Its PAM lines are left out: sshd tells every failure itself, with the port. So are
// failed keys, which nobody guesses and which a client with several keys fails in passing.
function parseSshd(message: string): LoginLine | undefined {
  const text = message.replace(/ \[preauth\]$/, '');
  const accepted = ACCEPTED.exec(text)?.groups;
  if (accepted) {
    const account = accountOf(accepted['user']);
    const method = accepted['method']?.split('/')[0];
    return account && { ...connection(accepted), says: 'succeeded', ...account, ...(method && { method }) };
  }
  for (const says of ['failed', 'hinted', 'ended'] as const) {
    const groups = SSHD[says].exec(text)?.groups;
    if (!groups || groups['method'] === 'none' || groups['method'] === 'publickey') continue;
    return { ...connection(groups), says, count: 1, ...(!groups['invalid'] && accountOf(groups['user'])) };
  }
  return undefined;
}

function connection({ source, port }: Record<string, string | undefined>) {
  return { attempt: `sshd ${source}:${port}`, service: 'sshd', ...sourceOf(source) };
}

const PAM = /^(?<module>pam_\w+)\((?<service>[\w-]+):(?<facility>auth|session)\): (?<text>.*)$/s;

/** Of the modules, pam_unix hints at failures first, for accounts of a domain even when the next one succeeds. */
function parsePam(message: string): LoginLine | undefined {
  const { module, service: pamService = '', facility, text = '' } = PAM.exec(message)?.groups ?? {};
  if (module === undefined) return undefined;
  const service = pamService.replace(/-(?:password|l|i)$/, '');
  if (facility === 'session') return parseSession(service, text);
  const user = field(text, 'user') ?? '';
  // sudo asks for the password of whoever calls it, as a rule.
  const who = service === 'sudo' ? field(text, 'ruser') || user : user;
  const hint = {
    attempt: `${service} ${who}`,
    service,
    count: 1,
    ...accountOf(who),
    ...sourceOf(field(text, 'rhost')),
  };
  if (module === 'pam_unix' && text.startsWith('authentication failure;')) return { ...hint, says: 'hinted' };
  if (module !== 'pam_unix' && text.startsWith('authentication success;')) return { ...hint, says: 'withdrawn' };
  return undefined;
}

/** sudo and su are left out: one session for each command, and su tells itself who came. */
function parseSession(service: string, text: string): LoginLine | undefined {
  const account = accountOf(/^session opened for user ([^\s(]+)/.exec(text)?.[1]);
  if (!account || (service !== 'login' && service !== 'gdm')) return undefined;
  return { says: 'succeeded', attempt: `${service} ${account.account}`, service, ...account };
}

/** "logname= uid=1000 euid=0 tty=/dev/pts/0 ruser=alice rhost=  user=root" */
function field(text: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=(\\S*)`).exec(text)?.[1];
}

/** "alice : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/home/alice ; USER=root ; COMMAND=/bin/ls" */
function parseSudo(message: string): LoginLine | undefined {
  const [, user = '', count] = /^(\S+) : (\d+) incorrect password attempts? ;/.exec(message) ?? [];
  if (count === undefined) return undefined;
  return { says: 'failed', attempt: `sudo ${user}`, service: 'sudo', count: Number(count), ...accountOf(user) };
}

/** First form: util-linux. Second: shadow, as on Debian before 10. By root it takes no password. */
function parseSu(message: string): LoginLine | undefined {
  const [, failed, user = '', by] =
    /^(FAILED SU )?\(to (\S+)\) (\S+) on \S+$/.exec(message) ??
    /^(?:(FAILED)|Successful) su for (\S+) by (\S+)$/.exec(message) ??
    [];
  const account = accountOf(user);
  if (!account) return undefined;
  const attempt = { attempt: `su ${user}`, service: 'su', ...account };
  if (failed) return { ...attempt, says: 'failed', count: 1 };
  return by === 'root' ? undefined : { ...attempt, says: 'succeeded' };
}

/** "FAILED LOGIN (1) on '/dev/tty1' FOR 'root', Authentication failure"; 'UNKNOWN' is no account. */
function parseLogin(message: string): LoginLine | undefined {
  const { source, user } =
    /^FAILED LOGIN .*?(?:from '?(?<source>[^\s']*)'? )?for '(?<user>[^']*)', /i.exec(message)?.groups ?? {};
  if (user === undefined) return undefined;
  const who = user === 'UNKNOWN' ? '' : user;
  return {
    says: 'failed',
    attempt: `login ${who}`,
    service: 'login',
    count: 1,
    ...accountOf(who),
    ...sourceOf(source),
  };
}

/** Empty, or anything no account is called, is left out. */
function accountOf(name: string | undefined): { account: string } | undefined {
  return name !== undefined && /^[^\p{Cc}:]{1,256}$/u.test(name) ? { account: name } : undefined;
}

/** sshd says UNKNOWN when the connection was gone before it asked. */
function sourceOf(address: string | undefined): { source: string } | undefined {
  const usable = address !== undefined && address !== 'UNKNOWN' && /^[\w.:%-]{1,255}$/.test(address);
  return usable ? { source: address } : undefined;
}
