// Identifiers: bytes on the wire, text everywhere else.
import { randomFillSync } from 'node:crypto';

/** A UUIDv7 (RFC 9562): sorts by the millisecond it was made in. 16 bytes. */
export function newId(now: number): Uint8Array {
  const id = new Uint8Array(16);
  randomFillSync(id, 6);
  new DataView(id.buffer).setUint16(0, Math.floor(now / 2 ** 32));
  new DataView(id.buffer).setUint32(2, now % 2 ** 32);
  id[6] = 0x70 | ((id[6] ?? 0) & 0x0f);
  id[8] = 0x80 | ((id[8] ?? 0) & 0x3f);
  return id;
}

/** "0198c3f2-...": 16 bytes as a UUID is written. */
export function idText(id: Uint8Array): string {
  const hex = Buffer.from(id).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The 16 bytes of a written UUID; undefined when it is not one. */
export function idBytes(text: string): Uint8Array | undefined {
  const hex = text.replaceAll('-', '');
  return /^[0-9a-f]{32}$/i.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 in small letters, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31];
    }
    value &= 2 ** bits - 1;
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}
