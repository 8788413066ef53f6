// The first two frames: the agent says who it is, the collector proves that it holds
// a key which the pinned root key stands for. Nothing else is said before that.
import { hostname } from 'node:os';
import { decodeServerHelloBody } from '../../proto/codec.ts';
import { CloseCode, LIMITS, MINOR } from '../../proto/frames.ts';
import type { Envelope, Limits, ServerHelloBody } from '../../proto/gen/types.ts';
import { fingerprintOf, keyIdOf, newNonce, sameBytes, transcriptOf, verifyFor } from '../../proto/handshake.ts';
import { ProtocolError } from '../../shared/errors.ts';
import { systemName } from '../host/system-name.ts';
import type { Connection } from './connection.ts';
import { bootId } from './identity.ts';
import { areValidAt } from './tls-trust.ts';

/** No collector may take frames or batches of less. */
const LEAST_BYTES = 64 * 1024;

/** What an agent says about itself. */
export interface Introduction {
  /** 16 bytes; empty to enrol. */
  machineId: Uint8Array;
  /** SPKI (DER). */
  publicKey: Uint8Array;
  /** 16 random bytes, new at every start of the process. */
  instanceId: Uint8Array;
  agentVersion: string;
}

export interface Greeting {
  /** What both ends sign from here on. */
  transcript: Uint8Array;
  limits: Limits;
}

/**
 * Undefined when the connection ended meanwhile.
 * @param rootKey SHA-256 over the root key's SPKI, hex.
 * @throws ProtocolError when it is not the collector whose root key was pinned; nothing was revealed then.
 */
export async function greet(
  connection: Connection,
  introduction: Introduction,
  rootKey: string,
): Promise<Greeting | undefined> {
  const hello = connection.send({ client_hello: helloOf(introduction) }, { mustUnderstand: true });
  const answer = await connection.receive();
  if (!answer) return undefined;
  const { body, signature } = answer.server_hello ?? outOfTurn(answer, 'server_hello');
  const server = decodeServerHelloBody(body);
  const transcript = transcriptOf(hello.bytes, body);
  checkKeys(server, rootKey);
  if (!verifyFor('server', transcript, server.signing_key, signature)) throw impostor('its signature is wrong');
  if (!areValidAt(connection.chain, server.wall_ms)) throw impostor('its TLS certificate is over, by its own clock');
  if (server.minor < 1 || server.minor > MINOR) {
    throw new ProtocolError(CloseCode.VERSION, 'VERSION', `it wants to speak deskside.v1.${server.minor}`);
  }
  return { transcript, limits: limitsOf(server) };
}

/** @throws ProtocolError BAD_STATE. */
export function outOfTurn(frame: Envelope, wanted: string): never {
  const got = Object.keys(frame).at(-1);
  throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', `a ${got} came where a ${wanted} belongs`);
}

function helloOf({ machineId, publicKey, instanceId, agentVersion }: Introduction) {
  return {
    minor_min: 1,
    minor_max: MINOR,
    machine_id: machineId,
    key_id: keyIdOf(publicKey),
    client_nonce: newNonce(),
    instance_id: instanceId,
    boot_id: bootId(),
    wall_ms: Date.now(),
    mono_ms: Math.round(performance.now()),
    agent_version: agentVersion,
    os: systemName(process.platform),
    arch: process.arch,
    hostname: machineId.length > 0 ? hostname() : '',
  };
}

function checkKeys({ root_key, signing_key, signing_key_endorsement }: ServerHelloBody, rootKey: string): void {
  if (!sameBytes(fingerprintOf(root_key), Buffer.from(rootKey, 'hex'))) {
    throw impostor('its root key is not the one that was pinned at enrolment');
  }
  if (!verifyFor('signing-key', signing_key, root_key, signing_key_endorsement)) {
    throw impostor('its signing key is not endorsed by the root key');
  }
}

/**
 * Ours where the collector sets none; never above what both ends were built for, nor so low
 * that records which every collector takes could not be sent.
 */
function limitsOf({ limits }: ServerHelloBody): Limits {
  const atMost = (given: number | undefined, most: number) => Math.min(given || most, most);
  if (Math.min(limits?.frame_bytes || LEAST_BYTES, limits?.batch_bytes || LEAST_BYTES) < LEAST_BYTES) {
    throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', 'its limits are too low to send anything');
  }
  return {
    frame_bytes: atMost(limits?.frame_bytes, LIMITS.frameBytes),
    batch_bytes: atMost(limits?.batch_bytes, LIMITS.batchBytes),
    batch_events: atMost(limits?.batch_events, LIMITS.batchEvents),
  };
}

function impostor(why: string): ProtocolError {
  return new ProtocolError(CloseCode.AUTH_FAILED, 'WRONG_COLLECTOR', `This is not the collector we belong to: ${why}`);
}
