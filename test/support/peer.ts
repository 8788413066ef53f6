// The least that speaks the collector's side of the protocol, over real TLS and ws:
// it proves itself, takes batches in order, remembers them, acknowledges. What a test
// wants to go differently, it does in `instead`.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type KeyAndCertificate, makeCa, makeLeaf } from '../../collector/access/certificates.ts';
import { decodeFrame, encodeFrame, encodeServerHelloBody, unpackBatch } from '../../proto/codec.ts';
import { AGENT_PATH, type Body, LIMITS, SUBPROTOCOL } from '../../proto/frames.ts';
import type { Batch, ClientAuth, Envelope, Event, Lane, Limits } from '../../proto/gen/types.ts';
import {
  enrolmentKeyOf,
  enrolmentProof,
  fingerprintOf,
  newNonce,
  sameBytes,
  signFor,
  spkiOf,
  transcriptOf,
  verifyFor,
} from '../../proto/handshake.ts';
import { formatBundle } from '../../shared/enrolment-bundle.ts';

export interface PeerSession {
  /** All that came in, in order. */
  frames: Envelope[];
  socket: WebSocket;
  send(body: Body, replyTo?: number): void;
  /** An Error frame, then the close. */
  hangUp(code: number, name: string, text?: string, retryAfterMs?: number): void;
  transcript: Uint8Array;
  auth?: ClientAuth;
}

export interface Stored {
  lane: Lane;
  epoch: string;
  seq: number;
  event: Event;
}

/** Returns true when it has dealt with the frame. */
type Instead = (frame: Envelope, session: PeerSession) => boolean;

interface PeerOptions {
  /** Names in its certificate. */
  names?: string[];
  /** When its certificate was made. */
  certifiedAt?: number;
  /** A port it had before. */
  port?: number;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export class Peer {
  readonly machineId = randomBytes(16);
  readonly secret = randomBytes(24);
  readonly sessions: PeerSession[] = [];
  readonly stored: Stored[] = [];
  /** Watermarks by lane and epoch: lower one to restore a backup. */
  readonly acked = new Map<string, number>();
  credit = 128 * 1024;
  heartbeatS = 60;
  limits: Limits = { frame_bytes: LIMITS.frameBytes, batch_bytes: LIMITS.batchBytes, batch_events: LIMITS.batchEvents };
  /** Batches of an epoch that their session did not announce. */
  misdirected = 0;
  clockSkewMs = 0;
  instead: Instead = () => false;
  /** The machine's public key, once enrolled. */
  agentKey: Uint8Array | undefined;
  rootKey = generateKeyPairSync('ed25519');
  signingKey: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ed25519');
  caPin = '';
  #ca: KeyAndCertificate | undefined;
  #server: Server | undefined;
  #sockets: WebSocketServer | undefined;
  /** Upgrades are answered with this instead. */
  httpStatus: string | undefined;

  async open({ names = ['127.0.0.1'], certifiedAt = Date.now(), port = 0 }: PeerOptions = {}): Promise<this> {
    this.#ca ??= await makeCa(certifiedAt);
    const ca = this.#ca;
    const leaf = await makeLeaf(ca, names, certifiedAt);
    const caKey = new X509Certificate(ca.cert).publicKey.export({ format: 'der', type: 'spki' });
    this.caPin = createHash('sha256').update(caKey).digest('hex');
    const server = createServer({ cert: leaf.cert, key: leaf.key });
    const sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      handleProtocols: () => SUBPROTOCOL,
    });
    server.on('upgrade', (request, socket, head) => {
      if (this.httpStatus) socket.end(`HTTP/1.1 ${this.httpStatus}\r\n\r\n`);
      else if (request.url !== AGENT_PATH) socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (ws) => this.#serve(ws));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#server = server;
    this.#sockets = sockets;
    return this;
  }

  get port(): number {
    return (this.#server!.address() as AddressInfo).port;
  }

  get url(): string {
    return `wss://127.0.0.1:${this.port}`;
  }

  get trust() {
    return { urls: [this.url], rootKey: hex(fingerprintOf(spkiOf(this.rootKey.publicKey))), ca: this.caPin };
  }

  get bundle(): string {
    return formatBundle({ ...this.trust, token: 'token-1', secret: this.secret.toString('base64url') });
  }

  get session(): PeerSession {
    return this.sessions.at(-1)!;
  }

  /** Events in the order in which they were stored. */
  eventsOf(lane: Lane): Event[] {
    return this.stored.filter((stored) => stored.lane === lane).map(({ event }) => event);
  }

  async close(): Promise<void> {
    for (const { socket } of this.sessions) socket.terminate();
    this.#sockets?.close();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #serve(socket: WebSocket): void {
    let sent = 0;
    const send = (body: Body, replyTo = 0) =>
      socket.send(encodeFrame({ frame_id: ++sent, reply_to: replyTo, must_understand: false, ...body }));
    const session: PeerSession = {
      frames: [],
      socket,
      send,
      hangUp(code, name, text = name, retryAfterMs = 0) {
        send({ error: { code: name, text, retry_after_ms: retryAfterMs } });
        socket.close(code, name);
      },
      transcript: new Uint8Array(),
    };
    this.sessions.push(session);
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(data);
      session.frames.push(frame);
      if (!this.instead(frame, session)) this.#answer(frame, data, session);
    });
  }

  #answer(frame: Envelope, bytes: Uint8Array, session: PeerSession): void {
    const { client_hello, client_auth, enrol_request, batch, heartbeat } = frame;
    if (client_hello) this.#greet(bytes, session);
    else if (client_auth) this.#accept(client_auth, session);
    else if (enrol_request) {
      this.agentKey = enrol_request.public_key;
      const key = enrolmentKeyOf(this.secret);
      const proof = enrolmentProof(key, session.transcript, enrol_request.public_key);
      const { self_signature, public_key } = enrol_request;
      const proven =
        sameBytes(proof, enrol_request.proof) && verifyFor('enrol', session.transcript, public_key, self_signature);
      if (proven) session.send({ enrol_result: { machine_id: this.machineId, pending_approval: false } });
      else session.hangUp(4401, 'AUTH_FAILED', 'This enrolment token is not known here.');
    } else if (batch) this.take(batch, session, frame.frame_id);
    else if (heartbeat) {
      const { wall_ms, mono_ms } = heartbeat;
      session.send({ heartbeat_ack: { wall_ms, mono_ms, server_ms: Date.now() + this.clockSkewMs } });
    }
  }

  #greet(hello: Uint8Array, session: PeerSession): void {
    const signingKey = spkiOf(this.signingKey.publicKey);
    const body = encodeServerHelloBody({
      minor: 1,
      server_nonce: newNonce(),
      signing_key: signingKey,
      signing_key_endorsement: signFor('signing-key', signingKey, this.rootKey.privateKey),
      root_key: spkiOf(this.rootKey.publicKey),
      wall_ms: Date.now() + this.clockSkewMs,
      limits: this.limits,
    });
    session.transcript = transcriptOf(hello, body);
    const signature = signFor('server', session.transcript, this.signingKey.privateKey);
    session.send({ server_hello: { body, signature } });
  }

  #accept(auth: ClientAuth, session: PeerSession): void {
    if (!this.agentKey || !verifyFor('client', session.transcript, this.agentKey, auth.signature)) {
      session.hangUp(4401, 'AUTH_FAILED');
      return;
    }
    session.auth = auth;
    session.send({
      session_accepted: {
        session_id: randomBytes(16),
        session_gen: this.sessions.length,
        lanes: auth.lanes.map(({ lane, epoch }) => ({ lane, epoch, acked_seq: this.ackedOf(lane, epoch) })),
        credit_bytes: this.credit,
        heartbeat_s: this.heartbeatS,
        next_ticket: randomBytes(32),
        server_ms: Date.now() + this.clockSkewMs,
        machine_id: this.machineId,
      },
    });
  }

  ackedOf(lane: Lane, epoch: Uint8Array): number {
    return this.acked.get(`${lane} ${hex(epoch)}`) ?? 0;
  }

  /** Stores what is new of a batch, and acknowledges. */
  take(batch: Batch, session: PeerSession, frameId: number): void {
    const { lane, epoch, first_seq } = batch;
    if (!session.auth?.lanes.some((announced) => hex(announced.epoch) === hex(epoch))) this.misdirected += 1;
    const acked = this.ackedOf(lane, epoch);
    const events = unpackBatch(batch);
    const gap = events[0]?.gap;
    const covered = gap && gap.from_seq <= acked + 1 && gap.to_seq >= first_seq - 1;
    if (first_seq > acked + 1 && !covered) {
      session.send({ nack: { lane, epoch, expected_seq: acked + 1, code: 'SEQ_GAP', retry_after_ms: 0 } }, frameId);
      return;
    }
    events.forEach((event, index) => {
      const seq = first_seq + index;
      if (seq > acked) this.stored.push({ lane, epoch: hex(epoch), seq, event });
    });
    const now = Math.max(acked, first_seq + events.length - 1);
    this.acked.set(`${lane} ${hex(epoch)}`, now);
    session.send({ ack: { lane, epoch, acked_seq: now, credit_bytes: this.credit, rejected: [] } }, frameId);
  }
}
