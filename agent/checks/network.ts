import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { type Memory, withBestSpeed } from './network.best.ts';
import { type Memory as MacMemory, readMac } from './network.darwin.ts';
import { type Linux, readLinux } from './network.linux.ts';
import { readWindows } from './network.win32.ts';

export const network = defineCheck<'network', Memory<Linux>, Memory<never>, Memory<MacMemory>>({
  name: 'network',
  every: minutes(5),
  settles: true,
  on: { linux: withBestSpeed(readLinux), win32: withBestSpeed<never>(readWindows), darwin: withBestSpeed(readMac) },
});
