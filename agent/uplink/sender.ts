// What goes out next, and what is on the way: two lanes, strict priority with a share
// for routine, never more than the collector's credit.
import { packBatch } from '../../proto/codec.ts';
import { CloseCode } from '../../proto/frames.ts';
import { type Ack, type Batch, Lane, type Limits, type Nack } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { ProtocolError } from '../../shared/errors.ts';
import type { Caution, Span } from './caution.ts';
import type { Connection } from './connection.ts';
import type { Spool } from './spool.ts';

/** What a batch adds to its payload, rounded up. */
const FRAME_BYTES = 128;
/** Credit that routine leaves to the urgent. */
const URGENT_CREDIT_BYTES = 8 * 1024;
/** One batch in so many is routine, when there is any. */
const ROUTINE_SHARE = 8;
/** However long a nack asks to wait. */
const LONGEST_HOLD_MS = minutes(5);
/** So often in a row the same number may be asked for. */
const VAIN_NACKS = 3;

/** A batch that is not acknowledged yet. */
interface Flight extends Span {
  frameId: number;
  bytes: number;
  /** By performance.now(). */
  sentAt: number;
}

interface Course {
  lane: Lane;
  /** Hex; the session was opened for this one. */
  epoch: string;
  /** The newest number that is acknowledged or on the way. */
  sentSeq: number;
  /** What the collector asks for again and again. */
  missed: { seq: number; times: number };
}

export interface SenderParts {
  spool: Spool;
  connection: Connection;
  limits: Limits;
  /** Hex: the lives of the lanes that the collector was told of. */
  epochs: Map<Lane, string>;
  caution: Caution;
}

export class Sender {
  readonly #parts: SenderParts;
  readonly #courses: Course[];
  #credit: number;
  #flights: Flight[] = [];
  #sinceRoutine = 0;
  #heldUntil = 0;

  constructor(parts: SenderParts, creditBytes: number) {
    this.#parts = parts;
    this.#credit = creditBytes;
    this.#courses = [Lane.LANE_URGENT, Lane.LANE_ROUTINE].map((lane) => {
      const { ackedSeq } = parts.spool.place(lane);
      return { lane, epoch: parts.epochs.get(lane) ?? '', sentSeq: ackedSeq, missed: { seq: 0, times: 0 } };
    });
  }

  /** The collector takes nothing at the moment. */
  get paused(): boolean {
    return this.#credit === 0;
  }

  /** The batch that the collector looks at now: it answers in order. */
  get oldest(): Flight | undefined {
    return this.#flights[0];
  }

  /** Sends what may be sent. @throws StoreError. */
  pump(): void {
    for (let course = this.#next(); course && this.#sendFrom(course); course = this.#next());
  }

  /** @throws ProtocolError when it covers what was never sent; StoreError. */
  acked({ lane, epoch, acked_seq, credit_bytes, rejected }: Ack): void {
    this.#credit = credit_bytes;
    const course = this.#courseOf(lane, epoch);
    if (!course) return;
    if (acked_seq > course.sentSeq) {
      const text = `an ack for number ${acked_seq}, which was not sent yet`;
      throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', text);
    }
    this.#flights = this.#flights.filter((flight) => flight.lane !== lane || flight.lastSeq > acked_seq);
    const { ackedSeq } = this.#parts.spool.place(lane);
    if (acked_seq > ackedSeq) this.#parts.caution.progressed();
    this.#parts.spool.acked(lane, course.epoch, Math.max(acked_seq, ackedSeq), rejected);
  }

  /** @throws ProtocolError when it asks for what comes after all that was sent; StoreError. */
  nacked({ lane, epoch, expected_seq, code, retry_after_ms }: Nack, replyTo: number): void {
    const course = this.#courseOf(lane, epoch);
    const known = replyTo === 0 || this.#flights.some(({ frameId }) => frameId === replyTo);
    if (!course || !known) return;
    if (expected_seq > course.sentSeq + 1) {
      const text = `a nack for number ${expected_seq}, before which not all was sent`;
      throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', text);
    }
    this.#flights = this.#flights.filter((flight) => flight.lane !== lane);
    this.#heldUntil = performance.now() + Math.min(retry_after_ms, LONGEST_HOLD_MS);
    course.sentSeq = Math.max(0, expected_seq - 1);
    if (code === 'SEQ_GAP' && this.#isInVain(course, expected_seq)) this.#parts.spool.renew(lane);
    else this.#parts.spool.acked(lane, course.epoch, course.sentSeq);
  }

  /** We can't give what it wants: a new epoch frees both sides. */
  #isInVain(course: Course, seq: number): boolean {
    const times = course.missed.seq === seq ? course.missed.times + 1 : 1;
    course.missed = { seq, times };
    return times >= VAIN_NACKS;
  }

  /** The lane whose turn it is: urgent while it has anything, but for routine's share. */
  #next(): Course | undefined {
    const { caution, spool } = this.#parts;
    const mayBegin = this.#flights.length < caution.batchesInFlight && performance.now() >= this.#heldUntil;
    if (!mayBegin || this.#credit === 0) return undefined;
    const ready = this.#courses.filter(({ lane, epoch, sentSeq }) => {
      const place = spool.place(lane);
      return place.epoch !== epoch || sentSeq < place.nextSeq - 1;
    });
    return this.#sinceRoutine < ROUTINE_SHARE - 1 ? ready[0] : ready.at(-1);
  }

  #sendFrom(course: Course): boolean {
    const { spool, connection, limits, caution } = this.#parts;
    const { lane, epoch, sentSeq } = course;
    if (spool.place(lane).epoch !== epoch) {
      connection.close(CloseCode.GOING_AWAY, { reason: 'NEW_EPOCH', text: 'the spool began a new epoch' });
      return false;
    }
    const room = this.#roomFor(lane);
    if (room <= 0) return false;
    const most = Math.min(room, limits.frame_bytes, limits.batch_bytes) - FRAME_BYTES;
    const events = spool.next(lane, sentSeq, Math.min(caution.maxEvents, limits.batch_events), most);
    const [first] = events;
    if (!first) return false;
    const place = { lane, epoch: Buffer.from(epoch, 'hex'), first_seq: first.seq };
    return this.#send(
      course,
      packBatch(
        place,
        events.map(({ bytes }) => bytes),
      ),
      room,
    );
  }

  #send(course: Course, batch: Batch, room: number): boolean {
    const { spool, connection, limits } = this.#parts;
    const bytes = batch.payload.length + FRAME_BYTES;
    if (bytes > limits.frame_bytes || batch.raw_len > limits.batch_bytes) {
      spool.setAside(batch.lane, batch.first_seq, 'TOO_LARGE', `an event of ${batch.raw_len} bytes`);
      return true;
    }
    // A single event above the whole credit goes alone, or it would never go.
    if (bytes > room && this.#flights.length > 0) return false;
    const { frameId } = connection.send({ batch }, { mustUnderstand: true });
    course.sentSeq = batch.first_seq + batch.count - 1;
    const { lane, first_seq: firstSeq } = batch;
    this.#flights.push({ frameId, lane, firstSeq, lastSeq: course.sentSeq, bytes, sentAt: performance.now() });
    this.#sinceRoutine = lane === Lane.LANE_ROUTINE ? 0 : this.#sinceRoutine + 1;
    return true;
  }

  /** Bytes of a frame that may go out in this lane now. */
  #roomFor(lane: Lane): number {
    const onTheWay = this.#flights.reduce((sum, { bytes }) => sum + bytes, 0);
    const kept = lane === Lane.LANE_ROUTINE ? Math.min(URGENT_CREDIT_BYTES, this.#credit / 2) : 0;
    return this.#credit - kept - onTheWay;
  }

  #courseOf(lane: Lane, epoch: Uint8Array): Course | undefined {
    const hex = Buffer.from(epoch).toString('hex');
    return this.#courses.find((course) => course.lane === lane && course.epoch === hex);
  }
}
