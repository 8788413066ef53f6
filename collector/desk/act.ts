// The door of the people: one move of one ticket or case, refused in words they can use.
import { RequestError, StoreError } from '../../shared/errors.ts';
import type { Action, CaseAction, TicketAction } from '../domain/actions.ts';
import type { Case } from '../domain/cases/case.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Actor } from '../domain/work.ts';
import type { Store, WorkFile } from '../store/store.ts';
import { moveCase } from './act/cases.ts';
import { mustNotBeAlias, notAlias, ticketNamed } from './act/file.ts';
import { moveTicket } from './act/moves.ts';
import { allowed } from './act/wording.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import type { DeskOptions } from './options.ts';

/** Whose turn a move takes: the machine's, or that of the parent itself. @throws RequestError 404, 409. */
export async function turnOf(store: Store, action: Action): Promise<string> {
  const file = isOnTicket(action) ? await ticketFor(store, action) : await caseFor(store, action);
  const { id, machineId } = file.work;
  return machineId ?? id;
}

/** @throws RequestError 403, 404, 409, 422. */
export async function actOn(options: DeskOptions, actor: Actor, action: Action): Promise<Ticket | Case> {
  const draft = new Draft(options.now(), options.targets);
  const moved = isOnTicket(action)
    ? await onTicket(options, { actor, draft, action })
    : await onCase(options, { actor, draft, action });
  await committed(options, draft, action);
  return moved;
}

function isOnTicket(action: Action): action is TicketAction {
  return action.do.startsWith('ticket.');
}

interface Said<Which extends Action> {
  actor: Actor;
  draft: Draft;
  action: Which;
}

async function onTicket({ store, policy }: DeskOptions, { actor, draft, action }: Said<TicketAction>): Promise<Ticket> {
  const file = await ticketFor(store, action);
  mustBeAsSeen('ticket', file.work, action);
  const said = { action: action.do, detail: detailOf(action) };
  return moveTicket({ file, actor, draft, store, policy: policy(), said }, action);
}

async function onCase({ store }: DeskOptions, { actor, draft, action }: Said<CaseAction>): Promise<Case> {
  const { work } = await caseFor(store, action);
  mustBeAsSeen('case', work, action);
  const moved = allowed(moveCase(work, action, (reason) => draft.step(actor, reason)));
  draft.case(moved, { action: action.do, detail: detailOf(action) });
  return moved.work;
}

/** What is written on a ticket that was merged lands in the other; all else must be said of that one. */
async function ticketFor(store: Store, action: TicketAction): Promise<WorkFile<Ticket>> {
  const file = await ticketNamed(store, action.id);
  if (action.do === 'ticket.note') return notAlias(store, file);
  if (action.do !== 'ticket.unmerge') await mustNotBeAlias(store, file);
  return file;
}

async function caseFor(store: Store, { id }: CaseAction): Promise<WorkFile<Case>> {
  const file = await store.case(id);
  if (!file) throw new RequestError(404, 'NOT_FOUND', `there is no case ${id}`);
  return file;
}

function mustBeAsSeen(what: string, { state, version }: Ticket | Case, { version: seen = version }: Action): void {
  if (seen === version) return;
  const text = `this ${what} is ${state} and at version ${version} by now, you saw version ${seen}; read it again`;
  throw new RequestError(409, 'OLD_VERSION', text);
}

function detailOf(action: Action): Record<string, unknown> {
  const { do: _, id: __, ...detail } = action;
  return detail;
}

/** A machine or a colleague may have been faster between reading and writing. */
async function committed(options: DeskOptions, draft: Draft, { id }: Action): Promise<void> {
  try {
    await options.store.commit(await finished(options, draft));
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'CONFLICT')) throw error;
    throw new RequestError(409, 'OLD_VERSION', `${id} was changed by somebody else just now; read it again`, error);
  }
}
