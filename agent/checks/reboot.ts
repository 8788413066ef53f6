import { hours } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './reboot.darwin.ts';
import { readLinux } from './reboot.linux.ts';
import type { Memory } from './reboot.since.ts';
import { readWindows } from './reboot.win32.ts';

export const reboot = defineCheck<'reboot', Memory>({
  name: 'reboot',
  every: hours(1),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
