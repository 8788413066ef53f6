import { hours, seconds } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readLinux } from './updates.linux.ts';
import type { Memory } from './updates.since.ts';

export const updates = defineCheck<'updates', Memory>({
  name: 'updates',
  every: hours(6),
  timeoutMs: seconds(150),
  on: { linux: readLinux },
});
