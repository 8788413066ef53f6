// The first two frames: the agent says who it claims to be, the collector proves who it is.
import { encodeServerHelloBody } from '../../proto/codec.ts';
import { CloseCode, LIMITS, MINOR } from '../../proto/frames.ts';
import type { ClientHello, ServerHello } from '../../proto/gen/types.ts';
import { KEY_ID_BYTES, NONCE_BYTES, newNonce, signFor, transcriptOf } from '../../proto/handshake.ts';
import { ProtocolError } from '../../shared/errors.ts';
import type { Authority } from '../access/authority.ts';

/** What both ends will sign for, from here on. */
export interface Greeting {
  hello: ClientHello;
  transcript: Uint8Array;
  reply: ServerHello;
}

/** Every minor version up to ours is spoken. */
const OLDEST_MINOR = 1;
const TEXT_LENGTH = 100;

/** @throws ProtocolError VERSION or BAD_PROTOCOL. */
export function greet(sent: ClientHello, frame: Uint8Array, authority: Authority, now: number): Greeting {
  const minor = Math.min(MINOR, sent.minor_max);
  if (minor < OLDEST_MINOR || minor < sent.minor_min) {
    const text = `This collector speaks deskside.v1.${OLDEST_MINOR} to v1.${MINOR}. Update the older of the two.`;
    throw new ProtocolError(CloseCode.VERSION, 'VERSION', text);
  }
  checkLengths(sent);
  const body = encodeServerHelloBody({
    minor,
    server_nonce: newNonce(),
    signing_key: authority.signingKeySpki,
    signing_key_endorsement: authority.endorsement,
    root_key: authority.rootKey,
    wall_ms: now,
    limits: { frame_bytes: LIMITS.frameBytes, batch_bytes: LIMITS.batchBytes, batch_events: LIMITS.batchEvents },
  });
  const transcript = transcriptOf(frame, body);
  const { os, arch, agent_version, hostname } = sent;
  const hello = {
    ...sent,
    os: plainText(os),
    arch: plainText(arch),
    agent_version: plainText(agent_version),
    hostname: plainText(hostname),
  };
  return { hello, transcript, reply: { body, signature: signFor('server', transcript, authority.signingKey) } };
}

/** What a stranger writes ends up on screens and in logs: no control characters, not endless. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, TEXT_LENGTH);
}

function checkLengths({ machine_id, key_id, client_nonce, instance_id }: ClientHello): void {
  const fits =
    (machine_id.length === 0 || machine_id.length === 16) &&
    key_id.length === KEY_ID_BYTES &&
    client_nonce.length === NONCE_BYTES &&
    instance_id.length === 16;
  if (!fits)
    throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'a field of this hello has a wrong length');
}
