// When a parent has done its work, and how it lets go of what still fails.
import { RELEASE_EVERY_MS, RELEASED_AT_ONCE, SETTLED_MS, SETTLED_RATIO } from '../policy/storms.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** The findings of a parent and of its children. */
export interface Lines {
  total: number;
  /** Clear for long enough. */
  settled: number;
  /** Still going on, in any state but clear. */
  live: number;
}

export type ReleaseDecision =
  /** Nothing of it goes on: it resolves. */
  | 'settled'
  /** The rest is let go, a few at a time. */
  | 'release'
  | 'waiting-for-the-next-release'
  | 'still-holding'
  | 'no-lines';

/** Written on a parent that lets go: it takes nothing in any more, and goes on until the last one left. */
export const RELEASING = 'releasing';

export function isReleasing({ marks }: Pick<Ticket, 'marks'>): boolean {
  return marks.includes(RELEASING);
}

/** `releasedAt`: when some of its lines were let go last. */
export function releaseOf(
  { total, settled, live }: Lines,
  { openedAt, releasedAt }: { openedAt: number; releasedAt: number | undefined },
  now: number,
): ReleaseDecision {
  if (total === 0) return now - openedAt >= SETTLED_MS ? 'settled' : 'no-lines';
  if (settled < SETTLED_RATIO * total) return 'still-holding';
  if (live === 0) return 'settled';
  const due = releasedAt === undefined || now - releasedAt >= RELEASE_EVERY_MS;
  return due ? 'release' : 'waiting-for-the-next-release';
}

/** Of machines that still fail: those whose turn it is. */
export function firstMachines<Row extends { machineId: string }>(leftovers: Row[]): Row[] {
  const machines = [...new Set(leftovers.map(({ machineId }) => machineId))].slice(0, RELEASED_AT_ONCE);
  return leftovers.filter(({ machineId }) => machines.includes(machineId));
}
