// The one door to node-schedule. It waits for the wall clock, for as long as it takes:
// when that is set back by an hour, everything due would be silent for that hour.
// So a clock that nobody sets looks in shortly before, and rings then. It looks in shortly
// after as well: one job that node-schedule loses can hold up all that come after it.
import { type Job, scheduleJob } from 'node-schedule';

/** Less than this is waited out. */
const TOLERANCE_MS = 100;
const LOOK_AGAIN_MS = 1000;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export interface Alarm {
  /** Milliseconds since 1970. */
  at: number;
  cancel(): void;
}

/**
 * Rings once: at that moment of the wall clock, or when the time until then is over
 * and the clock was set back meanwhile. A moment that is past rings at once, never
 * before this has returned.
 * @param at milliseconds since 1970.
 */
export function openAlarm(at: number, ring: () => void): Alarm {
  const due = performance.now() + at - Date.now();
  let timer: NodeJS.Timeout | undefined;
  let job: Job | null = null;
  let over = false;

  function look(): void {
    const left = due - performance.now();
    const setBack = left <= 2 && at - Date.now() > TOLERANCE_MS;
    if (setBack || (timer && left <= -TOLERANCE_MS)) settle();
    else timer = setTimeout(look, Math.min(left > 2 ? left - 1 : LOOK_AGAIN_MS, LONGEST_TIMEOUT_MS));
  }

  function settle(): void {
    if (over) return;
    cancel();
    ring();
  }

  function cancel(): void {
    over = true;
    clearTimeout(timer);
    job?.cancel();
  }

  // The look comes first: node-schedule's own timer can't be cancelled once it has seen a clock that was set back.
  look();
  // It keeps for ever what it refuses as past.
  if (at > Date.now()) job = scheduleJob(new Date(at), settle);
  if (!job) {
    clearTimeout(timer);
    timer = setTimeout(settle);
  }
  return { at, cancel };
}
