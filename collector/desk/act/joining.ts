// Tickets that belong together: merged into one, or waiting with a parent.
import { RequestError } from '../../../shared/errors.ts';
import { linesOf, type Merged, merge, unmerge } from '../../domain/tickets/merge.ts';
import { joinParent, leaveParent } from '../../domain/tickets/parents.ts';
import { ACTIVE, type Ticket } from '../../domain/tickets/ticket.ts';
import { type Moves, type Moving, make, mustNotBeAlias, notAlias, stepOf, ticketNamed } from './file.ts';
import { allowed, words } from './wording.ts';

export const joining = {
  'ticket.merge': async (moving, { into: other, reason = 'same fault' }) => {
    const { file, store, draft } = moving;
    const into = await notAlias(store, await ticketNamed(store, other));
    await mustHaveNoChildren(moving, file.work);
    const because = words('reason', reason);
    const merged = allowed(merge(file.work, into.work, file.findings, because, (said) => stepOf(moving, said)));
    for (const { id } of file.findings) draft.link('ticket', into.work.id, id);
    return written(moving, merged).into;
  },

  'ticket.unmerge': async (moving, { reason }) => {
    const { file, store, draft } = moving;
    if (file.work.mergedInto === undefined) throw notMerged(file.work);
    const into = await ticketNamed(store, file.work.mergedInto);
    await mustNotBeAlias(store, into);
    const present = new Set(into.findings.map(({ id }) => id));
    const lines = linesOf(file.entries).filter((id) => present.has(id));
    const because = words('reason', reason);
    const merged = allowed(unmerge(file.work, into.work, lines, because, (said) => stepOf(moving, said)));
    for (const id of lines) draft.release(into.work.id, id);
    return written(moving, merged).alias;
  },

  'ticket.join-parent': async (moving, { parent: other, reason = 'same fault' }) => {
    const { file, store } = moving;
    const parent = await notAlias(store, await ticketNamed(store, other));
    const children = await childrenOf(moving, file.work);
    const step = stepOf(moving, `T-${parent.work.number}: ${words('reason', reason)}`);
    moving.draft.expect(parent.work);
    return make(moving, joinParent(file.work, parent.work, step, children));
  },

  'ticket.leave-parent': (moving, { reason = 'another fault' }) =>
    make(moving, leaveParent(moving.file.work, stepOf(moving, words('reason', reason)))),
} satisfies Partial<Moves>;

function written(moving: Moving, { alias, into }: Merged): { alias: Ticket; into: Ticket } {
  const moved = into.map((made) => make(moving, made));
  return { alias: make(moving, alias), into: moved.at(-1) ?? alias.work };
}

async function childrenOf({ store }: Moving, { id }: Ticket): Promise<number> {
  const { rows } = await store.tickets({ parentId: id, states: [...ACTIVE], limit: 1 });
  return rows.length;
}

async function mustHaveNoChildren(moving: Moving, ticket: Ticket): Promise<void> {
  if ((await childrenOf(moving, ticket)) === 0) return;
  const text = `other tickets wait with T-${ticket.number}; let them leave it first, or resolve it`;
  throw new RequestError(409, 'NOT_ALLOWED', text);
}

function notMerged({ number }: Ticket): RequestError {
  return new RequestError(409, 'NOT_ALLOWED', `T-${number} is not merged into another ticket`);
}
