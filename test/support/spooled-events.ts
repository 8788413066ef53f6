// What an agent's spool holds, read from its file beside the running agent.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeEvent } from '../../proto/codec.ts';
import { type Event, Lane } from '../../proto/gen/types.ts';

/** All events that are committed there and not yet deleted, acknowledged ones included. */
export function spooledEvents(agentFolder: string): Event[] {
  const rows = [Lane.LANE_URGENT, Lane.LANE_ROUTINE].flatMap((lane) =>
    read(agentFolder, `SELECT bytes FROM event_${lane} WHERE kind <> 'gap' ORDER BY seq`),
  );
  return rows.map(({ bytes }) => decodeEvent(bytes as Uint8Array));
}

/** How many were ever committed there, for whoever asks often. */
export function spooledEver(agentFolder: string): number {
  return Number(read(agentFolder, 'SELECT coalesce(sum(next_seq - 1), 0) AS ever FROM place')[0]?.['ever']);
}

function read(agentFolder: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(agentFolder, 'spool.db'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
