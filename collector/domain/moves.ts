// A move is the only way a ticket or case changes: its table says who may make
// it from where to where, and each one leaves exactly one entry.
import { mayActAs, roleMissing, rolesIn, type Who } from './roles.ts';
import type { Actor, Entry } from './work.ts';

export interface MoveRule<State extends string> {
  who: readonly Who[];
  from: readonly State[];
  /** "same": it changes something else than the state. "before": back to what it was. A map: only its states change. */
  to: State | 'same' | 'before' | Readonly<Partial<Record<State, State>>>;
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
  why: 'state' | 'role';
}

export const refuse = (why: Refusal['why'], refused: string): Refusal => ({ refused, why });

export type Moved<Row> = { work: Row; entry: Entry } | Refusal;

/** `before`: the state that "before" leads to. */
export function makeMove<Row extends Work>(
  on: Entry['on'],
  work: Row,
  move: string,
  rule: MoveRule<Row['state']>,
  step: Step,
  before?: Row['state'],
): Moved<Row> {
  if (!mayActAs(step.actor, rule.who)) return refuse('role', roleRefusal(move, rule.who, step.actor));
  if (!rule.from.includes(work.state)) {
    const from = rule.from.join(', ');
    return refuse('state', `this ${on} is ${work.state}; "${move}" is possible from: ${from}`);
  }
  const to = stateAfter<Row['state']>(work.state, rule.to, before);
  return {
    work: { ...work, state: to, updatedAt: step.at, version: work.version + 1 },
    entry: entryOf(on, work.id, move, step, { from: work.state, to }),
  };
}

function roleRefusal(move: string, who: readonly Who[], actor: Actor): string {
  if (actor.kind !== 'person') return `"${move}" is not a move of a ${actor.kind}`;
  return rolesIn(who).length === 0 ? `"${move}" is not a move of a person` : roleMissing(who, actor);
}

function stateAfter<State extends string>(from: State, to: MoveRule<State>['to'], before: State = from): State {
  if (typeof to === 'object') return to[from] ?? from;
  if (to === 'before') return before;
  return to === 'same' ? from : to;
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
