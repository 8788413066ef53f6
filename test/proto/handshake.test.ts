import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  enrolmentKeyOf,
  enrolmentProof,
  fingerprintOf,
  keyIdOf,
  newNonce,
  sameBytes,
  signFor,
  spkiOf,
  transcriptOf,
  verifyFor,
} from '../../proto/handshake.ts';

const pair = generateKeyPairSync('ed25519');
const spki = spkiOf(pair.publicKey);
const content = randomBytes(32);

describe('a signature', () => {
  it('counts for its purpose, its content and its key only', () => {
    const signature = signFor('client', content, pair.privateKey);
    expect(verifyFor('client', content, spki, signature)).toBe(true);
    expect(verifyFor('server', content, spki, signature)).toBe(false);
    expect(verifyFor('client', randomBytes(32), spki, signature)).toBe(false);
    expect(verifyFor('client', content, spkiOf(generateKeyPairSync('ed25519').publicKey), signature)).toBe(false);
  });

  it('by anything but an Ed25519 key counts for nothing, and rubbish does not throw', () => {
    const other = generateKeyPairSync('ed448');
    expect(verifyFor('client', content, spkiOf(other.publicKey), randomBytes(114))).toBe(false);
    expect(verifyFor('client', content, randomBytes(44), randomBytes(64))).toBe(false);
    expect(verifyFor('client', content, spki, new Uint8Array())).toBe(false);
  });
});

describe('the transcript', () => {
  it('covers both frames', () => {
    const [a, b, c] = [randomBytes(50), randomBytes(60), randomBytes(60)];
    expect(transcriptOf(a, b)).toHaveLength(32);
    expect(transcriptOf(a, b)).toEqual(transcriptOf(a, b));
    expect(transcriptOf(a, b)).not.toEqual(transcriptOf(a, c));
    expect(transcriptOf(a, b)).not.toEqual(transcriptOf(b, a));
  });
});

describe('the proof of enrolment', () => {
  it('needs the secret and is bound to the connection and the key', () => {
    const key = enrolmentKeyOf(randomBytes(24));
    const proof = enrolmentProof(key, content, spki);
    expect(sameBytes(proof, enrolmentProof(key, content, spki))).toBe(true);
    expect(sameBytes(proof, enrolmentProof(enrolmentKeyOf(randomBytes(24)), content, spki))).toBe(false);
    expect(sameBytes(proof, enrolmentProof(key, randomBytes(32), spki))).toBe(false);
    expect(sameBytes(proof, enrolmentProof(key, content, randomBytes(44)))).toBe(false);
  });

  it('is derived with HKDF-SHA256 in a way that never changes', () => {
    expect(Buffer.from(enrolmentKeyOf(new Uint8Array(24))).toString('hex')).toMatchInlineSnapshot(
      `"ad1855366a982addda607c43f5349306af5aa560aa244199b5aa2f760ca037be"`,
    );
  });
});

describe('names of keys', () => {
  it('are parts of the same hash', () => {
    expect(fingerprintOf(spki)).toHaveLength(32);
    expect(keyIdOf(spki)).toEqual(fingerprintOf(spki).subarray(0, 16));
  });

  it('and nonces never repeat', () => {
    expect(newNonce()).toHaveLength(32);
    expect(newNonce()).not.toEqual(newNonce());
  });

  it('are compared for all their length', () => {
    expect(sameBytes(new Uint8Array(16), new Uint8Array(15))).toBe(false);
  });
});
