import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readReports } from './system-log.darwin.ts';
import { readLinuxLog } from './system-log.linux.ts';
import type { LogMemory } from './system-log.memory.ts';
import { readEventLog } from './system-log.win32.ts';

export const systemLog = defineCheck<'system_log', LogMemory>({
  name: 'system_log',
  every: minutes(5),
  urgent: true,
  on: { linux: readLinuxLog, win32: readEventLog, darwin: readReports },
});
