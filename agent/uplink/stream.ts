// An accepted session at work: frames in and out, heartbeats, and a watch over a
// collector that has gone silent.
import { CloseCode } from '../../proto/frames.ts';
import type { Envelope, GoodbyeReason, HeartbeatAck, Lane, Limits, SessionAccepted } from '../../proto/gen/types.ts';
import { messageOf } from '../../shared/errors.ts';
import type { Connection } from './connection.ts';
import { outOfTurn } from './greeting.ts';
import { Sender } from './sender.ts';
import type { SessionParts } from './session-parts.ts';

const HEARTBEAT_S = 60;

/** What the handshake left. */
export interface Agreed extends Pick<SessionAccepted, 'credit_bytes' | 'heartbeat_s'> {
  limits: Limits;
  /** Hex: the lives of the lanes that the collector was told of. */
  epochs: Map<Lane, string>;
}

export class Stream {
  /** When the last ack came, in milliseconds since 1970. */
  lastAckAt: number | undefined;
  readonly #startedAt = performance.now();
  readonly #parts: SessionParts;
  readonly #connection: Connection;
  readonly #sender: Sender;
  readonly #heartbeatMs: number;
  #usage = process.cpuUsage();
  #beatAt = 0;
  #drainingSince: number | undefined;

  constructor(parts: SessionParts, connection: Connection, agreed: Agreed) {
    const { spool, caution } = parts;
    this.#parts = parts;
    this.#connection = connection;
    const { limits, epochs, credit_bytes, heartbeat_s } = agreed;
    this.#sender = new Sender({ spool, connection, limits, epochs, caution }, credit_bytes);
    this.#heartbeatMs = 1000 * (heartbeat_s || HEARTBEAT_S);
  }

  get state(): 'streaming' | 'paused' | 'draining' {
    if (this.#drainingSince !== undefined) return 'draining';
    return this.#sender.paused ? 'paused' : 'streaming';
  }

  /** Milliseconds since the collector accepted us. */
  get ageMs(): number {
    return performance.now() - this.#startedAt;
  }

  /** Resolves when the connection is over. @throws ProtocolError, StoreError. */
  async run(): Promise<void> {
    const timer = setInterval(() => this.#tick(), this.#parts.timings.tickMs);
    try {
      this.#beat();
      this.pump();
      for (let frame = await this.#connection.receive(); frame; frame = await this.#connection.receive()) {
        this.#take(frame);
        this.pump();
      }
    } finally {
      clearInterval(timer);
      this.#learn();
    }
  }

  /** Sends what may be sent; never throws. */
  pump(): void {
    try {
      if (this.#drainingSince === undefined) this.#sender.pump();
    } catch (error) {
      this.#parts.log.error({ err: error }, 'spool can not be read');
      this.#connection.close(CloseCode.INTERNAL, { reason: 'INTERNAL', text: messageOf(error) });
    }
  }

  /** Says why it leaves, and closes; resolves when the socket is gone. */
  async leave(reason: GoodbyeReason): Promise<void> {
    this.#connection.send({ goodbye: { reason } });
    this.#connection.close(CloseCode.GOING_AWAY, { reason: 'STOPPED', text: 'the agent stops' });
    await this.#connection.closed;
  }

  /** The machine slept: whatever this socket was, it is not any more. */
  drop(): void {
    this.#connection.destroy({ reason: 'RESUMED', text: 'the machine woke up from sleep' });
  }

  #take(frame: Envelope): void {
    const { command } = frame;
    if (frame.ack) {
      this.#sender.acked(frame.ack);
      this.lastAckAt = Date.now();
      this.#parts.onChange();
    } else if (frame.nack) {
      this.#sender.nacked(frame.nack, frame.reply_to);
    } else if (frame.heartbeat_ack) {
      this.#noteClock(frame.heartbeat_ack);
    } else if (command) {
      const refused = this.#parts.commands.take(command, this.#serverMs());
      this.#connection.send({ command_ack: { command_id: command.command_id, refused } }, { replyTo: frame.frame_id });
    } else if (frame.drain) {
      this.#drainingSince = performance.now();
    } else {
      outOfTurn(frame, 'frame of a session');
    }
  }

  #noteClock({ wall_ms: wallMs, mono_ms: sentMonoMs, server_ms: serverMs }: HeartbeatAck): void {
    this.#parts.clock.note({ wallMs, sentMonoMs, gotMonoMs: performance.now(), serverMs });
  }

  #serverMs(): number | undefined {
    const offset = this.#parts.clock.ms();
    return offset === undefined ? undefined : Date.now() - offset;
  }

  #tick(): void {
    const { ackWaitMs, silenceMs } = this.#parts.timings;
    const now = performance.now();
    const waitsSince = this.#sender.oldest?.sentAt ?? this.#drainingSince ?? now;
    if (now - this.#connection.heardAt >= silenceMs) {
      this.#connection.destroy({ reason: 'SILENT', text: `nothing came in for ${Math.round(silenceMs / 1000)} s` });
    } else if (now - waitsSince >= ackWaitMs) {
      const text = `no ack for ${Math.round(ackWaitMs / 1000)} s`;
      this.#connection.close(CloseCode.TIMEOUT, { reason: 'TIMEOUT', text });
    } else {
      if (now - this.#beatAt >= this.#heartbeatMs) this.#beat();
      this.pump();
    }
  }

  #beat(): void {
    const now = performance.now();
    const used = process.cpuUsage(this.#usage);
    const { urgent, routine } = this.#parts.spool.stats();
    const onBattery = this.#parts.onBattery();
    this.#connection.send({
      heartbeat: {
        wall_ms: Date.now(),
        mono_ms: Math.round(now),
        spool_events: urgent.events + routine.events,
        cpu_permille: Math.round((used.user + used.system) / Math.max(1, now - this.#beatAt)),
        rss_kib: Math.round(process.memoryUsage.rss() / 1024),
        ...(onBattery !== undefined && { on_battery: onBattery }),
      },
    });
    this.#usage = process.cpuUsage();
    this.#beatAt = now;
  }

  /** What the collector hung up over may be the batch it was looking at. */
  #learn(): void {
    const { caution, spool, log } = this.#parts;
    const { oldest } = this.#sender;
    if (oldest) caution.learn(this.#connection.ending, oldest, spool, log);
  }
}
