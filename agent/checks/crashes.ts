import { hours, minutes } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { readMacEnds } from './crashes.darwin.ts';
import { crashesOf, type Ends } from './crashes.ends.ts';
import { readLinuxEnds } from './crashes.linux.ts';
import { readWindowsEnds } from './crashes.win32.ts';

interface Memory {
  /** The run of the system in which the ends before it were read: they do not change any more. */
  boot: string;
  ends: Ends;
}

interface System {
  /** Changes with every start of the system. */
  bootOf(host: Host): Promise<string | undefined>;
  readEnds(host: Host): Promise<Ends>;
}

function readWith({ bootOf, readEnds }: System) {
  return async (host: Host, { memory }: Past<Memory>): Promise<Reading<'crashes', Memory>> => {
    const boot = (await bootOf(host)) ?? '';
    const ends = memory && boot !== '' && memory.boot === boot ? memory.ends : await readEnds(host);
    return { facts: crashesOf(ends, host.now()), memory: { boot, ends } };
  };
}

const linux: System = {
  bootOf: async (host) => (await host.readFile('/proc/sys/kernel/random/boot_id'))?.trim(),
  readEnds: readLinuxEnds,
};
const darwin: System = {
  bootOf: async (host) => (await host.run('bootSession')).stdout.trim(),
  readEnds: readMacEnds,
};
/** The log is asked each time: it costs as much as asking when the system was started. */
const win32: System = { bootOf: async () => undefined, readEnds: readWindowsEnds };

export const crashes = defineCheck<'crashes', Memory>({
  name: 'crashes',
  every: hours(1),
  timeoutMs: minutes(3),
  on: { linux: readWith(linux), win32: readWith(win32), darwin: readWith(darwin) },
});
