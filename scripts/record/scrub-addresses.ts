// Addresses: others of the same kind, in networks of their own that still belong
// together. Those that mean the same everywhere stay as they are.
import { isIPv6 } from 'node:net';
import type { Digest } from './digest.ts';

const MAC = /(?<![0-9a-f:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f:-])/gi;
/** A version of a package looks much the same; what follows or goes before tells. lsof puts an "n" before. */
const IPV4 = /(?:(?<=^n)|(?<![\w.+~-]))(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?!\w|[+~]|-[^>]|\.\d)/gm;
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;

export function scrubAddresses(text: string, digest: Digest): string {
  return text
    .replaceAll(MAC, (mac) => otherMac(mac, digest))
    .replaceAll(IPV4, (address) => otherIpv4(address, digest))
    .replaceAll(IPV6, (address) => (isIPv6(address) ? otherIpv6(address, digest) : address));
}

/** Little-endian in /proc/net/{tcp,udp,route}; IPv6 in words of four bytes, or in a row. */
export function scrubHexAddresses(text: string, digest: Digest): string {
  return text
    .replaceAll(/\b[0-9a-f]{32}\b/gi, (hex) =>
      hex.startsWith('0000000000000000') ? hex : digest(hex, 32).toUpperCase(),
    )
    .replaceAll(/\b[0-9A-F]{8}\b/g, (hex) => {
      const bytes = Buffer.from(hex, 'hex').reverse();
      const other = otherIpv4([...bytes].join('.'), digest)
        .split('.')
        .map(Number);
      return Buffer.from(other).reverse().toString('hex').toUpperCase();
    });
}

/** Locally administered, so that it is nobody's; with the separators of the given one, if any. */
export function otherMac(mac: string, digest: Digest): string {
  const plain = mac.replaceAll(/[:-]/g, '').toLowerCase();
  if (/^(?:0{12}|f{12}|01005e|3333)/.test(plain)) return mac;
  const pairs = `02${digest(plain, 10)}`.match(/../g) ?? [];
  const other = pairs.join(/[:-]/.exec(mac)?.[0] ?? '');
  return mac === mac.toUpperCase() ? other.toUpperCase() : other;
}

function otherIpv4(address: string, digest: Digest): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  if ([a, b, c, d].some((byte) => byte > 255)) return address;
  const other = (of: string) => Number.parseInt(digest(of, 6), 16) % 254;
  if (a === 0 || a === 127 || a >= 224 || (a === 169 && b === 254)) return address;
  if (a === 192 && b === 168) return `192.168.${other(`${a}.${b}.${c}`)}.${d}`;
  if (a === 172 && b >= 16 && b < 32) return `172.${16 + (other(`${a}.${b}`) % 16)}.${other(`${a}.${b}.${c}`)}.${d}`;
  if (a === 10) return `10.${other(`${a}.${b}`)}.${other(`${a}.${b}.${c}`)}.${d}`;
  // RFC 5737: for documents, routed nowhere.
  return `203.0.113.${1 + other(address)}`;
}

function otherIpv6(address: string, digest: Digest): string {
  const low = address.toLowerCase();
  // The control group "0::/..." looks like one, too.
  if (/^(?:0?::|ff)/.test(low)) return address;
  const end = (digest(low, 16).match(/..../g) ?? []).join(':');
  if (low.startsWith('fe80:')) return `fe80::${end}`;
  if (/^f[cd]/.test(low)) return `fd00::${end}`;
  return `2001:db8::${end}`;
}
