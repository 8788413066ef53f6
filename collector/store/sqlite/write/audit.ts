import type { Database } from '../../../../shared/sqlite.ts';
import { BEGINNING, hashOf } from '../../../domain/audit/chain.ts';
import type { AuditRow } from '../../../domain/work.ts';
import type { AnchorRequest } from '../../commit.ts';
import { auditRow } from '../../rows/trail.ts';
import type { Counters } from './counters.ts';
import { insertInto, upsertInto } from './upsert.ts';

export interface AuditWriter {
  write(row: AuditRow): void;
  /** Remembers where the chain stands; nothing when it has not begun. */
  anchor(request: AnchorRequest): void;
  /** Rows were undone: the end of the chain is read anew. */
  forget(): void;
}

export function openAudit(database: Database, { bump }: Counters): AuditWriter {
  const insert = insertInto(database, 'audit');
  const upsertAnchor = upsertInto(database, 'audit_anchor', 'name');
  const last = database.prepare('SELECT place AS no, hash FROM audit ORDER BY place DESC LIMIT 1');
  const written = database.prepare(`SELECT count FROM counter WHERE name = 'audit.written' AND key = ''`);
  let head: { no: number; hash: string } | undefined;

  /** Numbers go on where they ended, even if the last rows were taken away: that gap is to be seen. */
  function read(): { no: number; hash: string } {
    const row = last.get() as { no: number; hash: string } | undefined;
    const count = Number(written.get()?.['count'] ?? 0);
    return { no: Math.max(count, row?.no ?? 0), hash: row?.hash || BEGINNING };
  }

  function write(row: AuditRow): void {
    const before = head ?? read();
    const no = before.no + 1;
    const hash = hashOf(row, no, before.hash);
    insert({ place: no, ...auditRow(row), previous: before.hash, hash });
    bump('audit.written', '', 1);
    head = { no, hash };
  }

  function anchor({ name, at }: AnchorRequest): void {
    const { no, hash } = head ?? read();
    if (no > 0) upsertAnchor({ name, no, hash, at });
  }

  return {
    write,
    anchor,
    forget: () => {
      head = undefined;
    },
  };
}
