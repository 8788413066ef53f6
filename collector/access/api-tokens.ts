// The API token of the staff: made at the first start, kept in a file for the
// command line on this machine; the store holds its SHA-256 only.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sameBytes } from '../../proto/handshake.ts';
import { makePrivateFolder, readPrivate, writePrivate } from '../../shared/private-files.ts';
import type { Actor } from '../domain/work.ts';
import { SYSTEM } from '../domain/work.ts';
import type { ApiToken } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';

export interface ApiTokens {
  /** The file that holds the token of this collector's own staff. */
  readonly file: string;
  /** Who holds this token; undefined when it is unknown or revoked. */
  personOf(token: string): Promise<Actor | undefined>;
  /** Voids a token at once. False when it was not good anyway. */
  revoke(actor: Actor, token: string): Promise<boolean>;
}

const FORMAT = /^dsk_[A-Za-z0-9_-]{43}$/;
/** One row: a token made anew takes the place of the lost one, which is void from then on. */
const LOCAL = { id: 'local', name: 'admin' };

/** Makes <folder>/api-token when it is missing or no longer good. @throws ConfigError. */
export async function openApiTokens(folder: string, store: Store, now: () => number = Date.now): Promise<ApiTokens> {
  const file = join(folder, 'api-token');
  makePrivateFolder(folder);
  const written = readPrivate(file)?.trim();
  if (written === undefined || !(await goodToken(store, written))) await makeToken(file, store, now());
  return {
    file,
    personOf: async (token) => {
      const row = await goodToken(store, token);
      return row && { kind: 'person', name: row.name, roles: ['lead', 'security', 'admin'] };
    },
    revoke: async (actor, token) => {
      const row = await goodToken(store, token);
      if (!row) return false;
      const audit = [auditRow(now(), actor, 'api-token.revoke', row.id, { name: row.name })];
      await store.commit({ apiTokens: [{ ...row, revokedAt: now() }], audit });
      return true;
    },
  };
}

/** Looked up by its hash, so a guess learns nothing from the time the answer takes. */
async function goodToken(store: Store, token: string): Promise<ApiToken | undefined> {
  if (!FORMAT.test(token)) return undefined;
  const hash = hashOf(token);
  const row = await store.apiTokenByHash(hash);
  const good = row?.revokedAt === undefined && sameBytes(Buffer.from(row?.hash ?? ''), Buffer.from(hash));
  return good ? row : undefined;
}

/** The store first: a crash in between leaves a file that is not good, and the next start mends it. */
async function makeToken(file: string, store: Store, now: number): Promise<void> {
  const token = `dsk_${randomBytes(32).toString('base64url')}`;
  const audit = [auditRow(now, SYSTEM, 'api-token.create', LOCAL.id, { name: LOCAL.name })];
  await store.commit({ apiTokens: [{ ...LOCAL, hash: hashOf(token), createdAt: now }], audit });
  writePrivate(file, `${token}\n`);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
