// A parent stands for one fault of many machines. What was opened for single machines waits with it;
// owner and status are the parent's. When it ends, what is clear ends along, the rest is let go.
import { entryOf, type Moved, type Refusal, refuse, type Step } from '../moves.ts';
import type { Entry } from '../work.ts';
import type { Scope } from './scope.ts';
import { ACTIVE, type Brings, move, type Ticket } from './ticket.ts';

/** A ticket after a move, and the entry that the move leaves. */
export interface Made {
  work: Ticket;
  entry: Entry;
}

export type NewParent = Pick<
  Ticket,
  'title' | 'severity' | 'impact' | 'urgency' | 'priority' | 'observedMs' | 'previousId'
> & { scope: Scope };

/** A parent without children yet; stored, it gets its number. One active parent a `scope.key`: the store sees to it. */
export function openParent(id: string, parent: NewParent, step: Step): Made {
  const work: Ticket = {
    ...{ id, number: 0, state: 'new', kind: 'mass', tier: 1, marks: [], reopens: 0, version: 1 },
    openedAt: step.at,
    updatedAt: step.at,
    ...parent,
  };
  return { work, entry: entryOf('ticket', id, 'opened', step, { to: 'new' }) };
}

/** More machines, or a change that they share: `scope` is the whole scope by now; `grades` what follows from it. */
export function grow(
  parent: Ticket,
  scope: Scope,
  step: Step,
  grades: Pick<Brings, 'severity' | 'impact' | 'urgency' | 'priority' | 'title'> = {},
): Moved<Ticket> {
  return move(parent, 'grown', step, { ...grades, scope });
}

/** A ticket of one machine waits with the parent from now on. `children`: how many wait with `child` itself. */
export function claim(child: Ticket, parent: Ticket, step: Step, children = 0): Moved<Ticket> {
  return join(child, parent, 'claimed', step, children);
}

/** The same said by a person. */
export function joinParent(child: Ticket, parent: Ticket, step: Step, children = 0): Moved<Ticket> {
  return join(child, parent, 'joined-parent', step, children);
}

/** It is an ordinary ticket again. */
export function release(child: Ticket, step: Step): Moved<Ticket> {
  return leave(child, 'released', step);
}

/** The same said by a person. */
export function leaveParent(child: Ticket, step: Step): Moved<Ticket> {
  return leave(child, 'left-parent', step);
}

/** A child, and whether all of its own findings are clear. */
export interface Child {
  ticket: Ticket;
  clear: boolean;
}

/**
 * What an ended parent means for its active children: those that are clear resolve with it and take over how it
 * was mended, the others are released. `step` gives each its own, with that reason.
 */
export function endWith(parent: Ticket, children: Child[], step: (reason: string) => Step): Made[] {
  const { resolution } = parent;
  return children.flatMap(({ ticket, clear }) => {
    const moved =
      clear && parent.state === 'resolved'
        ? move(ticket, 'resolved-with-parent', step('parent-resolved'), resolution && { resolution })
        : release(ticket, step(clear ? 'parent-ended' : 'still-holding'));
    return 'refused' in moved ? [] : [moved];
  });
}

function join(
  child: Ticket,
  parent: Ticket,
  name: 'claimed' | 'joined-parent',
  step: Step,
  children: number,
): Moved<Ticket> {
  const against = twoLevels(child, parent, children);
  return against ?? move(child, name, step, { parentId: parent.id });
}

function leave(child: Ticket, name: 'released' | 'left-parent', step: Step): Moved<Ticket> {
  if (child.parentId === undefined) return refuse('state', `T-${child.number} waits with no other ticket`);
  return move(child, name, step, { parentId: undefined });
}

/** Two levels, no circles: a parent has none itself, and what has children waits with nobody. */
function twoLevels(child: Ticket, parent: Ticket, children: number): Refusal | undefined {
  if (child.id === parent.id) return refuse('state', 'a ticket is not its own parent');
  if (!ACTIVE.includes(parent.state)) return refuse('state', `T-${parent.number} is ${parent.state}; nothing joins it`);
  if (parent.parentId !== undefined)
    return refuse('state', `T-${parent.number} waits with another ticket; join that one: there are two levels only`);
  if (child.scope !== undefined || children > 0)
    return refuse('state', `T-${child.number} is a parent itself; there are two levels only`);
  if (child.parentId === parent.id) return refuse('state', `T-${child.number} waits with T-${parent.number} already`);
  if (child.parentId !== undefined)
    return refuse('state', `T-${child.number} waits with another ticket; let it leave that one first`);
  return undefined;
}
