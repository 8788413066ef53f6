// macOS tells a user's own choice to that user only (sysadminctl -screenLock status
// answers for whoever asks), so what can be known from outside is what a profile sets.
import type { SessionLock } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { at, numberAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

const PROFILE = '/Library/Managed Preferences/com.apple.screensaver.plist';

export async function readMac(host: Host): Promise<Reading<'screen_lock', never>> {
  // The console belongs to whoever sits at it, and to root while nobody does.
  const user = (await host.inspect('/dev/console'))?.uid;
  if (user === undefined) throw new CheckError('not_supported', 'there is no /dev/console');
  if (user === 0) return { facts: { sessions: [] } };
  const managed = (await host.inspect(PROFILE)) !== undefined;
  const lock = managed ? parseProfile((await host.run('propertyListXml', PROFILE)).stdout) : {};
  return { facts: { sessions: [{ user: String(user), ...lock }] } };
}

/** The profile's settings, a property list; nothing where it leaves the choice to the user. */
export function parseProfile(text: string): Omit<SessionLock, 'user'> {
  const profile = parsePlist(text, 'plutil');
  const asks = at(profile, 'askForPassword');
  if (asks === 0 || asks === false) return { enabled: false };
  const idle = numberAt(profile, 'idleTime');
  if (asks === undefined || idle === undefined) return {};
  if (idle <= 0) return { enabled: false };
  return { enabled: true, timeout_s: idle + (numberAt(profile, 'askForPasswordDelay') ?? 0) };
}
