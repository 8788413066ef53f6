// What the connection of a machine says about it.
import { present } from '../../../shared/present.ts';
import type { Machine, Presence } from './machine.ts';

/** What the handshake learned. */
export type Arrival = Pick<Machine, 'name' | 'os' | 'arch' | 'agentVersion'> & { at: number };

/** A new connection measures the clock anew: what the last one measured may be mended. */
export function arrived(machine: Machine, { at, ...learned }: Arrival): Machine {
  const { clockOffsetMs: _, ...known } = machine;
  return { ...known, ...learned, ...now('online', machine, at), lastSeenAt: Math.max(machine.lastSeenAt, at) };
}

export function seen(machine: Machine, at: number, clockOffsetMs?: number): Machine {
  const measured = present({ clockOffsetMs });
  return { ...machine, ...measured, ...now('online', machine, at), lastSeenAt: Math.max(machine.lastSeenAt, at) };
}

/** Going without a word is no sign of life. */
export function left(machine: Machine, presence: Presence, at: number): Machine {
  const lastSeenAt = presence === 'silent' ? machine.lastSeenAt : Math.max(machine.lastSeenAt, at);
  return { ...machine, ...now(presence, machine, at), lastSeenAt };
}

function now(presence: Presence, machine: Machine, at: number): Pick<Machine, 'presence' | 'presenceAt'> {
  return { presence, presenceAt: presence === machine.presence ? machine.presenceAt : at };
}

/** Still marked online by a collector that is gone, and no sign of life since. */
export function isLost(machine: Machine, now: number, silentAfterMs: number): boolean {
  return machine.presence === 'online' && now - machine.lastSeenAt >= silentAfterMs;
}
