// Who sits at the screen is in logind's files, which sd-login(3) reads too; what locks
// the screen is in the files of that person's desktop. Nothing is asked in their name.
import type { SessionLock } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { parseIni } from './parse/ini.ts';
import { parseMounts } from './parse/mounts.ts';
import { readDconfLock } from './screen-lock.dconf.ts';
import { readKdeLock } from './screen-lock.kde.ts';
import { pickVolumes } from './volumes.pick.ts';

const SESSIONS = '/run/systemd/sessions';

interface Session {
  uid: string;
  desktop: string;
}

export async function readLinux(host: Host): Promise<Reading<'screen_lock', never>> {
  const names = await host.list(SESSIONS);
  if (names === undefined)
    throw new CheckError('not_supported', 'logind does not run, so nobody knows who is at the screen');
  const texts = await Promise.all(names.map((name) => host.readFile(`${SESSIONS}/${name}`)));
  const sessions: SessionLock[] = [];
  for (const { uid, desktop } of parseSessions(texts.map((text) => text ?? ''))) {
    sessions.push({ user: uid, ...(await readLock(host, uid, desktop)) });
  }
  return { facts: { sessions } };
}

/** One graphical session at this machine for each user; greeters and remote logins are none. */
export function parseSessions(texts: string[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const text of texts) {
    const value = (key: string) => parseIni(text).get('')?.get(key) ?? '';
    const graphical = /^(?:x11|wayland|mir)$/.test(value('TYPE'));
    if (!graphical || value('CLASS') !== 'user' || value('SEAT') === '' || value('STATE') === 'closing') continue;
    sessions.set(value('UID'), { uid: value('UID'), desktop: value('DESKTOP') });
  }
  return [...sessions.values()];
}

/** Nothing for desktops whose settings we can't read, and for homes on a file server, which may never answer. */
async function readLock(host: Host, uid: string, desktop: string): Promise<Omit<SessionLock, 'user'>> {
  const home = homeOf((await host.readFile('/etc/passwd')) ?? '', uid);
  if (home === undefined || (await isRemote(host, home))) return {};
  try {
    if (/kde|plasma/i.test(desktop)) return await readKdeLock(host, home);
    return await readDconfLock(host, home, desktop);
  } catch (error) {
    if (error instanceof CheckError) return {};
    throw error;
  }
}

function homeOf(passwd: string, uid: string): string | undefined {
  const home = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[2] === uid)?.[5];
  return home?.startsWith('/') ? home : undefined;
}

async function isRemote(host: Host, folder: string): Promise<boolean> {
  const mounts = parseMounts((await host.readFile('/proc/self/mountinfo')) ?? '');
  const holding = mounts
    .filter(({ mount }) => mount === '/' || `${folder}/`.startsWith(`${mount}/`))
    .sort((a, b) => b.mount.length - a.mount.length)[0];
  return holding === undefined || holding.type === 'autofs' || pickVolumes([holding])[0]?.network === true;
}
