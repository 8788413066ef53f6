// What strangers and machines may take of the collector.
import { LIMITS } from '../../proto/frames.ts';
import type { Rate } from './rates.ts';

export interface GatewayLimits {
  /** Connections that have not yet shown who they are. */
  unauthenticated: number;
  /** New connections: of everybody, and of one address (raise it behind a NAT). */
  handshakes: Rate;
  handshakesPerAddress: Rate;
  /** Sessions one machine may open. */
  sessionsPerMachine: Rate;
  /** What one machine may send: events or other frames, and bytes, of batches as they inflate. */
  events: Rate;
  bytes: Rate;
  /** Of all connections, decoded but not committed. */
  budgetBytes: number;
  /** Until the upgrade request is complete. */
  headersMs: number;
  /** From the upgrade to SessionAccepted. */
  handshakeMs: number;
  /** Between two pings, give or take a fifth. */
  pingMs: number;
  /** Without a byte from the agent: it is gone. */
  silenceMs: number;
  /** A live connection answers a ping within this time; else it is only a ghost. */
  probeMs: number;
  /** Between two heartbeats of an agent. */
  heartbeatMs: number;
  /** How often deadlines are looked at. */
  sweepMs: number;
  /** At a stop: for running commits, and then for sockets to close. */
  drainMs: number;
  /** How often the certificate is looked at. */
  certificateMs: number;
}

export const GATEWAY_LIMITS: GatewayLimits = {
  unauthenticated: 256,
  handshakes: { perSecond: 200, burst: 200 },
  handshakesPerAddress: { perSecond: 20, burst: 20 },
  sessionsPerMachine: { perSecond: 0.2, burst: 10 },
  events: { perSecond: 20, burst: 2000 },
  bytes: { perSecond: 64 * 1024, burst: 4 * 1024 * 1024 },
  budgetBytes: 128 * 1024 * 1024,
  headersMs: 5000,
  handshakeMs: LIMITS.handshakeMs,
  pingMs: 25_000,
  silenceMs: 70_000,
  probeMs: 3000,
  heartbeatMs: 60_000,
  sweepMs: 1000,
  drainMs: 5000,
  certificateMs: 3_600_000,
};
