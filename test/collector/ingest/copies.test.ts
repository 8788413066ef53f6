import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeMachine } from '../../../collector/access/standing.ts';
import {
  authOf,
  batchOf,
  connect,
  greet,
  type Identity,
  logIn,
  type RawAgent,
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

/** A copy of the state folder, run by another process. */
const copyOf = (original: Identity): Identity => ({ ...original, instanceId: randomBytes(16) });

async function refusedLogIn(who: Identity): Promise<[number, string]> {
  const agent = await connect(ground.where);
  const transcript = await greet(agent, who);
  agent.send({ client_auth: authOf(who, transcript) });
  const { code } = await agent.next('error');
  return [(await agent.closed).code, code];
}

async function expectAlive(agent: RawAgent, seq: number): Promise<void> {
  agent.send({ batch: batchOf(identity, seq, [unchangedEvent()]) });
  expect((await agent.next('ack')).acked_seq).toBe(seq);
}

const auditOf = async (action: string) =>
  (await ground.store.audit({ limit: 50 })).rows.filter((row) => row.action === action && row.object === id);

describe('the same agent', () => {
  it('that connects again supersedes its older connection: 4409', async () => {
    const older = await logIn(ground.where, identity);
    const newer = await logIn(ground.where, identity);
    expect(await older.agent.next('error')).toMatchObject({ code: 'SUPERSEDED', retry_after_ms: 60_000 });
    expect((await older.agent.closed).code).toBe(4409);
    await expectAlive(newer.agent, 1);
    expect(ground.desk.disconnections.some(({ machineId }) => machineId === id)).toBe(false);
    expect(newer.session_gen).toBe(older.session_gen + 1);
    newer.agent.ws.terminate();
  });

  it('that restarted while its old connection hangs is let in', async () => {
    const ghost = await logIn(ground.where, identity);
    ghost.agent.socket.pause();
    const { agent } = await logIn(ground.where, copyOf(identity));
    await expectAlive(agent, 1);
    agent.ws.terminate();
    ghost.agent.ws.terminate();
  });

  it('that never got its ticket shows the one before, and is let in', async () => {
    const ticket = (await logIn(ground.where, identity)).agent;
    ticket.ws.terminate();
    identity.ticket = new Uint8Array();
    const { agent } = await logIn(ground.where, identity);
    await expectAlive(agent, 1);
    agent.ws.terminate();
  });
});

describe('a copy', () => {
  it('of a machine that is online is turned away, and the original goes on: 4410', async () => {
    const original = await logIn(ground.where, identity);
    const copy = copyOf(identity);
    expect(await refusedLogIn(copy)).toEqual([4410, 'CLONE_SUSPECTED']);
    expect(await refusedLogIn(copy)).toEqual([4410, 'CLONE_SUSPECTED']);
    await expectAlive(original.agent, 1);
    const [row] = await auditOf('machine.clone-suspected');
    expect(row?.detail).toMatchObject({ newcomer: { address: '127.0.0.1' }, present: { address: '127.0.0.1' } });
    expect(ground.desk.suspicions).toContainEqual({ machineId: id, of: 'machine.cloned' });
    original.agent.ws.terminate();
  });

  it('restored from a backup is let in once, and noted', async () => {
    const backup = copyOf(identity);
    for (let times = 0; times < 3; times += 1) {
      const { agent } = await logIn(ground.where, identity);
      agent.ws.close();
      await agent.closed;
    }
    const { agent } = await logIn(ground.where, { ...backup, ticket: randomBytes(32) });
    await expectAlive(agent, 1);
    expect(await auditOf('machine.rolled-back')).toHaveLength(1);
    agent.ws.close();
    await agent.closed;
    expect(await refusedLogIn({ ...backup, ticket: randomBytes(32) })).toEqual([4410, 'CLONE_SUSPECTED']);
  });
});

describe('a revocation', () => {
  it('cuts the live connection at once: 4403', async () => {
    const { agent } = await logIn(ground.where, identity);
    await revokeMachine(ground.store, STAFF, id, { reason: 'stolen', now: ground.clock.now });
    const before = performance.now();
    expect(ground.gateway.revoke(id)).toBe(1);
    expect(await agent.next('error')).toMatchObject({ code: 'REVOKED' });
    expect((await agent.closed).code).toBe(4403);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(await refusedLogIn(identity)).toEqual([4403, 'REVOKED']);
  });

  it('fences off the session that is open, also in another collector', async () => {
    const { agent, session_gen: generation } = await logIn(ground.where, identity);
    await revokeMachine(ground.store, STAFF, id, { reason: 'stolen', now: ground.clock.now });
    const watermark = { machineId: id, lane: 'routine' as const, epoch: 'ab'.repeat(16), ackedSeq: 1 };
    await expect(ground.store.commit({ progress: { watermark, from: 0, generation } })).rejects.toMatchObject({
      code: 'FENCED',
    });
    agent.ws.terminate();
  });
});
