import { hours } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './hardening.darwin.ts';
import { readLinux } from './hardening.linux.ts';
import { readWindows } from './hardening.win32.ts';

export const hardening = defineCheck({
  name: 'hardening',
  every: hours(24),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
