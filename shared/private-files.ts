// Files only this user may read: keys, tokens, identities. A file is whole or as it
// was before. Synchronous: they are small and touched at the start.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './errors.ts';

/** Makes the folder, 0700. @throws ConfigError when it can't be made. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileError(
      folder,
      'this folder can not be made. Does its parent exist, and may this user write there?',
      error,
    );
  }
}

/** The text of the file, undefined when there is none; takes away what others may do with it. */
export function readPrivate(path: string): string | undefined {
  try {
    tighten(path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(
      path,
      'this file can not be read. Make it a file that belongs to the user this program runs as',
      error,
    );
  }
}

/** Written beside, fsynced, renamed: after a power cut there is the old text or the new. */
export function writePrivate(path: string, text: string): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    withFile(beside, 'wx', (file) => {
      writeSync(file, text);
      fsyncSync(file);
    });
    renameSync(beside, path);
    // Only with its folder on the disk does a rename last; Windows has no such thing.
    if (process.platform !== 'win32') withFile(dirname(path), 'r', fsyncSync);
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileError(
      path,
      'this file can not be written. Is the disk full, or the folder not writable for this user?',
      error,
    );
  }
}

/** An error that names the file and says what to do about it. */
export function fileError(path: string, text: string, cause?: unknown): ConfigError {
  return new ConfigError(`${path}: ${text}`, { code: 'FILE', cause });
}

function tighten(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    throw fileError(path, 'others on this machine may read this file. Run "chmod 600" on it as its owner', error);
  }
}

function withFile(path: string, flags: string, work: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    work(file);
  } finally {
    closeSync(file);
  }
}
