import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readLinux } from './network.linux.ts';
import { readWindows } from './network.win32.ts';

export const network = defineCheck({
  name: 'network',
  every: minutes(5),
  on: { linux: readLinux, win32: readWindows },
});
