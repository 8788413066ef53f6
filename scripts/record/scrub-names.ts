// Puts the stand-ins in the place of names and numbers, wherever they occur.
import { createHash } from 'node:crypto';
import type { Digest } from './digest.ts';
import type { Names } from './find-names.ts';
import { otherMac } from './scrub-addresses.ts';

export function replaceNames(text: string, { people, hosts, serials, macs }: Names, digest: Digest): string {
  let replaced = text;
  for (const serial of serials) {
    const standIn = serialStandIn(serial, digest);
    replaced = replaced.replaceAll(serial, standIn).replaceAll(hashed(serial), hashed(standIn));
  }
  for (const mac of macs) replaced = replaced.replaceAll(mac, otherMac(mac, digest));
  for (const host of hosts) replaced = replaceWord(replaced, host, 'pc');
  for (const { name, standIn } of people) replaced = replaceWord(replaced, name, standIn);
  return replaced;
}

/** Of the same length: some pages of drives state it. */
function serialStandIn(serial: string, digest: Digest): string {
  const digits = digest(serial, 64).toUpperCase();
  return digits.repeat(Math.ceil(serial.length / digits.length)).slice(0, serial.length);
}

/** As drives are named in facts. */
function hashed(serial: string): string {
  return createHash('sha256').update(serial).digest('hex').slice(0, 16);
}

/** In text, and in files that are read byte by byte. */
function replaceWord(text: string, word: string, standIn: string): string {
  const forms = new Set([word, Buffer.from(word, 'utf8').toString('latin1')]);
  return [...forms].reduce((replaced, form) => {
    const literal = form.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return replaced.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), standIn);
  }, text);
}
