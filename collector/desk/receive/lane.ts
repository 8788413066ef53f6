// Where a batch stands in its lane: what is new of it, and whether anything is
// missing before it.
import type { Event, Gap } from '../../../proto/gen/types.ts';
import type { Received } from '../doors.ts';

export type Placed =
  /** `from`: where the lane stands, `ackedSeq`: where it will stand. */
  | { is: 'new'; events: { seq: number; event: Event }[]; from: number; ackedSeq: number }
  | { is: 'seen'; ackedSeq: number }
  | { is: 'hole'; expectedSeq: number };

/** `acked` is 0 for an epoch that was never heard of: its life begins with 1. */
export function place({ firstSeq, events }: Pick<Received, 'firstSeq' | 'events'>, acked: number): Placed {
  const lastSeq = firstSeq + events.length - 1;
  if (lastSeq <= acked) return { is: 'seen', ackedSeq: acked };
  const gaps = events.flatMap(({ gap }) => gap ?? []);
  if (!isCovered(acked + 1, firstSeq - 1, gaps)) return { is: 'hole', expectedSeq: acked + 1 };
  const numbered = events.map((event, index) => ({ seq: firstSeq + index, event }));
  return { is: 'new', events: numbered.filter(({ seq }) => seq > acked), from: acked, ackedSeq: lastSeq };
}

/** Whether what is missing is said to be lost, by one gap or several. */
function isCovered(from: number, to: number, gaps: Gap[]): boolean {
  let next = from;
  for (const gap of gaps.toSorted((a, b) => a.from_seq - b.from_seq)) {
    if (gap.from_seq <= next) next = Math.max(next, gap.to_seq + 1);
  }
  return next > to;
}
