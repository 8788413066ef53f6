// What starts without being asked. Programs are named, their arguments never: those
// may hold passwords.
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { type KnownJobs, readMacAutoruns } from './autoruns.darwin.ts';
import { readLinuxAutoruns } from './autoruns.linux.ts';
import { readWindowsAutoruns, type Signatures } from './autoruns.win32.ts';
import { defineCheck, type Past, type Reading } from './check.ts';

/** What need not be looked at again. */
interface Memory {
  signatures?: Signatures;
  jobs?: KnownJobs;
}

type Run = Promise<Reading<'autoruns', Memory>>;

async function readLinux(host: Host): Run {
  return { facts: { entries: await readLinuxAutoruns(host) } };
}

async function readWindows(host: Host, past: Past<Memory>): Run {
  const { entries, memory } = await readWindowsAutoruns(host, past.memory?.signatures);
  return { facts: { entries }, memory: { signatures: memory } };
}

async function readMac(host: Host, past: Past<Memory>): Run {
  const { entries, memory } = await readMacAutoruns(host, past.memory?.jobs);
  return { facts: { entries }, memory: { jobs: memory } };
}

export const autoruns = defineCheck<'autoruns', Memory>({
  name: 'autoruns',
  every: hours(1),
  // The first look at all signatures takes its time.
  timeoutMs: 240_000,
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
