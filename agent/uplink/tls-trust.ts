// Which TLS certificates the agent accepts: those that lead to the CA it pinned at
// enrolment, for the host it called. The system's list of CAs plays no part.
import { createHash, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** Extended key usage "TLS server": RFC 5280, 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** More certificates than any honest chain has. */
const LONGEST_CHAIN = 5;

/**
 * Why the certificates of this connection are not to be trusted; undefined when they are.
 * Their dates are not looked at: the PC's clock may be wrong, the collector's is known later.
 * @param ca SHA-256 over the SPKI of the pinned CA, hex.
 */
export function distrust(chain: X509Certificate[], host: string, ca: string): string | undefined {
  const [leaf] = chain;
  if (!leaf) return 'it shows no certificate';
  const named = isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host, { subject: 'never' });
  if (!named) return `its certificate is not for ${host} but for ${leaf.subjectAltName ?? leaf.subject}`;
  if (leaf.keyUsage && !leaf.keyUsage.includes(SERVER_AUTH)) return 'its certificate is not one for servers';
  for (const [index, certificate] of chain.entries()) {
    if (index > 0 && !certificate.ca) return 'a certificate in its chain may not sign others';
    if (spkiHashOf(certificate) === ca) return undefined;
    const issuer = chain[index + 1];
    const signed = issuer && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
    if (!signed) break;
  }
  return 'its certificate does not come from the CA that was pinned at enrolment';
}

/** Whether all these certificates are valid at a moment. */
export function areValidAt(chain: X509Certificate[], ms: number): boolean {
  return chain.every(({ validFromDate, validToDate }) => validFromDate.getTime() <= ms && ms <= validToDate.getTime());
}

/** From the leaf upwards, as the other side sent them. */
export function chainOf(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next && chain.length < LONGEST_CHAIN) {
    chain.push(next);
    const issuer: X509Certificate | undefined = next.issuerCertificate;
    next = issuer && issuer.fingerprint256 !== next.fingerprint256 ? issuer : undefined;
  }
  return chain;
}

function spkiHashOf(certificate: X509Certificate): string {
  return createHash('sha256')
    .update(certificate.publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}
