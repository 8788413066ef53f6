// The machines together: a few connect at a time, all beat in turn on one timer.
import { setTimeout as pause } from 'node:timers/promises';
import type { GoodbyeReason } from '../../proto/gen/types.ts';
import type { Machine } from './machine.ts';

/** The collector turns strangers away above 256; each of ours is one for a moment. */
const CONNECTING_AT_ONCE = 120;
const TICK_MS = 100;
/** The collector asks for a heartbeat a minute. */
const HEARTBEAT_MS = 60_000;

export interface Fleet {
  readonly machines: readonly Machine[];
  /** Lets all connect, one after the other over this time. Resolves when all are online. */
  connect(withinMs: number): Promise<void>;
  /** Resolves when all are online. */
  whole(): Promise<void>;
  /** Resolves when the collector has committed all that was observed. */
  told(): Promise<void>;
  online(): number;
  /** Why machines are not online, each reason once, with their number. */
  problems(): Map<string, number>;
  /** All leave at once; with a reason they say goodbye. */
  leave(reason?: GoodbyeReason): void;
  close(): void;
}

export function openFleet(machines: readonly Machine[], stopped: AbortSignal): Fleet {
  const slots = HEARTBEAT_MS / TICK_MS;
  let connecting = 0;
  let ticks = 0;
  const timer = setInterval(tick, TICK_MS);

  function tick(): void {
    ticks += 1;
    for (let index = ticks % slots; index < machines.length; index += slots) machines[index]?.beat();
    const now = performance.now();
    for (const machine of machines) {
      if (connecting >= CONNECTING_AT_ONCE) return;
      if (machine.state === 'away' && machine.dueAt <= now) void begin(machine);
    }
  }

  async function begin(machine: Machine): Promise<void> {
    connecting += 1;
    await machine.connect();
    connecting -= 1;
  }

  async function until(reached: () => boolean): Promise<void> {
    while (!reached()) await pause(TICK_MS, undefined, { signal: stopped });
  }

  const whole = () => until(() => machines.every(({ state }) => state === 'online'));
  return {
    machines,
    whole,
    async connect(withinMs) {
      const start = performance.now();
      for (const [index, machine] of machines.entries()) machine.dueAt = start + (withinMs * index) / machines.length;
      await whole();
    },
    told: () => until(() => machines.every(({ untold }) => untold === 0)),
    online: () => machines.filter(({ state }) => state === 'online').length,
    problems() {
      const reasons = new Map<string, number>();
      for (const { state, problem } of machines) {
        if (state === 'online' || !problem || problem.reason === 'STOPPED') continue;
        const text = `${problem.reason}: ${problem.text}`;
        reasons.set(text, (reasons.get(text) ?? 0) + 1);
      }
      return reasons;
    },
    leave(reason) {
      for (const machine of machines) machine.leave(reason);
    },
    close: () => clearInterval(timer),
  };
}
