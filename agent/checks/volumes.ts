import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { type Memory, withForecast } from './volumes.forecast.ts';
import { type Linux, readLinux } from './volumes.linux.ts';

export const volumes = defineCheck<'volumes', Memory<Linux>>({
  name: 'volumes',
  every: minutes(5),
  on: { linux: withForecast(readLinux) },
});
