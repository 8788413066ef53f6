// Two tickets on the same fault become one. The one that is merged ends as an alias: its lines move to the other,
// notes to it land there, and it never opens again by itself. A lead may undo it while the other is active.
import type { Finding } from '../findings/finding.ts';
import { type Moved, type Refusal, refuse, type Step } from '../moves.ts';
import type { Entry } from '../work.ts';
import { addLine } from './lines.ts';
import type { Made } from './parents.ts';
import { ACTIVE, move, type Ticket } from './ticket.ts';

/** Each move needs a step of its own. */
export type StepOf = (reason: string) => Step;

export interface Merged {
  alias: Made;
  /** Moves of the other, in order. */
  into: Made[];
}

/** `lines`: the findings of `from`. `because`: why they are the same fault. */
export function merge(from: Ticket, into: Ticket, lines: Finding[], because: string, step: StepOf): Merged | Refusal {
  const against = notMergeable(from, into);
  if (against) return against;
  const alias = move(from, 'merged', step(`T-${into.number}: ${because}`), {
    ...{ mergedInto: into.id, cancelled: 'duplicate', parentId: undefined },
  });
  if ('refused' in alias) return alias;
  const moves = [
    (ticket: Ticket) => move(ticket, 'absorbed', step(`T-${from.number}: ${because}`)),
    ...lines.map((line) => (ticket: Ticket) => addLine(ticket, line, step(`T-${from.number}`))),
  ];
  const made = inTurn(into, moves);
  return 'refused' in made ? made : { alias, into: made };
}

/** `lines`: the findings that go back with it; see linesOf. */
export function unmerge(from: Ticket, into: Ticket, lines: string[], because: string, step: StepOf): Merged | Refusal {
  if (from.mergedInto !== into.id) return refuse('state', `T-${from.number} is not merged into T-${into.number}`);
  if (!ACTIVE.includes(into.state))
    return refuse('state', `T-${into.number} is ${into.state}; what was merged into it stays there`);
  const alias = move(from, 'unmerged', step(because), { mergedInto: undefined, cancelled: undefined });
  if ('refused' in alias) return alias;
  const reason = `T-${from.number}: ${because}`;
  const parts = lines.length > 0 ? lines.map((findingId) => ({ findingId })) : [{}];
  const moves = parts.map((part) => (ticket: Ticket) => move(ticket, 'gave-back', { ...step(reason), ...part }));
  const made = inTurn(into, moves);
  return 'refused' in made ? made : { alias, into: made };
}

/** The findings that a ticket works on, as its journal has it. */
export function linesOf(entries: Entry[]): string[] {
  const lines = new Set<string>();
  for (const { move: name, findingId } of entries) {
    if (findingId === undefined) continue;
    if (name === 'gave-back') lines.delete(findingId);
    else lines.add(findingId);
  }
  return [...lines];
}

function notMergeable(from: Ticket, into: Ticket): Refusal | undefined {
  if (from.id === into.id) return refuse('state', 'a ticket is not merged into itself');
  if (from.scope || into.scope)
    return refuse('state', 'a parent is not merged; let single tickets join it, or resolve one of the two');
  if (from.machineId !== into.machineId)
    return refuse(
      'state',
      `T-${from.number} and T-${into.number} are about different machines; let them join one parent instead`,
    );
  if (!ACTIVE.includes(into.state))
    return refuse('state', `T-${into.number} is ${into.state}; nothing is merged into it`);
  return undefined;
}

function inTurn(ticket: Ticket, moves: ((ticket: Ticket) => Moved<Ticket>)[]): Made[] | Refusal {
  const made: Made[] = [];
  for (const next of moves) {
    const moved = next(made.at(-1)?.work ?? ticket);
    if ('refused' in moved) return moved;
    made.push(moved);
  }
  return made;
}
