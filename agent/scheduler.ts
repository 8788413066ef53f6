// When checks run. Each machine has its own moments within the interval, derived
// from its id: a fleet never beats in step, and a machine keeps its rhythm over
// restarts.
import { createHash } from 'node:crypto';
import { type Alarm, openAlarm } from '../shared/alarm.ts';

export interface Scheduled {
  name: string;
  /** Milliseconds between runs. */
  every: number;
}

export interface Scheduler {
  start(): void;
  stop(): void;
  /** When each is due next, by name. */
  due(): Map<string, number>;
}

/** Calls `run` whenever one is due; `run` must not throw. */
export function openScheduler(machineId: string, items: Scheduled[], run: (name: string) => void): Scheduler {
  const alarms = new Map<string, Alarm>();

  function arm(item: Scheduled, after: number): void {
    const alarm = openAlarm(nextDue(item, machineId, after), () => {
      run(item.name);
      // An alarm that rang a little early must not ring again on time.
      if (alarms.has(item.name)) arm(item, Date.now() + item.every / 2);
    });
    alarms.set(item.name, alarm);
  }

  return {
    start() {
      for (const item of items) arm(item, Date.now());
    },
    stop() {
      for (const alarm of alarms.values()) alarm.cancel();
      alarms.clear();
    },
    due: () => new Map([...alarms].map(([name, { at }]) => [name, at])),
  };
}

/** The first moment after `now` that is the machine's own offset away from a multiple of the interval. */
export function nextDue(item: Scheduled, machineId: string, now: number): number {
  const digest = createHash('sha256').update(`${machineId} ${item.name}`).digest();
  const offset = Math.floor((digest.readUInt32BE() / 2 ** 32) * item.every);
  return offset + (Math.floor((now - offset) / item.every) + 1) * item.every;
}
