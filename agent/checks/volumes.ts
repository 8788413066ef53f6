import { minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { defineCheck, type Read } from './check.ts';
import { type Memory as MacMemory, readMac } from './volumes.darwin.ts';
import { type Memory, withForecast } from './volumes.forecast.ts';
import { type Linux, readLinux } from './volumes.linux.ts';
import { readWindows } from './volumes.win32.ts';

export const volumes = defineCheck<'volumes', Memory<Linux>, Memory<never>, Memory<MacMemory>>({
  name: 'volumes',
  every: minutes(5),
  on: {
    linux: atLeastOne(withForecast(readLinux)),
    win32: atLeastOne(withForecast(readWindows)),
    darwin: atLeastOne(withForecast(readMac)),
  },
});

/** Whoever sees no volume can't say that all of them are fine. */
function atLeastOne<Memory>(read: Read<'volumes', Memory>): Read<'volumes', Memory> {
  return async (host, past) => {
    const reading = await read(host, past);
    if (reading.facts.volumes.length > 0) return reading;
    throw new CheckError('not_supported', 'no disk or share is mounted here: a container, a chroot or a live system');
  };
}
