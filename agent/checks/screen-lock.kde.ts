import type { SessionLock } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { parseIni } from './parse/ini.ts';

const FILE = 'kscreenlockerrc';
/** kscreenlocker's own: locks after 5 minutes, with 5 seconds in which no password is asked. */
const DEFAULT_MINUTES = 5;
const DEFAULT_GRACE_S = 5;

export async function readKdeLock(host: Host, home: string): Promise<Omit<SessionLock, 'user'>> {
  const system = (await host.readFile(`/etc/xdg/${FILE}`)) ?? '';
  return parseKdeLock(system, (await host.readFile(`${home}/.config/${FILE}`)) ?? '');
}

/** What the administrator marked with [$i] can't be overridden by the user. */
export function parseKdeLock(system: string, user: string): Omit<SessionLock, 'user'> {
  const fixed = parseIni(system.replaceAll(/^\[Daemon\]\[\$i\]/gm, '[Fixed]')).get('Fixed');
  const settings = parseIni(system.replaceAll('[$i]', ''), user).get('Daemon');
  const marked = parseIni(system).get('Daemon');
  const value = (key: string) => fixed?.get(key) ?? marked?.get(`${key}[$i]`) ?? settings?.get(key);
  const seconds = Number(value('Timeout') ?? DEFAULT_MINUTES) * 60;
  const enabled = value('Autolock') !== 'false' && seconds > 0;
  if (!enabled) return { enabled };
  return { enabled, timeout_s: seconds + Number(value('LockGrace') ?? DEFAULT_GRACE_S) };
}
