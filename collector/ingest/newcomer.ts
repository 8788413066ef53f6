// The third frame of an agent that wants to become known.
import { CloseCode } from '../../proto/frames.ts';
import type { EnrolRequest } from '../../proto/gen/types.ts';
import { keyIdOf, sameBytes, verifyFor } from '../../proto/handshake.ts';
import type { Machine } from '../domain/fleet/machine.ts';
import { type Greeting, plainText } from './greeting.ts';
import type { SessionParts } from './parts.ts';
import { refusal } from './refusal.ts';

/** An Ed25519 key has exactly one SPKI, of this length: RFC 8410. */
const SPKI_BYTES = 44;
const TOKEN_ID_LENGTH = 64;

/** @throws ProtocolError AUTH_FAILED or REVOKED; StoreError. */
export async function admitNewcomer(
  { tokens }: SessionParts,
  { hello, transcript }: Greeting,
  request: EnrolRequest,
  address: string,
): Promise<Machine> {
  const { public_key, self_signature, token_id, proof } = request;
  const ownsKey =
    public_key.length === SPKI_BYTES &&
    sameBytes(keyIdOf(public_key), hello.key_id) &&
    verifyFor('enrol', transcript, public_key, self_signature);
  if (!ownsKey) throw refusal(CloseCode.AUTH_FAILED, 'AUTH_FAILED', 'The signature does not fit the public key.');
  const { machine } = await tokens.redeem({
    publicKey: public_key,
    tokenId: token_id.slice(0, TOKEN_ID_LENGTH),
    ...{ proof, transcript, address },
    hostname: plainText(request.hostname) || 'unnamed',
    hardwareHash: plainText(request.hardware_hash),
    os: hello.os,
    arch: hello.arch,
    agentVersion: hello.agent_version,
  });
  if (machine.standing === 'revoked')
    throw refusal(CloseCode.REVOKED, 'REVOKED', 'This key was shut out. Enrol with a new one.');
  return machine;
}
