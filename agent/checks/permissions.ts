// Who may do more than he should: who reads the password hashes, which programs run
// with more rights than their caller, which folders of programs anybody may fill.
import type { Permissions, PrivilegedFile } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, PathFacts } from '../host/host.ts';
import { parseGroup } from './accounts.files.ts';
import { defineCheck, type Reading } from './check.ts';
import { findOwners } from './ownership.ts';
import { parseCapabilities, parsePrivileged } from './permissions.parse.ts';

/** The second is what the tools for passwords leave behind. */
const HASHES = ['/etc/shadow', '/etc/shadow-'];
const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/games', '/opt/bin'];
/** What people other than owner and group may do. */
const READ = 0o004;
const WRITE = 0o002;

async function read(host: Host): Promise<Reading<'permissions', never>> {
  const facts: Permissions = {
    privileged: await findPrivileged(host),
    writable_path_folders: await findWritableFolders(host),
    ...present({ shadow_safe: await isShadowSafe(host) }),
  };
  return { facts };
}

/** Undefined where there are no such files. */
async function isShadowSafe(host: Host): Promise<boolean | undefined> {
  const shadow = parseGroup((await host.readFile('/etc/group')) ?? '').find(({ name }) => name === 'shadow');
  const files: PathFacts[] = [];
  for (const path of HASHES) {
    const file = await host.inspect(path);
    if (file) files.push(file);
  }
  if (files.length === 0) return undefined;
  return files.every(({ mode, uid, gid }) => {
    const groupIsFine = gid === 0 || gid === shadow?.gid || (mode & 0o060) === 0;
    return uid === 0 && groupIsFine && (mode & (READ | WRITE | 0o020)) === 0;
  });
}

async function findPrivileged(host: Host): Promise<PrivilegedFile[]> {
  const { code, stdout, stderr } = await host.run('findPrivileged');
  // A folder that is not there, such as /opt, makes find exit with 1 after it has looked at the others.
  if (code !== 0 && stdout === '') {
    throw new CheckError('parse_error', `find: ${stderr.trim().split('\n')[0] ?? ''}`);
  }
  const kinds = parsePrivileged(stdout);
  if (await host.has('getcap')) {
    for (const path of parseCapabilities((await host.run('getcap')).stdout)) {
      if (!kinds.has(path)) kinds.set(path, 'capabilities');
    }
  }
  const owners = await findOwners(host, kinds.keys());
  return [...kinds]
    .map(([path, kind]) => ({ path, kind, ...present({ package: owners?.get(path)?.package }) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folders of the search path, whoever set it, that anybody may put programs into. */
async function findWritableFolders(host: Host): Promise<string[]> {
  const environment = (await host.readFile('/etc/environment')) ?? '';
  const logins = (await host.readFile('/etc/login.defs')) ?? '';
  const lists = [
    ...environment.matchAll(/^\s*PATH\s*=\s*"?([^"\n]*)/gm),
    ...logins.matchAll(/^ENV_(?:SU)?PATH\s+PATH=(\S+)/gm),
  ];
  const named = lists.flatMap(([, list = '']) => list.split(':')).filter((folder) => folder.startsWith('/'));
  const writable: string[] = [];
  for (const folder of new Set([...PATH, ...named])) {
    const facts = await host.inspect(folder);
    if (facts?.kind === 'folder' && (facts.mode & WRITE) !== 0) writable.push(folder);
  }
  return writable.sort();
}

export const permissions = defineCheck({
  name: 'permissions',
  every: hours(24),
  timeoutMs: 60_000,
  on: { linux: read },
});
