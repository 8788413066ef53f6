// What was known when a ticket opened, or came back: frozen beside it, so that it can be read
// when the machine was mended, changed or thrown away since.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { Finding } from '../findings/finding.ts';
import type { Change, FactRow, Machine } from '../fleet/machine.ts';
import { EVIDENCE_BYTES } from '../policy/causes.ts';
import type { Ticket } from './ticket.ts';

/** Written once and never changed. */
export interface Evidence {
  ticketId: string;
  /** 1 when the ticket opened, one more each time it opened again. */
  ordinal: number;
  at: number;
  because: 'opened' | 'reopened';
  /** A snapshot as canonical JSON, at most 256 KiB of UTF-8. */
  body: string;
  /** Hex of SHA-256 over `body`. */
  hash: string;
}

/** What stands in `body`. */
export interface Snapshot {
  /** Of this form; counts up when it changes. */
  schema: 1;
  takenAt: number;
  because: Evidence['because'];
  ticket: Pick<Ticket, 'id' | 'kind' | 'title' | 'severity' | 'observedMs' | 'scope'>;
  machine?: Pick<Machine, 'id' | 'name' | 'os' | 'arch' | 'agentVersion' | 'labels' | 'presence' | 'lastSeenAt'>;
  /** Of a parent: the first that it hit. */
  machines: { id: string; name: string }[];
  /** Of the failing checks first, then inventory and release. */
  facts: Pick<FactRow, 'check' | 'facts' | 'sinceMs' | 'observedMs' | 'unknown'>[];
  /** All faults that are pending, open or clearing on the machine; the ticket's own first. */
  findings: Finding[];
  /** Of the last 24 hours, latest first. */
  changes: Omit<Change, 'machineId'>[];
  /** How many of what had no room. */
  leftOut: Partial<Record<Listed, number>>;
}

const LISTS = ['facts', 'findings', 'changes', 'machines'] as const;
type Listed = (typeof LISTS)[number];

export type Seen = Pick<Snapshot, 'ticket' | 'machine' | Listed>;

/** Room for the counts of what was left out, and for brackets and commas. */
const FRAME_BYTES = 1024;

/** What does not fit into `bytes` is left out and counted, the lists in the order of their weight. */
export function freeze(
  seen: Seen,
  { at, because, ordinal }: Pick<Evidence, 'at' | 'because' | 'ordinal'>,
  bytes = EVIDENCE_BYTES,
): Evidence {
  const { facts, findings, changes, machines, ...head } = seen;
  const frame = { schema: 1, takenAt: at, because, ...head } as const;
  let room = bytes - FRAME_BYTES - sizeOf(frame);
  const fits = (item: unknown): boolean => {
    const size = sizeOf(item) + 1;
    if (size > room) return false;
    room -= size;
    return true;
  };
  const lists = {
    facts: facts.filter(fits),
    findings: findings.filter(fits),
    changes: changes.filter(fits),
    machines: machines.filter(fits),
  };
  const missing = LISTS.map((name) => [name, seen[name].length - lists[name].length] as const);
  const leftOut = Object.fromEntries(missing.filter(([, count]) => count > 0));
  const body = canonicalJson({ ...frame, ...lists, leftOut } satisfies Snapshot);
  return { ticketId: seen.ticket.id, ordinal, at, because, body, hash: hashOf(body) };
}

/** Whether it still is what was frozen. */
export function isIntact({ body, hash }: Pick<Evidence, 'body' | 'hash'>): boolean {
  return hashOf(body) === hash;
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
