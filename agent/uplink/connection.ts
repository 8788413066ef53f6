// The agent's one door to ws: opens a socket to a collector whose certificate is the
// pinned one, and turns messages into frames. That it is really the collector is
// proven after that, in greeting.ts.
import type { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import { decodeFrame, encodeFrame } from '../../proto/codec.ts';
import { AGENT_PATH, type Body, bodyName, CloseCode, LIMITS, SUBPROTOCOL } from '../../proto/frames.ts';
import type { Envelope } from '../../proto/gen/types.ts';
import { seconds } from '../../shared/duration.ts';
import { messageOf, ProtocolError } from '../../shared/errors.ts';
import { plain } from '../../shared/plain.ts';
import type { Address } from '../host/host.ts';
import { addressOf } from './address.ts';
import { chainOf, distrust } from './tls-trust.ts';

/** Bytes that may wait for the other side to read them: all batches on the way, twice. */
const UNREAD_BYTES = 2 * LIMITS.batchesInFlight * LIMITS.frameBytes;
/** A frame in more pieces than this is an attack, not a network. */
const FRAGMENTS = 256;
/** Of what the other side complains about, in characters. */
const COMPLAINT_LENGTH = 500;
/** Frames that may wait to be read before the socket has to. */
const WAITING_FRAMES = 64;
/** How long a close may take before the socket is cut. */
const LINGER_MS = 2000;

/** What the collector's close codes are called, and what else ends a connection. */
export type EndReason =
  | keyof typeof CloseCode
  | 'UNREACHABLE'
  | 'UNTRUSTED'
  | 'WRONG_COLLECTOR'
  | 'MISBEHAVED'
  | 'SILENT'
  | 'NEW_EPOCH'
  | 'RESUMED'
  | 'STOPPED';

/** Why a connection ended, or never began. */
export interface Ending {
  reason: EndReason;
  /** For people. */
  text: string;
  /** The collector asked not to come back before. */
  retryAfterMs?: number;
}

export interface Sent {
  frameId: number;
  /** As it went out. */
  bytes: Uint8Array;
}

const REASONS = new Map(Object.entries(CloseCode).map(([name, code]) => [code as number, name as EndReason]));

/** Resolves with a connection, or with the reason why there is none. Aborting cuts it at any time. */
export async function openConnection(url: string, ca: string, signal: AbortSignal): Promise<Connection | Ending> {
  const address = addressOf(url);
  try {
    const socket = await openTls(address, signal);
    const chain = chainOf(socket);
    const why = distrust(chain, address.host, ca);
    if (why === undefined) return await upgrade(url, socket, chain);
    socket.destroy();
    return { reason: 'UNTRUSTED', text: `${url}: ${why}` };
  } catch (error) {
    return { reason: 'UNREACHABLE', text: `${url}: ${messageOf(error)}` };
  }
}

/** Nothing is sent over this socket before its certificate was looked at. */
function openTls({ host, port }: Address, signal: AbortSignal): Promise<TLSSocket> {
  // No root certificate of others counts here; without `ca` Node would read all of them, for 3 MiB.
  const trust = { rejectUnauthorized: false, ca: [] };
  const options: ConnectionOptions = { host, port, ...trust, ALPNProtocols: ['http/1.1'] };
  return new Promise((resolve, reject) => {
    const socket = connect(isIP(host) ? options : { ...options, servername: host });
    const cut = () => socket.destroy(new Error('no answer in time'));
    socket.once('close', () => signal.removeEventListener('abort', cut));
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
    if (signal.aborted) cut();
    else signal.addEventListener('abort', cut);
  });
}

function upgrade(url: string, socket: TLSSocket, chain: X509Certificate[]): Promise<Connection | Ending> {
  const options = {
    createConnection: () => socket as Socket,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: LIMITS.frameBytes,
    maxFragments: FRAGMENTS,
    handshakeTimeout: LIMITS.handshakeMs,
  };
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(new URL(AGENT_PATH, url), [SUBPROTOCOL], options);
    const connection = new Connection(ws, chain);
    ws.once('open', () => resolve(connection));
    ws.once('error', reject);
    ws.once('unexpected-response', (_request, response: IncomingMessage) => {
      socket.destroy();
      resolve(turnedAway(url, response));
    });
  });
}

function turnedAway(url: string, { statusCode, headers }: IncomingMessage): Ending {
  const text = `${url}: answers with HTTP ${statusCode}`;
  const retryAfter = Number(headers['retry-after']);
  if (statusCode !== 503) return { reason: 'UNREACHABLE', text };
  return { reason: 'OVERLOADED', text, ...(retryAfter > 0 && { retryAfterMs: seconds(retryAfter) }) };
}

export class Connection {
  /** The collector's certificates, from the leaf upwards. */
  readonly chain: X509Certificate[];
  /** When anything last came in, by performance.now(). */
  heardAt = performance.now();
  /** Resolves when the socket is gone. */
  readonly closed: Promise<void>;
  readonly #ws: WebSocket;
  readonly #frames: Envelope[] = [];
  #sent = 0;
  #over = false;
  #ending: Ending | undefined;
  #complaint = '';
  #retryAfterMs = 0;
  #wake: () => void = () => undefined;

  constructor(ws: WebSocket, chain: X509Certificate[]) {
    this.#ws = ws;
    this.chain = chain;
    ws.on('message', (data, isBinary) => this.#take(data as Buffer, isBinary));
    ws.on('ping', (data) => this.#onPing(data));
    ws.on('error', (error) => this.#finish({ reason: 'UNREACHABLE', text: messageOf(error) }));
    ws.on('close', (code, reason) => this.#finish(this.#endingOf(code, reason.toString())));
    this.closed = new Promise((resolve) => ws.once('close', () => resolve()));
  }

  /** Why it ended; known once receive() has given undefined. */
  get ending(): Ending {
    return this.#ending ?? { reason: 'UNREACHABLE', text: 'the connection broke' };
  }

  /** Goes nowhere once the connection is over. */
  send(body: Body, { replyTo = 0, mustUnderstand = false } = {}): Sent {
    const frameId = ++this.#sent;
    const bytes = encodeFrame({ frame_id: frameId, reply_to: replyTo, must_understand: mustUnderstand, ...body });
    if (this.#mayWrite()) this.#ws.send(bytes);
    return { frameId, bytes };
  }

  /** The next frame; undefined when there will be none any more. Error frames end up in `ending`. */
  async receive(): Promise<Envelope | undefined> {
    while (this.#frames.length === 0 && !this.#over) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    if (this.#ws.isPaused) this.#ws.resume();
    return this.#frames.shift();
  }

  /** Closes for a reason of our own; the first reason given stays. */
  close(code: number, ending: Ending): void {
    this.#frames.length = 0;
    this.#finish(ending);
    this.#ws.close(code, ending.reason);
    setTimeout(() => this.#ws.terminate(), LINGER_MS).unref();
  }

  /** Cuts the socket without another byte. */
  destroy(ending: Ending): void {
    this.#frames.length = 0;
    this.#finish(ending);
    this.#ws.terminate();
  }

  /** The other side broke the protocol: tells it so, and closes; an impostor is told nothing. */
  refuse(error: ProtocolError): void {
    if (error.code === 'WRONG_COLLECTOR') {
      this.destroy({ reason: error.code, text: error.message });
    } else {
      this.send({ error: { code: error.code, text: error.message, retry_after_ms: 0 } });
      this.close(error.closeCode, { reason: 'MISBEHAVED', text: messageOf(error) });
    }
  }

  #take(data: Buffer, isBinary: boolean): void {
    this.#hear();
    if (this.#over) return;
    try {
      if (!isBinary) throw new ProtocolError(CloseCode.NOT_BINARY, 'NOT_BINARY', 'only binary frames are spoken here');
      this.#sort(decodeFrame(data));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.refuse(error);
    }
  }

  #sort(frame: Envelope): void {
    this.#retryAfterMs = frame.drain?.retry_after_ms ?? frame.error?.retry_after_ms ?? this.#retryAfterMs;
    if (frame.error) {
      this.#complaint = plain(frame.error.text.slice(0, COMPLAINT_LENGTH));
    } else if (bodyName(frame)) {
      this.#frames.push(frame);
      if (this.#frames.length >= WAITING_FRAMES) this.#ws.pause();
      this.#wake();
    } else if (frame.must_understand) {
      const text = 'this agent does not know a frame that it must understand. Update it';
      throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', text);
    }
  }

  #onPing(data: Buffer): void {
    this.#hear();
    if (this.#mayWrite()) this.#ws.pong(data);
  }

  /** What asks and asks and reads no answer is no collector. */
  #mayWrite(): boolean {
    if (this.#ws.bufferedAmount > UNREAD_BYTES) this.destroy({ reason: 'SILENT', text: 'it does not read' });
    return this.#ws.readyState === WebSocket.OPEN;
  }

  #hear(): void {
    this.heardAt = performance.now();
  }

  #finish(ending: Ending): void {
    this.#over = true;
    this.#ending ??= ending;
    this.#wake();
  }

  #endingOf(code: number, text: string): Ending {
    const reason = REASONS.get(code) ?? 'UNREACHABLE';
    const words = this.#complaint || text || `the connection broke (${code})`;
    const retryAfterMs = this.#retryAfterMs;
    return { reason, text: words, ...(retryAfterMs > 0 && { retryAfterMs }) };
  }
}
