// Macs have no Secure Boot that could be asked for without starting from a recovery
// volume; what they have instead is the Secure Enclave of Apple's own chips.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

export async function readMac(host: Host): Promise<Reading<'boot_security', never>> {
  const { cpu } = await host.hardware();
  if (cpu === undefined) throw new CheckError('not_supported', 'the maker of the processor can not be read');
  return { facts: /\bApple\b/.test(cpu) ? { uefi: false, tpm_version: 'secure-enclave', tpm_ready: true } : {} };
}
