// Names, limits and close codes of the wire. The messages themselves are in wire.proto.
import type { Envelope } from './gen/types.ts';

/** WebSocket subprotocol: name and major version. */
export const SUBPROTOCOL = 'deskside.v1';

/** Path of the agents' listener. */
export const AGENT_PATH = '/agent/v1';

/** The minor version both ends speak today. */
export const MINOR = 1;

export const LIMITS = {
  /** Bytes of one WebSocket message. */
  frameBytes: 256 * 1024,
  /** Bytes of one batch after inflating. */
  batchBytes: 1024 * 1024,
  /** Events of one batch. */
  batchEvents: 500,
  /** Batches on the way without an ack. */
  batchesInFlight: 4,
  /** Milliseconds from connect to SessionAccepted. */
  handshakeMs: 10_000,
} as const;

/** Why a connection is closed; each tells the agent what to do next. */
export const CloseCode = {
  GOING_AWAY: 1001,
  NOT_BINARY: 1003,
  FRAME_TOO_BIG: 1009,
  DRAIN: 1012,
  BAD_PROTOCOL: 4400,
  AUTH_FAILED: 4401,
  PENDING_APPROVAL: 4402,
  REVOKED: 4403,
  TIMEOUT: 4408,
  SUPERSEDED: 4409,
  CLONE_SUSPECTED: 4410,
  BATCH_REJECTED: 4413,
  VERSION: 4426,
  QUOTA: 4429,
  INTERNAL: 4500,
  OVERLOADED: 4503,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** What an Envelope may carry: the names of its oneof. */
export type BodyName = Exclude<keyof Envelope, 'frame_id' | 'reply_to' | 'must_understand'>;
export type Body<Name extends BodyName = BodyName> = { [N in Name]: Record<N, NonNullable<Envelope[N]>> }[Name];

/** The name of the one body a frame carries; undefined when it carries one we do not know. */
export function bodyName(frame: Envelope): BodyName | undefined {
  const names = Object.keys(frame) as (keyof Envelope)[];
  return names.find((name) => name !== 'frame_id' && name !== 'reply_to' && name !== 'must_understand') as
    | BodyName
    | undefined;
}
