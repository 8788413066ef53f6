import { Worker } from 'node:worker_threads';

export interface CheckpointOptions {
  path: string;
  everyMs: number;
  /** A WAL longer than this is cut back to nothing. */
  truncateBytes: number;
}

/** The bundle has the worker beside it as an entry point of its own: checkpoint-worker.mjs. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? new URL('./checkpoint-worker.ts', import.meta.url)
  : new URL('./checkpoint-worker.mjs', import.meta.url);

/**
 * Runs checkpoints in a thread until the returned function has resolved.
 * `onFailure` is told when the thread dies.
 */
export function startCheckpoints(options: CheckpointOptions, onFailure: () => void): () => Promise<void> {
  const worker = new Worker(WORKER, { workerData: options });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.once('error', onFailure);
  worker.unref();
  return async () => {
    worker.ref();
    worker.postMessage('stop');
    await exited;
  };
}
