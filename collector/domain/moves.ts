// A move is the only way a ticket or case changes: its table says who may make
// it from where to where, and each one leaves exactly one entry.
import type { Actor, Entry } from './work.ts';

export interface MoveRule<State> {
  who: readonly Actor['kind'][];
  from: readonly State[];
  /** "same": the move changes something else than the state. */
  to: State | 'same';
}

/** Who makes a move, when and why. The id of the entry comes from outside: the domain makes up nothing. */
export interface Step {
  actor: Actor;
  at: number;
  entryId: string;
  reason: string;
  findingId?: string;
}

interface Work {
  id: string;
  state: string;
  updatedAt: number;
  version: number;
}

/** Said to people: the move is not allowed in this state, or not to this actor. */
export interface Refusal {
  refused: string;
}

export type Moved<Row> = { work: Row; entry: Entry } | Refusal;

export function makeMove<Row extends Work>(
  on: Entry['on'],
  work: Row,
  move: string,
  rule: MoveRule<Row['state']>,
  step: Step,
): Moved<Row> {
  if (!rule.who.includes(step.actor.kind)) return { refused: `"${move}" is not a move of a ${step.actor.kind}` };
  if (!rule.from.includes(work.state)) {
    const from = rule.from.join(', ');
    return { refused: `this ${on} is ${work.state}; "${move}" is possible from: ${from}` };
  }
  const to = rule.to === 'same' ? work.state : rule.to;
  return {
    work: { ...work, state: to, updatedAt: step.at, version: work.version + 1 },
    entry: entryOf(on, work.id, move, step, { from: work.state, to }),
  };
}

export function entryOf(
  on: Entry['on'],
  ofId: string,
  move: string,
  { actor, at, entryId, reason, findingId }: Step,
  states: Pick<Entry, 'from' | 'to'>,
): Entry {
  return { id: entryId, on, ofId, at, actor, move, ...states, reason, ...(findingId && { findingId }) };
}
