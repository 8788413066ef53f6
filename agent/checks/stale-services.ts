import { hours, minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { type Memory, readLinux } from './stale-services.linux.ts';

export const staleServices = defineCheck<'stale_services', Memory>({
  name: 'stale_services',
  every: hours(24),
  settles: true,
  timeoutMs: minutes(1),
  on: { linux: readLinux },
});
