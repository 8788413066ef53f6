// What a login starts: desktop entries of autostart folders (XDG Autostart
// Specification) and the scripts of /etc/profile.d.
import type { Host } from '../host/host.ts';
import { type Found, pathsIn, programOf } from './autoruns.found.ts';
import type { Home } from './autoruns.homes.ts';

const AUTOSTART = '/etc/xdg/autostart';
const PROFILE = '/etc/profile.d';

export async function findLoginPrograms(host: Host, homes: Home[]): Promise<Found[]> {
  const found = await desktopEntries(host, AUTOSTART);
  for (const home of homes) found.push(...(await desktopEntries(host, `${home.path}/.config/autostart`, home)));
  for (const source of await pathsIn(host, PROFILE, /\.c?sh$/)) {
    found.push({ kind: 'login', key: source, name: source, source, program: source });
  }
  return found;
}

async function desktopEntries(host: Host, folder: string, home?: Home): Promise<Found[]> {
  const found: Found[] = [];
  for (const source of await pathsIn(host, folder, /\.desktop$/)) {
    const command = parseDesktopEntry((await host.readFile(source)) ?? '');
    const program = command === undefined ? undefined : programOf(command);
    if (program === undefined) continue;
    const key = home === undefined ? source : `${home.uid}:${source}`;
    const name = source.slice(folder.length + 1);
    found.push({ kind: 'login', key, name, source, program, ...(home && { personal: true }) });
  }
  return found;
}

/** What it runs; undefined when it is switched off. */
export function parseDesktopEntry(text: string): string | undefined {
  const main = text.split(/^\[(?!Desktop Entry\])/m)[0] ?? '';
  const value = (key: string) => new RegExp(`^${key}[ \\t]*=[ \\t]*(.+)$`, 'm').exec(main)?.[1]?.trim();
  if (value('Hidden') === 'true' || value('X-GNOME-Autostart-enabled') === 'false') return undefined;
  return value('Exec');
}
