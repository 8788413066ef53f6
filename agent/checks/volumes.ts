import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { type Memory, readLinux } from './volumes.linux.ts';

export const volumes = defineCheck<'volumes', Memory>({
  name: 'volumes',
  every: minutes(5),
  on: { linux: readLinux },
});
