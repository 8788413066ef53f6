// What people may do to tickets and cases: one entry for each move a person makes. Times are milliseconds.
import type { CancelReason, CauseClass, Pending, Priority, Tier } from './tickets/ticket.ts';

/** `version` is the version the person saw; when it is given and old, the move is refused. */
interface On<Do extends string> {
  do: Do;
  /** "T-17", "C-4", or the id. */
  id: string;
  version?: number;
}

export type TicketAction =
  | On<'ticket.ack'>
  | On<'ticket.take'>
  | (On<'ticket.assign'> & { to: string })
  | On<'ticket.unassign'>
  | (On<'ticket.note'> & { text: string })
  | (On<'ticket.pend'> & Pick<Pending, 'on' | 'reason' | 'until'>)
  | (On<'ticket.resume'> & { reason?: string })
  | (On<'ticket.escalate'> & { tier: Tier; note: string })
  | (On<'ticket.hand-back'> & { tier: Tier; note: string })
  | (On<'ticket.prioritise'> & { priority: Priority; reason?: string })
  | On<'ticket.unpin'>
  | (On<'ticket.major'> & { major: boolean; reason: string })
  | (On<'ticket.resolve'> & Resolving)
  | (On<'ticket.reopen'> & { reason: string })
  | On<'ticket.close'>
  | (On<'ticket.cancel'> & { because: CancelReason; reason: string })
  | (On<'ticket.merge'> & { into: string; reason?: string })
  | (On<'ticket.unmerge'> & { reason: string })
  | (On<'ticket.join-parent'> & { parent: string; reason?: string })
  | (On<'ticket.leave-parent'> & { reason?: string });

interface Resolving {
  cause: CauseClass;
  fix: string;
  /** What must still be done so that it never comes back. */
  fixRequired?: string;
  /** Why it counts as resolved although a finding holds; it is looked at again at `recheckAt` then. */
  force?: string;
  recheckAt?: number;
}

export type CaseAction =
  | On<'case.ack'>
  | (On<'case.note'> & { text: string })
  | (On<'case.close'> & { verdict: CaseVerdict; reason: string });

export type Action = TicketAction | CaseAction;

export const CASE_VERDICTS = ['closed', 'false_positive', 'benign', 'duplicate'] as const;
type CaseVerdict = (typeof CASE_VERDICTS)[number];
