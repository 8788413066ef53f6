// The agent's side of enrolment and login for a PC that does not exist: what
// agent/uplink says of this PC, the simulator says of a made-up one.

import type { Connection } from '../../agent/uplink/connection.ts';
import type { AgentKey } from '../../agent/uplink/identity.ts';
import { decodeServerHelloBody } from '../../proto/codec.ts';
import { type BodyName, bodyName, CloseCode, MINOR } from '../../proto/frames.ts';
import type { Envelope, LaneState, SessionAccepted } from '../../proto/gen/types.ts';
import {
  enrolmentKeyOf,
  enrolmentProof,
  fingerprintOf,
  keyIdOf,
  newNonce,
  sameBytes,
  signFor,
  transcriptOf,
  verifyFor,
} from '../../proto/handshake.ts';
import { type EnrolmentBundle, secretOf } from '../../shared/enrolment-bundle.ts';
import { ProtocolError } from '../../shared/errors.ts';
import type { Pc } from './pc.ts';

const AGENT_VERSION = '0.1.0-simulated';

/** Who says hello. */
export interface Caller {
  pc: Pc;
  key: AgentKey;
  /** 16 bytes; empty to enrol. */
  machineId: Uint8Array;
  /** 16 random bytes, new at every start of the agent. */
  instanceId: Uint8Array;
}

/** The machine's id, 16 bytes; undefined when the connection ended meanwhile. @throws ProtocolError. */
export async function askToEnrol(
  connection: Connection,
  caller: Caller,
  bundle: EnrolmentBundle,
): Promise<Uint8Array | undefined> {
  const transcript = await greet(connection, caller, bundle.rootKey);
  if (!transcript) return undefined;
  const { publicKey, privateKey } = caller.key;
  const enrol_request = {
    public_key: publicKey,
    token_id: bundle.token,
    proof: enrolmentProof(enrolmentKeyOf(secretOf(bundle)), transcript, publicKey),
    self_signature: signFor('enrol', transcript, privateKey),
    hostname: caller.pc.name,
    hardware_hash: '',
  };
  connection.send({ enrol_request }, { mustUnderstand: true });
  const result = bodyOf(await connection.receive(), 'enrol_result');
  if (result?.pending_approval) throw refused('it wants a person to approve each machine; use a token that approves');
  return result?.machine_id;
}

/** Undefined when the connection ended meanwhile. @throws ProtocolError. */
export async function logIn(
  connection: Connection,
  caller: Caller,
  rootKey: string,
  { ticket, lane, spoolBytes }: { ticket: Uint8Array; lane: LaneState; spoolBytes: number },
): Promise<SessionAccepted | undefined> {
  const transcript = await greet(connection, caller, rootKey);
  if (!transcript) return undefined;
  const signature = signFor('client', transcript, caller.key.privateKey);
  const client_auth = { signature, ticket, lanes: [lane], spool_bytes: spoolBytes };
  connection.send({ client_auth }, { mustUnderstand: true });
  return bodyOf(await connection.receive(), 'session_accepted');
}

/** What both ends sign from here on. */
async function greet(connection: Connection, caller: Caller, rootKey: string): Promise<Uint8Array | undefined> {
  const hello = connection.send({ client_hello: helloOf(caller) }, { mustUnderstand: true });
  const answer = bodyOf(await connection.receive(), 'server_hello');
  if (!answer) return undefined;
  const { root_key, signing_key, signing_key_endorsement } = decodeServerHelloBody(answer.body);
  const transcript = transcriptOf(hello.bytes, answer.body);
  const genuine =
    sameBytes(fingerprintOf(root_key), Buffer.from(rootKey, 'hex')) &&
    verifyFor('signing-key', signing_key, root_key, signing_key_endorsement) &&
    verifyFor('server', transcript, signing_key, answer.signature);
  if (!genuine) throw refused('it is not the collector that the enrolment bundle names');
  return transcript;
}

function helloOf({ pc, key, machineId, instanceId }: Caller) {
  return {
    ...{ minor_min: 1, minor_max: MINOR, machine_id: machineId, key_id: keyIdOf(key.publicKey) },
    ...{ client_nonce: newNonce(), instance_id: instanceId, boot_id: '' },
    ...{ wall_ms: Date.now(), mono_ms: Math.round(performance.now()), agent_version: AGENT_VERSION },
    ...{ os: pc.os, arch: 'x64', hostname: machineId.length > 0 ? pc.name : '' },
  };
}

function bodyOf<Name extends BodyName>(
  frame: Envelope | undefined,
  name: Name,
): NonNullable<Envelope[Name]> | undefined {
  if (!frame) return undefined;
  const body = frame[name];
  if (body === undefined) throw refused(`a ${bodyName(frame)} came where a ${name} belongs`);
  return body as NonNullable<Envelope[Name]>;
}

function refused(text: string): ProtocolError {
  return new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_STATE', `the collector can't be used: ${text}`);
}
