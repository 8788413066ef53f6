// The active tickets of one machine with their lines, moves of this step included.
import type { Finding } from '../../domain/findings/finding.ts';
import { ACTIVE, type Ticket } from '../../domain/tickets/ticket.ts';
import type { Entry } from '../../domain/work.ts';
import type { Store } from '../../store/store.ts';
import type { Draft } from '../draft.ts';

export interface AtWork {
  ticket: Ticket;
  /** Ids of its findings. */
  lines: Set<string>;
  entries: Entry[];
}

/** Oldest first. */
export async function ticketsAtWork(store: Store, machineId: string): Promise<AtWork[]> {
  const { rows } = await store.tickets({ machineId, states: [...ACTIVE], limit: 200 });
  const files = await Promise.all(rows.map(({ id }) => store.ticket(id)));
  return files
    .filter((file) => file !== undefined)
    .map(({ work, findings, entries }) => ({ ticket: work, lines: new Set(findings.map(({ id }) => id)), entries }))
    .toSorted((a, b) => a.ticket.number - b.ticket.number);
}

export function ticketOf({ id }: Finding, tickets: AtWork[]): AtWork | undefined {
  return tickets.find(({ lines }) => lines.has(id));
}

/** Writes down a move of one of them; the next one starts from there. */
export function moves(draft: Draft, at: AtWork, made: { work: Ticket; entry: Entry }): void {
  draft.ticket(made, { action: `ticket.${made.entry.move}` });
  at.ticket = made.work;
  at.entries.push(made.entry);
}
