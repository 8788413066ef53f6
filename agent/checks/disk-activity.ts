import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import type { ActivityMemory } from './disk-activity.counters.ts';
import { readIoreg } from './disk-activity.darwin.ts';
import { readDiskstats } from './disk-activity.linux.ts';
import { readPerfData } from './disk-activity.win32.ts';

export const diskActivity = defineCheck<'disk_activity', ActivityMemory>({
  name: 'disk_activity',
  every: minutes(5),
  on: { linux: readDiskstats, win32: readPerfData, darwin: readIoreg },
});
