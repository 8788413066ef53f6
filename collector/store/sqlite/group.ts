// Group commit: everything asked for while the last transaction ran shares the next
// one, so that one fsync serves many.
import { StoreError } from '../../../shared/errors.ts';
import type { Database } from '../../../shared/sqlite.ts';
import { type Job, openTransactions } from './transaction.ts';

/** With a slow disk and many callers the next transaction waits as long as the last fsync took, up to this. */
const WINDOW_MS = 20;
/** Disks faster than this need no window: what queues up during the fsync is enough. */
const FAST_MS = 2;
/** So long another program may hold the file before what waits is refused. */
const PATIENCE_MS = 5000;

export interface Group {
  /** Runs `work` in the next transaction; resolves with its result after the COMMIT. */
  run<Result>(work: () => Result): Promise<Result>;
  /** Finishes what was asked for; what comes later is refused. */
  close(): Promise<void>;
}

export function openGroup(path: string, database: Database, onRollback: () => void): Group {
  const transact = openTransactions(path, database, onRollback);
  let queue: Job[] = [];
  let scheduled = false;
  let closed = false;
  let notBefore = 0;
  let busySince: number | undefined;

  function run<Result>(work: () => Result): Promise<Result> {
    if (closed) return Promise.reject(new StoreError(`${path}: the store is closed`, { code: 'CLOSED' }));
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const result = work();
        return () => resolve(result);
      };
      queue.push({ attempt, reject });
      schedule();
    });
  }

  function schedule(): void {
    if (scheduled || queue.length === 0) return;
    scheduled = true;
    const wait = notBefore - performance.now();
    if (wait > 0) setTimeout(turn, wait);
    else setImmediate(turn);
  }

  function turn(): void {
    const jobs = queue;
    queue = [];
    const outcome = transact(jobs);
    const now = performance.now();
    busySince = outcome.is === 'busy' ? (busySince ?? now) : undefined;
    if (outcome.is === 'committed') {
      queue = [...jobs.slice(outcome.jobs), ...queue];
      notBefore = now + windowAfter(outcome);
    } else if (busySince !== undefined && now - busySince < PATIENCE_MS) {
      queue = jobs;
      notBefore = now + WINDOW_MS;
    } else {
      for (const job of jobs) job.reject(outcome.reason);
    }
    scheduled = false;
    schedule();
  }

  async function close(): Promise<void> {
    const last = run(() => undefined);
    closed = true;
    await last.catch(() => undefined);
  }

  return { run, close };
}

/** A lone caller never waits: nobody would join it. */
function windowAfter({ jobs, commitMs }: { jobs: number; commitMs: number }): number {
  return jobs > 1 && commitMs > FAST_MS ? Math.min(commitMs, WINDOW_MS) : 0;
}
