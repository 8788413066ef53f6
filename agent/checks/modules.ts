// Kernel modules and drivers that did not come with the system.
import type { Modules } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMacModules } from './modules.darwin.ts';
import { readLinuxModules } from './modules.linux.ts';
import { readWindowsModules } from './modules.win32.ts';

function readWith(readModules: (host: Host) => Promise<Modules>) {
  return async (host: Host): Promise<Reading<'modules', never>> => ({ facts: await readModules(host) });
}

export const modules = defineCheck({
  name: 'modules',
  every: hours(24),
  timeoutMs: 120_000,
  on: {
    linux: readWith(readLinuxModules),
    win32: readWith(readWindowsModules),
    darwin: readWith(readMacModules),
  },
});
