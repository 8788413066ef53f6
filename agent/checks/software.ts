import { hours, minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readLinux } from './software.linux.ts';

export const software = defineCheck({
  name: 'software',
  every: hours(24),
  timeoutMs: minutes(2),
  on: { linux: readLinux },
});
