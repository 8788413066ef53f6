// Accounts of macOS, from the local directory: those of an organisation's directory are
// never listed.
import type { Account } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { type MacGroup, type MacUser, parseGroups, parseUsers } from './accounts.directory.darwin.ts';
import { readMacLogin } from './accounts.login-screen.ts';
import { membersOf } from './accounts.members.darwin.ts';
import { type Grantees, readGrantees } from './accounts.sudoers.ts';
import type { Reading } from './check.ts';

/** People begin here; below are the system's own. */
const FIRST_HUMAN_UID = 500;
const ADMINS = 'admin';
const NO_SHELL = /\/(?:false|nologin)$/;
const DISABLED = /^;DisabledUser;/;
/** Of members that the local directory has no name for: what was deleted, or belongs to another directory. */
const NAMELESS = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/i;

export interface Directory {
  users: MacUser[];
  groups: MacGroup[];
  grantees: Grantees;
}

export async function readMac(host: Host): Promise<Reading<'accounts', never>> {
  const users = parseUsers((await host.run('localUsers')).stdout);
  if (users.length === 0) throw new CheckError('parse_error', 'dscl names no account');
  const groups = parseGroups((await host.run('localGroups')).stdout);
  const grantees = await grantedBySudo(host);
  return { facts: { accounts: macAccounts({ users, groups, grantees }), ...(await readMacLogin(host)) } };
}

/** None without root, who alone may read the rules: those of the group admin are told all the same. */
async function grantedBySudo(host: Host): Promise<Grantees> {
  try {
    return await readGrantees(host);
  } catch (error) {
    if (error instanceof CheckError && error.reason === 'no_permission') return new Set();
    throw error;
  }
}

/** Those that can log in, are administrators, or have UID 0. */
export function macAccounts(directory: Directory): Account[] {
  const { users } = directory;
  const admins = adminsOf(directory);
  const own = new Set(users.map(({ name }) => name));
  // Only root sees who can log in at all: where nobody can, nothing was seen.
  const told = users.some(({ authorities }) => authorities.length > 0);
  const foreign = [...admins].filter((name) => !own.has(name));
  return [
    ...users.map((user) => accountOf(user, admins, told)).filter(({ admin, interactive }) => admin || interactive),
    ...foreign.map((name) => {
      const person = !NAMELESS.test(name);
      return { name, admin: true, interactive: person, human: person };
    }),
  ];
}

function accountOf({ name, uid, shell, authorities }: MacUser, admins: Set<string>, told: boolean): Account {
  const active = told
    ? authorities.length > 0 && !authorities.some((way) => DISABLED.test(way))
    : !name.startsWith('_');
  return {
    name,
    ...present({ uid: uid >= 0 ? uid : undefined }),
    admin: uid === 0 || admins.has(name),
    interactive: active && !NO_SHELL.test(shell || '/usr/bin/false'),
    human: name === 'root' || (uid >= FIRST_HUMAN_UID && !name.startsWith('_')),
  };
}

/** By the group, and by rules of sudo for users or other groups. */
function adminsOf({ users, groups, grantees }: Directory): Set<string> {
  const admins = membersOf(ADMINS, groups, users);
  for (const grantee of grantees) {
    if (grantee.startsWith('%'))
      for (const name of membersOf(groupName(grantee, groups), groups, users)) admins.add(name);
    else if (users.some(({ name }) => name === grantee)) admins.add(grantee);
  }
  if (grantees.has('ALL')) for (const { name, authorities } of users) if (authorities.length > 0) admins.add(name);
  return admins;
}

/** "%ops", or by number "%#20". */
function groupName(grantee: string, groups: MacGroup[]): string {
  const name = grantee.slice(1);
  return name.startsWith('#') ? (groups.find(({ gid }) => `#${gid}` === name)?.name ?? '') : name;
}
