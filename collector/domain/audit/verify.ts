// Whether the audit still is what was written: rows go in one by one, in the order
// of their numbers; faults come out.
import { type Anchor, BEGINNING, type ChainedAudit, CUT, hashOf } from './chain.ts';

export type ChainFault =
  /** The row is not what its hash was made of. */
  | { is: 'changed'; no: number }
  /** Rows from `no` to `to` are missing. */
  | { is: 'removed'; no: number; to: number }
  /** The row does not follow the one before it. */
  | { is: 'not-linked'; no: number }
  /** All fits together, but not what the anchor remembers: the chain was made anew. */
  | { is: 'not-anchored'; no: number; anchor: string };

export interface Verification {
  /** Rows of the chain that were looked at. */
  rows: number;
  /** Rows from the time before the chain: nothing is known of them. */
  unchained: number;
  anchors: number;
  first?: number;
  last?: number;
  /** Hash of the last row: keep it elsewhere, and compare. */
  head?: string;
  /** The first hundred. */
  faults: ChainFault[];
}

export interface Verifier {
  take(row: ChainedAudit): void;
  /** `written`: the number of the last row that was ever written. */
  end(written: number): Verification;
}

const MOST_FAULTS = 100;

export function openVerifier(anchors: Anchor[]): Verifier {
  const anchored = new Map(anchors.map((anchor) => [anchor.no, anchor]));
  const cut = anchors.find(({ name }) => name === CUT);
  const result: Verification = { rows: 0, unchained: 0, anchors: 0, faults: [] };
  let before = { no: cut?.no ?? 0, hash: cut?.hash ?? BEGINNING };

  function fault(found: ChainFault): void {
    if (result.faults.length < MOST_FAULTS) result.faults.push(found);
  }

  function take(row: ChainedAudit): void {
    if (row.no !== before.no + 1) fault({ is: 'removed', no: before.no + 1, to: row.no - 1 });
    if (row.hash === '' && result.rows === 0) {
      result.unchained += 1;
    } else {
      result.rows += 1;
      result.first ??= row.no;
      check(row);
    }
    result.last = row.no;
    before = { no: row.no, hash: row.hash || BEGINNING };
  }

  function check(row: ChainedAudit): void {
    if (hashOf(row, row.no, row.previous) !== row.hash) fault({ is: 'changed', no: row.no });
    else if (row.no === before.no + 1 && row.previous !== before.hash) fault({ is: 'not-linked', no: row.no });
    const anchor = anchored.get(row.no);
    if (!anchor) return;
    result.anchors += 1;
    if (anchor.hash !== row.hash) fault({ is: 'not-anchored', no: row.no, anchor: anchor.name });
  }

  function end(written: number): Verification {
    if (before.no < written) fault({ is: 'removed', no: before.no + 1, to: written });
    return { ...result, ...(result.rows > 0 && { head: before.hash }) };
  }

  return { take, end };
}
