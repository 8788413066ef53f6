// A rule that can judge: what is written in the file, checked and compiled.
import type { Severity } from '../severity.ts';
import type { Expression } from './cel.ts';
import type { RuleSource, Track } from './rule.ts';

export interface Rule {
  id: string;
  check: string;
  /** Further checks whose latest facts it looks at. */
  needs: string[];
  track: Track;
  judges: 'facts' | 'change' | 'occurrences';
  /** Kinds of occurrences it counts, the one it judges first; empty for other rules. */
  kinds: string[];
  /** Observations in a row that must agree before it is believed. */
  samples: number;
  /** Milliseconds; 0 where nothing is written. */
  forMs: number;
  holdMs: number;
  windowMs: number;
  /** Worst first. */
  levels: { severity: Severity; when: Expression }[];
  clear?: Expression;
  /** The list each of whose items is a subject. */
  forEach?: Expression;
  only?: Expression;
  /** Whether that list may lack items. */
  unseen?: Expression;
  /** Whether it holds may change with the clock alone, while facts stay the same. */
  byClock: boolean;
  /** Whether it holds, or is over, may change with the machine's labels alone. */
  byLabels: boolean;
  /** Whether it holds may change with this field of a check's facts. */
  heeds(check: string, field: string): boolean;
  /** Identity of a subject; absent where the machine is the subject. */
  subject?: Expression;
  label?: Expression;
  values: [name: string, value: Expression][];
  /** Rules whose findings are the cause of this one's. */
  explainedBy: string[];
  /** ATT&CK techniques. */
  attack: string[];
  texts: RuleSource['texts'];
  /** As written, tuned by the organisation. */
  source: RuleSource;
  /** "disk.yaml:12" */
  place: string;
}
