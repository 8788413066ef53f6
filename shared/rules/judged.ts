// What judging yields, and what it is given. The judge is pure: the same facts,
// rule and clock give the same answer, today, in a replay, on either side.
import type { Severity } from '../severity.ts';

/** A rule sees the machine as these labels, never as a host name or address. */
export interface MachineView {
  id: string;
  name: string;
  os: string;
  labels: Record<string, string>;
}

/** The latest facts by check name, as plain objects of the contract. */
export type FactsByCheck = Record<string, object | undefined>;

/** An occurrence as the collector keeps it: its kind, its fields, when and how often. */
export interface PastOccurrence {
  kind: string;
  atMs: number;
  count: number;
  fields: Record<string, string | number | boolean>;
}

export type Verdict =
  /** A level holds. */
  | { is: 'holding'; severity: Severity }
  /** The clear condition holds (or no level does, where none is written). */
  | { is: 'clear' }
  /** Neither: what was open stays open, what was clear stays clear. */
  | { is: 'between' }
  /** A field it needs is absent, or the check could not tell. */
  | { is: 'unknown'; because: string };

/** The subject of a rule that is not about parts of the machine but about the machine. */
export const WHOLE_MACHINE = '-';

/**
 * The subject of an unknown verdict when nobody can say which subjects there are:
 * the list was not read. Findings of the rule that are not named must stay as they are.
 */
export const EVERY_SUBJECT = '*';

export type Value = string | number | boolean;

/** What judging is given. `before`, `occurrences`: for rules that judge a change, or occurrences. */
export interface JudgeInput {
  machine: MachineView;
  /** Milliseconds; for occurrences the end of the window, by the clock of their `atMs`. */
  now: number;
  facts: FactsByCheck;
  /** Subjects that somebody remembers: of any other it is only told when a level holds. Absent: all are told. */
  remembered?: ReadonlySet<string>;
  /** The facts of the rule's check before; absent the first time, which is the baseline. */
  before?: object;
  /** Those of the rule's `kinds`, at least as far back as its window. */
  occurrences?: PastOccurrence[];
}

/** One rule's answer for one subject of one machine. */
export interface Judged {
  ruleId: string;
  /** Identity within machine and rule: stable over restarts, never a value or a time. */
  subject: string;
  /** The subject's name for people. */
  label: string;
  verdict: Verdict;
  /** The named values of the rule: evidence, and what its texts are filled with. */
  values: Record<string, Value>;
  /** The conditions as written, with their answers, for `explain`. */
  trace: { expression: string; answer: string }[];
}
