// The door of the people: one move of one ticket or case, refused in words they can use.
import { RequestError, StoreError } from '../../shared/errors.ts';
import type { Action } from '../domain/actions.ts';
import { type Case, close, move as moveCase } from '../domain/cases/case.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Moved, Refusal, Step } from '../domain/moves.ts';
import { move as moveTicket, type Ticket } from '../domain/tickets/ticket.ts';
import type { Actor } from '../domain/work.ts';
import type { Store, WorkFile } from '../store/store.ts';
import { Draft } from './draft.ts';
import { finished } from './finish.ts';
import type { DeskOptions } from './options.ts';

const MAX_WORDS = 20_000;

type TicketAction = Extract<Action, { do: `ticket.${string}` }>;
type CaseAction = Extract<Action, { do: `case.${string}` }>;

/** Whose turn a move takes: the machine's, or that of the parent itself. @throws RequestError 404 */
export async function turnOf(store: Store, action: Action): Promise<string> {
  const file = isOnTicket(action) ? await store.ticket(action.id) : await store.case(action.id);
  const { id, machineId } = found<Ticket | Case>(file, action).work;
  return machineId ?? id;
}

export async function actOn(options: DeskOptions, actor: Actor, action: Action): Promise<Ticket | Case> {
  const draft = new Draft(options.now(), options.targets);
  if (isOnTicket(action)) {
    const file = found(await options.store.ticket(action.id), action);
    const { work } = onTicket(file, action, actor, draft);
    await committed(options, draft, action);
    return work;
  }
  const file = found(await options.store.case(action.id), action);
  const { work } = onCase(file, action, actor, draft);
  await committed(options, draft, action);
  return work;
}

function isOnTicket(action: Action): action is TicketAction {
  return action.do.startsWith('ticket.');
}

function onTicket(file: WorkFile<Ticket>, action: TicketAction, actor: Actor, draft: Draft): { work: Ticket } {
  const moved = allowed(ticketMove(file, action, (reason) => draft.step(actor, reason)));
  draft.ticket(moved, { action: action.do, ...detailOf(action) });
  if (action.do === 'ticket.resolve') draft.notice('ticket.resolved', 'ticket', moved.work);
  if (action.do === 'ticket.reopen') draft.notice('ticket.reopened', 'ticket', moved.work);
  return moved;
}

function ticketMove(
  { work, findings }: WorkFile<Ticket>,
  action: TicketAction,
  step: (reason: string) => Step,
): Moved<Ticket> {
  switch (action.do) {
    case 'ticket.take': {
      const taken = step('taken');
      return moveTicket(work, 'taken', taken, { assignee: taken.actor.name });
    }
    case 'ticket.note':
      return moveTicket(work, 'noted', step(words('text', action.text)));
    case 'ticket.resolve': {
      const fix = words('fix', action.fix);
      const reason = action.force === undefined ? fix : `${fix} (although it holds: ${words('force', action.force)})`;
      if (action.force === undefined) mustNotHold(findings);
      return moveTicket(work, 'resolved', step(reason), { resolution: { cause: action.cause, fix } });
    }
    case 'ticket.reopen':
      return moveTicket(work, 'reopened', step(words('reason', action.reason)));
  }
}

function onCase({ work }: WorkFile<Case>, action: CaseAction, actor: Actor, draft: Draft): { work: Case } {
  const moved = allowed(caseMove(work, action, (reason) => draft.step(actor, reason)));
  draft.case(moved, { action: action.do, ...detailOf(action) });
  return moved;
}

function caseMove(work: Case, action: CaseAction, step: (reason: string) => Step): Moved<Case> {
  switch (action.do) {
    case 'case.ack':
      return moveCase(work, 'acknowledged', step('acknowledged'));
    case 'case.note':
      return moveCase(work, 'noted', step(words('text', action.text)));
    case 'case.close':
      return close(work, action.verdict, step(words('reason', action.reason)));
  }
}

function found<Work extends Ticket | Case>(file: WorkFile<Work> | undefined, action: Action): WorkFile<Work> {
  const what = isOnTicket(action) ? 'ticket' : 'case';
  if (!file) throw new RequestError(404, 'NOT_FOUND', `there is no ${what} ${action.id}`);
  const seen = 'version' in action ? action.version : undefined;
  if (seen !== undefined && seen !== file.work.version) throw outdated(what, seen, file.work.version);
  return file;
}

function allowed<Work>(moved: Moved<Work>): Exclude<Moved<Work>, Refusal> {
  if ('refused' in moved) throw new RequestError(409, 'NOT_ALLOWED', moved.refused);
  return moved;
}

function mustNotHold(findings: Finding[]): void {
  const holding = findings.filter(({ state }) => state === 'open');
  if (holding.length === 0) return;
  const labels = holding.map(({ label, ruleId }) => `${label} (${ruleId})`).join(', ');
  const text = `still holding: ${labels}. Mend it first, or resolve it with force and say why it may stay like that`;
  throw new RequestError(409, 'STILL_HOLDING', text);
}

function words(field: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed.length === 0) throw new RequestError(422, 'WORDS_MISSING', `"${field}" is empty; say it in a few words`);
  if (trimmed.length <= MAX_WORDS) return trimmed;
  throw new RequestError(422, 'TOO_LONG', `"${field}" has ${trimmed.length} characters; ${MAX_WORDS} at most`);
}

function detailOf(action: Action): { detail: Record<string, unknown> } {
  const { do: _, id: __, ...detail } = action;
  return { detail };
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

function outdated(what: string, seen: number, version: number): RequestError {
  const text = `this ${what} is at version ${version} by now, you saw ${seen}; read it again`;
  return new RequestError(409, 'OLD_VERSION', text);
}
