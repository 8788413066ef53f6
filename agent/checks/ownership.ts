// Which package brought a file. dpkg's lists are read in one pass, rpm is asked file
// by file; answers are kept for as long as the package database stays as it is.
import { minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';

export interface Owner {
  package: string;
  /** Configuration files: MD5 of the file as the package delivered it, hex. */
  delivered?: string;
}

/** By path; what no package brought is not in it. */
export type Owners = ReadonlyMap<string, Owner>;

interface Database {
  /** Differs as soon as a package is installed, upgraded or removed. */
  stamp: string;
  look(paths: string[]): Promise<Owners>;
}

interface Known {
  stamp: string;
  asked: Set<string>;
  owners: Map<string, Owner>;
}

const DPKG = '/var/lib/dpkg';
const RPM_DATABASES = ['/usr/lib/sysimage/rpm', '/var/lib/rpm'].flatMap((folder) =>
  ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`),
);
const SETTLED_MS = minutes(10);
/** Each starts a program. */
const MAX_RPM_QUESTIONS = 400;

const KNOWN = new WeakMap<Host, Known>();

/** Undefined where no package manager that we know keeps a list of files. */
export async function findOwners(host: Host, paths: Iterable<string>): Promise<Owners | undefined> {
  const database = (await openDpkg(host)) ?? (await openRpm(host));
  if (!database) return undefined;
  const before = KNOWN.get(host);
  const fresh: Known = { stamp: database.stamp, asked: new Set(), owners: new Map() };
  const known = before?.stamp === database.stamp ? before : fresh;
  KNOWN.set(host, known);
  const open = [...new Set(paths)].filter((path) => !known.asked.has(path));
  if (open.length > 0) {
    for (const [path, owner] of await database.look(open)) known.owners.set(path, owner);
    for (const path of open) known.asked.add(path);
  }
  return known.owners;
}

async function openDpkg(host: Host): Promise<Database | undefined> {
  const lists = await host.inspect(`${DPKG}/info`);
  const status = await host.inspect(`${DPKG}/status`);
  if (!lists || !status) return undefined;
  if (await isInstalling(host)) {
    throw new CheckError('stale_source', 'packages are being installed: what belongs to which is settled afterwards');
  }
  return { stamp: `${lists.modifiedMs} ${status.modifiedMs}`, look: (paths) => lookInLists(host, paths) };
}

/** While dpkg works its lists lag behind the files; it notes each step there. Old notes are of a run that broke off. */
async function isInstalling(host: Host): Promise<boolean> {
  for (const name of (await host.list(`${DPKG}/updates`)) ?? []) {
    const note = await host.inspect(`${DPKG}/updates/${name}`);
    if (note && host.now() - note.modifiedMs < SETTLED_MS) return true;
  }
  return false;
}

async function lookInLists(host: Host, paths: string[]): Promise<Owners> {
  const merged = (await host.readLink('/bin')) !== undefined;
  const canonical = (path: string) => (merged ? withoutUsr(path) : path);
  const wanted = new Map(paths.map((path) => [canonical(path), path]));
  const found = new Map<string, Owner>();
  for (const name of (await host.list(`${DPKG}/info`)) ?? []) {
    if (!name.endsWith('.list')) continue;
    const text = (await host.readFile(`${DPKG}/info/${name}`)) ?? '';
    for (const line of text.split('\n')) {
      const path = wanted.get(canonical(line));
      // "libc6:amd64.list"
      if (path !== undefined && !found.has(path)) found.set(path, { package: name.slice(0, -5).replace(/:.*/, '') });
    }
  }
  return withDelivered(found, await readConfigurationFiles(host, found));
}

/** On systems with a merged /usr the lists may name a file under either of its paths. */
function withoutUsr(path: string): string {
  return path.startsWith('/usr/') ? path.replace(/^\/usr(?=\/(?:bin|sbin|lib\w*)\/)/, '') : path;
}

/** "Conffiles" of dpkg's status: " /etc/crontab 8f111d100ea459f68d333d63a8ef2205". */
async function readConfigurationFiles(host: Host, wanted: Owners): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (let from = 0, rest = ''; ; ) {
    const text = (await host.readFile(`${DPKG}/status`, { from, latin1: true })) ?? '';
    const end = text === '' ? rest.length : (rest + text).lastIndexOf('\n') + 1;
    for (const [, path = '', digest = ''] of (rest + text).slice(0, end).matchAll(/^ (\/.+) ([0-9a-f]{32})(?: .*)?$/gm))
      if (wanted.has(path)) digests.set(path, digest);
    if (text === '') return digests;
    rest = (rest + text).slice(end);
    from += text.length;
  }
}

function withDelivered(owners: Map<string, Owner>, digests: Map<string, string>): Owners {
  for (const [path, owner] of owners) {
    const delivered = digests.get(path);
    if (delivered !== undefined) owners.set(path, { ...owner, delivered });
  }
  return owners;
}

async function openRpm(host: Host): Promise<Database | undefined> {
  if (!(await host.has('rpmOwner'))) return undefined;
  for (const path of RPM_DATABASES) {
    const file = await host.inspect(path);
    if (file) return { stamp: `${path} ${file.modifiedMs}`, look: (paths) => askRpm(host, paths) };
  }
  return undefined;
}

async function askRpm(host: Host, paths: string[]): Promise<Owners> {
  const owners = new Map<string, Owner>();
  for (const path of paths.slice(0, MAX_RPM_QUESTIONS)) {
    const { code, stdout } = await host.run('rpmOwner', path);
    // It says in words, and with a code, that no package owns the file.
    const name = stdout.split('\n')[0];
    if (code === 0 && name) owners.set(path, { package: name });
  }
  return owners;
}
