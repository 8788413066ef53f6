import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { CheckError } from '../../shared/errors.ts';
import { allowedProgram } from './allowed-program.ts';
import { inspect, list, readFile, readLink, space } from './files.ts';
import type { Host, Platform } from './host.ts';
import { addresses, dial, resolve } from './network.ts';
import { openPowerShell, powerShellCommand } from './powershell.ts';
import { cpuTime } from './processor.ts';
import { PROGRAMS } from './programs.ts';
import { QUERIES } from './queries.ts';
import { findProgram, runProgram } from './run-program.ts';

/** This very PC. */
export function liveHost(): Host {
  return {
    platform: platform(),
    now: Date.now,
    hostname,
    timeZone,
    run: async (name, argument) => await runProgram(allowedProgram(name, argument), argument),
    has: async (name) => (await findProgram(PROGRAMS[name])) !== undefined,
    query: queries(),
    readFile,
    readLink,
    list,
    inspect,
    space,
    dial,
    resolve,
    addresses,
    cpuTime,
    hardware: async () => await (await import('./hardware.ts')).readHardware(),
  };
}

/** PowerShell is started with the first query. */
function queries(): Host['query'] {
  if (process.platform === 'win32') {
    const powerShell = openPowerShell(powerShellCommand());
    return (name, from) => powerShell.ask(name, QUERIES[name], from);
  }
  return async (name) => {
    throw new CheckError('not_supported', `${name} is asked on Windows only`);
  };
}

function platform(): Platform {
  const name = process.platform;
  if (name === 'linux' || name === 'win32' || name === 'darwin') return name;
  throw new CheckError('not_supported', `Deskside runs on Linux, Windows and macOS, not on ${name}`);
}

/** Intl keeps the zone the process was started in; a laptop that travels changes this link. */
function timeZone(): string {
  try {
    const zone = /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(readlinkSync('/etc/localtime'))?.[1];
    if (zone !== undefined) return zone;
  } catch {
    // Windows, or a container without one.
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
