import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readlink, statfs } from 'node:fs/promises';
import type { PathFacts, ReadOptions, Space } from './host.ts';
import { checkErrorOf, errorCode } from './system-errors.ts';

const MAX_BYTES = 4 * 1024 * 1024;
/** Most files are a few lines of /proc and /sys. */
const FIRST_BYTES = 4_000;
const CHUNK_BYTES = 64 * 1024;

const NOT_THERE = ['ENOENT', 'ENOTDIR'];
/** So the kernel says that a file in /proc or /sys has no value: the process is gone, the link is down, PSI is off. */
const NO_VALUE = ['ESRCH', 'ENODEV', 'ENXIO', 'EINVAL', 'EOPNOTSUPP'];

/** Bytes that are no UTF-8 come as U+FFFD; a file of /proc or /sys without a value counts as not there. */
export function readFile(path: string, options: ReadOptions = {}): Promise<string | undefined> {
  const limit = Math.min(options.maxBytes ?? MAX_BYTES, MAX_BYTES);
  return orUndefined([...NOT_THERE, ...NO_VALUE], `read ${path}`, async () => {
    // Without O_NONBLOCK, opening a named pipe would hold a thread until somebody writes to it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = await readBytes(file, options.from ?? 0, limit);
      return bytes.toString(options.latin1 ? 'latin1' : 'utf8');
    } finally {
      await file.close();
    }
  });
}

/** Until a read yields nothing: the size that /proc and /sys state is not to be trusted. */
async function readBytes(file: FileHandle, from: number, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(size === 0 ? FIRST_BYTES : CHUNK_BYTES, limit - size));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, from + size);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    size += bytesRead;
  }
  return Buffer.concat(chunks);
}

export function readLink(path: string): Promise<string | undefined> {
  // EINVAL: it exists, and is no link.
  return orUndefined([...NOT_THERE, 'EINVAL'], `read the link ${path}`, () => readlink(path));
}

export function list(path: string): Promise<string[] | undefined> {
  return orUndefined(NOT_THERE, `list ${path}`, async () => (await readdir(path)).sort());
}

export function inspect(path: string): Promise<PathFacts | undefined> {
  return orUndefined(NOT_THERE, `inspect ${path}`, async () => {
    const stats = await lstat(path);
    return {
      kind: kindOf(stats),
      sizeBytes: stats.size,
      modifiedMs: Math.floor(stats.mtimeMs),
      changedMs: Math.floor(stats.ctimeMs),
      inode: stats.ino,
      mode: stats.mode & 0o7777,
      uid: stats.uid,
      gid: stats.gid,
    };
  });
}

function kindOf(stats: Stats): PathFacts['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  return stats.isBlockDevice() || stats.isCharacterDevice() ? 'device' : 'other';
}

export async function space(path: string): Promise<Space> {
  try {
    const found: StatFs = await statfs(path);
    return {
      blockBytes: found.frsize ?? found.bsize,
      blocks: found.blocks,
      blocksFree: found.bfree,
      blocksAvailable: found.bavail,
      inodes: found.files,
      inodesFree: found.ffree,
    };
  } catch (error) {
    throw checkErrorOf(error, `measure the space of ${path}`);
  }
}

/** Blocks are counted in `frsize`; Node before 24.16 shows only `bsize`, which is the same on local file systems. */
type StatFs = Awaited<ReturnType<typeof statfs>> & { frsize?: number };

async function orUndefined<T>(codes: string[], action: string, attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (codes.includes(errorCode(error))) return undefined;
    throw checkErrorOf(error, action);
  }
}
