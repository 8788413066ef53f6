// The doors of the desk: receive (machines), act (people), tick (time); and a side
// entrance for the connection itself.
import type { Event, Rejected } from '../../proto/gen/types.ts';
import type { Action } from '../domain/actions.ts';
import type { Case } from '../domain/cases/case.ts';
import type { Relabelling } from '../domain/fleet/labels.ts';
import type { Machine, Presence } from '../domain/fleet/machine.ts';
import type { Ticket } from '../domain/tickets/ticket.ts';
import type { Actor } from '../domain/work.ts';
import type { LaneName } from '../store/commit.ts';

/** A batch whose sender is proven and whose bytes are parsed. */
export interface Received {
  machineId: string;
  /** The session it came through. */
  generation: number;
  lane: LaneName;
  /** Hex. */
  epoch: string;
  firstSeq: number;
  events: Event[];
  /** As it came, for the journal. */
  raw: { codec: number; rawLength: number; payload: Uint8Array };
  receivedAt: number;
}

export type Receipt =
  | { is: 'committed'; ackedSeq: number; rejected: Rejected[] }
  /** Events are missing before this batch; nothing of it was stored. */
  | { is: 'sequence-gap'; expectedSeq: number };

/** What the handshake learned about a machine. */
export interface Connected {
  machineId: string;
  generation: number;
  name: string;
  os: string;
  arch: string;
  agentVersion: string;
  at: number;
}

type Suspicion = 'machine.flooding' | 'machine.cloned';

export interface Desk {
  /** Resolves after the commit. @throws StoreError when it could not be committed: close the session, the agent resends. */
  receive(batch: Received): Promise<Receipt>;
  /** @throws RequestError 404, 409 (old version, or not allowed in this state), 422 with words for people. */
  act(actor: Actor, action: Action): Promise<Ticket | Case>;
  /**
   * What a person says about a machine, with all that follows for its findings, tickets and promises.
   * @throws RequestError 403, 404, 422 with words for people.
   */
  label(actor: Actor, machineId: string, wanted: Relabelling): Promise<Machine>;
  /** Time passes: triage, settling, closing. One leader calls it every second. */
  tick(): Promise<void>;
  /** When the rules are others than those the fleet was judged by: the next slice of it is. Called every second. */
  judgeAnew(): Promise<void>;
  /** The connection of a machine shows what one of the house's rules is about. */
  suspect(machineId: string, of: Suspicion): Promise<void>;
  connected(connection: Connected): Promise<void>;
  /** A heartbeat: the machine's clock minus the collector's, in milliseconds. */
  heartbeat(machineId: string, clockOffsetMs: number, at: number): void;
  disconnected(machineId: string, generation: number, presence: Presence, at: number): Promise<void>;
  /** The machine as stored, with the signs of life that are not written yet. */
  fresh(machine: Machine): Machine;
}
