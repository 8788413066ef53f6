// What is judged: one look of a check, or what happened at a moment.
import type { OccurrenceRow } from '../../store/commit.ts';

export interface Observation {
  check: string;
  /** The moment it was observed, put right where the machine's clock is far off. */
  atMs: number;
  costMs: number;
  /** It was observed soon after the machine started or woke up. */
  settling: boolean;
}

export type Occurred = Pick<OccurrenceRow, 'id' | 'check' | 'kind' | 'atMs' | 'count' | 'fields'>;
