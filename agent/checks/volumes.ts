import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { type Memory as MacMemory, readMac } from './volumes.darwin.ts';
import { type Memory, withForecast } from './volumes.forecast.ts';
import { type Linux, readLinux } from './volumes.linux.ts';
import { readWindows } from './volumes.win32.ts';

export const volumes = defineCheck<'volumes', Memory<Linux>, Memory<never>, Memory<MacMemory>>({
  name: 'volumes',
  every: minutes(5),
  on: { linux: withForecast(readLinux), win32: withForecast(readWindows), darwin: withForecast(readMac) },
});
