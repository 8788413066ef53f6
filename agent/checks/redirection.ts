// Where names and requests are sent. Credentials of proxies are never told.
import type { Redirection } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMacRedirection } from './redirection.darwin.ts';
import { readLinuxRedirection } from './redirection.linux.ts';
import { readWindowsRedirection } from './redirection.win32.ts';

function readWith(readSettings: (host: Host) => Promise<Redirection>) {
  return async (host: Host): Promise<Reading<'redirection', never>> => ({ facts: await readSettings(host) });
}

export const redirection = defineCheck({
  name: 'redirection',
  every: hours(1),
  on: {
    linux: readWith(readLinuxRedirection),
    win32: readWith(readWindowsRedirection),
    darwin: readWith(readMacRedirection),
  },
});
