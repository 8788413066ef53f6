// A collector's inside with a small fleet in a real store, and the API in front of it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiTokens } from '../../../collector/access/api-tokens.ts';
import { openAuthority } from '../../../collector/access/authority.ts';
import { openEnrolmentTokens } from '../../../collector/access/enrolment-tokens.ts';
import type { ApiParts } from '../../../collector/api/parts.ts';
import { openApi } from '../../../collector/api/server.ts';
import { type Desk, openDesk } from '../../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { openGateway } from '../../../collector/ingest/gateway.ts';
import { type InForce, openRuleBook } from '../../../collector/rules/book.ts';
import { reloaderOf } from '../../../collector/rules/reload.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { openLog } from '../../../shared/log.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { seed } from './seed.ts';

const MINUTE = 60_000;
/** The rules and the policy that come with Deskside. */
export const AS_SHIPPED: InForce = {
  pack: builtInPack,
  policy: DEFAULT_POLICY,
  tuning: {},
  fixed: {},
};

export interface World {
  url: string;
  token: string;
  folder: string;
  parts: ApiParts;
  desk: Desk;
  close(): Promise<void>;
}

export interface WorldOptions {
  empty?: boolean;
  /** What is read when rules are loaded anew. */
  reread?: () => InForce;
  more?: Partial<ApiParts>;
}

export async function openWorld({
  empty = false,
  reread = () => AS_SHIPPED,
  more = {},
}: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-api-'));
  const store = await openSqliteStore(join(folder, 'deskside.db'));
  const people = await openApiTokens(folder, store);
  const authority = await openAuthority(folder);
  const urls = () => ['wss://127.0.0.1:7443'];
  const log = openLog('test', 'silent');
  const book = openRuleBook(AS_SHIPPED, reread, Date.now);
  const options = {
    store,
    pack: book.pack,
    schema: contractSchema,
    policy: book.policy,
    targets: () => [],
    log,
  };
  const desk = openDesk({ ...options, now: Date.now });
  const enrolmentTokens = openEnrolmentTokens({ store, authority, urls });
  // No agent ever connects to this one: it is not started.
  const gateway = openGateway({ desk, store, authority, tokens: enrolmentTokens, log });
  if (!empty) await seed(store, Date.now());
  const parts: ApiParts = {
    store,
    desk,
    pack: book.pack,
    policy: book.policy,
    rules: {
      standing: book.standing,
      tuning: book.tuning,
      reload: reloaderOf({ book, store, now: Date.now, log }),
    },
    people,
    enrolmentTokens,
    gateway: {
      sessions: () => gateway.sessions().length,
      command: (...asked) => gateway.command(...asked),
      revoke: (machineId) => void gateway.revoke(machineId),
    },
    health: () => ({ startedAt: Date.now() - MINUTE, problems: [] }),
    told: () => ['webhook/desk'],
    dataFolder: folder,
    version: '0.1.0',
    log,
    ...more,
  };
  const api = await openApi(parts);
  const url = await api.listen({ port: 0 });
  const token = (await readFile(people.file, 'utf8')).trim();
  async function close(): Promise<void> {
    await api.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
  return { url, token, folder, parts, desk, close };
}
