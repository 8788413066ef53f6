// What an agent's spool holds, read from its file beside the running agent.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeEvent } from '../../proto/codec.ts';
import { type Event, Lane } from '../../proto/gen/types.ts';

/** All events that are committed there and not yet deleted, acknowledged ones included. */
export function spooledEvents(agentFolder: string): Event[] {
  const database = new DatabaseSync(join(agentFolder, 'spool.db'), { readOnly: true });
  try {
    return [Lane.LANE_URGENT, Lane.LANE_ROUTINE].flatMap((lane) =>
      database
        .prepare(`SELECT bytes FROM event_${lane} WHERE kind <> 'gap' ORDER BY seq`)
        .all()
        .map(({ bytes }) => decodeEvent(bytes as Uint8Array)),
    );
  } finally {
    database.close();
  }
}
