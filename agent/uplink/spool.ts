// The agent's durable queue. What append() has taken is on the disk and will be
// delivered, or a gap will tell that it was lost. The theory of the lanes is in
// lane-table.ts, what goes first when the spool is full in spool-bounds.ts.
import { encodeEvent } from '../../proto/codec.ts';
import { LIMITS } from '../../proto/frames.ts';
import { type Event, Lane, type Rejected } from '../../proto/gen/types.ts';
import { messageOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { storeErrorOf } from '../../shared/sqlite.ts';
import { ANY, type LaneTable } from './lane-table.ts';
import { kindOf, wireBytesOf } from './row-events.ts';
import { type Bounds, forgetOld, keepWithin, withDefaults } from './spool-bounds.ts';
import { isDamage, type SpoolFile } from './spool-file.ts';
import { holdLock, type SpoolLock } from './spool-lock.ts';
import { type LastFacts, type Memory, type Notes, notesIn } from './spool-notes.ts';
import { openOrReplace, replaceDamaged } from './spool-salvage.ts';
import { type SpoolStats, statsOf } from './spool-stats.ts';

/** What an event list adds to one event: its tag and length. */
const LIST_BYTES = 5;

export interface Entry {
  lane: Lane;
  event: Event;
}

export type { LastFacts, Memory } from './spool-notes.ts';

export interface Spooled {
  seq: number;
  /** The encoded event. */
  bytes: Uint8Array;
}

export interface LanePlace {
  /** Hex. */
  epoch: string;
  nextSeq: number;
  ackedSeq: number;
  /** The oldest number still held; nextSeq when none is. */
  oldestSeq: number;
  dropped: number;
}

export interface SpoolOptions extends Bounds {
  log: Log;
  /** Milliseconds since 1970. */
  clock?: () => number;
}

/**
 * Opens the spool or makes it. A damaged one is set aside and replaced.
 * @throws ConfigError when another process holds it, or the folder can't be used.
 */
export function openSpool(path: string, options: SpoolOptions): Spool {
  const lock = holdLock(path);
  try {
    return new Spool(path, options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

export class Spool {
  readonly #path: string;
  readonly #bounds: Required<Bounds>;
  readonly #log: Log;
  readonly #clock: () => number;
  readonly #lock: SpoolLock;
  #file: SpoolFile;
  #notes: Notes;
  /** Events that could not be stored, by lane, until a gap can be. */
  readonly #unstored = new Map<Lane, number>();
  #isOver = false;

  constructor(path: string, { log, clock = Date.now, ...bounds }: SpoolOptions, lock: SpoolLock) {
    this.#path = path;
    this.#bounds = withDefaults(bounds);
    this.#log = log;
    this.#clock = clock;
    this.#lock = lock;
    this.#file = openOrReplace(path, lock.afterCrash, this.#clock(), log);
    this.#notes = notesIn(this.#file.database);
    lock.sign();
    process.once('exit', this.close);
  }

  /**
   * Stores events and check memories in one fsynced commit.
   * @throws StoreError when the disk is full or failing: nothing is stored, a gap will cover the loss.
   */
  append(entries: Entry[], memories: Memory[] = []): void {
    try {
      this.#write((now) => {
        for (const [lane, count] of this.#unstored) this.#table(lane).cover(count, count, 'overflow', now);
        for (const entry of entries) this.#add(entry, now);
        for (const memory of memories) this.#notes.remember(memory);
        keepWithin(this.#file.lanes, this.#bounds, this.#path, now);
      });
      this.#unstored.clear();
    } catch (error) {
      // Without its new cursor a check reads the same occurrences again: those are not lost.
      const lost = entries.filter(({ event }) => !event.occurrence || memories.length === 0);
      for (const { lane } of lost) this.#unstored.set(lane, (this.#unstored.get(lane) ?? 0) + 1);
      throw error;
    }
  }

  /** JSON that a check keeps between its runs. */
  memoryOf(check: string): string | undefined {
    return this.#guarded(() => this.#notes.memoryOf(check));
  }

  /** Undefined after a loss that may include them: then they have to go out whole. */
  lastFacts(check: string): LastFacts | undefined {
    return this.#guarded(() => this.#notes.lastFacts(check));
  }

  place(lane: Lane): LanePlace {
    return this.#guarded(() => {
      const table = this.#table(lane);
      const { epoch, nextSeq, ackedSeq, dropped } = table.place;
      return { epoch, nextSeq, ackedSeq, dropped, oldestSeq: table.first(0)?.seq ?? nextSeq };
    });
  }

  /** Events after a number, oldest first, consecutive; the first one always, whatever its size. */
  next(lane: Lane, afterSeq: number, maxEvents: number, maxBytes: number): Spooled[] {
    return this.#guarded(() => {
      const events: Spooled[] = [];
      let total = 0;
      const table = this.#table(lane);
      for (const row of table.above(afterSeq, maxEvents)) {
        const bytes = wireBytesOf(row);
        const last = events.at(-1);
        total += bytes.length + LIST_BYTES;
        if (last && (row.seq !== last.seq + 1 || total > maxBytes)) break;
        events.push({ seq: row.seq, bytes });
      }
      this.#noteLeaving(table, events.at(-1)?.seq ?? 0);
      return events;
    });
  }

  /**
   * Applies the collector's watermark, which always wins: higher deletes, lower rewinds.
   * One of an epoch that is over is ignored; one beyond what can have left means that this
   * spool is an older copy, and that new events got numbers which the collector has seen:
   * they begin a new epoch, however often the spool was opened since.
   */
  acked(lane: Lane, epoch: string, seq: number, rejected: Rejected[] = []): void {
    const { place, givenOut } = this.#table(lane);
    if (epoch !== place.epoch || seq === place.ackedSeq) return;
    if (seq <= givenOut) {
      this.#write((now) => this.#moveAck(this.#table(lane), seq, rejected, now));
      return;
    }
    this.#log.warn({ lane, acked: seq, givenOut }, 'spool was rolled back: its lane begins anew');
    this.#write((now) => {
      this.#moveAck(this.#table(lane), givenOut, [], now);
      this.#table(lane).renew();
    });
  }

  /** Takes a record that can't be sent out of its lane; a gap stays in its place. */
  setAside(lane: Lane, seq: number, code: string, text: string): void {
    this.#write((now) => this.#setAside(this.#table(lane), seq, code, text, now));
  }

  /** Numbers what is pending from 1 again, in a new epoch. */
  renew(lane: Lane): void {
    this.#write(() => this.#table(lane).renew());
  }

  stats(): SpoolStats {
    return this.#guarded(() => statsOf(this.#file.lanes, this.#notes.quarantined()));
  }

  close = (): void => {
    this.#isOver = true;
    process.off('exit', this.close);
    if (this.#file.database.isOpen) this.#file.database.close();
    this.#lock.release();
  };

  #add({ lane, event }: Entry, now: number): void {
    const table = this.#table(lane);
    const { check, facts, observed_ms: observedMs } = event;
    const bytes = encodeEvent(event);
    const seq = table.add({ check, kind: kindOf(event), bytes }, now);
    if (facts) this.#notes.noteSent({ lane, seq, check, observedMs, facts });
    if (bytes.length + LIST_BYTES > LIMITS.batchBytes) {
      this.#setAside(table, seq, 'TOO_LARGE', `an event of ${bytes.length} bytes`, now);
    }
  }

  #moveAck(table: LaneTable, seq: number, rejected: Rejected[], now: number): void {
    const { ackedSeq } = table.place;
    const refused = rejected.filter((record) => record.seq > ackedSeq && record.seq <= seq);
    for (const record of refused) table.quarantine(record.seq, record.code, record.text, now);
    if (refused.length > 0) this.#notes.trimQuarantine();
    if (seq < ackedSeq) this.#notes.forgetFacts();
    table.moveAck(seq, now);
    forgetOld(this.#file.lanes, this.#bounds, now);
  }

  /** Known on the disk before it is on the wire. */
  #noteLeaving(table: LaneTable, seq: number): void {
    table.givenOut = Math.max(table.givenOut, seq);
    if (seq <= table.place.sentSeq) return;
    try {
      this.#file.transaction(() => Object.assign(table.place, { sentSeq: ANY }));
    } catch (error) {
      // A machine whose disk is full must be able to say so, though after a crash it may say it twice.
      if (isDamage(error)) throw error;
    }
  }

  #setAside(table: LaneTable, seq: number, code: string, text: string, now: number): void {
    table.quarantine(seq, code, text, now);
    table.giveUp(seq, seq, 'quarantined', now);
    this.#notes.trimQuarantine();
  }

  #table(lane: Lane): LaneTable {
    const { urgent, routine } = this.#file.lanes;
    return lane === Lane.LANE_URGENT ? urgent : routine;
  }

  #write(work: (now: number) => void): void {
    this.#guarded(() => this.#file.transaction(() => work(this.#clock())));
  }

  /** A damaged file is replaced, and the work done again on the new one. */
  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      // It is closed when an earlier replacement failed, on a full disk for one.
      const isOpen = this.#file.database.isOpen;
      if (this.#isOver || (isOpen && !isDamage(error))) throw storeErrorOf(this.#path, error);
      if (isOpen) this.#file.database.close();
      this.#file = replaceDamaged(this.#path, messageOf(error), this.#clock(), this.#log);
      this.#notes = notesIn(this.#file.database);
      return work();
    }
  }
}
