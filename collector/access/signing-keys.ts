// The two Ed25519 keys agents trust: the root, whose fingerprint they pin, and the
// signing key it endorses, which greets them.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { fingerprintOf, signFor, spkiOf } from '../../proto/handshake.ts';
import { fileError, readPrivate, writePrivate } from '../../shared/private-files.ts';

export interface SigningKeys {
  /** SPKI (DER). */
  rootKey: Uint8Array;
  /** Hex of SHA-256 over the root's SPKI: what agents pin. */
  rootFingerprint: string;
  signingKey: KeyObject;
  /** SPKI (DER). */
  signingKeySpki: Uint8Array;
  /** Ed25519 by the root over the signing key. */
  endorsement: Uint8Array;
}

const SIGNING = 'signing-key.pem';

/** Where the key lies that every enrolled machine pins. */
export function rootKeyFile(folder: string): string {
  return join(folder, 'root-key.pem');
}

/** Reads both keys, makes what is missing. @throws ConfigError naming the file and the mend. */
export async function openSigningKeys(folder: string): Promise<SigningKeys> {
  const rootFile = rootKeyFile(folder);
  const stored = { root: await readKey(rootFile), signing: await readKey(join(folder, SIGNING)) };
  if (stored.signing && !stored.root) {
    const mend = `put it back from a backup. Without it no enrolled agent trusts this collector; to start over, remove ${folder} and enrol every machine anew`;
    throw fileError(rootFile, `the root key is gone: ${mend}`);
  }
  const root = stored.root ?? (await newKey(rootFile));
  const signingKey = stored.signing ?? (await newKey(join(folder, SIGNING)));
  const rootKey = spkiOf(createPublicKey(root));
  const signingKeySpki = spkiOf(createPublicKey(signingKey));
  return {
    rootKey,
    rootFingerprint: Buffer.from(fingerprintOf(rootKey)).toString('hex'),
    signingKey,
    signingKeySpki,
    endorsement: signFor('signing-key', signingKeySpki, root),
  };
}

async function readKey(path: string): Promise<KeyObject | undefined> {
  const pem = readPrivate(path);
  if (pem === undefined) return undefined;
  const mend = 'this is no Ed25519 private key any more. Put the file back from a backup';
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw fileError(path, mend, error);
  }
  throw fileError(path, mend);
}

async function newKey(path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  writePrivate(path, privateKey.export({ format: 'pem', type: 'pkcs8' }) as string);
  return privateKey;
}
