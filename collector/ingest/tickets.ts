// Rolling tickets: each session hands out the one that opens the next. A copy of a
// machine's state shows a ticket that was used already, and is found out.
import { createHash } from 'node:crypto';
import { days } from '../../shared/duration.ts';
import type { SessionRow } from '../store/commit.ts';

export type TicketVerdict =
  /** No session yet, or the ticket of the last one. */
  | 'current'
  /** The last session's ticket never reached the agent; the one before still counts. */
  | 'unconfirmed'
  /** Older than that, and nobody else is there: the machine's state was restored. */
  | 'rolled-back'
  /** Two that claim to be the same machine. */
  | 'clone';

export interface Shown {
  /** Hex of SHA-256 over the ticket shown, empty or not. */
  ticketHash: string;
  /** Hex. */
  instanceId: string;
}

/** Two restored backups within a day are two copies taking turns. */
const ROLLBACK_EVERY_MS = days(1);

export function hashOfTicket(ticket: Uint8Array): string {
  return createHash('sha256').update(ticket).digest('hex');
}

/**
 * @param stored the machine's last session
 * @param other the instance that is connected and answers, hex; undefined when nobody does
 */
export function judgeTicket(
  stored: SessionRow | undefined,
  shown: Shown,
  other: string | undefined,
  now: number,
): TicketVerdict {
  if (!stored) return 'current';
  const current = shown.ticketHash === stored.ticketHash;
  if (other !== undefined && !(current && other === shown.instanceId)) return 'clone';
  if (current) return 'current';
  if (shown.ticketHash === stored.previousTicketHash) return 'unconfirmed';
  const lately = stored.rolledBackAt !== undefined && now - stored.rolledBackAt < ROLLBACK_EVERY_MS;
  return lately ? 'clone' : 'rolled-back';
}

/** The row of the session that this verdict opens. */
export function nextSession(
  machineId: string,
  stored: SessionRow | undefined,
  shown: Shown,
  opened: { ticket: Uint8Array; verdict: TicketVerdict; now: number },
): SessionRow {
  const rolledBackAt = opened.verdict === 'rolled-back' ? opened.now : stored?.rolledBackAt;
  return {
    machineId,
    generation: (stored?.generation ?? 0) + 1,
    ticketHash: hashOfTicket(opened.ticket),
    previousTicketHash: shown.ticketHash,
    instanceId: shown.instanceId,
    openedAt: opened.now,
    ...(rolledBackAt === undefined ? {} : { rolledBackAt }),
  };
}
