import type { Account } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { readMac } from './accounts.darwin.ts';
import { type GroupEntry, type PasswdEntry, parseGroup, parsePasswd, parseShadow } from './accounts.files.ts';
import { readLinuxLogin } from './accounts.login-screen.ts';
import { type Grantees, readGrantees } from './accounts.sudoers.ts';
import { readWindows } from './accounts.win32.ts';
import { defineCheck, type Reading } from './check.ts';

const ADMIN_GROUPS = ['sudo', 'wheel', 'admin'];
const NOBODY = 65534;
/** The first UID of people, as in Debian's and Fedora's login.defs. */
const FIRST_HUMAN_UID = 1000;
/** Programs in the place of a shell that give nobody a session. */
const NO_SHELLS = new Set(['nologin', 'false', 'sync', 'shutdown', 'halt']);
const MAX_LINKS = 4;

interface Sources {
  passwd: PasswdEntry[];
  groups: GroupEntry[];
  /** Undefined when this user may not read the file. */
  shadow: Map<string, string> | undefined;
  grantees: Grantees;
  /** The shells of passwd that give a session. */
  loginShells: Set<string>;
}

async function read(host: Host): Promise<Reading<'accounts', never>> {
  const text = await host.readFile('/etc/passwd');
  if (text === undefined) throw new CheckError('not_supported', 'there is no /etc/passwd');
  const passwd = parsePasswd(text);
  const shadow = await unlessForbidden(() => host.readFile('/etc/shadow'));
  const sources: Sources = {
    passwd,
    groups: parseGroup((await host.readFile('/etc/group')) ?? ''),
    shadow: shadow === undefined ? undefined : parseShadow(shadow),
    grantees: (await unlessForbidden(() => readGrantees(host))) ?? new Set(),
    loginShells: await findLoginShells(host, passwd),
  };
  return { facts: { accounts: accountsOf(sources), ...(await readLinuxLogin(host)) } };
}

/** Without root some files stay closed; the others still say something. */
async function unlessForbidden<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof CheckError && error.reason === 'no_permission') return undefined;
    throw error;
  }
}

async function findLoginShells(host: Host, passwd: PasswdEntry[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const shell of new Set(passwd.map((entry) => entry.shell))) {
    if (await givesSession(host, shell || '/bin/sh')) found.add(shell);
  }
  return found;
}

/** Follows links: some sites point a shell of their own at nologin. */
async function givesSession(host: Host, shell: string, links = 0): Promise<boolean> {
  const name = shell.slice(shell.lastIndexOf('/') + 1);
  if (NO_SHELLS.has(name) || links > MAX_LINKS) return false;
  if ((await host.inspect(shell)) === undefined) return false;
  const target = await host.readLink(shell);
  if (target === undefined) return true;
  const folder = shell.slice(0, shell.lastIndexOf('/'));
  return await givesSession(host, target.startsWith('/') ? target : `${folder}/${target}`, links + 1);
}

/** Those that can log in, are administrators, or have UID 0. */
function accountsOf(sources: Sources): Account[] {
  const { passwd, shadow, loginShells } = sources;
  return passwd
    .map((entry) =>
      present({
        name: entry.name,
        uid: entry.uid,
        admin: isAdmin(entry, sources),
        interactive: loginShells.has(entry.shell),
        empty_password: hasEmptyPassword(entry, shadow),
        human: entry.uid === 0 ? entry.name === 'root' : entry.uid >= FIRST_HUMAN_UID && entry.uid !== NOBODY,
      }),
    )
    .filter((account) => account.interactive || account.admin);
}

function isAdmin({ name, uid, gid, shell }: PasswdEntry, { groups, grantees, loginShells }: Sources): boolean {
  if (uid === 0 || grantees.has(name) || grantees.has(`#${uid}`)) return true;
  if (grantees.has('ALL') && loginShells.has(shell)) return true;
  const mine = groups.filter((group) => group.gid === gid || group.members.includes(name));
  return mine.some(
    (group) => ADMIN_GROUPS.includes(group.name) || grantees.has(`%${group.name}`) || grantees.has(`%#${group.gid}`),
  );
}

/** "x" in passwd points to shadow. Only "" is empty there: "!", "*" and "!!" lock the password. */
function hasEmptyPassword(entry: PasswdEntry, shadow: Map<string, string> | undefined): boolean | undefined {
  if (entry.password !== 'x') return entry.password === '';
  const password = shadow?.get(entry.name);
  return password === undefined ? undefined : password === '';
}

export const accounts = defineCheck<'accounts'>({
  name: 'accounts',
  every: hours(1),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
