import type { Account, Accounts } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { at, flagAt, listAt, numberAt, textAt } from './parse/json.ts';

/** ProductType. */
const DOMAIN_CONTROLLER = 2;
/** Relative identifiers: the last number of a SID. */
const ADMINISTRATOR = 500;
const GUEST = 501;
const FIRST_MADE_BY_PEOPLE = 1000;

export async function readWindows(host: Host): Promise<Reading<'accounts', never>> {
  return { facts: parseAccounts(await host.query('accounts')) };
}

/**
 * Whether passwords are empty can't be read without trying them.
 * @throws CheckError not_supported on a domain controller: its users are those of the whole domain.
 */
export function parseAccounts(answer: unknown): Accounts {
  if (numberAt(answer, 'Role') === DOMAIN_CONTROLLER) {
    throw new CheckError('not_supported', 'a domain controller has no accounts of its own');
  }
  const users = listAt(answer, 'Users');
  const members = listAt(answer, 'Administrators');
  const admins = new Set(members.map((member) => textAt(member, 'Sid')));
  const own = new Set(users.map((user) => textAt(user, 'Sid')));
  return {
    accounts: [
      ...users.map((user) => localAccount(user, admins)).filter(({ admin, interactive }) => admin || interactive),
      ...members.filter((member) => !own.has(textAt(member, 'Sid'))).map(foreignAdmin),
    ],
    ...present({
      guest_enabled: guestEnabled(users),
      automatic_login: isOn(at(answer, 'AutoAdminLogon')),
    }),
  };
}

function localAccount(user: unknown, admins: Set<string | undefined>): Account {
  const sid = textAt(user, 'Sid') ?? '';
  return {
    name: textAt(user, 'Name') ?? sid,
    admin: admins.has(sid),
    interactive: flagAt(user, 'Disabled') !== true,
    human: ridOf(sid) >= FIRST_MADE_BY_PEOPLE || ridOf(sid) === ADMINISTRATOR,
  };
}

/** Users and groups of a domain, and SIDs of accounts that no longer exist: ADSI writes "WinNT://CONTOSO/it-staff". */
function foreignAdmin(member: unknown): Account {
  const path = (textAt(member, 'Path') ?? '').replace(/^WinNT:\/\//i, '').replaceAll('/', '\\');
  const gone = /^S-\d-/.test(path);
  const isUser = !gone && textAt(member, 'Class')?.toLowerCase() === 'user';
  return { name: path || (textAt(member, 'Sid') ?? '?'), admin: true, interactive: isUser, human: isUser };
}

function guestEnabled(users: unknown[]): boolean | undefined {
  const guest = users.find((user) => ridOf(textAt(user, 'Sid') ?? '') === GUEST);
  const disabled = flagAt(guest, 'Disabled');
  return disabled === undefined ? undefined : !disabled;
}

/** A text in the registry, where it is there at all. */
function isOn(value: unknown): boolean {
  return value === '1' || value === 1;
}

function ridOf(sid: string): number {
  return Number(sid.slice(sid.lastIndexOf('-') + 1));
}
