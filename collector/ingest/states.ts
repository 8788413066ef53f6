// Which frames are legal when.
//
//   hello --client_hello--> auth  --client_auth---> admitting --> streaming
//                      \--> enrol --enrol_request-> admitting --> parted
import { decodeFrame } from '../../proto/codec.ts';
import { type BodyName, bodyName, CloseCode } from '../../proto/frames.ts';
import type { Envelope } from '../../proto/gen/types.ts';
import { refusal } from './refusal.ts';

export type State = 'hello' | 'auth' | 'enrol' | 'admitting' | 'streaming' | 'parted';

/** An agent may say why it leaves at any time. */
const LEGAL: Record<State, readonly BodyName[]> = {
  hello: ['client_hello', 'error'],
  auth: ['client_auth', 'error'],
  enrol: ['enrol_request', 'error'],
  admitting: ['error'],
  streaming: ['batch', 'heartbeat', 'command_ack', 'goodbye', 'error'],
  parted: [],
};

/** Strangers get little room: a handshake frame is far below this. */
const STRANGER_BYTES = 16 * 1024;

/**
 * The frame in this message; undefined for one that nobody here understands and that
 * may be ignored. @throws ProtocolError for what is not legal in this state.
 */
export function readFrame(state: State, message: Uint8Array, isBinary: boolean): Envelope | undefined {
  if (!isBinary) throw refusal(CloseCode.NOT_BINARY, 'NOT_BINARY', 'only binary frames are spoken here');
  if (state !== 'streaming' && message.length > STRANGER_BYTES) {
    const text = `a frame of ${message.length} bytes before the handshake is over`;
    throw refusal(CloseCode.FRAME_TOO_BIG, 'FRAME_TOO_BIG', text);
  }
  const frame = decodeFrame(message);
  const name = bodyName(frame);
  if (name === undefined) {
    if (!frame.must_understand) return undefined;
    throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'this collector does not know a frame it must understand');
  }
  if (LEGAL[state].includes(name)) return frame;
  throw refusal(CloseCode.BAD_PROTOCOL, 'BAD_STATE', `${name} is not legal in state ${state}`);
}
