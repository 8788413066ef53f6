// When the collector hangs up over a batch, the next ones are smaller and go one at a
// time, until the record that it chokes on is alone and can be set aside.
import { LIMITS } from '../../proto/frames.ts';
import type { Lane } from '../../proto/gen/types.ts';
import type { Log } from '../../shared/log.ts';
import type { Ending } from './connection.ts';
import type { Spool } from './spool.ts';

/** An illegal frame may have other reasons; so often in a row, it is the batch. */
const MISREADINGS = 3;

/** Where a batch stands in its lane. */
export interface Span {
  lane: Lane;
  firstSeq: number;
  lastSeq: number;
}

export class Caution {
  #maxEvents: number = LIMITS.batchEvents;
  #misreadings = 0;

  /** Events that a batch may hold. */
  get maxEvents(): number {
    return this.#maxEvents;
  }

  get batchesInFlight(): number {
    return this.#maxEvents < LIMITS.batchEvents ? 1 : LIMITS.batchesInFlight;
  }

  progressed(): void {
    this.#misreadings = 0;
    this.#maxEvents = Math.min(LIMITS.batchEvents, this.#maxEvents * 2);
  }

  /** A connection ended while `batch` was the oldest without an answer. @throws StoreError. */
  learn({ reason, text }: Ending, batch: Span, spool: Spool, log: Log): void {
    if (!this.#blames(reason)) return;
    const { lane, firstSeq, lastSeq } = batch;
    this.#maxEvents = Math.max(1, Math.floor((lastSeq - firstSeq + 1) / 2));
    if (lastSeq > firstSeq) return;
    spool.setAside(lane, firstSeq, reason, text);
    log.error({ lane, seq: firstSeq, reason, text }, 'record set aside: the collector does not take it');
  }

  #blames(reason: Ending['reason']): boolean {
    if (reason === 'BAD_PROTOCOL') this.#misreadings++;
    const misread = reason === 'BAD_PROTOCOL' && this.#misreadings >= MISREADINGS;
    return reason === 'BATCH_REJECTED' || reason === 'FRAME_TOO_BIG' || misread;
  }
}
