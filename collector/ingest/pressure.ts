// Measures what weighs on the collector: bytes not yet committed, how late the event
// loop is, how long commits take.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Pressure } from './credit.ts';

const COMMITS_REMEMBERED = 200;
const NS_PER_MS = 1_000_000;

export class PressureGauge {
  readonly #budgetBytes: number;
  readonly #loop: ReturnType<typeof monitorEventLoopDelay>;
  #uncommittedBytes = 0;
  #commits: number[] = [];

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes;
    this.#loop = monitorEventLoopDelay({ resolution: 20 });
    this.#loop.enable();
  }

  /** Bytes that came in; the answer takes them off again, with the milliseconds their commit took. */
  carry(bytes: number): (commitMs?: number) => void {
    this.#uncommittedBytes += bytes;
    let carried = true;
    return (commitMs) => {
      if (carried) this.#uncommittedBytes -= bytes;
      carried = false;
      if (commitMs !== undefined) this.#commits = [...this.#commits.slice(1 - COMMITS_REMEMBERED), commitMs];
    };
  }

  /** Since the last time it was asked. */
  read(): Pressure {
    const commits = this.#commits.sort((a, b) => a - b);
    const pressure = {
      uncommittedBytes: this.#uncommittedBytes,
      budgetBytes: this.#budgetBytes,
      loopLagMs: this.#loop.percentile(99) / NS_PER_MS,
      commitMs: commits[Math.floor(commits.length * 0.95)] ?? 0,
    };
    this.#loop.reset();
    this.#commits = [];
    return pressure;
  }

  stop(): void {
    this.#loop.disable();
  }
}
