// Small files that only this user may read, and that are either whole or as before.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../../shared/errors.ts';

/** The text of a file; undefined when there is none. @throws ConfigError when it can't be read. */
export function readPrivate(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigError(`${path}: this file can't be read. May this user read it?`, { code: 'FILE', cause });
  }
}

/**
 * Written beside, fsynced, renamed: after a power cut there is the old text or the new.
 * @throws ConfigError when the folder can't be written.
 */
export function writePrivate(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    withFile(beside, 'w', (file) => {
      writeSync(file, text);
      fsyncSync(file);
    });
    renameSync(beside, path);
    // Only with its folder on the disk does a rename last; Windows has no such thing.
    if (process.platform !== 'win32') withFile(dirname(path), 'r', fsyncSync);
  } catch (cause) {
    rmSync(beside, { force: true });
    const message = `${path}: this file can't be written. Is the disk full, or the folder not writable for this user?`;
    throw new ConfigError(message, { code: 'FILE', cause });
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
