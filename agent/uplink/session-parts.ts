// What every session works with, one after the other.
import type { Log } from '../../shared/log.ts';
import type { Caution } from './caution.ts';
import type { ClockOffset } from './clock-offset.ts';
import type { Commands } from './commands.ts';
import type { Identity } from './identity.ts';
import type { Spool } from './spool.ts';
import type { Ticket } from './ticket.ts';
import type { Timings } from './timings.ts';

export interface SessionParts {
  spool: Spool;
  identity: Identity;
  ticket: Ticket;
  agentVersion: string;
  /** 16 random bytes, new at every start of the process. */
  instanceId: Uint8Array;
  commands: Commands;
  clock: ClockOffset;
  caution: Caution;
  timings: Timings;
  /** Whether the machine runs on its battery; undefined when it has none, or that is not known. */
  onBattery: () => boolean | undefined;
  /** Something of the status is not what it was. */
  onChange: () => void;
  log: Log;
}
