import type { Database } from '../../../shared/sqlite.ts';
import { CUT } from '../../domain/audit/chain.ts';

/**
 * Cuts off the oldest rows of the audit, and remembers the last of them, to which what stays is tied.
 * Always one piece from the beginning, and never the last row: a hole would look like a theft.
 */
export function openAuditPruning(database: Database, rowsASlice: number): (before: number) => number {
  const oldest = database.prepare('SELECT place AS no, at, hash FROM audit ORDER BY place LIMIT ?');
  const cut = database.prepare('DELETE FROM audit WHERE place <= ?');
  const remember = database.prepare(
    `INSERT INTO audit_anchor (name, no, hash, at) VALUES ('${CUT}', ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET no = excluded.no, hash = excluded.hash, at = excluded.at`,
  );
  return (before) => {
    const rows = oldest.all(rowsASlice + 1) as { no: number; at: number; hash: string }[];
    const young = rows.findIndex(({ at }) => at >= before);
    const old = young === -1 ? rows.length - 1 : young;
    const last = rows[old - 1];
    if (!last) return 0;
    remember.run(last.no, last.hash, last.at);
    return Number(cut.run(last.no).changes);
  };
}
