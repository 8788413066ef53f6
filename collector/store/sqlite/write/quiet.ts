import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';
import type { Hiding } from '../../../domain/quiet/quiet.ts';
import type { Silence } from '../../../domain/quiet/silences.ts';
import type { MaintenanceWindow } from '../../../domain/quiet/windows.ts';
import type { Versioned } from '../../commit.ts';
import { hiddenRow, silenceRow, windowRow } from '../../rows/quiet.ts';
import { upsertInto } from './upsert.ts';

export interface QuietWriter {
  /** @throws StoreError CONFLICT */
  window(change: Versioned<MaintenanceWindow>): void;
  /** @throws StoreError CONFLICT */
  silence(change: Versioned<Silence>): void;
  hidden(row: Hiding): void;
}

export function openQuiet(database: Database): QuietWriter {
  const upsertWindow = upsertInto(database, 'maintenance_window', 'id');
  const upsertSilence = upsertInto(database, 'silence', 'id');
  const windowNumber = numbering(database, 'maintenance_window', 'W');
  const silenceNumber = numbering(database, 'silence', 'S');
  const hide = upsertInto(database, 'hidden', 'by_id, finding_id, since');
  return {
    window: (change) => upsertWindow(windowRow({ ...change.row, number: windowNumber(change) })),
    silence: (change) => upsertSilence(silenceRow({ ...change.row, number: silenceNumber(change) })),
    hidden: (row) => hide(hiddenRow(row)),
  };
}

/** Gives the number of a row: the one it has, or the next of this letter. */
function numbering(database: Database, table: 'maintenance_window' | 'silence', letter: string) {
  const find = database.prepare(`SELECT number, version FROM ${table} WHERE id = ?`);
  const next = database.prepare(
    `INSERT INTO counter (name, key, count) VALUES ('number', ?, 1)
     ON CONFLICT (name, key) DO UPDATE SET count = count + 1 RETURNING count`,
  );
  return ({ row, expect }: Versioned<{ id: string }>): number => {
    const old = find.get(row.id) as { number: number; version: number } | undefined;
    if ((old?.version ?? 0) !== expect) {
      const message = `${table} ${row.id} is at version ${old?.version ?? 'none'}, not ${expect}; read it again`;
      throw new StoreError(message, { code: 'CONFLICT' });
    }
    return old?.number ?? Number(next.get(letter)?.['count']);
  };
}
