import { hours } from '../../shared/duration.ts';
import { readMac } from './boot-security.darwin.ts';
import { readLinux } from './boot-security.linux.ts';
import { readWindows } from './boot-security.win32.ts';
import { defineCheck } from './check.ts';

export const bootSecurity = defineCheck({
  name: 'boot_security',
  every: hours(24),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
