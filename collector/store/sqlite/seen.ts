// "Seen again": of most observations only the times are new. They are kept here
// and written every half minute; a crash costs nothing but how fresh facts look.
import { seconds } from '../../../shared/duration.ts';
import type { Database } from '../../../shared/sqlite.ts';
import type { FactRow } from '../../domain/fleet/machine.ts';
import type { Commit } from '../commit.ts';
import type { Group } from './group.ts';

const FLUSH_EVERY_MS = seconds(30);
/** Rows a transaction, so that ingest never waits for a whole fleet's. */
const ROWS_AT_ONCE = 500;

type SeenRow = NonNullable<Commit['seenAgain']>[number];

export interface Seen {
  /** Of a commit that is on the disk. */
  note(commit: Commit): void;
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
  const waiting = new Map<string, SeenRow>();
  const keyOf = ({ machineId, check }: Pick<FactRow, 'machineId' | 'check'>) => `${machineId} ${check}`;
  const timer = setInterval(() => flush().catch(() => undefined), FLUSH_EVERY_MS).unref();

  function note({ facts = [], seenAgain = [] }: Commit): void {
    for (const row of facts) waiting.delete(keyOf(row));
    for (const row of seenAgain) {
      const { machineId, check, observedMs, receivedAt, costMs } = row;
      waiting.set(keyOf(row), { machineId, check, observedMs, receivedAt, costMs });
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

  async function write(rows: [string, SeenRow][]): Promise<void> {
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
