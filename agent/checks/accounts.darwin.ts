// Accounts of macOS, from the local directory: those of an organisation's directory are
// never listed.
import type { Account } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { readMacLogin } from './accounts.login-screen.ts';
import type { Reading } from './check.ts';

/** People begin here; below are the system's own. */
const FIRST_HUMAN_UID = 500;
const NO_SHELL = /\/(?:false|nologin)$/;

export async function readMac(host: Host): Promise<Reading<'accounts', never>> {
  const uids = parseColumns(await outputOf(host, 'dsclUids'));
  const shells = parseColumns(await outputOf(host, 'dsclShells'));
  const admins = parseMembers(await outputOf(host, 'dsclAdmins'));
  return { facts: { accounts: macAccounts(uids, shells, admins), ...(await readMacLogin(host)) } };
}

async function outputOf(host: Host, program: ProgramName): Promise<string> {
  const { code, stdout, stderr } = await host.run(program);
  if (code !== 0) throw new CheckError('parse_error', `dscl said: ${stderr.trim().split('\n')[0] ?? ''}`);
  return stdout;
}

/** "mika                     501": a name and one value a line. */
export function parseColumns(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^(\S+)\s+(\S.*?)\s*$/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** "GroupMembership: root mika", which dscl breaks after the colon when it is long. */
export function parseMembers(text: string): Set<string> {
  return new Set(
    text
      .replace(/^GroupMembership:/, '')
      .split(/\s+/)
      .filter(Boolean),
  );
}

/** Those that can log in, are administrators, or have UID 0. */
export function macAccounts(uids: Map<string, string>, shells: Map<string, string>, admins: Set<string>): Account[] {
  const accounts = [...uids].map(([name, number]) => {
    const uid = Number(number);
    const human = name === 'root' || (uid >= FIRST_HUMAN_UID && !name.startsWith('_'));
    const interactive = !NO_SHELL.test(shells.get(name) ?? '/usr/bin/false');
    return { name, uid, admin: uid === 0 || admins.has(name), interactive, human };
  });
  // The system's own helpers have shells too, but nobody logs in to them.
  return accounts.filter(({ human, interactive, admin }) => (human && interactive) || admin);
}
