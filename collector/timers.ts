// The one door to node-schedule in the collector: the desk's clock ticks every second.
import { type Job, scheduleJob } from 'node-schedule';
import type { Part } from '../shared/lifecycle.ts';
import type { Log } from '../shared/log.ts';

const EVERY_SECOND = '* * * * * *';

/** Calls `tick` every second, never two at once; stopping waits for the one under way. */
export function openTimers(tick: () => Promise<void>, log: Log): Required<Part> {
  let job: Job | undefined;
  let running: Promise<void> | undefined;
  let failing = false;

  function beat(): void {
    running ??= tick()
      .then(() => {
        if (failing) log.info('the desk ticks again');
        failing = false;
      })
      .catch((err: unknown) => {
        // The same trouble every second is one line, until it is over.
        if (!failing) log.error({ err }, 'the desk could not tick');
        failing = true;
      })
      .finally(() => {
        running = undefined;
      });
  }

  return {
    name: 'timers',
    start() {
      job = scheduleJob(EVERY_SECOND, beat);
    },
    async stop() {
      job?.cancel();
      job = undefined;
      await running;
    },
  };
}
