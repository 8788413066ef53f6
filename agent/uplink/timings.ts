// Every time the uplink keeps, in milliseconds, except those the collector sets.

import { LIMITS } from '../../proto/frames.ts';
import { minutes, seconds } from '../../shared/duration.ts';
import { BACK_OFF, type BackOff } from './reconnect.ts';

export interface Timings {
  /** The first connection after a start of the system waits up to this, so that a fleet does not come at once. */
  afterBootMs: number;
  backOff: BackOff;
  /** Streaming for so long makes the failures before it forgotten. */
  healthyMs: number;
  /** From connect to SessionAccepted. */
  handshakeMs: number;
  ackWaitMs: number;
  /** Nothing came in for so long: the connection is dead. */
  silenceMs: number;
  /** How often these are looked at. */
  tickMs: number;
  /** A tick that comes later than this means that the machine slept. */
  sleepMs: number;
}

export const TIMINGS: Timings = {
  afterBootMs: seconds(30),
  backOff: BACK_OFF,
  healthyMs: minutes(1),
  handshakeMs: LIMITS.handshakeMs,
  ackWaitMs: seconds(30),
  silenceMs: seconds(75),
  // Each tick wakes the processor; all that is looked at takes half a minute or more.
  tickMs: seconds(5),
  sleepMs: seconds(30),
};
