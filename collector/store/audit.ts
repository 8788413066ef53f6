// What is asked of the audit: who did what, and whether it still is what was written.
import type { Anchor, ChainedAudit } from '../domain/audit/chain.ts';
import type { Page, PageOf } from './page.ts';

interface AuditFilter extends PageOf {
  /** Done by one of these: names of people, ids of machines. */
  actors?: string[];
  /** Like "ticket.resolve". */
  action?: string;
  /** Done on one of these, by id. */
  objects?: string[];
  /** Then or later, milliseconds. */
  since?: number;
}

export interface AuditQuestions {
  /** The latest first. */
  audit(filter: AuditFilter): Promise<Page<ChainedAudit>>;
  /** What people call them, by id: "T-17", "C-1", the name of a machine or person; what has no name is left out. */
  namesOf(ids: string[]): Promise<Map<string, string>>;
  /** Rows behind the number `after`, in the order of the chain. */
  auditChain(after: number, limit: number): Promise<ChainedAudit[]>;
  /** The latest first. */
  auditAnchors(): Promise<Anchor[]>;
  /** The number of the last row that was ever written. */
  auditWritten(): Promise<number>;
}
