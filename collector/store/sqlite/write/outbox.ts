import type { Database } from '../../../../shared/sqlite.ts';
import type { OutboxRow } from '../../../domain/work.ts';
import { outboxRow } from '../../rows/trail.ts';
import type { Counters } from './counters.ts';
import { upsertInto } from './upsert.ts';

export function openOutbox(database: Database, { bump }: Counters): (row: OutboxRow) => void {
  const upsert = upsertInto(database, 'outbox', 'id');
  const find = database.prepare('SELECT state FROM outbox WHERE id = ?');

  function count({ state }: Pick<OutboxRow, 'state'>, by: number): void {
    if (state === 'waiting') bump('outbox.waiting', '', by);
    if (state === 'dead') bump('outbox.dead', '', by);
  }

  return (row) => {
    const old = find.get(row.id) as Pick<OutboxRow, 'state'> | undefined;
    upsert(outboxRow(row));
    if (old) count(old, -1);
    count(row, 1);
  };
}
