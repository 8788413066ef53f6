// One connection from the first byte to the last: the handshake of a known machine,
// then frames both ways until either side has had enough.
import { CloseCode } from '../../proto/frames.ts';
import { Lane, type LaneState, type Limits, type SessionAccepted } from '../../proto/gen/types.ts';
import { sameBytes, signFor } from '../../proto/handshake.ts';
import { messageOf, ProtocolError } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { Connection, type Ending, openConnection } from './connection.ts';
import { greet, outOfTurn } from './greeting.ts';
import type { SessionParts } from './session-parts.ts';
import type { Spool } from './spool.ts';
import { Stream } from './stream.ts';

/** Tickets are 32 bytes today; what is longer than this would not fit into the next handshake. */
const TICKET_BYTES = 1024;

/** Resolves when the connection is gone. `onStream` is called when the collector has accepted us. */
export async function runSession(
  parts: SessionParts,
  url: string,
  signal: AbortSignal,
  onStream: (stream: Stream) => void,
): Promise<Ending> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), parts.timings.handshakeMs);
  const connection = await openConnection(url, parts.identity.ca, AbortSignal.any([signal, deadline.signal]));
  if (!(connection instanceof Connection)) {
    clearTimeout(timer);
    return connection;
  }
  try {
    const login = await logIn(parts, connection).finally(() => clearTimeout(timer));
    if (login) await converse(parts, connection, login, onStream);
  } catch (error) {
    partWith(connection, error, parts.log);
  }
  await connection.closed;
  return connection.ending;
}

interface Login {
  accepted: SessionAccepted;
  /** Hex: the lives of the lanes that this session is for. */
  epochs: Map<Lane, string>;
  limits: Limits;
}

/** Undefined when the connection ended meanwhile. @throws ProtocolError. */
async function logIn(parts: SessionParts, connection: Connection): Promise<Login | undefined> {
  const { identity, ticket, spool, instanceId, agentVersion, clock } = parts;
  const { machineId, key, rootKey } = identity;
  const greeting = await greet(connection, { machineId, publicKey: key.publicKey, instanceId, agentVersion }, rootKey);
  if (!greeting) return undefined;
  const signature = signFor('client', greeting.transcript, key.privateKey);
  const lanes = [laneState(spool, Lane.LANE_URGENT), laneState(spool, Lane.LANE_ROUTINE)];
  const auth = { signature, ticket: ticket.latest(), lanes, spool_bytes: spool.stats().bytes };
  const sent = { wallMs: Date.now(), sentMonoMs: performance.now() };
  connection.send({ client_auth: auth }, { mustUnderstand: true });
  const answer = await connection.receive();
  if (!answer) return undefined;
  const accepted = answer.session_accepted ?? outOfTurn(answer, 'session_accepted');
  if (!sameBytes(accepted.machine_id, machineId)) {
    throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', 'it takes us for another machine');
  }
  if (accepted.next_ticket.length > TICKET_BYTES) {
    throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'its ticket is too long');
  }
  ticket.keep(accepted.next_ticket);
  clock.note({ ...sent, gotMonoMs: performance.now(), serverMs: accepted.server_ms });
  const epochs = new Map(lanes.map(({ lane, epoch }) => [lane, hex(epoch)]));
  return { accepted, epochs, limits: greeting.limits };
}

/** The collector's watermarks win over what we believe; one of another epoch says that it has nothing of ours. */
async function converse(
  parts: SessionParts,
  connection: Connection,
  { accepted, epochs, limits }: Login,
  onStream: (stream: Stream) => void,
): Promise<void> {
  for (const [lane, epoch] of epochs) {
    const ack = accepted.lanes.find((each) => each.lane === lane && hex(each.epoch) === epoch);
    parts.spool.acked(lane, epoch, ack?.acked_seq ?? 0);
  }
  const stream = new Stream(parts, connection, { ...accepted, epochs, limits });
  onStream(stream);
  await stream.run();
}

function partWith(connection: Connection, error: unknown, log: Log): void {
  if (error instanceof ProtocolError) {
    connection.refuse(error);
  } else {
    log.error({ err: error }, 'uplink session failed');
    connection.close(CloseCode.INTERNAL, { reason: 'INTERNAL', text: messageOf(error) });
  }
}

function laneState(spool: Spool, lane: Lane): LaneState {
  const { epoch, nextSeq, oldestSeq, dropped } = spool.place(lane);
  return { lane, epoch: Buffer.from(epoch, 'hex'), next_seq: nextSeq, oldest_seq: oldestSeq, dropped };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
