// How full the spool is, for status and heartbeats.
import { present } from '../../shared/present.ts';
import type { LaneTable } from './lane-table.ts';
import type { Lanes } from './spool-bounds.ts';

interface LaneStats {
  /** Not acknowledged yet. */
  events: number;
  /** With what their rows cost in the file. */
  bytes: number;
  dropped: number;
  /** When the oldest of them was spooled. */
  oldestMs?: number;
}

export interface SpoolStats {
  urgent: LaneStats;
  routine: LaneStats;
  /** Of all rows, those kept after the acknowledgement included. */
  bytes: number;
  /** Records the collector refused, or that are too large to send, since the spool began. */
  quarantined: number;
}

export function statsOf({ urgent, routine }: Lanes, quarantined: number): SpoolStats {
  const bytes = urgent.bytes + routine.bytes;
  return { urgent: laneStats(urgent), routine: laneStats(routine), bytes, quarantined };
}

function laneStats(table: LaneTable): LaneStats {
  const { ackedSeq, dropped } = table.place;
  return present({ ...table.pending, dropped, oldestMs: table.first(ackedSeq)?.stored_ms });
}
