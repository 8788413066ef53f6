// timed sets the clock of a Mac, and says to nobody how well; what can be read is whether
// it is allowed to. How far the clock is off comes from the connection to the collector.
import type { Clock } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { knownAnywhere } from './clock.offset.ts';
import { flagAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

/** A profile first; then the settings of the account timed runs as; then those before macOS 13. */
const PLACES = [
  '/Library/Managed Preferences/com.apple.timed.plist',
  '/private/var/db/timed/Library/Preferences/com.apple.timed.plist',
  '/private/var/db/timed/com.apple.timed.plist',
];
const ASK_EVERY_MS = hours(1);

type Synchronisation = Pick<Clock, 'synchronised' | 'service'>;

export interface Memory {
  askedMs: number;
  state: Synchronisation;
}

export async function readMac(host: Host, past: Past<Memory>): Promise<Reading<'clock', Memory>> {
  const now = host.now();
  const known = past.memory;
  const fresh = known !== undefined && now >= known.askedMs && now - known.askedMs < ASK_EVERY_MS;
  const memory = fresh ? known : { askedMs: now, state: await readState(host) };
  return { facts: { ...memory.state, ...knownAnywhere(host, past) }, memory };
}

async function readState(host: Host): Promise<Synchronisation> {
  for (const path of PLACES) {
    const automatic = await readSetting(host, path);
    if (automatic !== undefined) return automatic ? { service: 'timed' } : { service: 'timed', synchronised: false };
  }
  return {};
}

async function readSetting(host: Host, path: string): Promise<boolean | undefined> {
  try {
    if (!(await host.inspect(path))) return undefined;
    const { code, stdout } = await host.run('propertyListXml', path);
    return code === 0 ? flagAt(parsePlist(stdout, `plutil ${path}`), 'TMAutomaticTimeOnlyEnabled') : undefined;
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}
