import type { Insertable, Selectable } from 'kysely';
import type { Evidence } from '../../domain/tickets/evidence.ts';
import type { EvidenceTable } from '../tables/evidence.ts';

export function evidenceRow({ ticketId, ordinal, at, because, body, hash }: Evidence): Insertable<EvidenceTable> {
  return { ticket_id: ticketId, ordinal, at, because, body, hash };
}

export function evidenceOf(row: Selectable<EvidenceTable>): Evidence {
  const { ticket_id: ticketId, ordinal, at, because, body, hash } = row;
  return { ticketId, ordinal, at, because, body, hash };
}
