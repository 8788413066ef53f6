// System Integrity Protection, Gatekeeper and the sealed system volume, in the words of
// csrutil(8) and spctl(8), which are not translated.
import type { Hardening } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import type { Reading } from './check.ts';

export async function readMac(host: Host): Promise<Reading<'hardening', never>> {
  const facts: Hardening = {
    ...parseIntegrity(await outputOf(host, 'csrutilStatus')),
    ...present({
      gatekeeper: parseGatekeeper(await outputOf(host, 'gatekeeperStatus')),
      sealed_system_volume: parseSealed(await outputOf(host, 'sealedVolumeStatus')),
    }),
  };
  return { facts };
}

/** Some say it on stderr, and with an exit code, when the answer is "disabled". */
async function outputOf(host: Host, program: ProgramName): Promise<string> {
  try {
    const { stdout, stderr } = await host.run(program);
    return `${stdout}\n${stderr}`;
  } catch (error) {
    if (error instanceof CheckError) return '';
    throw error;
  }
}

export function parseIntegrity(
  text: string,
): Pick<Hardening, 'system_integrity_protection' | 'system_integrity_customised'> {
  if (/\(Custom Configuration\)/.test(text)) {
    return { system_integrity_protection: false, system_integrity_customised: true };
  }
  const state = /System Integrity Protection status: (enabled|disabled)/.exec(text)?.[1];
  return state === undefined ? {} : { system_integrity_protection: state === 'enabled' };
}

export function parseGatekeeper(text: string): boolean | undefined {
  const state = /^assessments (enabled|disabled)/m.exec(text)?.[1];
  return state === undefined ? undefined : state === 'enabled';
}

/** Absent before macOS 11, which knows no such command. */
export function parseSealed(text: string): boolean | undefined {
  const state = /Authenticated Root status: (enabled|disabled)/i.exec(text)?.[1];
  return state === undefined ? undefined : state === 'enabled';
}
