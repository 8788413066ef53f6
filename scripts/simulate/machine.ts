// One simulated machine: enrols once, connects as often as it must, tells what it has
// to tell, and shows that it lives. Its fleet says when.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { Connection, type Ending, openConnection } from '../../agent/uplink/connection.ts';
import type { AgentKey } from '../../agent/uplink/identity.ts';
import { waitAfter } from '../../agent/uplink/reconnect.ts';
import { TIMINGS } from '../../agent/uplink/timings.ts';
import { CloseCode } from '../../proto/frames.ts';
import type { Envelope, Facts, GoodbyeReason } from '../../proto/gen/types.ts';
import { spkiOf } from '../../proto/handshake.ts';
import type { EnrolmentBundle } from '../../shared/enrolment-bundle.ts';
import { messageOf, ProtocolError } from '../../shared/errors.ts';
import { newId } from '../../shared/id.ts';
import { askToEnrol, type Caller, logIn } from './handshake.ts';
import { Outgoing } from './outgoing.ts';
import type { Pc } from './pc.ts';

/** How the machine reaches its collector. */
export interface Way {
  bundle: EnrolmentBundle;
  /** "wss://127.0.0.1:7443"; of the bundle, or a line that leads there. */
  url: string;
}

export interface Moment {
  /** Milliseconds; now when absent. */
  observedMs?: number;
  /** The machine started a moment before. */
  settling?: boolean;
}

type State = 'away' | 'connecting' | 'online';

export class Machine {
  readonly pc: Pc;
  readonly #way: Way;
  readonly #outgoing = new Outgoing();
  readonly #caller: Caller;
  #ticket: Uint8Array = new Uint8Array();
  #connection: Connection | undefined;
  #state: State = 'away';
  /** Cuts the connection that is being made. */
  #attempt: AbortController | undefined;
  #failures = 0;
  /** By performance.now(); it does not connect before. */
  dueAt = Number.POSITIVE_INFINITY;
  /** Why the last connection ended or did not begin. */
  problem: Ending | undefined;

  constructor(pc: Pc, way: Way) {
    this.pc = pc;
    this.#way = way;
    this.#caller = { pc, key: newKey(), machineId: new Uint8Array(), instanceId: randomBytes(16) };
  }

  get state(): State {
    return this.#state;
  }

  /** Events that the collector has not acknowledged yet. */
  get untold(): number {
    return this.#outgoing.size;
  }

  /** It goes out as soon as there is a connection. */
  observe(facts: Facts, { observedMs = Date.now(), settling }: Moment = {}): void {
    const [check = ''] = Object.keys(facts);
    const times = { observed_ms: observedMs, mono_ms: Math.round(performance.now()), cost_ms: 3 };
    const mark = settling === undefined ? {} : { settling };
    this.#outgoing.push({ event_id: newId(observedMs), check, ...times, command_id: new Uint8Array(), ...mark, facts });
    this.#pump();
  }

  /** Enrols first when it is not known yet. Resolves when it is online, or when it is known why not. */
  async connect(): Promise<void> {
    this.#state = 'connecting';
    this.dueAt = Number.POSITIVE_INFINITY;
    const ending = (await this.#enrol()) ?? (await this.#open());
    if (ending) this.#wait(ending);
  }

  /** Shows that it lives; called once in a heartbeat's time. */
  beat(): void {
    const connection = this.#connection;
    if (!connection) return;
    if (performance.now() - connection.heardAt > TIMINGS.silenceMs) {
      connection.destroy({ reason: 'SILENT', text: 'nothing came in any more' });
      return;
    }
    const times = { wall_ms: Date.now(), mono_ms: Math.round(performance.now()) };
    connection.send({ heartbeat: { ...times, spool_events: this.untold, cpu_permille: 1, rss_kib: 60_000 } });
  }

  /** Stays away from now on. Without a reason the socket is cut, as when the power fails. */
  leave(reason?: GoodbyeReason): void {
    this.dueAt = Number.POSITIVE_INFINITY;
    const ending: Ending = { reason: 'STOPPED', text: 'the machine stops' };
    this.#attempt?.abort();
    if (reason === undefined) {
      this.#connection?.destroy(ending);
    } else {
      this.#connection?.send({ goodbye: { reason } });
      this.#connection?.close(CloseCode.GOING_AWAY, ending);
    }
  }

  async #enrol(): Promise<Ending | undefined> {
    if (this.#caller.machineId.length > 0) return undefined;
    const { bundle } = this.#way;
    return this.#with(async (connection) => {
      const machineId = await askToEnrol(connection, this.#caller, bundle);
      connection.close(CloseCode.GOING_AWAY, { reason: 'STOPPED', text: 'enrolled' });
      await connection.closed;
      if (!machineId) return false;
      this.#caller.machineId = machineId;
      return true;
    });
  }

  #open(): Promise<Ending | undefined> {
    return this.#with(async (connection) => {
      const { lane } = this.#outgoing;
      const proof = { ticket: this.#ticket, lane, spoolBytes: 300 * this.untold };
      const accepted = await logIn(connection, this.#caller, this.#way.bundle.rootKey, proof);
      if (!accepted) return false;
      this.#ticket = accepted.next_ticket;
      this.#outgoing.open(accepted.lanes[0]?.acked_seq ?? 0, accepted.credit_bytes);
      this.#connection = connection;
      this.#state = 'online';
      this.problem = undefined;
      void this.#converse(connection);
      return true;
    });
  }

  /** Undefined when the talk came to its end in time; else why not. */
  async #with(talk: (connection: Connection) => Promise<boolean>): Promise<Ending | undefined> {
    const { bundle, url } = this.#way;
    const attempt = new AbortController();
    this.#attempt = attempt;
    const timer = setTimeout(() => attempt.abort(), TIMINGS.handshakeMs);
    const connection = await openConnection(url, bundle.ca, attempt.signal);
    try {
      if (!(connection instanceof Connection)) return connection;
      return (await talk(connection)) ? undefined : connection.ending;
    } catch (error) {
      const ending: Ending = { reason: 'INTERNAL', text: messageOf(error) };
      if (!(connection instanceof Connection)) return ending;
      if (error instanceof ProtocolError) connection.refuse(error);
      else connection.destroy(ending);
      return connection.ending;
    } finally {
      clearTimeout(timer);
      this.#attempt = undefined;
    }
  }

  /** Until the connection is over. */
  async #converse(connection: Connection): Promise<void> {
    try {
      this.beat();
      this.#pump();
      for (let frame = await connection.receive(); frame; frame = await connection.receive()) {
        this.#take(connection, frame);
        this.#pump();
      }
    } catch (error) {
      connection.destroy({ reason: 'INTERNAL', text: messageOf(error) });
    }
    this.#connection = undefined;
    this.#wait(connection.ending);
  }

  #take(connection: Connection, { ack, nack, command, frame_id: replyTo }: Envelope): void {
    this.#failures = 0;
    if (ack) this.#outgoing.acked(ack);
    if (nack) this.#outgoing.nacked(nack);
    if (!command) return;
    const refused = 'this machine is simulated; it runs no check';
    connection.send({ command_ack: { command_id: command.command_id, refused } }, { replyTo });
  }

  #pump(): void {
    const connection = this.#connection;
    if (!connection) return;
    for (let batch = this.#outgoing.next(); batch; batch = this.#outgoing.next()) {
      connection.send({ batch }, { mustUnderstand: true });
    }
  }

  #wait(ending: Ending): void {
    this.#state = 'away';
    this.problem = ending;
    if (ending.reason === 'STOPPED') return;
    this.dueAt = performance.now() + waitAfter(ending, this.#failures++, TIMINGS.backOff);
  }
}

function newKey(): AgentKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: spkiOf(createPublicKey(privateKey)) };
}
