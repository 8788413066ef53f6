// Who may become administrator by sudo. Only grants of everything count: a rule for
// single commands makes nobody an administrator.
import type { Host } from '../host/host.ts';

const SUDOERS = '/etc/sudoers';

/** Names as sudoers(5) writes users: "alice", "%sudo" (a group), "#1000" (a UID), "%#27" (a GID), "ALL". */
export type Grantees = Set<string>;

/** @throws CheckError no_permission when this user may not read the rules. */
export async function readGrantees(host: Host): Promise<Grantees> {
  return parseGrantees(await readLines(host, SUDOERS, new Set()));
}

/** All lines in effect, those of included files in the place of the line that includes them; each file once. */
async function readLines(host: Host, path: string, seen: Set<string>): Promise<string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const lines: string[] = [];
  for (const line of logicalLines((await host.readFile(path)) ?? '')) {
    const [, kind, target] = INCLUDE.exec(line) ?? [];
    if (kind === undefined || target === undefined) lines.push(line);
    else for (const file of await included(host, kind, target)) lines.push(...(await readLines(host, file, seen)));
  }
  return lines;
}

async function included(host: Host, kind: string, target: string): Promise<string[]> {
  const path = target.startsWith('/') ? target : `/etc/${target}`;
  if (kind === 'include') return [path];
  // sudo leaves out what editors and packages leave behind.
  const names = ((await host.list(path)) ?? []).filter((name) => !name.includes('.') && !name.endsWith('~'));
  return names.map((name) => `${path}/${name}`);
}

const INCLUDE = /^[@#](include|includedir)\s+"?([^"]+?)"?$/;
/** A hash starts a comment, unless it includes a file or stands for a UID in a list. */
const COMMENT = /^#(?!\d|include).*$|(?<!^|\\|%|\(|,\s*)#.*$/;

/** A backslash at the end continues a line. */
function logicalLines(text: string): string[] {
  return text
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim().replace(COMMENT, '').trim())
    .filter((line) => line !== '');
}

function parseGrantees(lines: string[]): Grantees {
  const aliases = new Map<string, string[]>();
  const grantees: Grantees = new Set();
  let asksForRootPassword = false;
  for (const line of lines) {
    if (/^Defaults\b/.test(line)) asksForRootPassword ||= /[\s,](?:targetpw|rootpw)\b/.test(line);
    else if (/^User_Alias\s/.test(line)) for (const [name, users] of parseAliases(line)) aliases.set(name, users);
    else if (!/^(?:Cmnd|Cmd|Host|Runas)_Alias\s/.test(line)) for (const user of usersOfAll(line)) grantees.add(user);
  }
  const resolved = new Set([...grantees].flatMap((user) => aliases.get(user) ?? user));
  // "ALL ALL=(ALL) ALL" with targetpw is how openSUSE asks everybody for root's password.
  if (asksForRootPassword) resolved.delete('ALL');
  return resolved;
}

/** `User_Alias ADMINS = alice, bob : OPS = carol` */
function parseAliases(line: string): [string, string[]][] {
  return line
    .replace(/^User_Alias\s+/, '')
    .split(/\s+:\s+/)
    .flatMap((definition) => {
      const [, name, users] = /^([A-Z]\w*)\s*=\s*(.*)$/.exec(definition) ?? [];
      return name === undefined || users === undefined ? [] : [[name, namesOf(users)]];
    });
}

/**
 * The users of a rule such as `alice, %ops ALL=(ALL:ALL) NOPASSWD: ALL`; none when it
 * grants less than everything. On which hosts is not looked at: too many is safer here.
 */
function usersOfAll(line: string): string[] {
  const [, users = '', , runAs = 'root', commands = ''] =
    /^(.+?)\s+([^\s=,]+(?:\s*,\s*[^\s=,]+)*)\s*=\s*(?:\(([^)]*)\))?\s*(.*)$/.exec(line) ?? [];
  const asRoot = namesOf(runAs.split(':')[0] ?? '').some((name) => ['ALL', 'root', '#0', ''].includes(name));
  const everything = commands.split(',').some((command) => /^(?:[A-Z_]+:\s*)*ALL$/.test(command.trim()));
  return asRoot && everything ? namesOf(users) : [];
}

/** Names may be quoted, or have their blanks escaped: `"domain admins"`, `%domain\ admins`. */
function namesOf(list: string): string[] {
  return list.split(',').map((name) =>
    name
      .trim()
      .replace(/^(%?)"(.*)"$/, '$1$2')
      .replaceAll(/\\(.)/g, '$1'),
  );
}
