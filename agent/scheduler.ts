// When checks run. Each machine has its own moments within the interval, derived
// from its id: a fleet never beats in step, and a machine keeps its rhythm over
// restarts. The one door to node-schedule in the agent.
import { createHash } from 'node:crypto';
import { type Job, scheduleJob } from 'node-schedule';

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
  const jobs = new Map<string, Job>();

  function arm(item: Scheduled): void {
    const at = nextDue(item, machineId, Date.now());
    const job: Job | null = scheduleJob(new Date(at), () => {
      run(item.name);
      if (jobs.has(item.name)) arm(item);
    });
    // The moment may have passed while the job was made: then the next one counts.
    if (job) jobs.set(item.name, job);
    else arm(item);
  }

  return {
    start: () => items.forEach(arm),
    stop() {
      const armed = [...jobs.values()];
      jobs.clear();
      for (const job of armed) job.cancel();
    },
    due: () => new Map([...jobs].map(([name, job]) => [name, job.nextInvocation()?.getTime() ?? 0])),
  };
}

/** The first moment after `now` that is the machine's own offset away from a multiple of the interval. */
export function nextDue(item: Scheduled, machineId: string, now: number): number {
  const digest = createHash('sha256').update(`${machineId} ${item.name}`).digest();
  const offset = Math.floor((digest.readUInt32BE() / 2 ** 32) * item.every);
  return offset + (Math.floor((now - offset) / item.every) + 1) * item.every;
}
