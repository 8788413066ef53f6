// What the spool keeps besides the lanes, always in the same commit as the events it
// belongs to: what checks remember, which facts went out last, what was refused.
import { digestOf } from '../../proto/codec.ts';
import type { Facts, Lane } from '../../proto/gen/types.ts';
import type { Database } from '../../shared/sqlite.ts';

const QUARANTINE_BYTES = 2 ** 20;

/** JSON that a check keeps between its runs. */
export interface Memory {
  check: string;
  json: string;
}

/** The facts of a check that the collector has, or will have once the spool is sent. */
export interface LastFacts {
  /** As digestOf() makes it. */
  digest: Uint8Array;
  /** When they were first observed like this. */
  sinceMs: number;
  /** When they last went out whole. */
  sentMs: number;
}

export interface SentFacts {
  lane: Lane;
  seq: number;
  check: string;
  observedMs: number;
  facts: Facts;
}

export type Notes = ReturnType<typeof notesIn>;

export function notesIn(database: Database) {
  const sql = {
    memory: database.prepare('SELECT json FROM memory WHERE "check" = ?'),
    remember: database.prepare('INSERT OR REPLACE INTO memory VALUES (:check, :json)'),
    lastFacts: database.prepare(
      'SELECT digest, since_ms AS sinceMs, sent_ms AS sentMs FROM last_facts WHERE "check" = ?',
    ),
    sent: database.prepare(`INSERT INTO last_facts VALUES (:check, :digest, :at, :at, :lane, :seq)
      ON CONFLICT DO UPDATE SET since_ms = iif(digest = excluded.digest, since_ms, excluded.since_ms),
        digest = excluded.digest, sent_ms = excluded.sent_ms, lane = excluded.lane, seq = excluded.seq`),
    forgetFacts: database.prepare('DELETE FROM last_facts'),
    quarantined: database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'quarantine'"),
    trim: database.prepare(`DELETE FROM quarantine WHERE id NOT IN (
      SELECT id FROM (SELECT id, sum(length(bytes)) OVER (ORDER BY id DESC) AS total FROM quarantine)
      WHERE total <= ${QUARANTINE_BYTES})`),
  };
  return {
    memoryOf: (check: string) => (sql.memory.get(check) as { json: string } | undefined)?.json,
    remember: (memory: Memory) => sql.remember.run({ ...memory }),
    lastFacts: (check: string) => sql.lastFacts.get(check) as LastFacts | undefined,
    noteSent: ({ lane, seq, check, observedMs, facts }: SentFacts) =>
      sql.sent.run({ check, digest: digestOf(facts), at: observedMs, lane, seq }),
    /** From now on all facts have to go out whole. */
    forgetFacts: () => sql.forgetFacts.run(),
    /** How many records were ever put into the quarantine. */
    quarantined: () => (sql.quarantined.get() as { seq: number } | undefined)?.seq ?? 0,
    /** Keeps the quarantine within 1 MiB, the newest first. */
    trimQuarantine: () => sql.trim.run(),
  };
}
