// A family of verbs is a value: it hangs its commands into the program, and each
// command runs with a session.
import type { Command } from 'commander';
import type { Session } from './session.ts';

export interface Verbs {
  /** The first word: "tickets". */
  name: string;
  summary: string;
  /** `run` turns what a command does into what commander calls. */
  add(command: Command, run: Run): void;
}

/** Commander gives a command's arguments, then its options. */
export type Run = <Given extends unknown[]>(
  does: (session: Session, ...given: Given) => Promise<void>,
) => (...given: Given) => Promise<void>;

export function defineVerbs(verbs: Verbs): Verbs {
  return verbs;
}
