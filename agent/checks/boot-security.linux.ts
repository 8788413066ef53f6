// From the variables of the firmware (efivarfs) and /sys: no process is started.
import type { BootSecurity } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { hasCertificates2023 } from './boot-security.certificates.ts';
import type { Reading } from './check.ts';

/** UEFI specification, section 3.3: EFI_GLOBAL_VARIABLE, and 32.6.1: the image security database. */
const GLOBAL = '8be4df61-93ca-11d2-aa0d-00e098032b8c';
const IMAGE_SECURITY = 'd719b2cb-3d3a-4596-a3bc-dad00e67656f';
/** In front of each value: its attributes, 32 bits. */
const ATTRIBUTES = 4;

export async function readLinux(host: Host): Promise<Reading<'boot_security', never>> {
  const uefi = (await host.inspect('/sys/firmware/efi')) !== undefined;
  return { facts: { uefi, ...(uefi ? await firmware(host) : {}), ...(await tpm(host)) } };
}

async function firmware(host: Host): Promise<Partial<BootSecurity>> {
  const [secureBoot, db, kek] = await Promise.all([
    variable(host, `SecureBoot-${GLOBAL}`),
    variable(host, `db-${IMAGE_SECURITY}`),
    variable(host, `KEK-${GLOBAL}`),
  ]);
  return present({
    secure_boot: secureBoot === undefined ? undefined : secureBoot.charCodeAt(0) === 1,
    certificates_2023: hasCertificates2023(db, kek),
  });
}

/** Bytes as characters; undefined where there is no such variable, it is closed to us, or nobody mounted them. */
async function variable(host: Host, name: string): Promise<string | undefined> {
  try {
    const bytes = await host.readFile(`/sys/firmware/efi/efivars/${name}`, { latin1: true });
    return bytes !== undefined && bytes.length > ATTRIBUTES ? bytes.slice(ATTRIBUTES) : undefined;
  } catch (error) {
    if (error instanceof CheckError && error.reason === 'no_permission') return undefined;
    throw error;
  }
}

/** Nothing where the kernel has found no TPM: most virtual machines. */
async function tpm(host: Host): Promise<Partial<BootSecurity>> {
  const folder = '/sys/class/tpm/tpm0';
  if ((await host.list('/sys/class/tpm'))?.includes('tpm0') !== true) return {};
  const major = (await host.readFile(`${folder}/tpm_version_major`))?.trim();
  const enabled = (await host.readFile(`${folder}/device/enabled`))?.trim();
  const active = (await host.readFile(`${folder}/device/active`))?.trim();
  // Files of TPM 1.2 only: the driver of 2.0 shows none that is not ready.
  const ready = enabled !== undefined ? enabled === '1' && active === '1' : major === '2' || undefined;
  return present({ tpm_version: major === '2' ? '2.0' : '1.2', tpm_ready: ready });
}
