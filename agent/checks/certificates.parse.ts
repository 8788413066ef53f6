import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import type { Certificate } from '../../proto/gen/types.ts';

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED )?CERTIFICATE-----/g;
/** A DER certificate is a sequence longer than 255 bytes. */
const DER = /^\x30\x82/;

export interface Parsed extends Certificate {
  /** It may issue others, and was issued by itself. */
  root: boolean;
}

/** The certificates of a file, PEM or DER, one character a byte; what is none is left out. */
export function parseCertificates(content: string, place: string): Certificate[] {
  return parseWithRole(content, place).map(({ root, ...certificate }) => certificate);
}

export function parseWithRole(content: string, place: string): Parsed[] {
  const sources: (string | Buffer)[] = DER.test(content)
    ? [Buffer.from(content, 'latin1')]
    : (content.match(PEM) ?? []);
  return sources.flatMap((source) => certificateOf(source, place) ?? []);
}

function certificateOf(source: string | Buffer, place: string): Parsed | undefined {
  try {
    const certificate = new X509Certificate(source);
    return {
      id: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      subject: subjectOf(certificate),
      expires_at_ms: Date.parse(certificate.validTo),
      place,
      root: certificate.ca && certificate.subject === certificate.issuer,
    };
  } catch {
    return undefined;
  }
}

/** "CN=Example Root, O=Example"; a server's certificate may have nothing but its names. */
function subjectOf({ subject, subjectAltName }: X509Certificate): string {
  return (subject || subjectAltName || '').split('\n').reverse().join(', ');
}

/** Each once, in the order they were found. */
export function eachOnce(certificates: Certificate[]): Certificate[] {
  return [...new Map(certificates.toReversed().map((certificate) => [certificate.id, certificate])).values()].reverse();
}
