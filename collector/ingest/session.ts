// One connection, from its first frame to its last; whatever goes wrong ends in one
// parting. Which frames are legal when is said in states.ts.
import { randomBytes } from 'node:crypto';
import { CloseCode } from '../../proto/frames.ts';
import {
  type ClientAuth,
  type ClientHello,
  type EnrolRequest,
  type Envelope,
  GoodbyeReason,
} from '../../proto/gen/types.ts';
import { messageOf, ProtocolError } from '../../shared/errors.ts';
import { idBytes, idText } from '../../shared/id.ts';
import type { Presence } from '../domain/fleet/machine.ts';
import type { Actor } from '../domain/work.ts';
import type { Channel, Parting } from './channel.ts';
import { Commands } from './commands.ts';
import { type Greeting, greet } from './greeting.ts';
import { type Admitted, logIn } from './login.ts';
import { admitNewcomer } from './newcomer.ts';
import type { SessionParts } from './parts.ts';
import { partingFor, refusal } from './refusal.ts';
import type { LaneProgress, Streaming } from './roster.ts';
import { readFrame, type State } from './states.ts';
import { Stream } from './stream.ts';

const NORMAL_CLOSURE = 1000;
/** A handshake has two frames; the rest is for those that only a newer agent knows. */
const HANDSHAKE_FRAMES = 8;

const PRESENCE_AFTER: Partial<Record<GoodbyeReason, Presence>> = {
  [GoodbyeReason.GOODBYE_REASON_SLEEP]: 'asleep',
  [GoodbyeReason.GOODBYE_REASON_STOPPED]: 'stopped',
};

export class Session implements Streaming {
  readonly since: number;
  readonly #parts: SessionParts;
  readonly #channel: Channel;
  readonly #commands: Commands;
  readonly #deadline: number;
  #state: State = 'hello';
  #frames = 0;
  #greeting: Greeting | undefined;
  #admission: Promise<void> = Promise.resolve();
  #admitted: Admitted | undefined;
  #stream: Stream | undefined;
  #presence: Presence = 'silent';

  constructor(parts: SessionParts, channel: Channel) {
    this.since = parts.now();
    this.#parts = parts;
    this.#channel = channel;
    this.#commands = new Commands(channel);
    this.#deadline = performance.now() + parts.limits.handshakeMs;
  }

  /** Whom it claims to be, then who it is; "" before the first frame and for newcomers. */
  get machineId(): string {
    const claimed = this.#greeting?.hello.machine_id ?? new Uint8Array();
    return this.#admitted?.machine.id ?? (claimed.length > 0 ? idText(claimed) : '');
  }

  get generation(): number {
    return this.#admitted?.generation ?? 0;
  }

  get instanceId(): string {
    return this.#admitted?.instanceId ?? '';
  }

  get address(): string {
    return this.#channel.address;
  }

  lanes(): LaneProgress[] {
    return this.#stream?.progress() ?? [];
  }

  answers(): Promise<boolean> {
    return this.#channel.answers(this.#parts.limits.probeMs);
  }

  runCheck(check: string, actor: Actor): Promise<void> {
    return this.#commands.runCheck(check, actor.name, this.#parts.now());
  }

  supersede(): void {
    this.part(
      partingFor(refusal(CloseCode.SUPERSEDED, 'SUPERSEDED', 'A newer session of this machine has taken over.')),
    );
  }

  /** A message as the socket delivers it. */
  take(data: Uint8Array, isBinary: boolean): void {
    if (this.#state === 'parted') return;
    try {
      this.#count(data.length);
      const frame = readFrame(this.#state, data, isBinary);
      if (frame) this.#follow(frame, data);
      else this.#parts.ignored();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Deadlines and signs of life; called every now and then. */
  sweep(now: number): void {
    if (this.#state !== 'streaming' && this.#state !== 'parted' && now >= this.#deadline) {
      this.part({ closeCode: CloseCode.TIMEOUT, code: 'TIMEOUT', text: 'The handshake took too long.' });
    }
    this.#channel.watch(now);
    if (this.#state === 'streaming') this.#stream?.offerCredit();
  }

  /** Says when to come back, lets running commits finish, hangs up. */
  async drain(retryAfterMs: number): Promise<void> {
    this.#channel.send({ drain: { retry_after_ms: Math.round(retryAfterMs) } });
    await this.#stream?.finish();
    this.part({ closeCode: CloseCode.DRAIN, code: 'DRAIN', text: '' });
  }

  part(parting: Parting): void {
    if (this.#state === 'parted') return;
    this.#state = 'parted';
    this.#channel.part(parting);
  }

  /** The socket is closed. */
  async gone(): Promise<void> {
    this.#state = 'parted';
    this.#commands.abandon();
    await this.#admission;
    await this.#stream?.finish();
    if (!this.#parts.roster.leave(this)) return;
    const { desk, now, complain } = this.#parts;
    await desk
      .disconnected(this.machineId, this.generation, this.#presence, now())
      .catch((error) => complain('a disconnection was not stored', { machine: this.machineId }, error));
  }

  #follow(frame: Envelope, data: Uint8Array): void {
    const { client_hello, client_auth, enrol_request, batch, heartbeat, command_ack, goodbye } = frame;
    if (client_hello) this.#greet(client_hello, data, frame.frame_id);
    else if (client_auth) this.#admit(this.#logIn(client_auth, frame.frame_id));
    else if (enrol_request) this.#admit(this.#enrol(enrol_request, frame.frame_id));
    else if (batch) this.#stream?.receive(batch, frame.frame_id);
    else if (heartbeat) this.#stream?.heartbeat(heartbeat, frame.frame_id);
    else if (command_ack) this.#commands.answered(command_ack);
    else if (goodbye) this.#presence = PRESENCE_AFTER[goodbye.reason] ?? 'away';
  }

  /** Every frame costs its sender, whatever it carries. @throws ProtocolError QUOTA. */
  #count(bytes: number): void {
    this.#frames += 1;
    if (this.#stream) this.#stream.charge(1, bytes);
    else if (this.#frames > HANDSHAKE_FRAMES)
      throw refusal(CloseCode.QUOTA, 'QUOTA', `a handshake of more than ${HANDSHAKE_FRAMES} frames`);
  }

  #greet(hello: ClientHello, data: Uint8Array, frameId: number): void {
    this.#greeting = greet(hello, data, this.#parts.authority, this.#parts.now());
    this.#channel.send({ server_hello: this.#greeting.reply }, frameId);
    this.#state = hello.machine_id.length === 0 ? 'enrol' : 'auth';
  }

  #admit(admission: Promise<void>): void {
    this.#state = 'admitting';
    this.#admission = admission.catch((error) => this.#fail(error));
  }

  async #logIn(auth: ClientAuth, frameId: number): Promise<void> {
    const { parts, greeting } = this.#handshake();
    const admitted = await logIn(parts, greeting, auth, this.address);
    if (this.#state !== 'admitting') return;
    const { machine, generation } = admitted;
    this.#admitted = admitted;
    parts.roster.enter(this);
    if (this.#state !== 'admitting') return;
    const { os, arch, hostname, agent_version: agentVersion } = greeting.hello;
    await parts.desk.connected({
      machineId: machine.id,
      generation,
      name: hostname || machine.name,
      os,
      arch,
      agentVersion,
      at: parts.now(),
    });
    this.#openStream(admitted, frameId);
  }

  #openStream(admitted: Admitted, frameId: number): void {
    if (this.#state !== 'admitting') return;
    const { limits, now } = this.#parts;
    this.#stream = new Stream(this.#parts, this.#channel, admitted, (error) => this.#fail(error));
    this.#state = 'streaming';
    const session_accepted = {
      session_id: randomBytes(16),
      session_gen: admitted.generation,
      lanes: admitted.lanes,
      credit_bytes: this.#stream.credit(),
      heartbeat_s: Math.max(1, Math.round(limits.heartbeatMs / 1000)),
      next_ticket: admitted.nextTicket,
      server_ms: now(),
      machine_id: idBytes(admitted.machine.id) ?? new Uint8Array(),
    };
    this.#channel.send({ session_accepted }, frameId);
  }

  async #enrol(request: EnrolRequest, frameId: number): Promise<void> {
    const { parts, greeting } = this.#handshake();
    const machine = await admitNewcomer(parts, greeting, request, this.address);
    if (this.#state !== 'admitting') return;
    const pending = machine.standing === 'pending';
    const machine_id = (pending ? undefined : idBytes(machine.id)) ?? new Uint8Array();
    this.#channel.send({ enrol_result: { machine_id, pending_approval: pending } }, frameId);
    this.#state = 'parted';
    if (pending) this.#channel.close(CloseCode.PENDING_APPROVAL, 'PENDING_APPROVAL');
    else this.#channel.close(NORMAL_CLOSURE, 'ENROLLED');
  }

  #handshake(): { parts: SessionParts; greeting: Greeting } {
    if (!this.#greeting) throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_STATE', 'no hello yet');
    return { parts: this.#parts, greeting: this.#greeting };
  }

  #fail(error: unknown): void {
    if (this.#state === 'parted') return;
    const parting = partingFor(error);
    const about = { machine: this.machineId, address: this.address, code: parting.code };
    if (error instanceof ProtocolError)
      this.#parts.log.debug({ ...about, text: messageOf(error) }, 'a connection was refused');
    else if (parting.closeCode !== CloseCode.SUPERSEDED) this.#parts.complain('a connection failed', about, error);
    if (parting.closeCode === CloseCode.QUOTA && this.#admitted) this.#suspect();
    this.part(parting);
  }

  #suspect(): void {
    const { desk, complain } = this.#parts;
    desk
      .suspect(this.machineId, 'machine.flooding')
      .catch((error) => complain('a flood was not stored', { machine: this.machineId }, error));
  }
}
