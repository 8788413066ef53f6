// What a commit does, in one word: the kinds are the points at which a desk may die.
import type { Commit } from '../../collector/store/commit.ts';

export function labelOf(commit: Commit): string {
  const [sending] = commit.outbox?.filter(({ attempts, state }) => attempts > 0 || state !== 'waiting') ?? [];
  if (sending) return `outbox: ${sending.kind} ${sending.state}`;
  const moves = [...new Set(commit.entries?.map(({ on, move }) => `${on} ${move}`))].toSorted();
  const [from] = [commit.progress ? 'receive' : 'tick'];
  if (moves.length > 0) return `${from}: ${moves.join(', ')}`;
  if (commit.links?.length || commit.releases?.length) return `${from}: links`;
  if (commit.findings?.length) return `${from}: findings`;
  if (commit.anchor) return 'tick: anchor';
  if (commit.seenMachines?.length || commit.machines?.length || commit.session) return 'presence';
  return from ?? 'receive';
}
