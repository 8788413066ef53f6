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

export type Value = string | number | boolean;

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
