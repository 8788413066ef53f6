// Tickets whose fault comes and goes: they say so, and do not resolve between two turns.
import type { Finding } from '../findings/finding.ts';
import { changesOf, flapping, reopensOf } from '../findings/flap.ts';
import type { Refusal, Step } from '../moves.ts';
import { KEEPS_COMING_BACK, UNSTABLE_NOTE_EVERY_MS } from '../policy/findings.ts';
import type { Entry } from '../work.ts';
import { type Move, move, type Ticket } from './ticket.ts';

/** What keeps the ticket of this finding open, as of its last observation. */
export function unrestOf(finding: Finding): Ticket['heldOpen'] {
  if (finding.flappingSince !== undefined) return 'flapping';
  return reopensOf(finding, finding.observedMs) >= KEEPS_COMING_BACK ? 'keeps-coming-back' : undefined;
}

type Made = { work: Ticket; entry: Entry };

/** `tell`: people have not heard of this bout yet. */
export interface Unstable extends Made {
  move: Extract<Move, 'unstable' | 'kept-open' | 'noted'>;
  tell: boolean;
}

/**
 * A line came back. The first time in a bout the ticket becomes unstable, then it notes
 * once an hour that it still is. `titled` is its title with the count of changes.
 */
export function comesAndGoes(
  ticket: Ticket,
  finding: Finding,
  entries: readonly Entry[],
  titled: Ticket['title'],
  step: Step,
): Unstable | undefined {
  const unrest = unrestOf(finding);
  if (unrest === undefined) return undefined;
  const of = { ...step, findingId: finding.id };
  if (unrest === 'flapping' && ticket.heldOpen !== 'flapping') {
    const said = ticket.marks.includes(TITLED) ? {} : { title: titled, marks: [...ticket.marks, TITLED] };
    const made = move(ticket, 'unstable', of, { heldOpen: unrest, ...said });
    return unlessRefused(made, 'unstable', !toldOfBout(finding, entries, step.at));
  }
  if (unrest === 'flapping') {
    const said = entries.findLast((entry) => entry.move === 'unstable' || entry.reason === STILL_UNSTABLE);
    if (step.at - (said?.at ?? 0) < UNSTABLE_NOTE_EVERY_MS) return undefined;
    return unlessRefused(move(ticket, 'noted', { ...of, reason: STILL_UNSTABLE }), 'noted', false);
  }
  if (ticket.heldOpen) return undefined;
  return unlessRefused(move(ticket, 'kept-open', { ...of, reason: unrest }, { heldOpen: unrest }), 'kept-open', false);
}

/** It is kept open as unstable, though none of its lines flaps any more. */
export function isCalm({ heldOpen }: Ticket, lines: readonly Finding[], now: number): boolean {
  return heldOpen === 'flapping' && lines.every((line) => flapping(line, now) === undefined);
}

/** None of its lines flaps any more: it may resolve by itself again. */
export function steadies(ticket: Ticket, lines: readonly Finding[], step: Step): Made | undefined {
  if (!isCalm(ticket, lines, step.at)) return undefined;
  const made = move(ticket, 'steady', step, { heldOpen: undefined });
  return 'refused' in made ? undefined : made;
}

const STILL_UNSTABLE = 'still-unstable';
/** The mark of a ticket whose title says it already. */
const TITLED = 'unstable';

function unlessRefused(made: Made | Refusal, name: Unstable['move'], tell: boolean): Unstable | undefined {
  return 'refused' in made ? undefined : { ...made, move: name, tell };
}

/** It was opened, or opened again, since the first onset of the bout: that was the message. */
function toldOfBout(finding: Finding, entries: readonly Entry[], now: number): boolean {
  const told = entries.findLast((entry) => entry.move === 'opened' || entry.move === 'reopened');
  return told !== undefined && now - told.at <= changesOf(finding).withinMs;
}
