import type { Database } from '../../../shared/sqlite.ts';

/**
 * Findings that are clear since before the moment, unless a stored ticket or case tells of
 * them. Each call looks at one slice and goes on where the last one ended; true: not at the end yet.
 */
export function openFindingPruning(database: Database, rowsASlice: number): (before: number) => boolean {
  const look = database.prepare(
    `SELECT id, coalesce(cleared_at, observed_ms) AS at,
       EXISTS (SELECT 1 FROM ticket_finding WHERE finding_id = finding.id)
       OR EXISTS (SELECT 1 FROM case_finding WHERE finding_id = finding.id) AS told
     FROM finding WHERE state = 'clear' AND coalesce(cleared_at, observed_ms) < ?1
       AND coalesce(cleared_at, observed_ms) >= ?2 AND (coalesce(cleared_at, observed_ms), id) > (?2, ?3)
     ORDER BY coalesce(cleared_at, observed_ms), id LIMIT ${rowsASlice}`,
  );
  const cut = database.prepare('DELETE FROM finding WHERE id = ?');
  const start = { at: 0, id: '' };
  let place = start;

  return (before) => {
    const rows = look.all(before, place.at, place.id) as { id: string; at: number; told: number }[];
    for (const { id, told } of rows) if (!told) cut.run(id);
    const isSlice = rows.length === rowsASlice;
    place = (isSlice && rows.at(-1)) || start;
    return isSlice;
  };
}
