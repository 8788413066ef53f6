// Windows Update: what it would install, from its own store, and whether it works.
import type { Updates } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { parseSearch } from './updates.search.win32.ts';
import { type Pending, pendingFacts, remember, type Memory as Seen } from './updates.since.ts';
import { parseState, type State } from './updates.state.win32.ts';

/** A search is heavy: what it found counts until something is installed, or the check's own six hours are over. */
const SEARCH_AGAIN_MS = hours(5);

interface Search {
  atMs: number;
  installedMs?: number;
  pending: Pending[];
}

export interface Memory {
  seen: Seen;
  search?: Search;
}

export async function readWindows(host: Host, { memory }: Past<Memory>): Promise<Reading<'updates', Memory>> {
  const state = parseState(await host.query('updateState'), host.now());
  if (state.searchedMs === undefined) {
    throw new CheckError('stale_source', 'Windows has never searched for updates; open Windows Update and search once');
  }
  const search = stillGood(memory?.search, state, host.now()) ?? (await searchNow(host, state));
  if (!search) return { facts: { ...factsOf(state), packages: [] } };
  const seen = remember(search.pending, memory?.seen, host.now());
  return { facts: { ...factsOf(state), ...pendingFacts(search.pending, seen) }, memory: { seen, search } };
}

function factsOf({ searchedMs, ...rest }: State): Omit<Updates, 'packages'> {
  const { automatic, failedAttempts, managedBy, pausedUntilMs } = rest;
  return {
    manager: 'windows-update',
    others: [],
    ...present({
      metadata_at_ms: searchedMs,
      automatic,
      failed_attempts: failedAttempts,
      managed_by: managedBy,
      paused_until_ms: pausedUntilMs,
    }),
  };
}

function stillGood(search: Search | undefined, { installedMs }: State, now: number): Search | undefined {
  const recent = search && now >= search.atMs && now - search.atMs < SEARCH_AGAIN_MS;
  return recent && search.installedMs === installedMs ? search : undefined;
}

/** Undefined when the service is switched off: then nobody can tell, and `automatic` says why. */
async function searchNow(host: Host, { installedMs, disabled }: State): Promise<Search | undefined> {
  try {
    const pending = parseSearch(await host.query('updateSearch'));
    return { atMs: host.now(), pending, ...present({ installedMs }) };
  } catch (error) {
    if (disabled && error instanceof CheckError && error.reason !== 'timeout') return undefined;
    throw error;
  }
}
