import type { FailedService } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { listOf, numberAt, textAt } from './parse/json.ts';

/** ERROR_SERVICE_NEVER_STARTED: nobody tried since the PC was started. */
const NEVER_STARTED = 1077;
/** They start by themselves, do their work and end, or wait until they are needed. */
const COME_AND_GO =
  /^(?:edgeupdate.*|gupdate.*|GoogleUpdater.*|MozillaMaintenance|MapsBroker|sppsvc|clr_optimization.*|RemoteRegistry|ShellHWDetection|tiledatamodelsvc|WbioSrvc|BITS|TrustedInstaller|CDPSvc.*|OneSyncSvc.*|dbupdate.*)$/i;

export async function readWindows(host: Host): Promise<Reading<'services', never>> {
  return { facts: { failed: parseStopped(await host.query('stoppedServices')) } };
}

/** Those that ended with an error. */
export function parseStopped(answer: unknown): FailedService[] {
  return listOf(answer).flatMap((service) => {
    const name = textAt(service, 'Name');
    const exitCode = numberAt(service, 'ExitCode') ?? 0;
    if (!name || exitCode === 0 || exitCode === NEVER_STARTED || COME_AND_GO.test(name)) return [];
    return [{ unit: withoutSession(name), description: withoutSession(textAt(service, 'Title') ?? '') }];
  });
}

/** Services of users, and their titles, carry the number of the session: "CDPUserSvc_3f2a1". */
function withoutSession(name: string): string {
  return name.replace(/_[0-9a-f]{4,8}$/, '');
}
