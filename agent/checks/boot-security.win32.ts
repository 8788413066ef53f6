import type { BootSecurity } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { hasCertificates2023 } from './boot-security.certificates.ts';
import type { Reading } from './check.ts';
import { at, flagAt, listOf, numberAt, textAt } from './parse/json.ts';

/** PEFirmwareType. */
const FIRMWARE: Record<number, boolean> = { 1: false, 2: true };

export async function readWindows(host: Host): Promise<Reading<'boot_security', never>> {
  return { facts: parseBootSecurity(await host.query('bootSecurity')) };
}

export function parseBootSecurity(answer: unknown): BootSecurity {
  const uefi = FIRMWARE[numberAt(answer, 'FirmwareType') ?? 0];
  const secureBoot = numberAt(answer, 'SecureBoot');
  return present({
    uefi,
    // On a BIOS there is nothing that could be off.
    secure_boot: uefi === false || secureBoot === undefined ? undefined : secureBoot === 1,
    certificates_2023: hasCertificates2023(namesOf(at(answer, 'Db')), namesOf(at(answer, 'Kek'))),
    certificate_status: numberAt(answer, 'Error') ? 'Error' : textAt(answer, 'Status'),
    ...tpm(at(answer, 'Tpm')),
  });
}

function namesOf(names: unknown): string | undefined {
  return names === undefined || names === null ? undefined : listOf(names).join('\n');
}

/** Win32_Tpm: SpecVersion is "2.0, 0, 1.38"; nothing where there is no TPM. */
function tpm(answer: unknown) {
  const version = /^\d+\.\d+/.exec(textAt(answer, 'SpecVersion') ?? '')?.[0];
  const enabled = flagAt(answer, 'Enabled');
  const activated = flagAt(answer, 'Activated');
  const known = enabled !== undefined && activated !== undefined;
  return { tpm_version: version, tpm_ready: known ? enabled && activated : undefined };
}
