import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';
import type { Commit, SessionRow } from '../../commit.ts';
import { sessionRow } from '../../rows/fleet.ts';
import type { Machines } from './machines.ts';
import { upsertInto } from './upsert.ts';

/** A spool that was put back from a copy shows an older epoch again: so many are remembered a lane. */
const EPOCHS_KEPT = 8;

type Progress = NonNullable<Commit['progress']>;

export interface Fences {
  /** Moves the watermark. @throws StoreError FENCED */
  advance(progress: Progress): void;
  /** @throws StoreError FENCED */
  openSession(session: SessionRow): void;
}

export function openFences(database: Database, machines: Machines): Fences {
  const generationOf = database.prepare('SELECT generation FROM session WHERE machine_id = ?');
  const move = database.prepare(
    'UPDATE watermark SET acked_seq = ? WHERE machine_id = ? AND lane = ? AND epoch = ? AND acked_seq = ?',
  );
  const begin = database.prepare(
    'INSERT INTO watermark (machine_id, lane, epoch, acked_seq) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const forgetOld = database.prepare(
    `DELETE FROM watermark WHERE id IN (
       SELECT id FROM watermark WHERE machine_id = ? AND lane = ? ORDER BY id DESC LIMIT -1 OFFSET ${EPOCHS_KEPT})`,
  );
  const upsertSession = upsertInto(database, 'session', 'machine_id');

  const standingOf = (machineId: number) => Number(generationOf.get(machineId)?.['generation'] ?? 0);

  function advance({ watermark: { machineId: uuid, lane, epoch, ackedSeq }, from, generation }: Progress): void {
    const machineId = machines.idOf(uuid);
    const present = standingOf(machineId);
    if (present !== generation) {
      throw fenced(`machine ${uuid}: session ${generation} was overtaken by session ${present}`);
    }
    if (move.run(ackedSeq, machineId, lane, epoch, from).changes === 1) return;
    if (from !== 0 || begin.run(machineId, lane, epoch, ackedSeq).changes === 0) {
      throw fenced(`machine ${uuid}: lane ${lane} does not stand at ${from}`);
    }
    forgetOld.run(machineId, lane);
  }

  function openSession(session: SessionRow): void {
    const machineId = machines.idOf(session.machineId);
    const present = standingOf(machineId);
    if (session.generation !== present + 1) {
      throw fenced(
        `machine ${session.machineId}: session ${session.generation} can not follow session ${present}; another connection was faster`,
      );
    }
    upsertSession(sessionRow(session, machineId));
  }

  return { advance, openSession };
}

const fenced = (message: string) => new StoreError(message, { code: 'FENCED' });
