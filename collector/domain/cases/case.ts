// A case: human work on the security track. Acknowledged against a clock, never
// closed by the system.
import type { Severity } from '../../../shared/severity.ts';

export type CaseState =
  | 'flagged'
  | 'acknowledged'
  | 'triage'
  | 'declared'
  | 'contained'
  | 'recovering'
  | 'closed'
  | 'false_positive'
  | 'benign'
  | 'duplicate';

/** The states that end a case; new activity then flags a new one. */
export const ENDED: readonly CaseState[] = ['closed', 'false_positive', 'benign', 'duplicate'];

/** S1 wakes people up; S4 waits for the daily review. */
export type CaseSeverity = 'S1' | 'S2' | 'S3' | 'S4';

export interface Case {
  /** UUIDv7. */
  id: string;
  /** For people: C-4. Given by the store; 0 before it is stored. */
  number: number;
  state: CaseState;
  machineId: string;
  title: { en: string; ja: string };
  severity: CaseSeverity;
  /** The worst severity of its findings. */
  findingSeverity: Severity;
  flaggedAt: number;
  /** When the first event was observed, by the agent's clock. */
  observedMs: number;
  /** The last activity that joined it, by the collector's clock. */
  activeAt: number;
  /** Somebody must have said "I have it" by then. */
  ackDueAt: number;
  acknowledgedAt?: number;
  acknowledgedBy?: string;
  updatedAt: number;
  /** ATT&CK technique ids of its rules. */
  attack: string[];
  version: number;
}

export type CaseMove =
  | 'flagged'
  | 'joined'
  | 'severity-raised'
  | 'acknowledged'
  | 'noted'
  | 'finding-cleared'
  | 'closed';
