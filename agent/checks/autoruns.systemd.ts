// What systemd starts: units wanted by others, units an administrator wrote, and
// drop-ins that change what a unit runs. A name is looked up as systemd does it, so a
// unit in /etc hides the package's own.
import type { Host } from '../host/host.ts';
import { digestOf, type Found, pathsIn, programOf } from './autoruns.found.ts';
import type { Home } from './autoruns.homes.ts';
import { followLinks } from './links.ts';

const LOCAL = ['/etc/systemd/system', '/run/systemd/system', '/usr/local/lib/systemd/system'];
const SYSTEM = [...LOCAL, '/usr/lib/systemd/system', '/lib/systemd/system'];
const USER = ['/etc/systemd/user', '/usr/local/lib/systemd/user', '/usr/lib/systemd/user'];
const STARTS = /\.(?:service|timer|socket|path)$/;
const WANTED = /\.(?:wants|requires|upholds)$/;

interface Scope {
  /** In order of precedence. */
  folders: string[];
  /** Where an administrator, or the person, writes units. */
  own: string[];
  /** Where wishes and drop-ins are looked for. */
  searched: string[];
  /** Set for a person's own units. */
  home?: Home;
}

export async function findUnits(host: Host, homes: Home[]): Promise<Found[]> {
  const found = await inScope(host, { folders: SYSTEM, own: LOCAL, searched: SYSTEM });
  found.push(...(await inScope(host, { folders: USER, own: USER.slice(0, 2), searched: USER })));
  for (const home of homes) {
    const folder = `${home.path}/.config/systemd/user`;
    found.push(...(await inScope(host, { folders: [folder, ...USER], own: [folder], searched: [folder], home })));
  }
  return found;
}

/** Path of the unit's file, links followed; undefined when there is none or it is masked. */
async function findUnit(host: Host, folders: string[], unit: string): Promise<string | undefined> {
  const template = unit.replace(/@.*(?=\.\w+$)/, '@');
  for (const name of new Set([unit, template])) {
    for (const folder of folders) {
      if (!(await host.inspect(`${folder}/${name}`))) continue;
      const path = await followLinks(host, `${folder}/${name}`);
      return path === '/dev/null' ? undefined : path;
    }
  }
  return undefined;
}

export async function isSystemUnit(host: Host, unit: string): Promise<boolean> {
  return (await findUnit(host, SYSTEM, unit)) !== undefined;
}

async function inScope(host: Host, scope: Scope): Promise<Found[]> {
  const units = new Set<string>();
  const found: Found[] = [];
  for (const folder of scope.searched) {
    for (const unit of await wishedFor(host, folder)) units.add(unit);
    if (scope.own.includes(folder)) for (const unit of await writtenIn(host, folder)) units.add(unit);
    for (const dropIn of await pathsIn(host, folder, /\.d$/)) found.push(...(await dropIns(host, scope, dropIn)));
  }
  for (const unit of units) if (STARTS.test(unit)) found.push(...(await describe(host, scope, unit)));
  return found;
}

async function wishedFor(host: Host, folder: string): Promise<string[]> {
  const units: string[] = [];
  for (const wishes of await pathsIn(host, folder, WANTED)) {
    units.push(...(await pathsIn(host, wishes, STARTS)).map((path) => path.slice(wishes.length + 1)));
  }
  return units;
}

/** Units that are no links: not enabled perhaps, but in force for all that ask for them. */
async function writtenIn(host: Host, folder: string): Promise<string[]> {
  const units: string[] = [];
  for (const path of await pathsIn(host, folder, STARTS)) {
    if ((await host.inspect(path))?.kind === 'file') units.push(path.slice(folder.length + 1));
  }
  return units;
}

async function describe(host: Host, scope: Scope, unit: string): Promise<Found[]> {
  const source = await findUnit(host, scope.folders, unit);
  if (source === undefined) return [];
  const text = (await host.readFile(source)) ?? '';
  const kind = unit.endsWith('.timer') ? 'timer' : 'service';
  const folder = folderOf(source);
  const running = runs(parseCommand(text), unit);
  // Who writes a unit by hand may write another program into it: that makes it another thing.
  const isDelivered = /^\/(?:usr\/)?lib\//.test(source);
  const key = isDelivered || !running.program ? '' : `#${digestOf(running.program)}`;
  const own = { ...foundAt(scope, kind, `${folder}/${unit}${key}`, unit), source, ...running };
  if (unit.endsWith('.service')) return [own];
  // What a timer, a socket or a path starts may itself be wanted by nobody.
  const started = /^(?:Unit|Service)[ \t]*=[ \t]*(\S+)/m.exec(text)?.[1] ?? unit.replace(/\.\w+$/, '.service');
  const [service] = started.endsWith('.service') ? await describe(host, scope, started) : [];
  return service ? [{ ...own, ...(service.program && { program: service.program }) }, service] : [own];
}

async function dropIns(host: Host, scope: Scope, folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const source of await pathsIn(host, folder, /\.conf$/)) {
    const text = (await host.readFile(source)) ?? '';
    const name = source.split('/').slice(-2).join('/');
    const command = parseCommand(text);
    if (command) found.push({ ...foundAt(scope, 'service', source, name), source, ...runs(command, name) });
    for (const library of parsePreload(text)) {
      found.push({ ...foundAt(scope, 'preload', `${source}#${library}`, name), source, program: library });
    }
  }
  return found;
}

/** The command a unit runs: of several that of ExecStart, else the first. */
export function parseCommand(text: string): string | undefined {
  const commands = [...text.replaceAll(/\\\n/g, ' ').matchAll(/^Exec(\w+)[ \t]*=[ \t]*[@\-:+!|]*[ \t]*(\S.*)$/gm)];
  return (commands.find(([, which]) => which === 'Start') ?? commands[0])?.[2];
}

function parsePreload(text: string): string[] {
  return [...text.matchAll(/^Environment[ \t]*=.*\bLD_PRELOAD=([^\s"']+)/gm)].flatMap(([, value = '']) =>
    value.split(':'),
  );
}

function runs(command: string | undefined, unit: string): Pick<Found, 'program' | 'owner'> {
  const program = command === undefined ? undefined : programOf(command);
  if (program === undefined) return {};
  // snapd writes these units itself, and `snap run` runs snaps only.
  const snap = /^snap\.([a-z0-9-]+)\.[\w-]+\.(?:service|timer|socket)/.exec(unit)?.[1];
  return { program, ...(snap && program === '/usr/bin/snap' && { owner: `snap:${snap}` }) };
}

function foundAt({ home }: Scope, kind: string, key: string, name: string) {
  return home === undefined ? { kind, key, name } : { kind, key: `${home.uid}:${key}`, name, personal: true };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
