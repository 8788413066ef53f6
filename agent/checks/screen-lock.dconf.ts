// GNOME and Cinnamon keep their settings in dconf: a database of the user, those of the
// administrator with keys the user may not override, and defaults of the desktop.
import type { SessionLock } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { type Database, parseGvdb } from './parse/gvdb.ts';

interface Desktop {
  names: RegExp;
  lock: string;
  idle: string;
  delay: string;
  /** What the schemas say where nobody has set anything. */
  idleDefault: number;
  delayDefault: number;
}

const FORBIDDEN = '/org/gnome/desktop/lockdown/disable-lock-screen';
const DESKTOPS: Desktop[] = [
  {
    names: /gnome|ubuntu|pop|unity|budgie/i,
    lock: '/org/gnome/desktop/screensaver/lock-enabled',
    idle: '/org/gnome/desktop/session/idle-delay',
    delay: '/org/gnome/desktop/screensaver/lock-delay',
    idleDefault: 300,
    delayDefault: 0,
  },
  {
    names: /cinnamon/i,
    lock: '/org/cinnamon/desktop/screensaver/lock-enabled',
    idle: '/org/cinnamon/desktop/session/idle-delay',
    delay: '/org/cinnamon/desktop/screensaver/lock-delay',
    idleDefault: 900,
    delayDefault: 2,
  },
];

/** dconf(7): where no profile says otherwise, there is the user's database alone. */
const PROFILE = '/etc/dconf/profile/user';
const OWN = 'user-db:user';

/** Nothing for desktops other than these. */
export async function readDconfLock(host: Host, home: string, name: string): Promise<Omit<SessionLock, 'user'>> {
  const desktop = DESKTOPS.find(({ names }) => names.test(name));
  if (!desktop) return {};
  return lockOf(await readDatabases(host, home), desktop);
}

/** In the order in which they count. */
async function readDatabases(host: Host, home: string): Promise<Database[]> {
  const profile = ((await host.readFile(PROFILE)) ?? OWN).split('\n').map((line) => line.trim());
  const paths = profile.flatMap((line) => {
    const [, kind, place = ''] = /^(user|system|file)-db:([^#\s]+)/.exec(line) ?? [];
    if (kind === 'user') return `${home}/.config/dconf/${place}`;
    return kind === 'system' ? `/etc/dconf/db/${place}` : kind === 'file' ? place : [];
  });
  const files = await Promise.all(paths.map((path) => host.readFile(path, { latin1: true })));
  return files.flatMap((bytes) => (bytes ? parseGvdb(bytes) : []));
}

function lockOf(databases: Database[], desktop: Desktop): Omit<SessionLock, 'user'> {
  const setting = (key: string) => valueIn(databases, key);
  const idle = Number(setting(desktop.idle) ?? desktop.idleDefault);
  const enabled = setting(FORBIDDEN) !== true && (setting(desktop.lock) ?? true) === true && idle > 0;
  return enabled ? { enabled, timeout_s: idle + Number(setting(desktop.delay) ?? desktop.delayDefault) } : { enabled };
}

/** From the first that has it, unless one further back has locked it. */
function valueIn(databases: Database[], key: string): boolean | number | undefined {
  const locked = databases.findLastIndex(({ locks }) => locks.has(key));
  const candidates = locked === -1 ? databases : databases.slice(locked);
  return candidates.map(({ values }) => values.get(key)).find((value) => value !== undefined);
}
