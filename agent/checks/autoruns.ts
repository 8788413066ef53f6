// What starts without being asked. Programs are named, their arguments never: those
// may hold passwords.
import type { Autorun } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { readLinuxAutoruns } from './autoruns.linux.ts';
import { defineCheck, type Reading } from './check.ts';

function readWith(readEntries: (host: Host) => Promise<Autorun[]>) {
  return async (host: Host): Promise<Reading<'autoruns', never>> => ({ facts: { entries: await readEntries(host) } });
}

export const autoruns = defineCheck({
  name: 'autoruns',
  every: hours(1),
  on: { linux: readWith(readLinuxAutoruns) },
});
