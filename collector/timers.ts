// The one door to node-schedule in the collector: what happens every second.
import { type Job, scheduleJob } from 'node-schedule';
import type { Part } from '../shared/lifecycle.ts';
import type { Log } from '../shared/log.ts';

const EVERY_SECOND = '* * * * * *';

export interface Timers extends Required<Part> {
  /** The works that fail at present, by name, with the reason. */
  failing(): Map<string, string>;
}

/** Does each work every second, none twice at once and none waiting for another; stopping waits for those under way. */
export function openTimers(works: Record<string, () => Promise<unknown>>, log: Log): Timers {
  const running = new Map<string, Promise<void>>();
  const failing = new Map<string, string>();
  let job: Job | undefined;

  function beat(): void {
    for (const [name, work] of Object.entries(works)) {
      if (!running.has(name)) running.set(name, done(name, work));
    }
  }

  async function done(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      if (failing.delete(name)) log.info({ work: name }, 'works again');
    } catch (err) {
      // The same trouble every second is one line, until it is over.
      if (!failing.has(name)) log.error({ err, work: name }, 'fails every second');
      failing.set(name, err instanceof Error ? err.message : String(err));
    } finally {
      running.delete(name);
    }
  }

  return {
    name: 'timers',
    start() {
      job = scheduleJob(EVERY_SECOND, beat);
    },
    async stop() {
      job?.cancel();
      job = undefined;
      await Promise.all(running.values());
    },
    failing: () => failing,
  };
}
