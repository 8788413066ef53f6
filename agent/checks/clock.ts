import type { Clock } from '../../proto/gen/types.ts';
import { minutes, seconds } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { type Memory as MacMemory, readMac } from './clock.darwin.ts';
import { knownAnywhere } from './clock.offset.ts';
import { readWindows, type Memory as WindowsMemory } from './clock.win32.ts';

/** With "local" in its configuration, chronyd calls itself well while it follows nobody. */
const CHRONY_OWN_CLOCK = '7F7F0101';

/** systemd-timesyncd touches `synchronized` in it with each answer of a server (systemd-timesyncd.service(8)). */
const TIMESYNC = '/run/systemd/timesync';
/** Twice the longest it waits between two answers, unless told otherwise: PollIntervalMaxSec in timesyncd.conf(5). */
const LATELY_MS = 2 * seconds(2048);

type Synchronisation = Pick<Clock, 'synchronised' | 'service'>;

async function readLinux(host: Host, past: Past<never>): Promise<Reading<'clock', never>> {
  return { facts: { ...(await readSynchronisation(host)), ...knownAnywhere(host, past) } };
}

// Where timesyncd does well, no program is started; timedatectl would start timedated, too.
// Any other daemon that answers is asked itself; timedated only knows the kernel's flag,
// which stays up for hours after the last server was lost.
async function readSynchronisation(host: Host): Promise<Synchronisation> {
  if (await hasSynchronisedLately(host)) return { service: 'systemd-timesyncd', synchronised: true };
  return (
    parseChrony(await printed(host, 'chronyTracking')) ??
    parseNtpVariables(await printed(host, 'ntpVariables')) ??
    parseTimedatectl(await printed(host, 'timedatectl'), (await host.list(TIMESYNC)) !== undefined)
  );
}

/** A file of the future tells of a clock that was set back: nobody knows how old it is. */
async function hasSynchronisedLately(host: Host): Promise<boolean> {
  const mark = await host.inspect(`${TIMESYNC}/synchronized`);
  const age = mark ? host.now() - mark.modifiedMs : Number.NaN;
  return age >= 0 && age <= LATELY_MS;
}

/** "" when the program is not there, or has nothing to say. */
async function printed(host: Host, program: ProgramName): Promise<string> {
  try {
    return (await host.run(program)).stdout;
  } catch (error) {
    if (error instanceof CheckError && error.reason === 'tool_missing') return '';
    throw error;
  }
}

/**
 * `chronyc -c tracking`: 14 columns, the first what it follows, the third the
 * stratum, the last the leap status; undefined when chronyd does not run ("506
 * Cannot talk to daemon").
 */
export function parseChrony(text: string): Synchronisation | undefined {
  const columns = text.trim().split(',');
  if (columns.length < 14) return undefined;
  const [source, , stratum] = columns;
  const follows = stratum !== '0' && source !== CHRONY_OWN_CLOCK;
  return { service: 'chrony', synchronised: follows && columns[13] !== 'Not synchronised' };
}

/** `ntpq -c 'rv 0 leap,stratum'`: "leap=00, stratum=3"; leap 11 (3) or stratum 16 is "no". */
export function parseNtpVariables(text: string): Synchronisation | undefined {
  const leap = /\bleap=(\w+)/.exec(text)?.[1];
  const stratum = /\bstratum=(\d+)/.exec(text)?.[1];
  if (leap === undefined || stratum === undefined) return undefined;
  return { service: 'ntpd', synchronised: !['11', '3'].includes(leap) && Number(stratum) < 16 };
}

/**
 * `timedatectl show`. Without a service of its own, a virtual machine or
 * container has the clock of its host: then "no" means nothing.
 */
export function parseTimedatectl(text: string, timesyncdRuns: boolean): Synchronisation {
  const kernelSays = /^NTPSynchronized=(yes|no)$/m.exec(text)?.[1];
  const synchronised = kernelSays === undefined ? {} : { synchronised: kernelSays === 'yes' };
  if (timesyncdRuns) return { service: 'systemd-timesyncd', ...synchronised };
  return kernelSays === 'yes' || /^NTP=yes$/m.test(text) ? synchronised : {};
}

export const clock = defineCheck<'clock', never, WindowsMemory, MacMemory>({
  name: 'clock',
  every: minutes(5),
  settles: true,
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
