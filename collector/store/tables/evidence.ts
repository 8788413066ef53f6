import type { Generated } from 'kysely';
import type { Evidence } from '../../domain/tickets/evidence.ts';

export interface EvidenceTable {
  id: Generated<number>;
  ticket_id: string;
  ordinal: number;
  at: number;
  because: Evidence['because'];
  /** Kept as the text that was hashed. */
  body: string;
  hash: string;
}
