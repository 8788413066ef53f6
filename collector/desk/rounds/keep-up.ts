// Promises follow the policy in force, and the calendar of the machine's site: after a start, and whenever the
// policy is another, the clocks and timers of all standing work are computed anew, slice by slice; those of one
// machine when its site is another. Nothing is told and no entry is left by that.
import { StoreError } from '../../../shared/errors.ts';
import { LIVE } from '../../domain/cases/case.ts';
import { timersOf as timersOfCase } from '../../domain/cases/ladder.ts';
import type { Policy } from '../../domain/policy.ts';
import { ACTIVE, type Ticket } from '../../domain/tickets/ticket.ts';
import type { Commit } from '../../store/commit.ts';
import { keptUp, siteOf } from '../finish.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { inSlices } from './commit.ts';

const SLICE = 100;
const STANDING: readonly Ticket['state'][] = [...ACTIVE, 'resolved'];

/** Where the walk through all work is. */
interface Walk {
  on: 'tickets' | 'cases';
  cursor?: string;
}

interface KeepingUp {
  round(): Promise<void>;
  /** The caller holds the machine's turn. */
  ofMachine(machineId: string): Promise<void>;
}

export function openKeepingUp(options: DeskOptions, turns: Turns): KeepingUp {
  const { store, now } = options;
  let seen: Policy | undefined;
  let walk: Walk | undefined;

  async function round(): Promise<void> {
    const policy = options.policy();
    if (!isSame(seen, policy)) {
      seen = policy;
      walk = { on: 'tickets' };
    }
    const current = walk;
    if (!current) return;
    const from = { limit: SLICE, ...(current.cursor !== undefined && { cursor: current.cursor }) };
    const { rows, next } =
      current.on === 'tickets'
        ? await store.tickets({ states: [...STANDING], ...from })
        : await store.cases({ states: [...LIVE], ...from });
    const anew = current.on === 'tickets' ? ofTicket : ofCase;
    await inSlices([...rows], ({ id, machineId }) => turns.take(machineId ?? id, async () => written(await anew(id))));
    // The policy may have changed once more meanwhile: then it all begins anew.
    if (walk !== current) return;
    const after: Walk | undefined = current.on === 'tickets' ? { on: 'cases' } : undefined;
    walk = next === undefined ? after : { ...current, cursor: next };
  }

  async function ofMachine(machineId: string): Promise<void> {
    const tickets = await store.tickets({ machineId, states: [...STANDING], limit: 2 * SLICE });
    for (const { id } of tickets.rows) await written(await ofTicket(id));
    const cases = await store.cases({ machineId, states: [...LIVE], limit: 2 * SLICE });
    for (const { id } of cases.rows) await written(await ofCase(id));
  }

  async function ofTicket(id: string): Promise<Commit | undefined> {
    const file = await store.ticket(id);
    if (!file || !STANDING.includes(file.work.state)) return undefined;
    const { work, entries } = file;
    const { ticket, timers } = await keptUp(options, work, { entries, before: work, now: now() });
    const isAsStored = JSON.stringify(ticket) === JSON.stringify(work);
    return { ...(!isAsStored && { tickets: [{ row: ticket, expect: work.version }] }), timers: [timers] };
  }

  async function ofCase(id: string): Promise<Commit | undefined> {
    const file = await store.case(id);
    if (!file) return undefined;
    const ground = { policy: options.policy(), site: await siteOf(options, file.work.machineId) };
    return { timers: [{ on: 'case', ofId: id, timers: timersOfCase(file.work, file.entries, ground) }] };
  }

  /** Whoever moved it meanwhile has computed all of it, too. */
  async function written(commit: Commit | undefined): Promise<void> {
    if (!commit) return;
    try {
      await store.commit(commit);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'CONFLICT')) throw error;
    }
  }

  return { round, ofMachine };
}

function isSame(before: Policy | undefined, policy: Policy): boolean {
  return before !== undefined && (Object.keys(policy) as (keyof Policy)[]).every((key) => before[key] === policy[key]);
}
