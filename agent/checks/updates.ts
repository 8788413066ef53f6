import { hours, minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readMac } from './updates.darwin.ts';
import { readLinux } from './updates.linux.ts';
import type { Memory } from './updates.since.ts';
import { readWindows, type Memory as WindowsMemory } from './updates.win32.ts';

export const updates = defineCheck<'updates', Memory, WindowsMemory>({
  name: 'updates',
  every: hours(6),
  settles: true,
  timeoutMs: minutes(6),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
