// A family of verbs is a value: it hangs its commands into the program, and each
// command runs with a session.
import { type Command, Option } from 'commander';
import type { Verb } from '../../shared/program/verb.ts';
import type { Text } from '../../shared/text.ts';
import type { Session } from './session.ts';
import { type Kind, namesOf } from './words.ts';

export interface Verbs {
  /** The first word: "tickets". */
  name: string;
  summary: Text;
  /** `run` turns what a command does into what it is given: its arguments, then its options. */
  add(family: Verb, run: Run): void;
}

/** TRANSITION: families that have not been told in Japanese yet. */
export interface EnglishVerbs {
  name: string;
  summary: string;
  add(command: Command, run: Run): void;
}

export type Run = <Given extends unknown[]>(
  does: (session: Session, ...given: Given) => Promise<void>,
) => (...given: Given) => Promise<void>;

/** An option that takes only the names of this kind; anything else is wrong usage. */
export function oneOf(kind: Kind, flags: string, description: string): Option {
  return new Option(flags, description).choices(namesOf(kind));
}

export function defineVerbs(verbs: Verbs): Verbs;
export function defineVerbs(verbs: EnglishVerbs): EnglishVerbs;
export function defineVerbs(verbs: Verbs | EnglishVerbs): Verbs | EnglishVerbs {
  return verbs;
}
