// An admitted machine's traffic: batches to the desk in order, acks back after the
// commit; heartbeats, commands, goodbye.
import { unpackBatch } from '../../proto/codec.ts';
import { CloseCode, LIMITS } from '../../proto/frames.ts';
import type { Batch, Heartbeat, Lane, LaneAck } from '../../proto/gen/types.ts';
import type { ProtocolError } from '../../shared/errors.ts';
import type { Received } from '../desk.ts';
import { isInstant } from '../domain/fleet/clock.ts';
import type { LaneName } from '../store/commit.ts';
import type { Channel } from './channel.ts';
import { creditFor } from './credit.ts';
import { type Admitted, LANE_NAMES } from './login.ts';
import type { SessionParts } from './parts.ts';
import { refusal } from './refusal.ts';
import type { LaneProgress } from './roster.ts';

/** Lawful agents have at most 4 on the way; twice that is not a matter of timing any more. */
const MOST_WAITING = 2 * LIMITS.batchesInFlight;
const OFFSETS_REMEMBERED = 5;

export class Stream {
  readonly #parts: SessionParts;
  readonly #channel: Channel;
  readonly #machineId: string;
  readonly #generation: number;
  readonly #lanes: Map<Lane, LaneAck>;
  readonly #onFailure: (error: unknown) => void;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #closed = false;
  #offered: number;
  #offsets: number[] = [];

  constructor(parts: SessionParts, channel: Channel, admitted: Admitted, onFailure: (error: unknown) => void) {
    this.#parts = parts;
    this.#channel = channel;
    this.#machineId = admitted.machine.id;
    this.#generation = admitted.generation;
    this.#lanes = new Map(admitted.lanes.map((ack) => [ack.lane, ack]));
    this.#onFailure = onFailure;
    this.#offered = this.credit();
  }

  /** Takes a batch in; its ack follows its commit. @throws ProtocolError. */
  receive(batch: Batch, frameId: number): void {
    const lane = this.#laneOf(batch);
    if (this.#waiting >= MOST_WAITING) throw overQuota(`${MOST_WAITING} batches wait already`);
    const rawBytes = Math.min(batch.raw_len, LIMITS.batchBytes);
    this.#chargeContent(batch, rawBytes);
    const putDown = this.#parts.gauge.carry(rawBytes + batch.payload.length);
    this.#waiting += 1;
    this.#queue = this.#queue
      .then(() => this.#commit(batch, lane, frameId, putDown))
      .catch((error) => this.#fail(error))
      .finally(() => {
        putDown();
        this.#waiting -= 1;
      });
  }

  /** Answers with the collector's clock. @throws ProtocolError BAD_PROTOCOL for a time that is none. */
  heartbeat({ wall_ms, mono_ms }: Heartbeat, frameId: number): void {
    if (!isInstant(wall_ms)) throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', `wall_ms ${wall_ms} is no instant`);
    const now = this.#parts.now();
    this.#channel.send({ heartbeat_ack: { server_ms: now, wall_ms, mono_ms } }, frameId);
    const offset = wall_ms + this.#channel.roundTripMs / 2 - now;
    this.#offsets = [...this.#offsets.slice(1 - OFFSETS_REMEMBERED), offset];
    this.#parts.desk.heartbeat(this.#machineId, Math.round(median(this.#offsets)), now);
  }

  progress(): LaneProgress[] {
    return [...this.#lanes.values()].map(({ lane, epoch, acked_seq }) => ({
      lane: LANE_NAMES[lane] ?? 'routine',
      epoch: hex(epoch),
      ackedSeq: acked_seq,
    }));
  }

  /** Unacknowledged bytes the agent may have on the way, now. */
  credit(): number {
    const { credit, eventRates, byteRates } = this.#parts;
    const now = performance.now();
    const inDebt = eventRates.level(this.#machineId, now) < 0 || byteRates.level(this.#machineId, now) < 0;
    return creditFor(credit(), inDebt);
  }

  /** Lets the agent know when it has to pause or may go on, without waiting for a batch. */
  offerCredit(): void {
    if ((this.credit() === 0) === (this.#offered === 0)) return;
    for (const ack of this.#lanes.values()) this.#ack(ack, []);
  }

  /** Takes nothing more; resolves when what runs is committed or failed. */
  async finish(): Promise<void> {
    this.#closed = true;
    await this.#queue;
  }

  async #commit(batch: Batch, lane: LaneName, frameId: number, putDown: (ms: number) => void): Promise<void> {
    if (this.#closed) return;
    const { epoch, first_seq, codec, raw_len, payload } = batch;
    const started = performance.now();
    const received: Received = {
      machineId: this.#machineId,
      generation: this.#generation,
      lane,
      epoch: hex(epoch),
      firstSeq: first_seq,
      events: unpackBatch(batch),
      raw: { codec, rawLength: raw_len, payload },
      receivedAt: this.#parts.now(),
    };
    const receipt = await this.#parts.desk.receive(received);
    putDown(performance.now() - started);
    if (receipt.is === 'committed') {
      const ack = { lane: batch.lane, epoch, acked_seq: receipt.ackedSeq };
      this.#lanes.set(batch.lane, ack);
      this.#ack(ack, receipt.rejected, frameId);
    } else {
      const { expectedSeq: expected_seq } = receipt;
      this.#channel.send(
        { nack: { lane: batch.lane, epoch, expected_seq, code: 'SEQ_GAP', retry_after_ms: 0 } },
        frameId,
      );
    }
  }

  #ack(ack: LaneAck, rejected: { seq: number; code: string; text: string }[], replyTo = 0): void {
    this.#offered = this.credit();
    this.#channel.send({ ack: { ...ack, credit_bytes: this.#offered, rejected } }, replyTo);
  }

  #laneOf({ lane, epoch, first_seq, count }: Batch): LaneName {
    const name = LANE_NAMES[lane];
    const announced = this.#lanes.get(lane);
    if (!name || !announced || hex(announced.epoch) !== hex(epoch)) {
      throw refusal(
        CloseCode.BAD_PROTOCOL,
        'BAD_STATE',
        'a batch of a lane and epoch that this session did not announce',
      );
    }
    if (first_seq < 1 || !Number.isSafeInteger(first_seq + count)) {
      throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'sequence numbers begin at 1 and end below 2^53');
    }
    return name;
  }

  /** Debt costs the credit; debt as large as the whole burst costs the connection. @throws ProtocolError QUOTA. */
  charge(events: number, bytes: number): void {
    const { limits, eventRates, byteRates } = this.#parts;
    const now = performance.now();
    const id = this.#machineId;
    if (eventRates.charge(id, events, now) < -limits.events.burst) throw overQuota('far too many events');
    if (byteRates.charge(id, bytes, now) < -limits.bytes.burst) throw overQuota('far too many bytes');
  }

  /** What comes out of a batch is paid for; the frame it came in is already. @throws ProtocolError QUOTA. */
  #chargeContent({ count, payload }: Batch, rawBytes: number): void {
    const events = Math.min(count, LIMITS.batchEvents);
    this.charge(Math.max(0, events - 1), Math.max(0, rawBytes - payload.length));
  }

  #fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onFailure(error);
  }
}

function overQuota(what: string): ProtocolError {
  return refusal(CloseCode.QUOTA, 'QUOTA', `This machine sends more than its credit: ${what}.`);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
