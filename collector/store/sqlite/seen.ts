// "Seen again": of most observations only the times are new. They are kept here
// and written every half minute; a crash costs nothing but how fresh facts look.
import { seconds } from '../../../shared/duration.ts';
import type { Database } from '../../../shared/sqlite.ts';
import type { FactRow } from '../../domain/fleet/machine.ts';
import type { Group } from './group.ts';
import type { FactOutcome } from './write/facts.ts';

const FLUSH_EVERY_MS = seconds(30);
/** Rows a transaction, so that ingest never waits for a whole fleet's. */
const ROWS_AT_ONCE = 500;

export interface Seen {
  /** What a commit that is on the disk did with its facts. */
  note(outcomes: FactOutcome[]): void;
  /** The row with what is known since it was written. */
  fresh(row: FactRow): FactRow;
  flush(): Promise<void>;
  stop(): void;
}

export function openSeen(database: Database, group: Group): Seen {
  const update = database.prepare(
    `UPDATE fact SET observed_ms = ?, received_at = ?, cost_ms = ?
     WHERE check_name = ? AND machine_id = (SELECT id FROM machine WHERE uuid = ?)`,
  );
  const waiting = new Map<string, FactRow>();
  const keyOf = ({ machineId, check }: FactRow) => `${machineId} ${check}`;
  const timer = setInterval(() => flush().catch(() => undefined), FLUSH_EVERY_MS).unref();

  function note(outcomes: FactOutcome[]): void {
    for (const { row, written } of outcomes) {
      const { machineId, check, sinceMs, observedMs, receivedAt, costMs } = row;
      if (written) waiting.delete(keyOf(row));
      else waiting.set(keyOf(row), { machineId, check, sinceMs, observedMs, receivedAt, costMs });
    }
  }

  function fresh(row: FactRow): FactRow {
    const seen = waiting.get(keyOf(row));
    return seen ? { ...row, observedMs: seen.observedMs, receivedAt: seen.receivedAt, costMs: seen.costMs } : row;
  }

  async function flush(): Promise<void> {
    const rows = [...waiting];
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await write(rows.slice(at, at + ROWS_AT_ONCE));
  }

  async function write(rows: [string, FactRow][]): Promise<void> {
    await group.run(() => {
      for (const [key, row] of rows) {
        if (waiting.get(key) !== row) continue;
        update.run(row.observedMs, row.receivedAt, row.costMs, row.check, row.machineId);
      }
    });
    for (const [key, row] of rows) if (waiting.get(key) === row) waiting.delete(key);
  }

  return { note, fresh, flush, stop: () => clearInterval(timer) };
}
