/** A PC the collector knows. */
export interface Machine {
  /** UUID, given by the collector at enrolment. */
  id: string;
  /** The host name it reports; not an identity. */
  name: string;
  os: string;
  arch: string;
  agentVersion: string;
  labels: Record<string, string>;
  /** Waiting for a person's yes, let in, or shut out. */
  standing: 'pending' | 'active' | 'revoked';
  /** Ed25519 public key, SPKI (DER), base64. */
  publicKey: string;
  enrolledAt: number;
  /** The last sign of life, by the collector's clock; 0 before the first. */
  lastSeenAt: number;
  presence: Presence;
  /** Since when, by the collector's clock. */
  presenceAt: number;
  /** The machine's clock minus the collector's, milliseconds; absent before the first heartbeat. */
  clockOffsetMs?: number;
}

/**
 * What the connection says. `away`: said goodbye; `stopped`: its agent was stopped while the machine goes on;
 * `silent`: gone without a word.
 */
export type Presence = 'online' | 'asleep' | 'away' | 'stopped' | 'silent';

/** The latest observation of one check of one machine. */
export interface FactRow {
  machineId: string;
  check: string;
  /** The facts message as plain JSON; absent while the check has never told. */
  facts?: object;
  /** When these facts were first seen like this, by the agent's clock. */
  sinceMs: number;
  /** The last observation, whatever it said. */
  observedMs: number;
  receivedAt: number;
  costMs: number;
  /** Why the last observation could not tell. */
  unknown?: { reason: string; detail: string; sinceMs: number };
}

/** One difference between two facts of the same check: a line of the timeline. */
export interface Change {
  machineId: string;
  check: string;
  /** When the new facts were observed, by the agent's clock. */
  atMs: number;
  receivedAt: number;
  kind: 'added' | 'removed' | 'changed';
  /** The item within the list that changed; "" for the check's own fields. */
  subject: string;
  /** The field that changed, "packages.openssl.available"; the list for added and removed. */
  path: string;
  before?: unknown;
  after?: unknown;
}

/** One value of a field marked (trend). */
export interface Sample {
  machineId: string;
  /** "volumes.free_ratio" and the subject: "volumes.free_ratio[uuid]". */
  series: string;
  atMs: number;
  value: number;
}
