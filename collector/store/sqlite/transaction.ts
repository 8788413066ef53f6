import { StoreError } from '../../../shared/errors.ts';
import { type Database, storeErrorOf } from '../../../shared/sqlite.ts';

/** A transaction takes no more work after this long, so that sockets get their turn. */
const SLICE_MS = 25;

/** SQLite's result codes: https://sqlite.org/rescode.html */
const [BUSY, LOCKED, DAMAGED, CONSTRAINT] = ['SQLITE_5', 'SQLITE_6', 'SQLITE_11', 'SQLITE_19'];
/** SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE: the row is there already, somebody was faster. */
const TAKEN = [1555, 2067];
/** After these the transaction is lost; the others: no memory, read-only, I/O, full. */
const LOST = new Set([BUSY, LOCKED, DAMAGED, 'SQLITE_7', 'SQLITE_8', 'SQLITE_10', 'SQLITE_13']);

export interface Job {
  /** Does the work; returns what to call once it is on the disk. */
  attempt: () => () => void;
  reject: (error: StoreError) => void;
}

export type Outcome =
  /** The first `jobs` jobs were told how they ended; the COMMIT itself took `commitMs`. */
  | { is: 'committed'; jobs: number; commitMs: number }
  /** Somebody else is writing; nothing was begun. */
  | { is: 'busy'; reason: StoreError }
  /** Nothing of it was kept. */
  | { is: 'lost'; reason: StoreError };

/**
 * Returns what does jobs in one transaction, each in a savepoint of its own so that
 * it can fail alone. `onRollback` is told when work was undone: what was remembered
 * of it is void.
 */
export function openTransactions(path: string, database: Database, onRollback: () => void): (jobs: Job[]) => Outcome {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const savepoint = database.prepare('SAVEPOINT one');
  const release = database.prepare('RELEASE one');
  const undo = database.prepare('ROLLBACK TO one');

  function transact(jobs: Job[]): Outcome {
    let begun = false;
    try {
      begin.run();
      begun = true;
      const settled = attempts(jobs);
      const before = performance.now();
      commit.run();
      const commitMs = performance.now() - before;
      for (const settle of settled) settle();
      return { is: 'committed', jobs: settled.length, commitMs };
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      onRollback();
      const reason = storeErrorOf(path, error);
      const busy = !begun && (reason.code === BUSY || reason.code === LOCKED);
      return { is: busy ? 'busy' : 'lost', reason: retryable(reason) };
    }
  }

  /** Does jobs from the first on until the slice is over; returns what tells each how it ended. */
  function attempts(jobs: Job[]): (() => void)[] {
    const settled: (() => void)[] = [];
    const end = performance.now() + SLICE_MS;
    for (const job of jobs) {
      settled.push(attempt(job));
      if (performance.now() > end) break;
    }
    return settled;
  }

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
      return () => job.reject(reason.code === CONSTRAINT ? constrained(reason) : reason);
    }
  }

  return transact;
}

function constrained(cause: StoreError): StoreError {
  const code = TAKEN.includes((cause.cause as { errcode?: number }).errcode ?? 0) ? 'CONFLICT' : 'CONSTRAINT';
  return new StoreError(cause.message, { code, cause });
}

/** A full or failing disk may be mended while the program runs; a damaged file not. */
function retryable(error: StoreError): StoreError {
  if (error.retryable || error.code === DAMAGED) return error;
  return new StoreError(error.message, { code: error.code, retryable: true, cause: error.cause });
}
