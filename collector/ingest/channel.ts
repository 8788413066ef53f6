// One WebSocket: numbered frames out, a parting that says why, and the signs of life.
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { encodeFrame } from '../../proto/codec.ts';
import { type Body, CloseCode } from '../../proto/frames.ts';
import type { GatewayLimits } from './limits.ts';

export interface Parting {
  closeCode: number;
  code: string;
  text: string;
  retryAfterMs?: number;
}

/** An agent that does not read what we send is cut off after this long above this much. */
const STUCK_BYTES = 1024 * 1024;
const STUCK_MS = 30_000;
/** Pings and pongs between two looks at the connection; honest ends send one in seconds. */
const CONTROL_FRAMES = 100;
/** How long a closing handshake may take before the socket is destroyed. */
const LINGER_MS = 2000;
/** RFC 6455 section 5.5: 125 bytes, two of which are the code. */
const REASON_BYTES = 123;

export class Channel {
  readonly address: string;
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #limits: GatewayLimits;
  #frames = 0;
  #controlFrames = 0;
  #bytesRead = 0;
  #heardAt: number;
  #readAt: number;
  #pingAt: number;
  #pinged: { mark: Buffer; at: number } | undefined;
  /** Of the last ping, milliseconds. */
  roundTripMs = 0;

  constructor(ws: WebSocket, socket: Socket, address: string, limits: GatewayLimits) {
    this.address = address;
    this.#ws = ws;
    this.#socket = socket;
    this.#limits = limits;
    this.#heardAt = performance.now();
    this.#readAt = this.#heardAt;
    this.#pingAt = this.#heardAt + this.#nextPing();
    ws.on('pong', (mark) => this.#onPong(mark));
    ws.on('ping', (data) => this.#onPing(data));
  }

  get open(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** Sends a frame; what can't be sent any more is not worth an error. */
  send(body: Body, replyTo = 0): void {
    if (!this.open) return;
    this.#frames += 1;
    this.#ws.send(encodeFrame({ frame_id: this.#frames, reply_to: replyTo, must_understand: false, ...body }), ignore);
  }

  /** Tells why, in a frame and in the close code, and hangs up. */
  part({ closeCode, code, text, retryAfterMs = 0 }: Parting): void {
    if (closeCode !== CloseCode.DRAIN) this.send({ error: { code, text, retry_after_ms: Math.round(retryAfterMs) } });
    this.close(closeCode, code);
  }

  close(closeCode: number, reason: string): void {
    this.#ws.close(closeCode, Buffer.from(reason).subarray(0, REASON_BYTES));
    const timer = setTimeout(() => this.#ws.terminate(), LINGER_MS);
    this.#ws.once('close', () => clearTimeout(timer));
  }

  terminate(): void {
    this.#ws.terminate();
  }

  /** Pings when it is time, and cuts off who is silent or does not read. */
  watch(now: number): void {
    this.#controlFrames = 0;
    if (this.#socket.bytesRead !== this.#bytesRead) this.#heardAt = now;
    this.#bytesRead = this.#socket.bytesRead;
    if (this.#ws.bufferedAmount <= STUCK_BYTES) this.#readAt = now;
    if (now - this.#heardAt >= this.#limits.silenceMs || now - this.#readAt >= STUCK_MS) this.terminate();
    else if (now >= this.#pingAt) this.#ping(now);
  }

  /** True when the other end answers a ping within `ms`; false for a ghost. */
  answers(ms: number): Promise<boolean> {
    if (!this.open) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (answered: boolean) => {
        clearTimeout(timer);
        this.#ws.off('pong', onPong).off('close', onClose);
        resolve(answered);
      };
      const mark = randomBytes(8);
      const onPong = (answer: Buffer) => answer.equals(mark) && done(true);
      const onClose = () => done(false);
      const timer = setTimeout(onClose, ms);
      this.#ws.on('pong', onPong).on('close', onClose);
      this.#ws.ping(mark, false, ignore);
    });
  }

  #ping(now: number): void {
    this.#pinged = { mark: randomBytes(8), at: now };
    this.#pingAt = now + this.#nextPing();
    this.#ws.ping(this.#pinged.mark, false, ignore);
  }

  #onPing(data: Buffer): void {
    this.#countControl();
    this.#ws.pong(data, false, ignore);
  }

  #onPong(mark: Buffer): void {
    this.#countControl();
    if (this.#pinged?.mark.equals(mark)) this.roundTripMs = performance.now() - this.#pinged.at;
  }

  /** Who asks and asks, and may not even read the answers, would fill the memory. */
  #countControl(): void {
    this.#controlFrames += 1;
    if (this.#controlFrames > CONTROL_FRAMES) this.terminate();
  }

  /** A fifth more or less, so that a fleet's pings do not beat in step. */
  #nextPing(): number {
    return this.#limits.pingMs * (0.8 + Math.random() * 0.4);
  }
}

/** A failed send closes the socket, which is where it is dealt with. */
function ignore(): void {}
