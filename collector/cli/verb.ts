// A family of verbs is a value: it hangs its commands into the program, and each
// command runs with a session.
import type { Verb } from '../../shared/program/verb.ts';
import type { Text } from '../../shared/text.ts';
import type { Session } from './session.ts';

export interface Verbs {
  /** The first word: "tickets". */
  name: string;
  summary: Text;
  /** `run` turns what a command does into what it is given: its arguments, then its options. */
  add(family: Verb, run: Run): void;
}

export type Run = <Given extends unknown[]>(
  does: (session: Session, ...given: Given) => Promise<void>,
) => (...given: Given) => Promise<void>;

export function defineVerbs(verbs: Verbs): Verbs {
  return verbs;
}
