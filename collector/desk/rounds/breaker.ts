// The breaker at work: tickets beyond the pace that people can read become lines of one ticket a check.
import type { Finding } from '../../domain/findings/finding.ts';
import { CALM_MINUTES } from '../../domain/policy/storms.ts';
import { breaker, isStorming, roomFor, STORM_OVER, stormKey, takesStorm } from '../../domain/storms/breaker.ts';
import { freeKey } from '../../domain/storms/mass.ts';
import type { Scope } from '../../domain/tickets/scope.ts';
import { move, type Priority, type Ticket } from '../../domain/tickets/ticket.ts';
import { SYSTEM } from '../../domain/work.ts';
import type { Free } from '../../store/storms.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { committed } from './commit.ts';
import { claimAll, openWith, worstOf } from './open-parent.ts';

export interface Breaker {
  /** Whether one more automatic ticket may open now; counted when it may. */
  passes(priority: Priority): boolean;
  /** Findings that would have been a ticket of their machine. */
  hold(findings: Finding[]): void;
  /** Gives what was held to the parents of the storm, or ends a storm that is over. */
  settle(): Promise<void>;
}

export async function openBreaker(options: DeskOptions, turns: Turns): Promise<Breaker> {
  const { store, now } = options;
  const parents = await store.parents();
  const pace = await store.pace(now(), CALM_MINUTES);
  const decision = breaker(isStorming(parents), pace);
  const held: Finding[][] = [];
  let room = decision === 'storming' ? 0 : roomFor(pace);

  function passes(priority: Priority): boolean {
    if (priority === 'P1') return true;
    if (room === 0) return false;
    room -= 1;
    return true;
  }

  async function settle(): Promise<void> {
    if (decision === 'over') for (const parent of parents.filter(takesStorm)) await endStorm(options, parent);
    const byCheck = Map.groupBy(held, ([first]) => first?.check ?? '');
    for (const [check, groups] of byCheck) await gather(options, turns, check, groups.flat());
  }

  return { passes, hold: (findings) => void held.push(findings), settle };
}

async function gather(options: DeskOptions, turns: Turns, check: string, findings: Finding[]): Promise<void> {
  const { store, now } = options;
  const free = findings.map(freeOf);
  const parents = await store.parents();
  const label = { en: check, ja: check };
  const parent = parents.find((one) => takesStorm(one) && one.scope?.label.en === check);
  if (parent) return claimAll(options, turns, parent, free);
  const machines = new Set(free.map(({ machineId }) => machineId)).size;
  const scope: Scope = { kind: 'storm', key: freeKey(stormKey(check), parents), label, machines, grownAt: now() };
  const observedMs = free.reduce((first, { onsetMs }) => Math.min(first, onsetMs), now());
  const begun = { scope, severity: worstOf(free), siteRatio: 0, observedMs, because: 'too-many-tickets-at-once' };
  return openWith(options, turns, begun, free);
}

async function endStorm(options: DeskOptions, parent: Ticket): Promise<void> {
  await committed(options, (draft) => {
    const marks = [...parent.marks, STORM_OVER];
    const moved = move(parent, 'noted', draft.step(SYSTEM, STORM_OVER), { marks });
    if (!('refused' in moved)) draft.ticket(moved, { action: 'ticket.noted' });
  });
}

function freeOf({ id, machineId, severity, onsetMs }: Finding): Free {
  return { findingId: id, machineId, site: undefined, build: undefined, severity, onsetMs };
}
