// A machine that started or woke up a moment ago has no network yet, a clock that is
// off, and services still under way. What checks see then is told as such.
import { uptime } from 'node:os';
import { minutes, seconds } from '../shared/duration.ts';
import type { AnyCheck } from './checks/check.ts';

const SETTLE_MS = minutes(10);
const BEAT_MS = seconds(30);
/** A beat that comes later than this means that the machine slept: no busy machine is that late. */
const SLEEP_MS = minutes(1);

export interface Settling {
  /** Milliseconds until the machine has settled; 0 when it has. */
  leftMs(): number;
  stop(): void;
}

/** Since when the machine is up, the time of day, and a clock without jumps, in milliseconds. */
export interface Clocks {
  upMs(): number;
  wallMs(): number;
  monoMs(): number;
}

const CLOCKS: Clocks = {
  upMs: () => seconds(uptime()),
  wallMs: () => Date.now(),
  monoMs: () => performance.now(),
};

/** Not every system's steady clock stands still in sleep, so a jump of the time of day from beat to beat tells. */
export function watchSettling({ upMs, wallMs, monoMs }: Clocks = CLOCKS): Settling {
  let settledAt = monoMs() + SETTLE_MS - upMs();
  let lastBeat = wallMs();
  const beat = () => {
    const now = wallMs();
    if (now - lastBeat > BEAT_MS + SLEEP_MS) settledAt = monoMs() + SETTLE_MS;
    lastBeat = now;
  };
  const timer = setInterval(beat, BEAT_MS).unref();
  return {
    leftMs() {
      // The first to be due after a sleep may well be a check.
      beat();
      return Math.max(0, Math.ceil(settledAt - monoMs()));
    },
    stop: () => clearInterval(timer),
  };
}

/** `run`, but what is seldom looked at and was seen too early is seen again when the machine has settled. */
export function againWhenSettled(
  checks: AnyCheck[],
  settling: Settling,
  run: (name: string) => void,
): (name: string) => void {
  const rare = new Set<string>(
    checks.filter(({ settles, every }) => settles && every > SETTLE_MS).map(({ name }) => name),
  );
  const waiting = new Set<string>();
  return function runNow(name) {
    run(name);
    const leftMs = settling.leftMs();
    if (leftMs === 0 || !rare.has(name) || waiting.has(name)) return;
    waiting.add(name);
    const again = () => {
      waiting.delete(name);
      runNow(name);
    };
    setTimeout(again, leftMs).unref();
  };
}
