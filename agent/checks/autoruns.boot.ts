// The older and lower ways to be started: rc.local, init scripts, programs udev runs
// for a device, and libraries that ld.so loads into every program.
import type { Host } from '../host/host.ts';
import { digestOf, type Found, pathsIn, programOf } from './autoruns.found.ts';
import { isSystemUnit } from './autoruns.systemd.ts';

const RC_LOCAL = ['/etc/rc.local', '/etc/rc.d/rc.local'];
const RUN_LEVELS = ['2', '3', '4', '5', 'S'];
const UDEV_RULES = ['/etc/udev/rules.d', '/run/udev/rules.d', '/usr/local/lib/udev/rules.d', '/usr/lib/udev/rules.d'];
const UDEV_PROGRAMS = '/usr/lib/udev';

export async function findBootScripts(host: Host): Promise<Found[]> {
  const found: Found[] = [];
  for (const source of RC_LOCAL) {
    const file = await host.inspect(source);
    if (file?.kind === 'file' && (file.mode & 0o111) !== 0) found.push(script(source));
  }
  const names = new Set<string>();
  for (const level of RUN_LEVELS) {
    for (const name of (await host.list(`/etc/rc${level}.d`)) ?? []) if (/^S\d\d/.test(name)) names.add(name.slice(3));
  }
  for (const name of names) {
    // systemd prefers a unit of the same name.
    const source = `/etc/init.d/${name}`;
    if ((await host.inspect(source)) && !(await isSystemUnit(host, `${name}.service`))) found.push(script(source));
  }
  return found;
}

function script(source: string): Found {
  return { kind: 'service', key: source, name: source, source, program: source };
}

export async function findUdevPrograms(host: Host): Promise<Found[]> {
  const found: Found[] = [];
  for (const folder of UDEV_RULES) {
    for (const source of await pathsIn(host, folder, /\.rules$/)) {
      const commands = parseUdevRules((await host.readFile(source)) ?? '');
      found.push(...commands.map((command) => udevProgram(source, command)));
    }
  }
  return found;
}

function udevProgram(source: string, command: string): Found {
  const program = programOf(command) ?? command;
  const path = program.includes('/') ? program : `${UDEV_PROGRAMS}/${program}`;
  return { kind: 'udev', key: `${source}#${digestOf(command)}`, name: source, source, program: path };
}

/** The commands of RUN (udev(7)), each once; RUN{builtin} is udev itself. */
export function parseUdevRules(text: string): string[] {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
  const commands = lines
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) =>
      [...line.matchAll(/\bRUN(?:\{program\})?\s*(?:\+?=|:=)\s*"([^"]+)"/g)].map(([, run = '']) => run),
    );
  return [...new Set(commands)];
}

export async function findPreloads(host: Host): Promise<Found[]> {
  const global = ((await host.readFile('/etc/ld.so.preload')) ?? '').replaceAll(/#.*/g, '');
  const environment = (await host.readFile('/etc/environment')) ?? '';
  const variable = /^\s*(?:export\s+)?LD_PRELOAD\s*=\s*["']?([^"'\n]+)/m.exec(environment)?.[1] ?? '';
  return [...preloads('/etc/ld.so.preload', global), ...preloads('/etc/environment', variable)];
}

/** ld.so(8): libraries apart by blanks or colons. */
function preloads(source: string, list: string): Found[] {
  const libraries = list.split(/[\s:]+/).filter((library) => library !== '');
  return libraries.map((library) => ({
    kind: 'preload',
    key: `${source}#${library}`,
    name: source,
    source,
    program: library,
  }));
}
