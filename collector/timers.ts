// What happens every second.
import { type Alarm, openAlarm } from '../shared/alarm.ts';
import { seconds } from '../shared/duration.ts';
import type { Part } from '../shared/lifecycle.ts';
import type { Log } from '../shared/log.ts';

export interface Timers extends Required<Part> {
  /** The works that fail at present, by name, with the reason. */
  failing(): Map<string, string>;
}

/** Does each work every second, none twice at once and none waiting for another; stopping waits for those under way. */
export function openTimers(works: Record<string, () => Promise<unknown>>, log: Log): Timers {
  const running = new Map<string, Promise<void>>();
  const failing = new Map<string, string>();
  let alarm: Alarm | undefined;

  function arm(): void {
    alarm = openAlarm(nextSecond(Date.now()), () => {
      arm();
      beat();
    });
  }

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
    start: arm,
    async stop() {
      alarm?.cancel();
      await Promise.all(running.values());
    },
    failing: () => failing,
  };
}

/** The first whole second that is no sooner than half a second from now. */
function nextSecond(now: number): number {
  return seconds(Math.ceil(now / seconds(1) + 0.5));
}
