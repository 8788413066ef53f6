// Who is who: the transcript both ends sign, and the proofs around it.
// Only node:crypto; nothing here invents a primitive.
import {
  createHash,
  createHmac,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

/** What a signature is for; the same bytes never count for two purposes. */
export type Purpose = 'server' | 'client' | 'enrol' | 'signing-key';

export const NONCE_BYTES = 32;
export const KEY_ID_BYTES = 16;

export function newNonce(): Uint8Array {
  return randomBytes(NONCE_BYTES);
}

/** SHA-256 over the ClientHello frame as sent, then the ServerHelloBody as sent. 32 bytes. */
export function transcriptOf(clientHelloFrame: Uint8Array, serverHelloBody: Uint8Array): Uint8Array {
  return createHash('sha256').update(clientHelloFrame).update(serverHelloBody).digest();
}

/** Ed25519 over "deskside/1 <purpose>" and the content. 64 bytes. */
export function signFor(purpose: Purpose, content: Uint8Array, privateKey: KeyObject): Uint8Array {
  return sign(null, Buffer.concat([Buffer.from(`deskside/1 ${purpose}`), content]), privateKey);
}

/** False for a bad signature and for a key that is no Ed25519 key; never throws. */
export function verifyFor(purpose: Purpose, content: Uint8Array, spki: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.concat([Buffer.from(`deskside/1 ${purpose}`), content]), key, signature);
  } catch {
    return false;
  }
}

export function spkiOf(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' });
}

/** First 16 bytes of SHA-256 over the SPKI: the name of a key. */
export function keyIdOf(spki: Uint8Array): Uint8Array {
  return fingerprintOf(spki).subarray(0, KEY_ID_BYTES);
}

/** SHA-256 over the SPKI, 32 bytes: what agents pin. */
export function fingerprintOf(spki: Uint8Array): Uint8Array {
  return createHash('sha256').update(spki).digest();
}

/** What the collector keeps of an enrolment token's secret, and the agent derives from it. */
export function enrolmentKeyOf(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'deskside/1 enrolment', 32));
}

/** Proof that one knows the token, bound to this connection and this public key. */
export function enrolmentProof(enrolmentKey: Uint8Array, transcript: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return createHmac('sha256', enrolmentKey).update(transcript).update(publicKey).digest();
}

/** Constant-time comparison; false for different lengths. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
