import type { Certificates } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { eachOnce, parseWithRole } from './certificates.parse.ts';

const KEYCHAIN = 'System.keychain';
/** What macOS makes for itself. */
const OF_THE_SYSTEM = /^CN=com\.apple\./;

export async function readMacCertificates(host: Host): Promise<Certificates> {
  return parseKeychain((await host.run('systemKeychain')).stdout);
}

/** Apple's own roots lie in another keychain, so each root in this one was added. */
export function parseKeychain(pem: string): Certificates {
  const own: Certificates['own'] = [];
  const roots: Certificates['added_roots'] = [];
  for (const { root, ...certificate } of parseWithRole(pem, KEYCHAIN)) {
    if (root) roots.push(certificate);
    else if (!OF_THE_SYSTEM.test(certificate.subject)) own.push(certificate);
  }
  return { own: eachOnce(own), added_roots: eachOnce(roots), own_unread: [], roots_unread: [] };
}
