import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeMachine } from '../../../collector/access/standing.ts';
import { decodeServerHelloBody } from '../../../proto/codec.ts';
import { fingerprintOf, NONCE_BYTES, transcriptOf, verifyFor } from '../../../proto/handshake.ts';
import {
  authOf,
  batchOf,
  connect,
  greet,
  helloOf,
  type Identity,
  logIn,
  newIdentity,
  unchangedEvent,
} from '../../support/raw-agent.ts';
import { type Ground, openGround, STAFF } from './ground.ts';

let ground: Ground;
let identity: Identity;
let id: string;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());
beforeEach(async () => {
  ({ identity, id } = await ground.machine());
});

/** Whatever happened before: the next honest machine is served, and only its batch arrives. */
async function expectServed(): Promise<void> {
  const before = ground.desk.received.length;
  const other = await ground.machine();
  const { agent } = await logIn(ground.where, other.identity);
  agent.send({ batch: batchOf(other.identity, 1, [unchangedEvent()]) });
  expect((await agent.next('ack')).acked_seq).toBe(1);
  expect(ground.desk.received.slice(before).map(({ machineId }) => machineId)).toEqual([other.id]);
  agent.ws.terminate();
}

describe('the greeting', () => {
  it('proves the collector before the agent says anything of value', async () => {
    const agent = await connect(ground.where);
    const frame = agent.bytesOf({ client_hello: helloOf(identity) });
    agent.ws.send(frame);
    const { body, signature } = await agent.next('server_hello');
    const { root_key, signing_key, signing_key_endorsement, server_nonce, limits } = decodeServerHelloBody(body);
    expect(Buffer.from(fingerprintOf(root_key)).toString('hex')).toBe(ground.authority.rootFingerprint);
    expect(verifyFor('signing-key', signing_key, root_key, signing_key_endorsement)).toBe(true);
    expect(verifyFor('server', transcriptOf(frame, body), signing_key, signature)).toBe(true);
    expect(server_nonce.length).toBe(NONCE_BYTES);
    expect(limits).toEqual({ frame_bytes: 262144, batch_bytes: 1048576, batch_events: 500 });
    agent.ws.terminate();
  });

  it('turns away an agent of another version with 4426', async () => {
    const agent = await connect(ground.where);
    agent.send({ client_hello: helloOf(identity, { minor_min: 2, minor_max: 3 }) });
    expect(await agent.next('error')).toMatchObject({ code: 'VERSION', retry_after_ms: 3_600_000 });
    expect((await agent.closed).code).toBe(4426);
    await expectServed();
  });

  it.each([
    ['a nonce', { client_nonce: randomBytes(31) }],
    ['a machine id', { machine_id: randomBytes(15) }],
    ['a key id', { key_id: randomBytes(32) }],
    ['an instance id', { instance_id: new Uint8Array() }],
  ])('refuses %s of a wrong length with 4400', async (_what, changed) => {
    const agent = await connect(ground.where);
    agent.send({ client_hello: helloOf(identity, changed) });
    expect((await agent.next('error')).code).toBe('BAD_PROTOCOL');
    expect((await agent.closed).code).toBe(4400);
  });
});

describe('a machine that logs in', () => {
  it('gets a session and is reported as connected', async () => {
    const { agent, ...accepted } = await logIn(ground.where, identity);
    expect(accepted).toMatchObject({ session_gen: 1, credit_bytes: expect.any(Number), heartbeat_s: 60 });
    expect(accepted.credit_bytes).toBeGreaterThanOrEqual(128 * 1024);
    expect(Buffer.from(accepted.machine_id)).toEqual(Buffer.from(identity.machineId));
    expect(accepted.lanes.map(({ lane, acked_seq }) => [lane, acked_seq])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(ground.desk.connections.at(-1)).toMatchObject({ machineId: id, generation: 1, name: 'pc-17', os: 'linux' });
    expect(ground.gateway.sessions()).toContainEqual(expect.objectContaining({ machineId: id, address: '127.0.0.1' }));
    agent.ws.terminate();
  });

  it('is called what it calls itself now', async () => {
    const { agent } = await logIn(ground.where, identity, { hostname: 'reception-\u202e2' });
    expect(ground.desk.connections.at(-1)).toMatchObject({ machineId: id, name: 'reception-2' });
    agent.ws.terminate();
  });

  it('learns how far each lane is committed, whatever it believes', async () => {
    const epoch = Buffer.from(identity.epochs.get(2)!).toString('hex');
    const first = await logIn(ground.where, identity);
    await ground.store.commit({
      progress: { watermark: { machineId: id, lane: 'routine', epoch, ackedSeq: 41 }, from: 0, generation: 1 },
    });
    first.agent.ws.terminate();
    const { agent, lanes, session_gen } = await logIn(ground.where, identity);
    expect(session_gen).toBe(2);
    expect(lanes.map(({ lane, acked_seq }) => [lane, acked_seq])).toEqual([
      [1, 0],
      [2, 41],
    ]);
    agent.ws.terminate();
  });

  it('leaves nothing in the store that would open the next session', async () => {
    const { agent, next_ticket } = await logIn(ground.where, identity);
    const session = (await ground.store.memoryOf(id))?.session;
    expect(JSON.stringify(session)).not.toContain(Buffer.from(next_ticket).toString('hex'));
    agent.ws.terminate();
  });
});

/** Logs in with something wrong, and tells how that ended. */
async function failedLogIn(who: Identity, wrong: Parameters<typeof authOf>[2]): Promise<[number, string]> {
  const agent = await connect(ground.where);
  const transcript = await greet(agent, who);
  agent.send({ client_auth: authOf(who, transcript, wrong) });
  const { code } = await agent.next('error');
  return [(await agent.closed).code, code];
}

describe('a stranger', () => {
  it('is refused with an unknown machine id: 4401', async () => {
    expect(await failedLogIn({ ...identity, machineId: randomBytes(16) }, {})).toEqual([4401, 'AUTH_FAILED']);
    await expectServed();
  });

  it('is refused with a key that is not the machine’s: 4401', async () => {
    const { privateKey, publicKey } = newIdentity();
    expect(await failedLogIn({ ...identity, privateKey, publicKey }, {})).toEqual([4401, 'AUTH_FAILED']);
    await expectServed();
  });

  it('is refused with a bad signature: 4401', async () => {
    expect(await failedLogIn(identity, { signature: randomBytes(64) })).toEqual([4401, 'AUTH_FAILED']);
    expect(await failedLogIn(identity, { signature: new Uint8Array() })).toEqual([4401, 'AUTH_FAILED']);
    await expectServed();
  });

  it('gets nowhere with a recorded handshake: every greeting has a new nonce', async () => {
    const honest = await connect(ground.where);
    const hello = honest.bytesOf({ client_hello: helloOf(identity) });
    honest.ws.send(hello);
    const { body } = await honest.next('server_hello');
    const auth = honest.bytesOf({ client_auth: authOf(identity, transcriptOf(hello, body)) });
    honest.ws.send(auth);
    await honest.next('session_accepted');
    honest.ws.terminate();

    const thief = await connect(ground.where);
    thief.ws.send(hello);
    await thief.next('server_hello');
    thief.ws.send(auth);
    expect((await thief.next('error')).code).toBe('AUTH_FAILED');
    expect((await thief.closed).code).toBe(4401);
    await expectServed();
  });

  it('learns nothing of the standing of a machine it is not', async () => {
    await revokeMachine(ground.store, STAFF, id, { reason: 'stolen', now: ground.clock.now });
    expect(await failedLogIn(identity, { signature: randomBytes(64) })).toEqual([4401, 'AUTH_FAILED']);
  });
});

describe('a machine that may not come in', () => {
  it('is told that it was revoked: 4403', async () => {
    await revokeMachine(ground.store, STAFF, id, { reason: 'stolen', now: ground.clock.now });
    expect(await failedLogIn(identity, {})).toEqual([4403, 'REVOKED']);
    await expectServed();
  });

  it('is told that it waits for approval: 4402', async () => {
    const machine = await ground.store.machine(id);
    await ground.store.commit({ machines: [{ ...machine!, standing: 'pending' }] });
    expect(await failedLogIn(identity, {})).toEqual([4402, 'PENDING_APPROVAL']);
  });

  it('names each lane once', async () => {
    const lane = { lane: 1 as const, epoch: randomBytes(16), next_seq: 1, oldest_seq: 1, dropped: 0 };
    expect(await failedLogIn(identity, { lanes: [lane, lane] })).toEqual([4400, 'BAD_PROTOCOL']);
    expect(await failedLogIn(identity, { lanes: [{ ...lane, epoch: randomBytes(3) }] })).toEqual([
      4400,
      'BAD_PROTOCOL',
    ]);
  });
});
