import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../../../shared/errors.ts';

/** @throws ConfigError when the file's folder is missing, or either can't be written. */
export function requireWritable(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) {
    throw new ConfigError(`${folder}: this data folder does not exist. Make it, or name another one`, {
      code: 'DATA_FOLDER',
    });
  }
  for (const place of [folder, path].filter((each) => existsSync(each))) {
    try {
      accessSync(place, constants.R_OK | constants.W_OK);
    } catch (cause) {
      const message = `${place}: this user may not write here. Let the collector's user own the data folder and what is in it`;
      throw new ConfigError(message, { code: 'DATA_FOLDER', cause });
    }
  }
}
