// Who is there: what connections say about machines. Signs of life are kept in
// memory and written now and then; comings and goings are written at once.
import type { Machine } from '../domain/fleet/machine.ts';
import { arrived, isLost, left, seen } from '../domain/fleet/presence.ts';
import type { Connected, Desk } from './doors.ts';
import type { Known, Memory } from './memory.ts';
import type { DeskOptions } from './options.ts';
import type { Turns } from './turns.ts';

/** Machines written at most in one go, so that ingest never waits for a whole fleet. */
const AT_ONCE = 200;

export interface Roster extends Pick<Desk, 'connected' | 'heartbeat' | 'disconnected' | 'fresh'> {
  /** Writes signs of life that waited long enough. */
  flush(): Promise<void>;
  /** Marks as silent whom a collector that is gone left behind as online. */
  missLost(): Promise<void>;
}

export function openRoster(options: DeskOptions, memory: Memory, turns: Turns): Roster {
  const { store, policy, now, log } = options;

  const connected = (connection: Connected): Promise<void> =>
    turns.take(connection.machineId, async () => {
      const { machineId, generation, ...arrival } = connection;
      // Another collector may have heard of it meanwhile.
      memory.drop(machineId);
      const known = await memory.of(machineId);
      known.generation = generation;
      await write(known, (machine) => arrived(machine, arrival));
      log.info({ machineId, machine: arrival.name, agentVersion: arrival.agentVersion }, 'machine connected');
    });

  const disconnected: Desk['disconnected'] = (machineId, generation, presence, at) =>
    turns.take(machineId, async () => {
      const known = await memory.of(machineId);
      // The machine is back on a newer connection already.
      if (known.generation !== generation) return;
      try {
        await write(known, (machine) => left(machine, presence, at));
      } finally {
        memory.drop(machineId);
      }
      log.info({ machineId, presence }, 'machine disconnected');
    });

  function heartbeat(machineId: string, clockOffsetMs: number, at: number): void {
    const known = memory.peek(machineId);
    if (!known) return;
    known.machine = seen(known.machine, at, clockOffsetMs);
    known.unwrittenSince ??= at;
  }

  function fresh(machine: Machine): Machine {
    const known = memory.peek(machine.id);
    if (known?.unwrittenSince === undefined) return machine;
    return seen(machine, known.machine.lastSeenAt, known.machine.clockOffsetMs);
  }

  async function write(known: Known, change: (machine: Machine) => Machine): Promise<void> {
    known.machine = change(known.machine);
    delete known.unwrittenSince;
    await store.commit({ seenMachines: [known.machine] });
  }

  async function flush(): Promise<void> {
    const due = now() - policy().flushMs;
    const waiting = memory.all().filter(({ unwrittenSince = Number.POSITIVE_INFINITY }) => unwrittenSince <= due);
    const writes = waiting
      .slice(0, AT_ONCE)
      .map((known) => turns.take(known.machine.id, () => write(known, (machine) => machine)));
    await Promise.all(writes);
  }

  async function missLost(): Promise<void> {
    let { rows, next } = await store.machines({ presence: 'online', limit: AT_ONCE });
    while (rows.length > 0) {
      const lost = rows.filter(isGone);
      await Promise.all(lost.map(({ id }) => turns.take(id, () => miss(id))));
      if (next === undefined) return;
      ({ rows, next } = await store.machines({ presence: 'online', limit: AT_ONCE, cursor: next }));
    }
  }

  /** It may have come back before its turn. */
  async function miss(machineId: string): Promise<void> {
    const machine = await store.machine(machineId);
    if (machine && isGone(machine)) await store.commit({ seenMachines: [left(machine, 'silent', now())] });
  }

  function isGone(machine: Machine): boolean {
    return !memory.peek(machine.id) && isLost(machine, now(), policy().silentAfterMs);
  }

  return { connected, heartbeat, disconnected, fresh, flush, missLost };
}
