// Where agents come in: every connection, its deadlines, and the way out.
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { CloseCode } from '../../proto/frames.ts';
import { openComplaints } from '../../shared/complaints.ts';
import { messageOf, RequestError } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import type { Authority } from '../access/authority.ts';
import type { EnrolmentTokens } from '../access/enrolment-tokens.ts';
import type { Desk } from '../desk.ts';
import type { Actor } from '../domain/work.ts';
import type { Store } from '../store/store.ts';
import { Admission } from './admission.ts';
import { Channel } from './channel.ts';
import { FIRST_CREDIT, nextCredit } from './credit.ts';
import { GATEWAY_LIMITS, type GatewayLimits } from './limits.ts';
import { type Listener, openListener } from './listener.ts';
import type { SessionParts } from './parts.ts';
import { PressureGauge } from './pressure.ts';
import { Buckets } from './rates.ts';
import { partingFor, refusal } from './refusal.ts';
import { type LaneProgress, Roster } from './roster.ts';
import { Session } from './session.ts';

export interface GatewayParts {
  desk: Desk;
  store: Store;
  authority: Authority;
  tokens: Pick<EnrolmentTokens, 'redeem'>;
  log: Log;
  limits?: Partial<GatewayLimits>;
  /** Milliseconds; default Date.now. */
  now?: () => number;
}

interface SessionView {
  machineId: string;
  since: number;
  address: string;
  lanes: LaneProgress[];
}

interface GatewayCounts {
  /** Open sockets, of machines and of strangers. */
  connections: number;
  /** Frames that nobody here understands, since the start. */
  ignoredFrames: number;
}

export interface Gateway {
  /** Resolves with the port. */
  start(at: { host: string; port: number }): Promise<number>;
  /** Drains: tells the agents, finishes what is being committed, closes. */
  stop(): Promise<void>;
  sessions(): SessionView[];
  /** Cuts every connection that claims to be this machine; how many there were. */
  revoke(machineId: string): number;
  /** Asks the agent to run a built-in check now. @throws RequestError 409. */
  command(machineId: string, check: string, actor: Actor): Promise<void>;
  counts(): GatewayCounts;
}

/** Every function of it may be handed on by itself. */
export function openGateway(parts: GatewayParts): Gateway {
  const gateway = new AgentGateway(parts);
  return {
    start: (at) => gateway.start(at),
    stop: () => gateway.stop(),
    sessions: () => gateway.sessions(),
    revoke: (machineId) => gateway.revoke(machineId),
    command: (machineId, check, actor) => gateway.command(machineId, check, actor),
    counts: () => gateway.counts(),
  };
}

/** For each machine, to store why it left: else its silence would mean something after the next start. */
const LAST_WORD_MS = 3;

class AgentGateway implements Gateway {
  readonly #limits: GatewayLimits;
  readonly #parts: SessionParts;
  readonly #admission: Admission;
  readonly #listener: Listener;
  readonly #roster = new Roster();
  readonly #connections = new Set<Session>();
  /** A promise for each session, resolved when its last word is stored; that may be a while after its socket is closed. */
  readonly #lastWords = new Set<Promise<void>>();
  readonly #timers: NodeJS.Timeout[] = [];
  #credit = FIRST_CREDIT;
  readonly #complaints = openComplaints();
  #ignored = 0;

  constructor({ limits, now = Date.now, ...parts }: GatewayParts) {
    this.#limits = { ...GATEWAY_LIMITS, ...limits };
    this.#admission = new Admission(this.#limits);
    this.#parts = {
      ...{ ...parts, now, limits: this.#limits, roster: this.#roster },
      complain: (what, about, error) => this.#complain(what, about, error),
      gauge: new PressureGauge(this.#limits.budgetBytes),
      sessionRates: new Buckets(this.#limits.sessionsPerMachine),
      eventRates: new Buckets(this.#limits.events),
      byteRates: new Buckets(this.#limits.bytes),
      credit: () => this.#credit,
      ignored: () => {
        this.#ignored += 1;
      },
    };
    this.#listener = openListener(parts.authority.tls(), this.#limits, {
      turnAway: (address) =>
        this.#admission.turnAway(address, this.#strangers(), this.#credit.paused, performance.now()),
      welcome: (ws, socket, address) => this.#welcome(ws, socket, address),
    });
  }

  async start({ host, port }: { host: string; port: number }): Promise<number> {
    const actual = await this.#listener.listen(host, port);
    this.#timers.push(setInterval(() => this.#sweep(), this.#limits.sweepMs));
    this.#timers.push(setInterval(() => this.#refreshCertificate(), this.#limits.certificateMs));
    return actual;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    const closed = this.#listener.close();
    const spreadMs = Math.max(10_000, this.#connections.size * 10);
    const sessions = [...this.#connections];
    const drained = sessions.map((session, at) => session.drain((spreadMs * (at + Math.random())) / sessions.length));
    await within(this.#limits.drainMs, Promise.all(drained));
    for (const session of this.#connections) session.part({ closeCode: CloseCode.DRAIN, code: 'DRAIN', text: '' });
    await closed;
    await within(this.#limits.drainMs + LAST_WORD_MS * this.#lastWords.size, Promise.all(this.#lastWords));
    this.#parts.gauge.stop();
  }

  sessions(): SessionView[] {
    return this.#roster.all().map((session) => {
      const { machineId, since, address } = session;
      return { machineId, since, address, lanes: session.lanes() };
    });
  }

  revoke(machineId: string): number {
    const claiming = [...this.#connections].filter((session) => session.machineId === machineId);
    for (const session of claiming) {
      session.part(partingFor(refusal(CloseCode.REVOKED, 'REVOKED', 'This machine was shut out.')));
    }
    return claiming.length;
  }

  async command(machineId: string, check: string, actor: Actor): Promise<void> {
    const session = this.#roster.of(machineId);
    if (!session)
      throw new RequestError(409, 'NOT_CONNECTED', 'The machine is not connected now. Try again when it is online.');
    await session.runCheck(check, actor);
  }

  counts(): GatewayCounts {
    return { connections: this.#connections.size, ignoredFrames: this.#ignored };
  }

  #welcome(ws: WebSocket, socket: Socket, address: string): void {
    const session = new Session(this.#parts, new Channel(ws, socket, address, this.#limits));
    this.#connections.add(session);
    ws.on('message', (data, isBinary) => {
      if (Buffer.isBuffer(data)) session.take(data, isBinary);
    });
    ws.on('error', (error) => this.#parts.log.debug({ address, err: error }, 'a socket failed'));
    const gone = new Promise<void>((resolve) => {
      ws.on('close', () => {
        this.#connections.delete(session);
        resolve(session.gone());
      });
    });
    const lastWord = gone.finally(() => this.#lastWords.delete(lastWord));
    this.#lastWords.add(lastWord);
  }

  #complain(what: string, about: object, err: unknown): void {
    const { log, now } = this.#parts;
    const repeated = this.#complaints.due(`${what}: ${messageOf(err)}`, now());
    if (repeated !== undefined) log.error({ ...about, err, repeated }, what);
  }

  /** Those that do not hold a machine's place, be it not yet or no more. */
  #strangers(): number {
    return this.#connections.size - this.#roster.size;
  }

  #sweep(): void {
    this.#credit = nextCredit(this.#credit, this.#parts.gauge.read());
    const now = performance.now();
    for (const session of this.#connections) session.sweep(now);
  }

  #refreshCertificate(): void {
    const { authority, log } = this.#parts;
    authority.refresh().then(
      (renewed) => renewed && this.#listener.show(authority.tls()),
      (error) => log.error({ err: error }, 'the TLS certificate could not be renewed'),
    );
  }
}

/** Resolves when the work is done, or when its time is up. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeUp]);
  clearTimeout(timer);
}
