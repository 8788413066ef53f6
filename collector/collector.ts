// Puts the parts of the collector together: what each stands on is what it is given.
import { isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { contractSchema } from '../proto/schema.ts';
import { minutes } from '../shared/duration.ts';
import { ConfigError, messageOf } from '../shared/errors.ts';
import { type Lifecycle, lifecycleOf, type Part } from '../shared/lifecycle.ts';
import type { Log } from '../shared/log.ts';
import { makePrivateFolder } from '../shared/private-files.ts';
import { type ApiTokens, openApiTokens } from './access/api-tokens.ts';
import { type Authority, openAuthority } from './access/authority.ts';
import { requireDatabase, requireKeys } from './access/data-folder.ts';
import { openEnrolmentTokens } from './access/enrolment-tokens.ts';
import { openApi } from './api/server.ts';
import type { CollectorConfig } from './config.ts';
import { openDesk } from './desk.ts';
import type { NoticeKind } from './domain/work.ts';
import { openGateway } from './ingest/gateway.ts';
import type { Rate } from './ingest/rates.ts';
import { openDispatcher } from './notify/dispatcher.ts';
import { targetsOf } from './notify/targets.ts';
import { openRuleBook, type RuleBook } from './rules/book.ts';
import { inForceOf } from './rules/in-force.ts';
import { type Reload, reloaderOf } from './rules/reload.ts';
import { milliseconds } from './settings/setting.ts';
import type { Retention } from './store/sqlite/prune.ts';
import { openSqliteStore } from './store/sqlite/store.ts';
import type { Store } from './store/store.ts';
import { openTimers } from './timers.ts';

const PRUNE_EVERY_MS = minutes(1);

export interface Collector extends Lifecycle {
  /** Takes up what changed in rules and policy since they were read. */
  reload: Reload;
}

/**
 * Everything that can be wrong with settings, rules and files is found here, before anything listens.
 * `reread` reads the settings anew for a reload.
 */
export async function openCollector(
  config: CollectorConfig,
  version: string,
  log: Log,
  reread: () => CollectorConfig = () => config,
): Promise<Collector> {
  const folder = config.data_folder;
  makePrivateFolder(folder);
  const book = openRuleBook(inForceOf(config), () => inForceOf(reread()), Date.now);
  const { certificate } = config.agents;
  const database = join(folder, 'deskside.db');
  requireDatabase(database);
  const store = await openSqliteStore(database, { retention: retentionOf(config) });
  try {
    await requireKeys(folder, store);
    const authority = await openAuthority(folder, { names: config.agents.names, ...(certificate && { certificate }) });
    const people = await openApiTokens(folder, store);
    const { parts, reload } = await partsOf({ config, version, log, book, authority, store, people });
    return { ...lifecycleOf(parts), reload };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Foundations {
  config: CollectorConfig;
  version: string;
  log: Log;
  book: RuleBook;
  authority: Authority;
  store: Store;
  people: ApiTokens;
}

async function partsOf(foundations: Foundations): Promise<{ parts: Part[]; reload: Reload }> {
  const { config, version, log, book, authority, store, people } = foundations;
  const now = Date.now;
  const startedAt = now();
  const targets = targetsOf(config.notify);
  const told = (kind: NoticeKind, role?: string) =>
    targets.filter((target) => target.wants(kind, role)).map(({ name }) => name);
  const ports = { agents: config.agents.port };
  const desk = openDesk({
    store,
    pack: book.pack,
    schema: contractSchema,
    policy: book.policy,
    targets: told,
    now,
    log,
  });
  const reload = reloaderOf({ book, store, now, log });
  const tokens = openEnrolmentTokens({ store, authority, urls: () => agentUrls(config, ports.agents) });
  const limits = {
    handshakes: rateOf(config.agents.handshakes_per_second),
    handshakesPerAddress: rateOf(config.agents.handshakes_per_address),
  };
  const gateway = openGateway({ desk, store, authority, tokens, limits, log });
  const dispatcher = openDispatcher({ store, targets, now, log });
  const connections = {
    sessions: () => gateway.sessions().length,
    command: gateway.command,
    revoke: (machineId: string) => void gateway.revoke(machineId),
  };
  const api = await openApi({
    ...{ store, desk, pack: book.pack, people, enrolmentTokens: tokens, policy: book.policy, version, log },
    rules: { standing: book.standing, tuning: book.tuning, reload },
    gateway: connections,
    told,
    dataFolder: config.data_folder,
    hostNames: config.agents.names,
    health: () => ({ startedAt, problems: [...timers.failing()].map(([work, why]) => `${work}: ${why}`) }),
  });
  const works = { desk: desk.tick, rules: desk.judgeAnew, outbox: dispatcher.wake, pruning: prunerOf(store, now) };
  const timers = openTimers(works, log);
  const parts: Part[] = [
    { name: 'store', stop: () => store.close() },
    {
      name: 'gateway',
      start: async () => {
        ports.agents = await listening('agents', config.agents, (at) => gateway.start(at));
        log.info({ port: ports.agents }, 'listening for agents');
      },
      stop: () => gateway.stop(),
    },
    {
      name: 'api',
      start: async () => {
        const url = await listening('http', config.http, (at) => api.listen(at));
        log.info({ url, tokenFile: people.file }, 'listening for people');
      },
      stop: () => api.close(),
    },
    { name: 'notices', stop: () => dispatcher.stop() },
    timers,
  ];
  return { parts, reload };
}

function rateOf(perSecond: number): Rate {
  return { perSecond, burst: perSecond };
}

/** In small slices: every second while there is something old, then once a minute. */
function prunerOf(store: Store, now: () => number): () => Promise<void> {
  let dueAt = 0;
  return async () => {
    if (now() < dueAt) return;
    const more = await store.prune(now());
    dueAt = more ? 0 : now() + PRUNE_EVERY_MS;
  };
}

function retentionOf({ keep }: CollectorConfig): Retention {
  return {
    journalMs: milliseconds(keep.journal),
    historyMs: milliseconds(keep.history),
    workMs: milliseconds(keep.work),
  };
}

/** What an enrolment bundle names: the configured names, else this machine's own and loopback. */
function agentUrls({ agents }: CollectorConfig, port: number): string[] {
  const names = agents.names.length > 0 ? agents.names : [hostname(), '127.0.0.1'];
  return names.map((name) => `wss://${isIPv6(name) ? `[${name}]` : name}:${port}`);
}

async function listening<T>(
  setting: string,
  { host, port }: { host: string; port: number },
  listen: (at: { host: string; port: number }) => Promise<T>,
): Promise<T> {
  try {
    return await listen({ host, port });
  } catch (error) {
    const text = `collector.${setting}.port ${port} can not be listened on: ${messageOf(error)}. ${listenMend(setting, error)}`;
    throw new ConfigError(text, { code: 'PORT', cause: error });
  }
}

function listenMend(setting: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `Set collector.${setting}.host to an address of this machine`;
  if (code === 'EACCES') return 'This user may not listen there. Set a port above 1023';
  return 'Is another collector running? Set another port';
}
