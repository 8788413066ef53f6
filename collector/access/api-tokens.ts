// Who may ask the API: each person or program by a token, which is shown once. The store holds its SHA-256 only.
// The token made at the first start lies in a file, for the command line on this machine.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sameBytes } from '../../proto/handshake.ts';
import { RequestError } from '../../shared/errors.ts';
import { base32 } from '../../shared/id.ts';
import { makePrivateFolder, readPrivate, writePrivate } from '../../shared/private-files.ts';
import { type Actor, ROLES, type Role, SYSTEM } from '../domain/work.ts';
import type { ApiToken } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { auditRow } from './audit.ts';

interface NewPerson {
  /** How they sign their moves; of those who are let in, one has it. */
  name: string;
  roles: Role[];
}

export interface ApiTokens {
  /** The file that holds the token of this collector's own staff. */
  readonly file: string;
  /** Who holds this token; undefined when it is unknown or revoked. */
  personOf(token: string): Promise<Actor | undefined>;
  /** The token is in this answer and nowhere else. @throws RequestError 409, 422. */
  add(actor: Actor, person: NewPerson): Promise<{ person: ApiToken; token: string }>;
  /** Who is let in under this name. */
  called(name: string): Promise<ApiToken | undefined>;
  /** Revoked ones too, the oldest first. */
  list(): Promise<ApiToken[]>;
  /** By name or id; void at once. Revoking twice does no harm. @throws RequestError 404, 409 for the last admin. */
  revoke(actor: Actor, person: string): Promise<ApiToken>;
}

const FORMAT = /^dsk_[A-Za-z0-9_-]{43}$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@'-]{0,63}$/u;
/** One row: a token made anew takes the place of the lost one, which is void from then on. Enough for a desk of one. */
const LOCAL = { id: 'local', name: 'admin', roles: ['lead', 'security', 'admin'] satisfies Role[] };

/** Makes <folder>/api-token when it is missing or no longer good. @throws ConfigError. */
export async function openApiTokens(folder: string, store: Store, now: () => number = Date.now): Promise<ApiTokens> {
  const file = join(folder, 'api-token');
  makePrivateFolder(folder);
  const written = readPrivate(file)?.trim();
  if (written === undefined || !(await goodToken(store, written))) await makeLocal(file, store, now());
  return {
    file,
    personOf: async (token) => {
      const row = await goodToken(store, token);
      return row && { kind: 'person', name: row.name, roles: row.roles };
    },
    add: (actor, person) => add(store, now(), actor, person),
    called: async (name) => (await store.apiTokens()).find((token) => isGood(token) && isCalled(token, name)),
    list: () => store.apiTokens(),
    revoke: (actor, person) => revoke(store, now(), actor, person),
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
async function makeLocal(file: string, store: Store, now: number): Promise<void> {
  const token = newToken();
  await write(store, now, SYSTEM, 'api-token.create', { ...LOCAL, hash: hashOf(token), createdAt: now });
  writePrivate(file, `${token}\n`);
}

async function add(store: Store, now: number, actor: Actor, wanted: NewPerson) {
  const name = wanted.name.trim().normalize('NFC');
  const roles = ROLES.filter((role) => wanted.roles.includes(role));
  if (!NAME.test(name))
    throw new RequestError(422, 'BAD_PERSON', "A name has letters, digits, spaces and . _ @ ' - only, 64 at most.");
  if (roles.length === 0)
    throw new RequestError(422, 'BAD_PERSON', `Say what ${name} may do; the roles are: ${ROLES.join(', ')}.`);
  if ((await store.apiTokens()).some((other) => isGood(other) && isCalled(other, name)))
    throw new RequestError(
      409,
      'NAME_TAKEN',
      `Somebody called ${name} has a token. Revoke it first, or add a surname.`,
    );
  const token = newToken();
  const person = { id: base32(randomBytes(10)), name, roles, hash: hashOf(token), createdAt: now };
  await write(store, now, actor, 'api-token.create', person);
  return { person, token };
}

async function revoke(store: Store, now: number, actor: Actor, written: string): Promise<ApiToken> {
  const tokens = await store.apiTokens();
  const called = tokens.filter((token) => isCalled(token, written));
  // A name may have been given again: whoever is still let in is meant.
  const person = tokens.find(({ id }) => id === written) ?? called.find(isGood) ?? called.at(-1);
  if (!person) throw new RequestError(404, 'NO_PERSON', `Nobody called "${written}" has a token.`);
  if (person.revokedAt !== undefined) return person;
  const admins = tokens.filter((token) => isGood(token) && token.roles.includes('admin'));
  if (admins.length === 1 && admins[0] === person)
    throw new RequestError(
      409,
      'LAST_ADMIN',
      `${person.name} is the last with the role admin; nobody could let anybody in any more. Give somebody else the role first ('deskside people add NAME --role admin').`,
    );
  const revoked = { ...person, revokedAt: now };
  await write(store, now, actor, 'api-token.revoke', revoked);
  return revoked;
}

async function write(store: Store, now: number, actor: Actor, action: string, person: ApiToken): Promise<void> {
  const { id, name, roles } = person;
  await store.commit({ apiTokens: [person], audit: [auditRow(now, actor, action, id, { name, roles })] });
}

const isGood = ({ revokedAt }: ApiToken) => revokedAt === undefined;

function isCalled(token: ApiToken, name: string): boolean {
  return token.name.toLowerCase() === name.trim().normalize('NFC').toLowerCase();
}

function newToken(): string {
  return `dsk_${randomBytes(32).toString('base64url')}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
