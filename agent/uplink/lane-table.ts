// One lane of the spool: encoded events under their sequence numbers.
//
// What leaves the table before it is acknowledged leaves a gap behind, in the place
// of the last event it stands for. So between the watermark and the newest event
// every number is either held or covered, and a batch that begins after a hole
// begins with the gap that explains it.
import { randomBytes } from 'node:crypto';
import type { Lane } from '../../proto/gen/types.ts';
import { newId } from '../../shared/id.ts';
import { plain } from '../../shared/plain.ts';
import type { Database } from '../../shared/sqlite.ts';
import { type LaneStatements, prepareLane, ROW_BYTES } from './lane-statements.ts';

export type Kind = 'facts' | 'unchanged' | 'unknown' | 'occurrence' | 'gap';
export type GapReason = 'overflow' | 'corrupt' | 'quarantined';

export interface Tally {
  events: number;
  /** Of their rows in the file. */
  bytes: number;
}

/** Where a lane stands, as it is stored. */
export interface Place {
  /** 16 random bytes, hex: the life of this lane. */
  epoch: string;
  nextSeq: number;
  /** All up to here is committed by the collector. */
  ackedSeq: number;
  /** Nothing above can have left this machine from this file; ANY in a life that began the epoch, or sends. */
  sentSeq: number;
  /** Events lost since the spool began. */
  dropped: number;
  /** The watermark as it was at markMs. */
  markSeq: number;
  markMs: number;
}

/** An event as it lies in the table. */
export interface Row {
  seq: number;
  /** For a gap: the first number it covers; `seq` is the last. */
  gap_from: number | null;
  /** For a gap: how many events it stands for. */
  lost: number;
  /** Name of the check; for a gap its reason. */
  check: string;
  kind: Kind;
  stored_ms: number;
  /** The encoded event; for a gap its event id, since its numbers are columns. */
  bytes: Uint8Array;
}

interface Extent {
  first: number;
  last: number;
  lost: number;
  events: number;
}

/** Of the collector's reason for a refusal, in characters. */
const WORDS_LENGTH = 200;

function newPlace(dropped = 0): Place {
  const epoch = randomBytes(16).toString('hex');
  return { epoch, nextSeq: 1, ackedSeq: 0, sentSeq: ANY, dropped, markSeq: 0, markMs: 0 };
}

/**
 * All that a lane holds, now or later. Before its first event leaves, the collector has said
 * where the lane stands, and an older copy was found out: one commit does until it is opened again.
 */
export const ANY = Number.MAX_SAFE_INTEGER;

/** Whatever changes it belongs into a transaction of the spool file, which also saves its place. */
export class LaneTable {
  readonly lane: Lane;
  place: Place;
  /** Not acknowledged yet. */
  pending: Tally;
  /** Acknowledged, and kept in case the collector comes back from a backup. */
  retained: Tally;
  /** No higher number can have left this machine: what earlier processes may have sent, and what was given out since. */
  givenOut: number;
  readonly #sql: LaneStatements;

  constructor(database: Database, lane: Lane) {
    this.lane = lane;
    this.#sql = prepareLane(database, lane);
    const known = this.#sql.load.get() as Place | undefined;
    this.place = known ?? newPlace();
    this.givenOut = Math.min(this.place.sentSeq, this.place.nextSeq - 1);
    // The file may have been put back just now. What comes from here on has left only once it was sent.
    if (known) this.place.sentSeq = this.givenOut;
    this.retained = this.measure(0, this.place.ackedSeq);
    this.pending = this.measure(this.place.ackedSeq + 1, this.place.nextSeq);
  }

  get bytes(): number {
    return this.pending.bytes + this.retained.bytes;
  }

  /** Gives an encoded event the next number and returns it. */
  add(event: Pick<Row, 'check' | 'kind' | 'bytes'>, now: number): number {
    const seq = this.place.nextSeq++;
    this.#insert({ ...event, seq, gap_from: null, lost: 0, stored_ms: now });
    return seq;
  }

  /** Rows above a number, oldest first, read as they are asked for. */
  above(seq: number, limit = -1): Iterable<Row> {
    return this.#sql.above.iterate(seq, limit) as Iterable<unknown> as Iterable<Row>;
  }

  first(aboveSeq: number): Row | undefined {
    return this.#sql.above.get(aboveSeq, 1) as Row | undefined;
  }

  /** Numbers of the newest event of each check among these, in order. */
  latestPerCheck(from: number, to: number): number[] {
    return this.#sql.latestPerCheck.all(from, to).map(({ seq }) => Number(seq));
  }

  measure(from: number, to: number): Tally {
    return { ...(this.#sql.measure.get(from, to) as unknown as Tally) };
  }

  /** Lets unacknowledged rows go for good; a gap takes the place of the last of them. */
  giveUp(from: number, to: number, reason: GapReason, now: number): void {
    const { first, last, lost, events } = this.#sql.extent.get(from, to) as unknown as Extent;
    if (events === 0) return;
    this.pending = minus(this.pending, this.measure(from, to));
    this.#sql.remove.run(from, to);
    this.#sql.forgetFacts.run(from, to);
    this.#insertGap(first, last, lost + events, reason, now);
    this.place.dropped += events;
  }

  /** Numbers events that never got into the table; `lost` of them, in `numbers` places. */
  cover(numbers: number, lost: number, reason: GapReason, now: number): void {
    const first = this.place.nextSeq;
    this.place.nextSeq += numbers;
    this.place.dropped += lost;
    this.#insertGap(first, first + numbers - 1, lost, reason, now);
  }

  /** Forgets acknowledged rows up to a number. */
  forget(upTo: number): void {
    const last = Math.min(upTo, this.place.ackedSeq);
    this.retained = minus(this.retained, this.measure(0, last));
    this.#sql.remove.run(0, last);
  }

  /**
   * Moves the watermark, either way. When the collector is behind what is still
   * retained, it misses events that nobody has any more: a gap says so.
   */
  moveAck(seq: number, now: number): void {
    const before = this.place.ackedSeq;
    this.place.ackedSeq = seq;
    const moved = this.measure(Math.min(before, seq) + 1, Math.max(before, seq));
    const forward = seq > before;
    this.pending = forward ? minus(this.pending, moved) : plus(this.pending, moved);
    this.retained = forward ? plus(this.retained, moved) : minus(this.retained, moved);
    if (!forward) this.#coverHole(now);
  }

  /** Copies a record into the quarantine. */
  quarantine(seq: number, code: string, text: string, now: number): void {
    const [named, said] = [code, text].map((words) => plain(words.slice(0, WORDS_LENGTH)));
    this.#sql.quarantine.run(now, named ?? '', said ?? '', seq);
    this.#sql.forgetFacts.run(seq, seq);
  }

  /** A new life: what is pending is numbered from 1 again, what was acknowledged is forgotten. */
  renew(): void {
    const { ackedSeq, nextSeq, dropped } = this.place;
    this.forget(ackedSeq);
    this.#sql.lower.run(ackedSeq);
    this.#sql.turn.run();
    this.#sql.forgetFacts.run(0, nextSeq);
    this.place = { ...newPlace(dropped), nextSeq: nextSeq - ackedSeq };
    this.givenOut = 0;
  }

  save(): void {
    this.#sql.save.run({ ...this.place });
  }

  #coverHole(now: number): void {
    const { ackedSeq, nextSeq } = this.place;
    const next = this.first(ackedSeq);
    const held = next ? (next.gap_from ?? next.seq) : nextSeq;
    const missing = held - 1 - ackedSeq;
    if (missing <= 0) return;
    this.#insertGap(ackedSeq + 1, held - 1, missing, 'overflow', now);
    this.place.dropped += missing;
  }

  #insertGap(first: number, last: number, lost: number, reason: GapReason, now: number): void {
    const gap = { gap_from: first, seq: last, lost, check: reason, kind: 'gap' as const };
    this.#insert({ ...gap, stored_ms: now, bytes: newId(now) });
  }

  #insert(row: Row): void {
    this.#sql.insert.run({ ...row });
    this.pending = plus(this.pending, { events: 1, bytes: row.bytes.length + ROW_BYTES });
  }
}

function plus(a: Tally, b: Tally): Tally {
  return { events: a.events + b.events, bytes: a.bytes + b.bytes };
}

function minus(a: Tally, b: Tally): Tally {
  return { events: a.events - b.events, bytes: a.bytes - b.bytes };
}
