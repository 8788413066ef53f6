import { hours, minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './software.darwin.ts';
import { readLinux } from './software.linux.ts';
import { readWindows } from './software.win32.ts';

export const software = defineCheck({
  name: 'software',
  every: hours(24),
  timeoutMs: minutes(2),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
