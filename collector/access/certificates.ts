// The small CA inside: makes the certificate the listener shows when nobody
// brought one. Agents pin the CA's key, never a leaf, so leaves may come and go.
import { randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import './reflect-metadata.ts';
import * as x509 from '@peculiar/x509';
import { days } from '../../shared/duration.ts';

/** A private key and the certificate that goes with it, both PEM. */
export interface KeyAndCertificate {
  key: string;
  cert: string;
}

const LEAF_LIFE_MS = days(90);
const LEAF_RENEW_AFTER_MS = days(60);
const CA_LIFE_MS = days(20 * 365);
/** Certificates begin a day early: PCs whose clock is behind must get in too. */
const BACKDATED_MS = days(1);

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export async function makeCa(now: number): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: newSerial(),
      name: 'CN=Deskside collector CA',
      notBefore: new Date(now - BACKDATED_MS),
      notAfter: new Date(now + CA_LIFE_MS),
      signingAlgorithm: P256,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return { key: await pemOfKey(keys.privateKey), cert: pemOf(cert) };
}

/** A leaf for these names and addresses; its PEM is the chain: leaf, then CA. */
export async function makeLeaf(
  ca: KeyAndCertificate,
  names: readonly string[],
  now: number,
): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  const issuer = new x509.X509Certificate(ca.cert);
  const cert = await x509.X509CertificateGenerator.create(
    {
      serialNumber: newSerial(),
      subject: 'CN=Deskside collector',
      issuer: issuer.subject,
      notBefore: new Date(now - BACKDATED_MS),
      notAfter: new Date(now + LEAF_LIFE_MS),
      publicKey: keys.publicKey,
      signingKey: await privateKeyOf(ca.key),
      signingAlgorithm: P256,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }))),
        await x509.AuthorityKeyIdentifierExtension.create(issuer, false, webcrypto),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return { key: await pemOfKey(keys.privateKey), cert: `${pemOf(cert)}${ca.cert}` };
}

/** Over 60 days old, over, or silent about a name it should carry. */
export function leafIsDue(
  leaf: KeyAndCertificate,
  ca: KeyAndCertificate,
  names: readonly string[],
  now: number,
): boolean {
  const cert = new X509Certificate(leaf.cert);
  const madeAt = cert.validFromDate.getTime() + BACKDATED_MS;
  const carries = (name: string) => Boolean(isIP(name) ? cert.checkIP(name) : cert.checkHost(name));
  return (
    now >= madeAt + LEAF_RENEW_AFTER_MS || !names.every(carries) || !cert.verify(new X509Certificate(ca.cert).publicKey)
  );
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
}

/** Positive and at most 20 bytes, as RFC 5280 section 4.1.2.2 wants it; hex. */
function newSerial(): string {
  const serial = randomBytes(16);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  return serial.toString('hex');
}

function pemOf(cert: x509.X509Certificate): string {
  return `${cert.toString('pem').trim()}\n`;
}

async function pemOfKey(key: webcrypto.CryptoKey): Promise<string> {
  return `${x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY').trim()}\n`;
}

async function privateKeyOf(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), P256, false, ['sign']);
}
