// Sources of updates beside the package manager. Each is asked only where it is
// installed; one that can't answer, off line or in time, is left out.
import type { OtherUpdates } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host, Output } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { itemsAt, parseJson } from './parse/json.ts';

interface Source {
  source: string;
  program: ProgramName;
  /** Undefined when the program could not tell. */
  count(output: Output): number | undefined;
}

const SOURCES: Source[] = [
  { source: 'snap', program: 'snapUpdates', count: countSnaps },
  { source: 'flatpak', program: 'flatpakUpdates', count: countFlatpaks },
  { source: 'fwupd', program: 'fwupdUpdates', count: countFirmware },
];

export async function readOthers(host: Host): Promise<OtherUpdates[]> {
  const answers = await Promise.all(SOURCES.map((source) => ask(host, source)));
  return answers.flat();
}

async function ask(host: Host, { source, program, count }: Source): Promise<OtherUpdates[]> {
  if (!(await host.has(program))) return [];
  try {
    const pending = count(await host.run(program));
    return pending === undefined ? [] : [{ source, pending }];
  } catch (error) {
    if (error instanceof CheckError) return [];
    throw error;
  }
}

/** `snap refresh --list`: a heading and a row each; "All snaps up to date." goes to stderr. */
export function countSnaps({ code, stdout }: Output): number | undefined {
  return code === 0 ? Math.max(0, rowsOf(stdout).length - 1) : undefined;
}

/** `flatpak remote-ls --updates --columns=ref`: without a heading when nobody watches. */
export function countFlatpaks({ code, stdout }: Output): number | undefined {
  return code === 0 ? rowsOf(stdout).filter((row) => row.includes('/')).length : undefined;
}

/** `fwupdmgr get-updates --json`; 2 is its "nothing to do". */
export function countFirmware({ code, stdout }: Output): number | undefined {
  if (code === 2) return 0;
  if (code !== 0) return undefined;
  const devices = itemsAt(parseJson(stdout, 'fwupdmgr get-updates'), 'Devices');
  return devices.filter((device) => itemsAt(device, 'Releases').length > 0).length;
}

function rowsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
