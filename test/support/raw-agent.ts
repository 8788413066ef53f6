// An agent made of the contract's functions alone. It speaks correctly when asked to,
// and misbehaves at will.
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import { decodeFrame, encodeEvent, encodeFrame, packBatch } from '../../proto/codec.ts';
import { AGENT_PATH, type Body, type BodyName, bodyName, SUBPROTOCOL } from '../../proto/frames.ts';
import {
  type Batch,
  type ClientAuth,
  type ClientHello,
  type EnrolRequest,
  type Envelope,
  type Event,
  Lane,
  type SessionAccepted,
} from '../../proto/gen/types.ts';
import {
  enrolmentKeyOf,
  enrolmentProof,
  keyIdOf,
  newNonce,
  signFor,
  spkiOf,
  transcriptOf,
} from '../../proto/handshake.ts';
import { parseBundle, secretOf } from '../../shared/enrolment-bundle.ts';
import { idText, newId } from '../../shared/id.ts';

/** What an agent keeps on its disk, and what it is in memory. */
export interface Identity {
  privateKey: KeyObject;
  publicKey: Uint8Array;
  /** Empty before enrolment. */
  machineId: Uint8Array;
  ticket: Uint8Array;
  instanceId: Uint8Array;
  epochs: Map<Lane, Uint8Array>;
}

export function newIdentity(): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    publicKey: spkiOf(publicKey),
    machineId: new Uint8Array(),
    ticket: new Uint8Array(),
    instanceId: randomBytes(16),
    epochs: new Map([
      [Lane.LANE_URGENT, randomBytes(16)],
      [Lane.LANE_ROUTINE, randomBytes(16)],
    ]),
  };
}

export interface Where {
  port: number;
  /** PEM. */
  ca: string;
}

export interface Farewell {
  code: number;
  reason: string;
}

export class RawAgent {
  readonly ws: WebSocket;
  readonly closed: Promise<Farewell>;
  readonly #inbox: Envelope[] = [];
  readonly #waiting: ((frame: Envelope | undefined) => void)[] = [];
  #frames = 0;

  constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on('error', () => undefined);
    ws.on('message', (data: Buffer) => this.#deliver(decodeFrame(data)));
    this.closed = new Promise((resolve) => {
      ws.on('close', (code, reason) => {
        for (const waiting of this.#waiting.splice(0)) waiting(undefined);
        resolve({ code, reason: String(reason) });
      });
    });
  }

  get socket(): TLSSocket {
    return (this.ws as unknown as { _socket: TLSSocket })._socket;
  }

  bytesOf(body: Body | object, mustUnderstand = false): Uint8Array {
    this.#frames += 1;
    return encodeFrame({ frame_id: this.#frames, reply_to: 0, must_understand: mustUnderstand, ...body });
  }

  send(body: Body): void {
    this.ws.send(this.bytesOf(body));
  }

  /** The next frame; fails when the connection ends instead, or when it carries something else. */
  async next<Name extends BodyName>(name: Name): Promise<NonNullable<Envelope[Name]>> {
    const frame =
      this.#inbox.shift() ?? (await new Promise<Envelope | undefined>((resolve) => this.#waiting.push(resolve)));
    if (!frame) throw new Error(`the connection ended, no ${name}: ${JSON.stringify(await this.closed)}`);
    const body = frame[name];
    if (!body) throw new Error(`${name} expected, got ${bodyName(frame)}: ${JSON.stringify(frame)}`);
    return body;
  }

  #deliver(frame: Envelope): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(frame);
    else this.#inbox.push(frame);
  }
}

/** @throws when the upgrade is refused; the message carries the status. */
export async function connect(
  { port, ca }: Where,
  { path = AGENT_PATH, protocols = [SUBPROTOCOL] as string[] } = {},
): Promise<RawAgent> {
  const ws = new WebSocket(`wss://localhost:${port}${path}`, protocols, { ca, perMessageDeflate: false });
  const agent = new RawAgent(ws);
  await new Promise<void>((resolve, reject) => {
    ws.once('open', resolve);
    ws.once('error', reject);
  });
  return agent;
}

export function helloOf(identity: Identity, changed: Partial<ClientHello> = {}): ClientHello {
  return {
    minor_min: 1,
    minor_max: 1,
    machine_id: identity.machineId,
    key_id: keyIdOf(identity.publicKey),
    client_nonce: newNonce(),
    instance_id: identity.instanceId,
    boot_id: 'boot-1',
    wall_ms: Date.now(),
    mono_ms: 1000,
    agent_version: '0.1.0',
    os: 'linux',
    arch: 'x64',
    hostname: '',
    ...changed,
  };
}

/** Says hello and takes the answer; resolves with what both ends sign. */
export async function greet(
  agent: RawAgent,
  identity: Identity,
  changed: Partial<ClientHello> = {},
): Promise<Uint8Array> {
  const frame = agent.bytesOf({ client_hello: helloOf(identity, changed) });
  agent.ws.send(frame);
  const { body } = await agent.next('server_hello');
  return transcriptOf(frame, body);
}

export function authOf(identity: Identity, transcript: Uint8Array, changed: Partial<ClientAuth> = {}): ClientAuth {
  const lanes = [...identity.epochs].map(([lane, epoch]) => ({ lane, epoch, next_seq: 1, oldest_seq: 1, dropped: 0 }));
  const signature = signFor('client', transcript, identity.privateKey);
  return { signature, ticket: identity.ticket, lanes, spool_bytes: 0, ...changed };
}

export interface Session extends SessionAccepted {
  agent: RawAgent;
}

/** The whole handshake of a known machine; keeps the next ticket, as an agent does. */
export async function logIn(where: Where, identity: Identity, changed: Partial<ClientHello> = {}): Promise<Session> {
  const agent = await connect(where);
  const transcript = await greet(agent, identity, changed);
  agent.send({ client_auth: authOf(identity, transcript) });
  const accepted = await agent.next('session_accepted');
  identity.ticket = accepted.next_ticket;
  return { ...accepted, agent };
}

export function enrolRequestOf(
  identity: Identity,
  transcript: Uint8Array,
  bundle: string,
  changed: Partial<EnrolRequest> = {},
): EnrolRequest {
  const parsed = parseBundle(bundle);
  return {
    public_key: identity.publicKey,
    token_id: parsed.token,
    proof: enrolmentProof(enrolmentKeyOf(secretOf(parsed)), transcript, identity.publicKey),
    self_signature: signFor('enrol', transcript, identity.privateKey),
    hostname: 'pc-17',
    hardware_hash: 'abc',
    ...changed,
  };
}

/** Asks to become known on a connection of its own. */
export async function askToEnrol(
  where: Where,
  identity: Identity,
  bundle: string,
  changed: Partial<EnrolRequest> = {},
): Promise<RawAgent> {
  const agent = await connect(where);
  const transcript = await greet(agent, identity, { machine_id: new Uint8Array() });
  agent.send({ enrol_request: enrolRequestOf(identity, transcript, bundle, changed) });
  return agent;
}

/** Becomes known; resolves with the machine's id as text. */
export async function enrol(where: Where, identity: Identity, bundle: string): Promise<string> {
  const agent = await askToEnrol(where, identity, bundle);
  identity.machineId = (await agent.next('enrol_result')).machine_id;
  await agent.closed;
  return idText(identity.machineId);
}

export function unchangedEvent(check = 'volumes'): Event {
  return {
    event_id: newId(Date.now()),
    check,
    observed_ms: Date.now(),
    mono_ms: 1,
    cost_ms: 1,
    command_id: new Uint8Array(),
    unchanged: { since_ms: 1, digest: randomBytes(16) },
  };
}

export function batchOf(identity: Identity, firstSeq: number, events: Event[], lane: Lane = Lane.LANE_ROUTINE): Batch {
  const epoch = identity.epochs.get(lane)!;
  return packBatch({ lane, epoch, first_seq: firstSeq }, events.map(encodeEvent));
}
