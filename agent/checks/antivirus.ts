import { minutes } from '../../shared/duration.ts';
import { readMac } from './antivirus.darwin.ts';
import { readLinux } from './antivirus.linux.ts';
import { readWindows } from './antivirus.win32.ts';
import { defineCheck } from './check.ts';

export const antivirus = defineCheck({
  name: 'antivirus',
  every: minutes(15),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
