// What the listener shows in TLS: the house's own certificate, or one that was brought.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf, spkiOf } from '../../proto/handshake.ts';
import { fileError, readPrivate, writePrivate } from '../../shared/private-files.ts';
import { type KeyAndCertificate, leafIsDue, makeCa, makeLeaf } from './certificates.ts';

/** PEM: the private key, and the chain from the leaf to the CA. */
export interface TlsIdentity extends KeyAndCertificate {
  /** Hex of SHA-256 over the SPKI of the last certificate of the chain. */
  caFingerprint: string;
}

/** Paths of a certificate chain and its key, PEM, brought by the operator. */
export interface BroughtCertificate {
  cert: string;
  key: string;
}

const CA = 'tls-ca.pem';
const LEAF = 'tls.pem';

/** Reads, makes or renews the built-in CA and leaf. @throws ConfigError. */
export async function builtInTls(folder: string, names: readonly string[], now: number): Promise<TlsIdentity> {
  const wanted = [...new Set([...names, 'localhost', '127.0.0.1', '::1', hostname()])];
  const stored = { ca: await readPair(join(folder, CA)), leaf: await readPair(join(folder, LEAF)) };
  if (stored.leaf && !stored.ca) {
    throw fileError(join(folder, CA), `the TLS CA is gone: put it back from a backup; agents pin it`);
  }
  const ca = stored.ca ?? (await storePair(join(folder, CA), await makeCa(now)));
  const current = stored.leaf && !leafIsDue(stored.leaf, ca, wanted, now) ? stored.leaf : undefined;
  const leaf = current ?? (await storePair(join(folder, LEAF), await makeLeaf(ca, wanted, now)));
  return identityOf(leaf);
}

/** @throws ConfigError when the files can't be read, don't fit together, or are over. */
export async function broughtTls({ cert, key }: BroughtCertificate, now: number): Promise<TlsIdentity> {
  const pair = { cert: await readText(cert), key: await readText(key) };
  const broken = whatIsBroken(pair);
  if (broken)
    throw fileError(cert, `${broken} (its key: ${key}). Give a PEM chain, leaf first, and the leaf's private key`);
  if (new X509Certificate(pair.cert).validToDate.getTime() <= now) {
    throw fileError(cert, 'this certificate is over. Renew it, or leave it out: the collector then makes its own');
  }
  return identityOf(pair);
}

/** Key and certificates share one file, so that they never part. */
async function readPair(path: string): Promise<KeyAndCertificate | undefined> {
  const text = readPrivate(path);
  if (text === undefined) return undefined;
  const begin = text.indexOf('-----BEGIN CERTIFICATE-----');
  const pair = { key: text.slice(0, Math.max(0, begin)), cert: text.slice(Math.max(0, begin)) };
  const broken = whatIsBroken(pair);
  if (!broken) return pair;
  const mend = path.endsWith(CA)
    ? 'put it back from a backup; agents pin it'
    : 'remove it: a new one is made at the start';
  throw fileError(path, `${broken}. This file is damaged: ${mend}`);
}

async function storePair(path: string, pair: KeyAndCertificate): Promise<KeyAndCertificate> {
  writePrivate(path, pair.key + pair.cert);
  return pair;
}

function whatIsBroken(pair: KeyAndCertificate): string | undefined {
  try {
    for (const cert of chainOf(pair.cert)) new X509Certificate(cert);
    const fits = new X509Certificate(pair.cert).checkPrivateKey(createPrivateKey(pair.key));
    return fits ? undefined : 'the key does not belong to the certificate';
  } catch {
    return 'the key or the certificate can not be read';
  }
}

function identityOf({ key, cert }: KeyAndCertificate): TlsIdentity {
  const top = new X509Certificate(chainOf(cert).at(-1) ?? cert);
  return { key, cert, caFingerprint: Buffer.from(fingerprintOf(spkiOf(top.publicKey))).toString('hex') };
}

function chainOf(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileError(
      path,
      'this file can not be read. Correct its path, or let the user of the collector read it',
      error,
    );
  }
}
