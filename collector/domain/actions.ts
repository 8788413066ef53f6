// What people may do to tickets and cases: one entry for each move a person makes.
// `version` is the version the person saw; when it is given and old, the move is refused.
import type { CauseClass } from './tickets/ticket.ts';

export type Action =
  | { do: 'ticket.take'; id: string; version?: number }
  | { do: 'ticket.note'; id: string; text: string }
  | { do: 'ticket.resolve'; id: string; cause: CauseClass; fix: string; force?: string; version?: number }
  | { do: 'ticket.reopen'; id: string; reason: string; version?: number }
  | { do: 'case.ack'; id: string; version?: number }
  | { do: 'case.note'; id: string; text: string }
  | { do: 'case.close'; id: string; verdict: CaseVerdict; reason: string; version?: number };

export const CASE_VERDICTS = ['closed', 'false_positive', 'benign', 'duplicate'] as const;
type CaseVerdict = (typeof CASE_VERDICTS)[number];
