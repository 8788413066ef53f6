import { StoreError } from '../../../shared/errors.ts';
import { type Database, storeErrorOf } from '../../../shared/sqlite.ts';

/** A transaction takes no more work after this long, so that sockets get their turn. */
const SLICE_MS = 25;

/** SQLite's result codes: https://sqlite.org/rescode.html */
const [DAMAGED, CONSTRAINT] = ['SQLITE_11', 'SQLITE_19'];
/** After these the transaction is lost: busy, locked, no memory, read-only, I/O, damaged, full. */
const LOST = new Set(['SQLITE_5', 'SQLITE_6', 'SQLITE_7', 'SQLITE_8', 'SQLITE_10', DAMAGED, 'SQLITE_13']);

export interface Job {
  /** Does the work; returns what to call once it is on the disk. */
  attempt: () => () => void;
  reject: (error: StoreError) => void;
}

export interface Committed {
  /** Jobs done, from the first on; each was told how it ended. */
  jobs: number;
  /** What the COMMIT itself took. */
  commitMs: number;
}

/**
 * Returns what does jobs in one transaction, each in a savepoint of its own so that
 * it can fail alone. A transaction that fails as a whole rejects all its jobs.
 * `onRollback` is told when work was undone: what was remembered of it is void.
 */
export function openTransactions(path: string, database: Database, onRollback: () => void): (jobs: Job[]) => Committed {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const savepoint = database.prepare('SAVEPOINT one');
  const release = database.prepare('RELEASE one');
  const undo = database.prepare('ROLLBACK TO one');

  function attempt(job: Job): () => void {
    savepoint.run();
    try {
      const settle = job.attempt();
      release.run();
      return settle;
    } catch (error) {
      const reason = storeErrorOf(path, error);
      if (!database.isTransaction || LOST.has(reason.code)) throw error;
      undo.run();
      release.run();
      onRollback();
      return () => job.reject(reason.code === CONSTRAINT ? conflict(reason) : reason);
    }
  }

  function transaction(jobs: Job[]): Committed {
    begin.run();
    const settled: (() => void)[] = [];
    const end = performance.now() + SLICE_MS;
    for (const job of jobs) {
      settled.push(attempt(job));
      if (performance.now() > end) break;
    }
    const before = performance.now();
    commit.run();
    const commitMs = performance.now() - before;
    for (const settle of settled) settle();
    return { jobs: settled.length, commitMs };
  }

  return (jobs) => {
    try {
      return transaction(jobs);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      onRollback();
      const reason = retryable(storeErrorOf(path, error));
      for (const job of jobs) job.reject(reason);
      return { jobs: jobs.length, commitMs: 0 };
    }
  };
}

const conflict = (cause: StoreError) => new StoreError(cause.message, { code: 'CONFLICT', cause });

/** A full or failing disk may be mended while the program runs; a damaged file not. */
function retryable(error: StoreError): StoreError {
  if (error.retryable || error.code === DAMAGED) return error;
  return new StoreError(error.message, { code: error.code, retryable: true, cause: error.cause });
}
