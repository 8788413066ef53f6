// What a recording must not carry: people's names, the machine's name, addresses,
// serial numbers, secrets. Each is replaced by the same stand-in wherever it occurs,
// so that a check still finds what belongs together. The salt is different for every
// recording: a serial number or a MAC can't be found out by trying.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from './digest.ts';
import type { Names } from './find-names.ts';
import { scrubAddresses, scrubHexAddresses } from './scrub-addresses.ts';
import { replaceNames } from './scrub-names.ts';

export interface Scrub {
  text(text: string): string;
  /** Every text in it, names of fields included. */
  value<T>(value: T): T;
  /** A file of the machine, each character one byte. */
  file(path: string, bytes: string): string;
}

/** Files that name sockets and routes by addresses in hex. */
const HEX_FILES = /^\/proc\/net\/(?:tcp|udp|raw)6?$|^\/proc\/net\/(?:route|if_inet6|ipv6_route)$/;

export function scrubberFor(names: Names, salt: string): Scrub {
  const digest: Digest = (value, digits) =>
    createHash('sha256').update(`${salt} ${value.toLowerCase()}`).digest('hex').slice(0, digits);
  const text = (given: string) =>
    replaceNames(scrubAddresses(scrubIds(scrubSecrets(given), digest), digest), names, digest);
  return {
    text,
    value: <T>(value: T) => deep(value, text) as T,
    file(path, bytes) {
      if (path === '/etc/shadow') return text(scrubShadow(bytes));
      return text(HEX_FILES.test(path) ? scrubHexAddresses(bytes, digest) : bytes);
    },
  };
}

function deep(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), deep(inner, text)]));
}

/** Whether there is a password, and whether it is locked, stays; what it is does not. */
function scrubShadow(text: string): string {
  return text.replaceAll(/^([^:\n]*):(!*)\$[^:\n]*/gm, '$1:$2$6$removed');
}

const SECRET = '(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key)';
/** NAME_PASSWORD=..., --token=...; and "token": "..." in JSON. */
const ASSIGNED = new RegExp(`(${SECRET}\\s*=\\s*["']?)[^\\s"',;&]+`, 'gi');
const QUOTED = new RegExp(`("[\\w-]*${SECRET}[\\w-]*"\\s*:\\s*")[^"]+(?=")`, 'gi');
const PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?-----END \1-----/g;
const CREDENTIALS = /(:\/\/)[^/\s:@"]+:[^/\s@"]+@/g;
/** Authors of packages stay: their files are compared with what was delivered. */
const MAIL_TO = /(MAILTO\s*=\s*["']?)[^\s"']+/g;

function scrubSecrets(text: string): string {
  return text
    .replaceAll(PRIVATE_KEY, '')
    .replaceAll(CREDENTIALS, '$1user:removed@')
    .replaceAll(ASSIGNED, '$1removed')
    .replaceAll(QUOTED, '$1removed')
    .replaceAll(MAIL_TO, '$1user@example.org');
}

const UUID = /\b([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\b/gi;
/** Those the checks themselves look for are no machine's own: kinds of partitions, classes of updates. */
const KNOWN_IDS = idsInSources(join(import.meta.dirname, '../../agent'));
const MACHINE_SID = /\bS-1-5-21-\d+-\d+-\d+\b/g;

function scrubIds(text: string, digest: Digest): string {
  return text
    .replaceAll(UUID, (uuid) => (KNOWN_IDS.has(uuid.toLowerCase()) ? uuid : sameCase(uuid, uuidOf(digest(uuid, 32)))))
    .replaceAll(
      MACHINE_SID,
      (sid) => `S-1-5-21-${[0, 1, 2].map((part) => Number.parseInt(digest(`${sid}${part}`, 7), 16)).join('-')}`,
    );
}

function idsInSources(folder: string): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const ids = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(UUID) ?? []);
  return new Set(ids.map((id) => id.toLowerCase()));
}

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function sameCase(model: string, text: string): string {
  return model === model.toUpperCase() && model !== model.toLowerCase() ? text.toUpperCase() : text;
}
