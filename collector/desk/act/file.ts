// The ticket that a person moves: found by what they call it, and as they saw it.
import { RequestError } from '../../../shared/errors.ts';
import type { TicketAction } from '../../domain/actions.ts';
import type { Moved, Step } from '../../domain/moves.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Actor } from '../../domain/work.ts';
import type { Store, WorkFile } from '../../store/store.ts';
import type { Draft } from '../draft.ts';
import { allowed } from './wording.ts';

/** What a move of a ticket works with. */
export interface Moving {
  file: WorkFile<Ticket>;
  actor: Actor;
  draft: Draft;
  store: Store;
  policy: Policy;
  /** The move's name and what else the person said, for the audit. */
  said: { action: TicketAction['do']; detail: Record<string, unknown> };
}

/** Each writes its moves into the draft, and answers with the ticket that the person sees then. */
export type Moves = {
  [Do in TicketAction['do']]: (moving: Moving, action: Extract<TicketAction, { do: Do }>) => Ticket | Promise<Ticket>;
};

/** One move of the table, made by a person: writes it into the draft. @throws RequestError 403, 409. */
export function make({ draft, said }: Moving, moved: Moved<Ticket>): Ticket {
  const made = allowed(moved);
  // The first move is what the person said; others follow from it.
  draft.ticket(made, draft.tickets().length === 0 ? said : { action: `ticket.${made.entry.move}` });
  return made.work;
}

export function stepOf({ draft, actor }: Moving, reason: string): Step {
  return draft.step(actor, reason);
}

/** @throws RequestError 404. */
export async function ticketNamed(store: Store, written: string): Promise<WorkFile<Ticket>> {
  const file = await store.ticket(written);
  if (!file) throw new RequestError(404, 'NOT_FOUND', `there is no ticket ${written}`);
  return file;
}

/** The ticket that goes on in its place, through as many merges as there were. */
export async function notAlias(store: Store, file: WorkFile<Ticket>): Promise<WorkFile<Ticket>> {
  let last = file;
  const seen = new Set<string>();
  while (last.work.mergedInto !== undefined && !seen.has(last.work.id)) {
    seen.add(last.work.id);
    last = await ticketNamed(store, last.work.mergedInto);
  }
  return last;
}

/** What was merged is moved no more: whoever means it must say so of the other. @throws RequestError 409. */
export async function mustNotBeAlias(store: Store, file: WorkFile<Ticket>): Promise<void> {
  if (file.work.mergedInto === undefined) return;
  const { work } = await notAlias(store, file);
  throw new RequestError(409, 'MERGED', `T-${file.work.number} was merged into T-${work.number}; do it there`);
}
