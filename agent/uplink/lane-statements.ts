// The SQL of one lane. Each lane has a table of its own, so that the sequence
// number is the row's address and both ends of the lane are at hand.
import type { Lane } from '../../proto/gen/types.ts';
import type { Database, Statement } from '../../shared/sqlite.ts';

/** What a row costs in the file besides its event: header, number, names; rounded up. */
export const ROW_BYTES = 64;

export const laneSchema = (lane: Lane): string => `
  CREATE TABLE event_${lane} (
    seq INTEGER PRIMARY KEY,
    gap_from INTEGER,
    lost INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    kind TEXT NOT NULL,
    stored_ms INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;`;

const sqlOf = (lane: Lane) => ({
  insert: `INSERT INTO event_${lane} VALUES (:seq, :gap_from, :lost, :check, :kind, :stored_ms, :bytes)`,
  above: `SELECT * FROM event_${lane} WHERE seq > ? ORDER BY seq LIMIT ?`,
  // "unchanged" says nothing without the facts that it refers to.
  latestPerCheck: `SELECT max(seq) AS seq FROM event_${lane}
    WHERE seq BETWEEN ? AND ? AND kind NOT IN ('unchanged', 'gap') GROUP BY "check" ORDER BY seq`,
  measure: `SELECT count(*) AS events, coalesce(sum(length(bytes) + ${ROW_BYTES}), 0) AS bytes
    FROM event_${lane} WHERE seq BETWEEN ? AND ?`,
  extent: `SELECT min(coalesce(gap_from, seq)) AS first, max(seq) AS last, sum(lost) AS lost,
    count(*) FILTER (WHERE kind <> 'gap') AS events FROM event_${lane} WHERE seq BETWEEN ? AND ?`,
  remove: `DELETE FROM event_${lane} WHERE seq BETWEEN ? AND ?`,
  forgetFacts: `DELETE FROM last_facts WHERE lane = ${lane} AND seq BETWEEN ? AND ?`,
  quarantine: `INSERT INTO quarantine (lane, seq, at_ms, code, text, bytes)
    SELECT ${lane}, seq, ?, ?, ?, bytes FROM event_${lane} WHERE seq = ?`,
  // In two steps, because no two rows may share a number even on the way.
  lower: `UPDATE event_${lane} SET seq = ?1 - seq, gap_from = max(1, gap_from - ?1)`,
  turn: `UPDATE event_${lane} SET seq = -seq`,
  load: `SELECT epoch, next_seq AS nextSeq, acked_seq AS ackedSeq, dropped, mark_seq AS markSeq, mark_ms AS markMs,
    sent_seq AS sentSeq FROM place WHERE lane = ${lane}`,
  save: `INSERT OR REPLACE INTO place
    VALUES (${lane}, :epoch, :nextSeq, :ackedSeq, :dropped, :markSeq, :markMs, :sentSeq)`,
});

export type LaneStatements = Record<keyof ReturnType<typeof sqlOf>, Statement>;

export function prepareLane(database: Database, lane: Lane): LaneStatements {
  const prepared = Object.entries(sqlOf(lane)).map(([name, sql]) => [name, database.prepare(sql)]);
  return Object.fromEntries(prepared) as LaneStatements;
}
