// The audit is a chain: each row's hash covers the row, its number and the hash of
// the row before. Whoever changes, removes or reorders a row must make all later
// hashes anew, and then the daily anchors, which lie outside too, no longer fit.
import { createHash } from 'node:crypto';
import type { AuditRow } from '../work.ts';

/** A row as it lies in the chain. */
export interface ChainedAudit extends AuditRow {
  /** Counts up by one. */
  no: number;
  /** The hash of the row before. */
  previous: string;
  /** Hex of SHA-256; empty in rows that were written before there was a chain. */
  hash: string;
}

/** What the chain said at a moment: the end of a day, or where old rows were cut off. */
export interface Anchor {
  /** "2026-11-22", or "cut": the last row that was forgotten. */
  name: string;
  no: number;
  hash: string;
  at: number;
}

export const CUT = 'cut';
/** Stands before the first row. */
export const BEGINNING = '0'.repeat(64);

/** Canonical: a JSON list in this order, with keys of `detail` sorted. */
export function hashOf(row: AuditRow, no: number, previous: string): string {
  const { id, at, actor, action, object, detail } = row;
  const content = [previous, no, id, at, actor.kind, actor.name, action, object, sorted(detail)];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}
