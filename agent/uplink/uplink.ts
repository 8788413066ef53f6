// Keeps a connection to a collector for as long as the agent runs:
//
//   waiting -> connecting -> streaming <-> paused -> draining -> waiting ...
//
// The rest of the states are waits with a reason that people can do something about.
import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { GoodbyeReason } from '../../proto/gen/types.ts';
import { openComplaints } from '../../shared/complaints.ts';
import { minutes } from '../../shared/duration.ts';
import { messageOf } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { present } from '../../shared/present.ts';
import { Caution } from './caution.ts';
import { openClockOffset } from './clock-offset.ts';
import { type OnRunCheck, openCommands } from './commands.ts';
import type { Ending } from './connection.ts';
import type { Identity } from './identity.ts';
import { mendOf, waitAfter } from './reconnect.ts';
import { runSession } from './session.ts';
import type { SessionParts } from './session-parts.ts';
import type { Spool } from './spool.ts';
import type { Stream } from './stream.ts';
import { openTicket } from './ticket.ts';
import { TIMINGS, type Timings } from './timings.ts';

/** Only so soon after the system's start does the whole fleet come at once. */
const AFTER_BOOT_MS = minutes(2);

type UplinkState =
  | 'waiting'
  | 'connecting'
  | 'streaming'
  | 'paused'
  | 'draining'
  | 'auth-failed'
  | 'pending-approval'
  | 'revoked'
  | 'clone-suspected'
  | 'stopped';

export interface UplinkStatus {
  state: UplinkState;
  /** Of the state; milliseconds since 1970, like all here. */
  since: number;
  url: string;
  lastAckAt?: number;
  nextTryAt?: number;
  /** Why the last connection ended or did not begin; gone once streaming. */
  problem?: { reason: Ending['reason']; text: string; mend?: string };
}

export interface UplinkParts {
  spool: Spool;
  identity: Identity;
  /** The agent's data folder. */
  folder: string;
  agentVersion: string;
  onRunCheck: OnRunCheck;
  onBattery?: SessionParts['onBattery'];
  onChange?: SessionParts['onChange'];
  log: Log;
  timings?: Partial<Timings>;
}

export interface Uplink {
  /** There is something new in the spool. */
  wake(): void;
  /** Says goodbye; what is not acknowledged stays in the spool. */
  stop(reason: GoodbyeReason): Promise<void>;
  status(): UplinkStatus;
  /** This machine's clock minus the collector's, in milliseconds; undefined without a connection. */
  clockOffsetMs(): number | undefined;
}

export function startUplink(parts: UplinkParts): Uplink {
  return new Connector(parts);
}

class Connector implements Uplink {
  readonly #parts: SessionParts;
  readonly #urls: string[];
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #stream: Stream | undefined;
  #state: UplinkState = 'waiting';
  #since = Date.now();
  #nextTryAt: number | undefined;
  #lastAckAt: number | undefined;
  #problem: Ending | undefined;
  #failures = 0;
  #complaints = openComplaints();

  constructor({ onRunCheck, timings, folder, ...given }: UplinkParts) {
    this.#parts = {
      onBattery: () => undefined,
      onChange: () => undefined,
      ...given,
      instanceId: randomBytes(16),
      commands: openCommands(onRunCheck),
      clock: openClockOffset(),
      ticket: openTicket(folder, given.log),
      caution: new Caution(),
      timings: { ...TIMINGS, ...timings },
    };
    this.#urls = shuffled(given.identity.urls);
    this.#ended = this.#run();
  }

  wake(): void {
    this.#stream?.pump();
  }

  async stop(reason: GoodbyeReason): Promise<void> {
    await this.#stream?.leave(reason);
    this.#stopping.abort();
    await this.#ended;
  }

  clockOffsetMs(): number | undefined {
    return this.#stream && this.#parts.clock.ms();
  }

  status(): UplinkStatus {
    const problem = this.#problem && { ...this.#problem, mend: mendOf(this.#problem.reason)?.en };
    return present({
      state: this.#stream?.state ?? this.#state,
      since: this.#since,
      url: this.#url,
      lastAckAt: this.#stream?.lastAckAt ?? this.#lastAckAt,
      nextTryAt: this.#nextTryAt,
      problem: problem && present({ reason: problem.reason, text: problem.text, mend: problem.mend }),
    });
  }

  /** The collector in use: the first of the list. */
  get #url(): string {
    return this.#urls[0] ?? '';
  }

  async #run(): Promise<void> {
    const stopWatching = watchForSleep(this.#parts.timings, () => this.#stream?.drop());
    const { signal } = this.#stopping;
    await this.#wait('waiting', firstWait(this.#parts.timings));
    while (!signal.aborted) {
      this.#enter('connecting');
      const ending = await this.#connect(signal);
      if (signal.aborted || ending.reason === 'STOPPED') break;
      this.#note(ending);
      await this.#wait(STATES[ending.reason] ?? 'waiting', this.#waitAfter(ending));
    }
    stopWatching();
    this.#enter('stopped');
  }

  async #connect(signal: AbortSignal): Promise<Ending> {
    try {
      return await runSession(this.#parts, this.#url, signal, (stream) => this.#accepted(stream));
    } catch (error) {
      return { reason: 'INTERNAL', text: messageOf(error) };
    } finally {
      this.#lastAckAt = this.#stream?.lastAckAt ?? this.#lastAckAt;
      if (this.#stream && this.#stream.ageMs >= this.#parts.timings.healthyMs) this.#failures = 0;
      this.#stream = undefined;
    }
  }

  #accepted(stream: Stream): void {
    this.#stream = stream;
    this.#problem = undefined;
    this.#complaints = openComplaints();
    this.#enter('streaming');
    this.#parts.log.info({ url: this.#url }, 'connected to the collector');
  }

  /** With several collectors, none of them there, two problems take turns. */
  #note(ending: Ending): void {
    const repeated = this.#complaints.due(`${ending.reason} ${ending.text}`, Date.now());
    const mend = mendOf(ending.reason)?.en;
    if (repeated !== undefined) this.#parts.log.warn({ ...ending, mend, repeated }, 'no connection to the collector');
    this.#problem = ending;
    if (ending.reason === 'UNREACHABLE' || ending.reason === 'OVERLOADED') this.#urls.push(...this.#urls.splice(0, 1));
  }

  #waitAfter(ending: Ending): number {
    return waitAfter(ending, this.#failures++, this.#parts.timings.backOff);
  }

  async #wait(state: UplinkState, ms: number): Promise<void> {
    this.#enter(state);
    this.#nextTryAt = Date.now() + ms;
    await setTimeout(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    this.#nextTryAt = undefined;
  }

  #enter(state: UplinkState): void {
    this.#state = state;
    this.#since = Date.now();
    this.#parts.onChange();
  }
}

const STATES: Partial<Record<Ending['reason'], UplinkState>> = {
  AUTH_FAILED: 'auth-failed',
  PENDING_APPROVAL: 'pending-approval',
  REVOKED: 'revoked',
  CLONE_SUSPECTED: 'clone-suspected',
};

function firstWait({ afterBootMs }: Timings): number {
  return uptime() * 1000 < AFTER_BOOT_MS ? Math.random() * afterBootMs : 0;
}

/** The order in which a fleet tries its collectors differs from machine to machine. */
function shuffled(urls: string[]): string[] {
  return urls
    .map((url) => ({ url, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ url }) => url);
}

/** A tick that comes far too late by the wall clock: the machine slept, or the process was stopped. */
function watchForSleep({ tickMs, sleepMs }: Timings, onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const late = Date.now() - last - tickMs;
    last = Date.now();
    if (late > sleepMs) onWake();
  }, tickMs);
  return () => clearInterval(timer);
}
