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
import { builtInRules, loadPack, type Pack, readRuleFolder } from '../shared/rules/pack.ts';
import { type ApiTokens, openApiTokens } from './access/api-tokens.ts';
import { type Authority, openAuthority } from './access/authority.ts';
import { openEnrolmentTokens } from './access/enrolment-tokens.ts';
import { openApi } from './api/server.ts';
import { type CollectorConfig, milliseconds } from './config.ts';
import { openDesk } from './desk.ts';
import { DEFAULT_POLICY, type Policy } from './domain/policy.ts';
import { openGateway } from './ingest/gateway.ts';
import type { Rate } from './ingest/rates.ts';
import { openDispatcher } from './notify/dispatcher.ts';
import { targetsOf } from './notify/targets.ts';
import type { Retention } from './store/sqlite/prune.ts';
import { openSqliteStore } from './store/sqlite/store.ts';
import type { Store } from './store/store.ts';
import { openTimers } from './timers.ts';

const PRUNE_EVERY_MS = minutes(1);

/** Everything that can be wrong with settings, rules and files is found here, before anything listens. */
export async function openCollector(config: CollectorConfig, version: string, log: Log): Promise<Lifecycle> {
  const folder = config.data_folder;
  makePrivateFolder(folder);
  const pack = packOf(config);
  const { certificate } = config.agents;
  const authority = await openAuthority(folder, { names: config.agents.names, ...(certificate && { certificate }) });
  const store = await openSqliteStore(join(folder, 'deskside.db'), { retention: retentionOf(config) });
  try {
    const people = await openApiTokens(folder, store);
    return lifecycleOf(await partsOf({ config, version, log, pack, authority, store, people }));
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Foundations {
  config: CollectorConfig;
  version: string;
  log: Log;
  pack: Pack;
  authority: Authority;
  store: Store;
  people: ApiTokens;
}

async function partsOf({ config, version, log, pack, authority, store, people }: Foundations): Promise<Part[]> {
  const now = Date.now;
  const startedAt = now();
  const policy = policyOf(config);
  const targets = targetsOf(config.notify);
  const ports = { agents: config.agents.port };
  const desk = openDesk({
    store,
    pack: () => pack,
    schema: contractSchema,
    policy: () => policy,
    targets: (kind) => targets.filter((target) => target.wants(kind)).map(({ name }) => name),
    now,
    log,
  });
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
    ...{ store, desk, pack: () => pack, people, enrolmentTokens: tokens, policy: () => policy, version, log },
    gateway: connections,
    hostNames: config.agents.names,
    health: () => ({ startedAt, problems: [...timers.failing()].map(([work, why]) => `${work}: ${why}`) }),
  });
  const works = { desk: desk.tick, outbox: dispatcher.wake, pruning: prunerOf(store, now) };
  const timers = openTimers(works, log);
  return [
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

function packOf({ rules }: CollectorConfig): Pack {
  const own = rules.folder === undefined ? [] : readRuleFolder(rules.folder);
  return loadPack([...builtInRules(), ...own], contractSchema, rules.tune);
}

function policyOf({ policy }: CollectorConfig): Policy {
  return {
    ...DEFAULT_POLICY,
    ticketFrom: policy.minimum_severity,
    ticketWaitMs: milliseconds(policy.ticket_wait),
    urgentTicketWaitMs: milliseconds(policy.urgent_ticket_wait),
    quietMs: milliseconds(policy.quiet),
    reopenWindowMs: milliseconds(policy.reopen_window),
    closeAfterMs: milliseconds(policy.close_after),
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
    const text = `collector.${setting}.port ${port} can not be listened on: ${messageOf(error)}. Is another collector running? Set another port`;
    throw new ConfigError(text, { code: 'PORT', cause: error });
  }
}
