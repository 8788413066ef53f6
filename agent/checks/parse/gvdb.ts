// GVDB, the binary file in which dconf keeps settings: a header, then a hash table whose
// items name their parents. Format: gvdb-format.h of GNOME's gvdb. Only plain values are
// read, and nothing in the file is trusted: it belongs to a user.
import { CheckError } from '../../../shared/errors.ts';

export interface Database {
  /** "/org/gnome/desktop/screensaver/lock-enabled" -> true. */
  values: Map<string, boolean | number>;
  /** Keys that a user's own value does not override. */
  locks: Set<string>;
}

const SIGNATURE = 'GVariant';
const ROOT_AT = 16;
const ITEM_BYTES = 24;
const NO_PARENT = 0xffffffff;
const BLOOM_WORDS = (1 << 27) - 1;
const MAX_DEPTH = 32;

interface Item {
  parent: number;
  name: string;
  /** "v" a value, "H" a table, "L" a list of children. */
  type: string;
  start: number;
  end: number;
}

/** `bytes`: each character is one byte. @throws CheckError parse_error */
export function parseGvdb(bytes: string): Database {
  if (!bytes.startsWith(SIGNATURE)) throw new CheckError('parse_error', 'this is no little-endian GVDB file');
  try {
    return readDatabase(bytes);
  } catch (error) {
    throw new CheckError('parse_error', 'a GVDB file is damaged', error);
  }
}

function readDatabase(bytes: string): Database {
  const view = new DataView(Uint8Array.from(bytes, (character) => character.charCodeAt(0)).buffer);
  const values: Database['values'] = new Map();
  const locks: Database['locks'] = new Set();
  for (const [key, { type, start, end }] of itemsAt(bytes, view, ROOT_AT)) {
    const value = type === 'v' ? plainValue(bytes, view, start, end) : undefined;
    if (value !== undefined) values.set(key, value);
    if (type === 'H' && key === '.locks') for (const [lock] of table(bytes, view, start, end)) locks.add(lock);
  }
  return { values, locks };
}

function itemsAt(bytes: string, view: DataView, pointer: number): Map<string, Item> {
  return table(bytes, view, view.getUint32(pointer, true), view.getUint32(pointer + 4, true));
}

/** Header (words of the Bloom filter, buckets), both arrays, then the items up to the end. */
function table(bytes: string, view: DataView, start: number, end: number): Map<string, Item> {
  const words = view.getUint32(start, true) & BLOOM_WORDS;
  const first = start + 8 + 4 * (words + view.getUint32(start + 4, true));
  const items: Item[] = [];
  for (let at = first; at + ITEM_BYTES <= end; at += ITEM_BYTES) items.push(itemAt(bytes, view, at));
  return new Map(items.map((item) => [fullName(items, item), item]));
}

function itemAt(bytes: string, view: DataView, at: number): Item {
  const nameAt = view.getUint32(at + 8, true);
  return {
    parent: view.getUint32(at + 4, true),
    name: bytes.slice(nameAt, nameAt + view.getUint16(at + 12, true)),
    type: String.fromCharCode(view.getUint8(at + 14)),
    start: view.getUint32(at + 16, true),
    end: view.getUint32(at + 20, true),
  };
}

function fullName(items: Item[], item: Item, depth = 0): string {
  const parent = item.parent === NO_PARENT || depth > MAX_DEPTH ? undefined : items[item.parent];
  return (parent ? fullName(items, parent, depth + 1) : '') + item.name;
}

/** A variant: the value, a zero byte, the letter of its type. */
function plainValue(bytes: string, view: DataView, start: number, end: number): boolean | number | undefined {
  switch (bytes.slice(end - 2, end)) {
    case '\0b':
      return view.getUint8(start) === 1;
    case '\0u':
      return view.getUint32(start, true);
    case '\0i':
      return view.getInt32(start, true);
    default:
      return undefined;
  }
}
