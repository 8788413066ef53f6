// Moves committed pages from the WAL into the database file, in a thread of its own:
// done by the writer it would stop ingest for up to 260 ms.
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../shared/sqlite.ts';
import type { CheckpointOptions } from './checkpoint.ts';

const { path, everyMs, truncateBytes } = workerData as CheckpointOptions;
const database = openDatabase(path, { busyMs: 2000 });
const pageBytes = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);

/** Moves what is committed by now; returns the length of the WAL in bytes. */
const move = () => pageBytes * Number(database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.['log']);

function checkpoint(): void {
  try {
    if (move() < truncateBytes) return;
    // A busy writer never lets a passive checkpoint catch up, so a long WAL is cut by force.
    // That stops the writer, hence what came in meanwhile is moved first.
    move();
    move();
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk or a lock: the pages are safe in the WAL, and the next turn tries again.
  }
}

const timer = setInterval(checkpoint, everyMs);
parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
});
