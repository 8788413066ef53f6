// What a simulated machine has yet to tell: the agent's spool as a plain list. One
// lane, cumulative acks, never more on the way than the collector's credit.
import { randomBytes } from 'node:crypto';
import { encodeEvent, packBatch } from '../../proto/codec.ts';
import { LIMITS } from '../../proto/frames.ts';
import { type Ack, type Batch, type Event, Lane, type LaneState, type Nack } from '../../proto/gen/types.ts';

/** No scenario says so much; a machine that does is a mistake of the scenario. */
const MOST_WAITING = 10_000;
const BATCH_EVENTS = 100;
const BATCH_BYTES = 64 * 1024;

export class Outgoing {
  readonly #epoch = randomBytes(16);
  #waiting: Uint8Array[] = [];
  /** Committed by the collector up to here; the first that waits is the next. */
  #ackedSeq = 0;
  #sentSeq = 0;
  #credit = 0;
  #flights: { lastSeq: number; bytes: number }[] = [];

  /** Events that are not acknowledged yet. */
  get size(): number {
    return this.#waiting.length;
  }

  /** As the handshake tells it. */
  get lane(): LaneState {
    const [next_seq, oldest_seq] = [this.#ackedSeq + this.#waiting.length + 1, this.#ackedSeq + 1];
    return { lane: Lane.LANE_ROUTINE, epoch: this.#epoch, next_seq, oldest_seq, dropped: 0 };
  }

  push(event: Event): void {
    if (this.#waiting.length >= MOST_WAITING) throw new Error(`a machine has more than ${MOST_WAITING} events to tell`);
    this.#waiting.push(encodeEvent(event));
  }

  /** A session begins: what the collector has is forgotten, the rest goes out again. */
  open(ackedSeq: number, credit: number): void {
    this.#flights = [];
    this.#forget(ackedSeq);
    this.#sentSeq = this.#ackedSeq;
    this.#credit = credit;
  }

  acked({ acked_seq, credit_bytes }: Ack): void {
    this.#credit = credit_bytes;
    this.#flights = this.#flights.filter(({ lastSeq }) => lastSeq > acked_seq);
    this.#forget(acked_seq);
  }

  nacked({ expected_seq }: Nack): void {
    this.#flights = [];
    this.#sentSeq = Math.max(this.#ackedSeq, expected_seq - 1);
  }

  /** The next batch that may go out now. */
  next(): Batch | undefined {
    const room = this.#credit - this.#flights.reduce((sum, { bytes }) => sum + bytes, 0);
    if (room <= 0 || this.#flights.length >= LIMITS.batchesInFlight) return undefined;
    const events = this.#slice(Math.min(room, BATCH_BYTES));
    if (events.length === 0) return undefined;
    const batch = packBatch({ lane: Lane.LANE_ROUTINE, epoch: this.#epoch, first_seq: this.#sentSeq + 1 }, events);
    this.#sentSeq += events.length;
    this.#flights.push({ lastSeq: this.#sentSeq, bytes: batch.payload.length });
    return batch;
  }

  /** One that is larger than the room goes alone when nothing is on the way, or it would never go. */
  #slice(room: number): Uint8Array[] {
    const events: Uint8Array[] = [];
    let bytes = 0;
    for (let at = this.#sentSeq - this.#ackedSeq; at < this.#waiting.length && events.length < BATCH_EVENTS; at++) {
      const event = this.#waiting[at];
      if (!event || (bytes + event.length > room && (events.length > 0 || this.#flights.length > 0))) break;
      events.push(event);
      bytes += event.length;
    }
    return events;
  }

  #forget(ackedSeq: number): void {
    if (ackedSeq <= this.#ackedSeq) return;
    this.#waiting = this.#waiting.slice(ackedSeq - this.#ackedSeq);
    this.#ackedSeq = ackedSeq;
  }
}
