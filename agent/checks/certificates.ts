// This machine's own certificates, with their end, and root CAs that were added to
// those of the system. Private keys are never read: only the names of their files.
import type { Certificates } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { readMacCertificates } from './certificates.darwin.ts';
import { readLinuxCertificates } from './certificates.linux.ts';
import { readWindowsCertificates } from './certificates.win32.ts';
import { defineCheck, type Reading } from './check.ts';

function readWith(readCertificates: (host: Host) => Promise<Certificates>) {
  return async (host: Host): Promise<Reading<'certificates', never>> => ({ facts: await readCertificates(host) });
}

export const certificates = defineCheck({
  name: 'certificates',
  every: hours(24),
  on: {
    linux: readWith(readLinuxCertificates),
    win32: readWith(readWindowsCertificates),
    darwin: readWith(readMacCertificates),
  },
});
