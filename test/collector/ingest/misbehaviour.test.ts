import { randomBytes } from 'node:crypto';
import { request } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeEvent } from '../../../proto/codec.ts';
import { AGENT_PATH } from '../../../proto/frames.ts';
import { type Batch, Codec, Lane } from '../../../proto/gen/types.ts';
import {
  batchOf,
  connect,
  greet,
  helloOf,
  type Identity,
  logIn,
  newIdentity,
  type RawAgent,
  unchangedEvent,
} from '../../support/raw-agent.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

/** After each of them a good agent is served, and nothing but its batch reached the desk. */
afterEach(async () => {
  const { identity, id } = await ground.machine();
  const { agent } = await logIn(ground.where, identity);
  agent.send({ batch: batchOf(identity, 1, [unchangedEvent()]) });
  expect((await agent.next('ack')).acked_seq).toBe(1);
  expect(ground.desk.received.splice(0).map(({ machineId }) => machineId)).toEqual([id]);
  agent.ws.terminate();
});

const VARINT_2_POW_60 = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10];
const deepGroups = (depth: number) => Buffer.concat([Buffer.alloc(depth, 0xfb), Buffer.alloc(depth, 0xfc)]);

const GARBAGE: [string, Uint8Array][] = [
  ['random bytes', Buffer.from('c3a9f00dc0ffee00ff17'.repeat(9), 'hex')],
  ['an empty message', new Uint8Array()],
  ['a field of a wrong wire type', Buffer.from([0x08 | 5, 1, 2, 3, 4, 0x52, 0x7f])],
  ['groups nested a hundred thousand deep in a legal size', deepGroups(8000)],
  ['a number of 2^60', Buffer.from([0x08, ...VARINT_2_POW_60])],
];

describe('a stranger', () => {
  it.each(GARBAGE)('that sends %s is closed with 4400 or ignored, never obeyed', async (_what, bytes) => {
    const agent = await connect(ground.where);
    agent.ws.send(bytes);
    agent.ws.send(bytes);
    agent.send({ heartbeat: { wall_ms: 1, mono_ms: 1, spool_events: 0, cpu_permille: 0, rss_kib: 0 } });
    expect((await agent.closed).code).toBe(4400);
  });

  it('that sends half a hello is closed with 4400', async () => {
    const agent = await connect(ground.where);
    const whole = agent.bytesOf({ client_hello: helloOf(newIdentity()) });
    agent.ws.send(whole.subarray(0, whole.length / 2));
    expect((await agent.next('error')).code).toBe('BAD_PROTOCOL');
    expect((await agent.closed).code).toBe(4400);
  });

  it('that sends text is closed with 1003', async () => {
    const agent = await connect(ground.where);
    agent.ws.send('hello');
    expect((await agent.closed).code).toBe(1003);
  });

  it('that sends a large frame before it is known is closed with 1009', async () => {
    const agent = await connect(ground.where);
    agent.ws.send(randomBytes(17 * 1024));
    expect((await agent.closed).code).toBe(1009);
  });

  it('that sends more than 256 KiB is closed with 1009', async () => {
    const agent = await connect(ground.where);
    agent.ws.send(randomBytes(256 * 1024 + 1));
    expect((await agent.closed).code).toBe(1009);
  });

  it('that sends ten thousand fragments is closed', async () => {
    const agent = await connect(ground.where);
    for (let sent = 0; sent < 10_000; sent += 1) agent.ws.send(new Uint8Array(1), { fin: false });
    expect([1006, 1008, 1009]).toContain((await agent.closed).code);
  });

  it('may not send a batch before it has logged in: 4400', async () => {
    const identity = newIdentity();
    const agent = await connect(ground.where);
    await greet(agent, identity);
    agent.send({ batch: batchOf(identity, 1, [unchangedEvent()]) });
    expect(await agent.next('error')).toMatchObject({ code: 'BAD_STATE', text: expect.stringContaining('batch') });
    expect((await agent.closed).code).toBe(4400);
  });

  it('may not say hello twice', async () => {
    const agent = await connect(ground.where);
    await greet(agent, newIdentity());
    agent.send({ client_hello: helloOf(newIdentity()) });
    expect((await agent.closed).code).toBe(4400);
  });

  it('may send what nobody understands, unless it must be understood', async () => {
    const before = ground.gateway.counts().ignoredFrames;
    const agent = await connect(ground.where);
    agent.ws.send(agent.bytesOf({}));
    await greet(agent, newIdentity());
    expect(ground.gateway.counts().ignoredFrames).toBe(before + 1);
    agent.ws.send(agent.bytesOf({}, true));
    expect((await agent.closed).code).toBe(4400);
  });
});

describe('an upgrade', () => {
  it.each([
    ['without the subprotocol', { protocols: [] }],
    ['with another subprotocol', { protocols: ['deskside.v9'] }],
    ['on another path', { path: '/elsewhere' }],
  ])('%s is refused with 400', async (_how, wrong) => {
    await expect(connect(ground.where, wrong)).rejects.toThrow(/400/);
  });

  it('needs TLS 1.3, where nobody can ask for new keys again and again', async () => {
    const { port, ca } = ground.where;
    const error = await new Promise((resolve) => {
      const socket = connectTls({ port, ca, host: 'localhost', maxVersion: 'TLSv1.2' }, () => resolve('a connection'));
      socket.on('error', resolve);
    });
    expect(String(error)).toMatch(/alert/);
  });

  it('is the only thing one can ask for here', async () => {
    const { port, ca } = ground.where;
    const status = await new Promise((resolve, reject) => {
      const asked = request({ host: 'localhost', port, ca, path: AGENT_PATH }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(404);
  });
});

describe('a machine that is known', () => {
  /** Sends one thing while streaming, and tells how it ended. */
  async function endedBy(send: (agent: RawAgent, identity: Identity) => void): Promise<[number, string]> {
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    send(agent, identity);
    const { code } = await agent.next('error');
    return [(await agent.closed).code, code];
  }

  const afterBatch = (change: (batch: Batch) => Partial<Batch>) =>
    endedBy((agent, identity) => {
      const batch = batchOf(
        identity,
        1,
        Array.from({ length: 40 }, () => unchangedEvent()),
      );
      agent.send({ batch: { ...batch, ...change(batch) } });
    });

  it('is closed for a batch in a lane or epoch it did not announce', async () => {
    expect(await afterBatch(() => ({ epoch: randomBytes(16) }))).toEqual([4400, 'BAD_STATE']);
    expect(await afterBatch(() => ({ lane: Lane.LANE_UNSPECIFIED }))).toEqual([4400, 'BAD_STATE']);
  });

  it('is closed for sequence numbers from nothing', async () => {
    expect(await afterBatch(() => ({ first_seq: 0 }))).toEqual([4400, 'BAD_PROTOCOL']);
  });

  it.each<[string, (batch: Batch) => Partial<Batch>]>([
    ['whose count lies', ({ count }) => ({ count: count + 1 })],
    ['whose length lies', ({ raw_len }) => ({ raw_len: raw_len + 1 })],
    ['of an unknown codec', () => ({ codec: 7 as Codec })],
    ['of no events', () => ({ count: 0 })],
    ['of too many events', () => ({ count: 501 })],
    ['that inflates to garbage', ({ payload }) => ({ payload: payload.toReversed() })],
    ['that is cut off', ({ payload }) => ({ payload: payload.subarray(0, 50) })],
  ])('is closed with 4413 for a batch %s', async (_what, change) => {
    expect(await afterBatch(change)).toEqual([4413, 'BATCH_REJECTED']);
  });

  it('is closed with 4413 for a bomb of 1 to 1000, before it goes off', async () => {
    const bomb = deflateRawSync(Buffer.alloc(1024 * 1024));
    const disguised = { payload: bomb, codec: Codec.CODEC_DEFLATE_RAW, raw_len: 1024 * 1024, count: 1 };
    expect(await afterBatch(() => disguised)).toEqual([4413, 'BATCH_REJECTED']);
  });

  it('is closed with 4400 for a payload that is no list of events', async () => {
    const payload = Buffer.from([0x0a, 0x7f, 1, 2, 3]);
    expect(await afterBatch(() => ({ payload, codec: Codec.CODEC_NONE, raw_len: 5 }))).toEqual([4400, 'BAD_PROTOCOL']);
  });

  it('is closed for another hello in the middle of its stream', async () => {
    expect(await endedBy((agent, identity) => agent.send({ client_hello: helloOf(identity) }))).toEqual([
      4400,
      'BAD_STATE',
    ]);
  });

  it('is closed for text in the middle of its stream', async () => {
    expect(await endedBy((agent) => agent.ws.send('{}'))).toEqual([1003, 'NOT_BINARY']);
  });

  it('can not speak for another machine: the id comes from the session', async () => {
    const other = await ground.machine();
    const { identity, id } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    const event = { ...unchangedEvent(), command_id: other.identity.machineId };
    agent.send({
      batch: { ...batchOf(identity, 1, [event]), payload: Buffer.from([0x0a, ...varint(encodeEvent(event))]) },
    });
    await agent.next('ack');
    expect(ground.desk.received.splice(0).map(({ machineId }) => machineId)).toEqual([id]);
    agent.ws.terminate();
  });
});

function varint(bytes: Uint8Array): number[] {
  return [bytes.length, ...bytes];
}
