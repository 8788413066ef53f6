// Sockets that wait for others, from /proc/net: no process is started.
import { minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { readMac } from './listeners.darwin.ts';
import { listenersOf } from './listeners.group.ts';
import { parseSocketTable, type Socket } from './listeners.parse.ts';
import { readWindows } from './listeners.win32.ts';

/** What runs scripts: their process is named after the script. */
const INTERPRETERS = /^(?:python|perl|ruby|php)[\d.]*$/;
/** A server may hold thousands of sockets, and each question under way takes memory. */
const LINKS_AT_ONCE = 32;
const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** Program by socket inode: the walk through /proc is needed for new sockets only. */
interface Memory {
  programs: Record<string, string>;
}

async function read(host: Host, { memory }: Past<Memory>): Promise<Reading<'listeners', Memory>> {
  const range = await host.readFile('/proc/sys/net/ipv4/ip_local_port_range');
  const ephemeralFrom = Number(range?.split(/\s+/)[0] ?? 32_768);
  const sockets: Socket[] = [];
  let tables = 0;
  for (const table of TABLES) {
    const text = await host.readFile(`/proc/net/${table}`);
    if (text !== undefined) tables++;
    sockets.push(...parseSocketTable(table, text ?? '', ephemeralFrom));
  }
  if (tables === 0)
    throw new CheckError('not_supported', 'there are no tables of sockets in /proc/net; is /proc mounted?');
  const known = memory?.programs ?? {};
  const unknown = sockets.filter(({ inode }) => !(inode in known)).map(({ inode }) => inode);
  const found = unknown.length > 0 ? await programsOf(host, new Set(unknown)) : {};
  const programs: Record<string, string> = {};
  for (const { inode } of sockets) {
    const program = known[inode] ?? found[inode];
    if (program) programs[inode] = program;
  }
  return { facts: { listeners: listenersOf(sockets, programs) }, memory: { programs } };
}

/** Names of the programs that hold these sockets; those of other users stay unknown without root. */
async function programsOf(host: Host, inodes: Set<string>): Promise<Record<string, string>> {
  const programs: Record<string, string> = {};
  for (const pid of (await host.list('/proc')) ?? []) {
    if (!/^\d+$/.test(pid)) continue;
    for (const inode of await socketsOf(host, pid)) {
      if (inodes.has(inode)) programs[inode] ??= await programOf(host, pid);
    }
  }
  return programs;
}

/** A main thread may call itself as it likes ("MainThread" of Node); only where an interpreter runs that says more. */
async function programOf(host: Host, pid: string): Promise<string> {
  const executable = await host.readLink(`/proc/${pid}/exe`).catch(() => undefined);
  // The kernel says " (deleted)" of one that was replaced by an update.
  const name = executable?.replace(/ \(deleted\)$/, '').replace(/^.*\//, '');
  if (name && !INTERPRETERS.test(name)) return name;
  return (await host.readFile(`/proc/${pid}/comm`).catch(() => ''))?.trim() ?? '';
}

/** Processes end and forbid to look at any moment: neither is worth a word. */
async function socketsOf(host: Host, pid: string): Promise<string[]> {
  const descriptors = (await host.list(`/proc/${pid}/fd`).catch(() => [])) ?? [];
  const inodes: string[] = [];
  for (let from = 0; from < descriptors.length; from += LINKS_AT_ONCE) {
    const some = descriptors.slice(from, from + LINKS_AT_ONCE);
    const links = some.map((name) => host.readLink(`/proc/${pid}/fd/${name}`).catch(() => undefined));
    inodes.push(...(await Promise.all(links)).flatMap((link) => /^socket:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? []));
  }
  return inodes;
}

export const listeners = defineCheck<'listeners', Memory>({
  name: 'listeners',
  every: minutes(15),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
