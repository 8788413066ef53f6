// What probably caused a fault, from what is known of the machine and its neighbours. A person's
// word at the resolution counts; this stays beside it, so that right and wrong can be counted.
import { ATTACK_FROM } from '../policy/causes.ts';
import { CAUSE_RULES, type Circumstances } from './cause-rules.ts';
import type { CauseClass, Hypothesis, Ticket } from './ticket.ts';

/** The reason in the journal of a ticket beside signs of an attack; in its `marks` once it was told. */
export const SIGNS_TOLD = 'do-not-re-image';

/** One rule of the catalog that holds. */
export interface Hint {
  rule: string;
  cause: CauseClass;
  confidence: number;
}

/** The strongest first; of equals in the order of the catalog. */
export function hintsOf(circumstances: Circumstances): Hint[] {
  return CAUSE_RULES.filter(({ holds }) => holds(circumstances))
    .map(({ name, cause, confidence }) => ({ rule: name, cause, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** The strongest hint; others as strong that say something else are told beside it. */
export function hypothesisOf(hints: Hint[]): Hypothesis {
  const [first, ...rest] = hints;
  if (!first) return { cause: 'unknown', confidence: 0, because: 'no-hint' };
  const { cause, confidence, rule: because } = first;
  const tied = rest.filter((hint) => hint.confidence === confidence && hint.cause !== cause);
  const orElse = tied.map((hint) => ({ cause: hint.cause, because: hint.rule }));
  return { cause, confidence, because, ...(orElse.length > 0 && { orElse }) };
}

/** Whatever else speaks against it: who re-images the machine would wipe the traces. */
export function looksLikeAttack(hints: Hint[]): boolean {
  return hints.some(({ cause, confidence }) => cause === 'external_attack' && confidence >= ATTACK_FROM);
}

/** What became of the hypothesis once a person said what it was; undefined before, and without one. */
export function hypothesisWas({ hypothesis, resolution }: Ticket): 'right' | 'wrong' | undefined {
  if (!resolution || !hypothesis || hypothesis.cause === 'unknown') return undefined;
  return resolution.cause === hypothesis.cause ? 'right' : 'wrong';
}
