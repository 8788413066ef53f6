import { hours } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './screen-lock.darwin.ts';
import { readLinux } from './screen-lock.linux.ts';
import { readWindows } from './screen-lock.win32.ts';

export const screenLock = defineCheck({
  name: 'screen_lock',
  every: hours(1),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
