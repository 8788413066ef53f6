// A log is renamed (or copied and emptied) under its reader. A file is therefore known
// by how it begins, and only then by its inode; the path just says which one is new.
import type { Host, PathFacts } from '../host/host.ts';

/** Two lines or so; their times make them unique. */
const HEAD_BYTES = 256;

export interface Position {
  inode: number;
  /** Bytes read, up to the end of a line. */
  offset: number;
  head: { bytes: number; hash: number };
}

export interface LogFile extends PathFacts {
  path: string;
}

export async function locate(host: Host, path: string): Promise<LogFile | undefined> {
  const facts = await host.inspect(path);
  return facts?.kind === 'file' ? { ...facts, path } : undefined;
}

/** The rotated log that was written last, if it is still plain text: "auth.log.1", "secure-20261122". */
export async function locateRotated(host: Host, path: string): Promise<LogFile | undefined> {
  const slash = path.lastIndexOf('/');
  const [folder, base] = [path.slice(0, slash), path.slice(slash + 1)];
  const names = ((await host.list(folder)) ?? []).filter(
    (name) => name.startsWith(base) && /^[.-]\d+$/.test(name.slice(base.length)),
  );
  const files = await Promise.all(names.map((name) => locate(host, `${folder}/${name}`)));
  return files
    .filter((file) => file !== undefined)
    .sort((a, b) => b.modifiedMs - a.modifiedMs || rotations(a.path) - rotations(b.path))[0];
}

/** Smaller for the younger of two files of one time: ".1" before ".2", but "-20261122" before "-20261121". */
function rotations(path: string): number {
  const suffix = Number(/\d+$/.exec(path)?.[0]);
  const isDate = suffix >= 10_000_000;
  return isDate ? -suffix : suffix;
}

export async function positionAt(host: Host, { path, inode, sizeBytes }: LogFile, offset: number): Promise<Position> {
  const bytes = Math.min(HEAD_BYTES, sizeBytes);
  return { inode, offset, head: { bytes, hash: await hashHead(host, path, bytes) } };
}

/** The file a position is in now: the same inode if its beginning is the same, else whichever begins so. */
export async function findAgain(host: Host, position: Position, files: LogFile[]): Promise<LogFile | undefined> {
  const { inode, head } = position;
  const sameInodeFirst = files.toSorted((a, b) => Number(b.inode === inode) - Number(a.inode === inode));
  for (const file of sameInodeFirst) {
    if (file.sizeBytes < head.bytes) continue;
    // An empty file looks like every other.
    if (head.bytes === 0 && file.inode !== inode) continue;
    if ((await hashHead(host, file.path, head.bytes)) === head.hash) return file;
  }
  return undefined;
}

async function hashHead(host: Host, path: string, bytes: number): Promise<number> {
  return fnv1a(bytes === 0 ? '' : ((await host.readFile(path, { maxBytes: bytes })) ?? ''));
}

/** FNV-1a, 32 bits: tells files apart, protects nothing. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
