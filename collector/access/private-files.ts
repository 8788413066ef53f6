// Files only this user may read: keys and tokens. A file is whole or not there.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../../shared/errors.ts';

/** Makes the folder, 0700. @throws ConfigError when it can't be made. */
export async function makePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileError(
      folder,
      'this folder can not be made. Does its parent exist, and may this user write there?',
      error,
    );
  }
}

/** The text of the file, undefined when there is none; takes away what others may do with it. */
export async function readPrivate(path: string): Promise<string | undefined> {
  try {
    await tighten(path);
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(
      path,
      'this file can not be read. Make it a file that belongs to the user the collector runs as',
      error,
    );
  }
}

/** Written beside, fsynced, renamed: after a power cut there is the old text or the new one. */
export async function writePrivate(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
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

async function tighten(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  try {
    await chmod(path, 0o600);
  } catch (error) {
    throw fileError(path, 'others on this machine may read this file. Run "chmod 600" on it as its owner', error);
  }
}

/** A rename lasts only once its folder is on the disk; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
