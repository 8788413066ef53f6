// A family of verbs is a value: it hangs its commands into the program, and each
// command runs with a session.
import { type Command, Option } from 'commander';
import type { Session } from './session.ts';
import { type Kind, namesOf } from './words.ts';

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

/** An option that takes only the names of this kind; anything else is wrong usage. */
export function oneOf(kind: Kind, flags: string, description: string): Option {
  return new Option(flags, description).choices(namesOf(kind));
}

export function defineVerbs(verbs: Verbs): Verbs {
  return verbs;
}
