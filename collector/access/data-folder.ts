// A data folder that lost its database or its keys is not a new one: started as such,
// it would greet every enrolled PC as a stranger.
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import { keysFolder } from './authority.ts';
import { rootKeyFile } from './signing-keys.ts';

/** Made by a person, and gone once it was heeded. */
const NEW_KEYS = 'make-new-keys';

/** To be asked before the store makes the file `path`. @throws ConfigError when there are keys and no database. */
export function requireDatabase(path: string): void {
  const keys = keysFolder(dirname(path));
  if (!existsSync(rootKeyFile(keys)) || statSync(path, { throwIfNoEntry: false })?.size) return;
  const found = existsSync(path) ? 'is empty' : 'is missing';
  throw lost(
    `${path} ${found}, but there are keys in ${keys}: this collector was in use, and all it knew of machines and work is gone. ` +
      `Put the database back from a backup. To begin anew, remove ${keys} too, and enrol every machine anew`,
  );
}

/** To be asked before keys are made in `folder`. @throws ConfigError when enrolled machines know others. */
export async function requireKeys(folder: string, store: Pick<Store, 'counts'>): Promise<void> {
  const keys = keysFolder(folder);
  if (existsSync(rootKeyFile(keys))) return;
  const { total } = (await store.counts()).machines;
  if (total === 0) return;
  const wish = join(keys, NEW_KEYS);
  if (!existsSync(wish))
    throw lost(
      `${rootKeyFile(keys)} is missing, but the database has enrolled machines (${total}), which trust that key alone. ` +
        `Put ${keys} back from a backup. To go on with new keys, make an empty file ${wish}, start, and enrol every machine anew`,
    );
  rmSync(wish);
}

function lost(message: string): ConfigError {
  return new ConfigError(message, { code: 'DATA_FOLDER' });
}
