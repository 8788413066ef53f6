import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../collector/desk.ts';
import { CommandKind, GoodbyeReason, Lane } from '../../../proto/gen/types.ts';
import { StoreError } from '../../../shared/errors.ts';
import { batchOf, type Identity, logIn, type RawAgent, unchangedEvent } from '../../support/raw-agent.ts';
import { soon } from '../../support/soon.ts';
import { type Ground, openGround, STAFF } from './ground.ts';

let ground: Ground;
let identity: Identity;
let id: string;
let agent: RawAgent;
let committed: (typeof ground.desk)['answer'];

beforeAll(async () => {
  ground = await openGround();
  committed = ground.desk.answer;
});
afterAll(() => ground.close());
beforeEach(async () => {
  ({ identity, id } = await ground.machine());
  ({ agent } = await logIn(ground.where, identity));
  ground.desk.received.length = 0;
});
afterEach(() => {
  ground.desk.answer = committed;
  agent.ws.terminate();
});

const events = (count: number) => Array.from({ length: count }, () => unchangedEvent());
const heartbeat = { wall_ms: 1, mono_ms: 77, spool_events: 3, cpu_permille: 1, rss_kib: 60_000 };

/** A receipt that comes when the test says so. */
function heldBack() {
  const held: { answer: (receipt: Receipt) => void; fail: (error: Error) => void }[] = [];
  ground.desk.answer = () => new Promise((answer, fail) => held.push({ answer, fail }));
  return held;
}

describe('a batch', () => {
  it('reaches the desk as it was sent, and is acknowledged', async () => {
    const sent = batchOf(identity, 1, events(40));
    agent.send({ batch: sent });
    const ack = await agent.next('ack');
    expect(ack).toMatchObject({ lane: Lane.LANE_ROUTINE, acked_seq: 40, rejected: [] });
    expect(ack.credit_bytes).toBeGreaterThan(0);
    const [received] = ground.desk.received;
    expect(received).toMatchObject({
      ...{ machineId: id, generation: 1, lane: 'routine', firstSeq: 1, receivedAt: ground.clock.now },
      epoch: Buffer.from(sent.epoch).toString('hex'),
    });
    expect(received!.events).toHaveLength(40);
    expect(Buffer.from(received!.raw.payload)).toEqual(Buffer.from(sent.payload));
  });

  it('is not acknowledged before it is committed', async () => {
    const held = heldBack();
    agent.send({ batch: batchOf(identity, 1, events(2)) });
    await soon(() => expect(held).toHaveLength(1));
    agent.send({ heartbeat });
    await agent.next('heartbeat_ack');
    held[0]!.answer({ is: 'committed', ackedSeq: 2, rejected: [] });
    expect((await agent.next('ack')).acked_seq).toBe(2);
  });

  it('waits for the one before it, in both lanes', async () => {
    const held = heldBack();
    agent.send({ batch: batchOf(identity, 1, events(2)) });
    agent.send({ batch: batchOf(identity, 1, events(1), Lane.LANE_URGENT) });
    agent.send({ batch: batchOf(identity, 3, events(2)) });
    for (const [at, ackedSeq] of [2, 1, 4].entries()) {
      await soon(() => expect(held).toHaveLength(at + 1));
      held[at]!.answer({ is: 'committed', ackedSeq, rejected: [] });
    }
    const acks = [await agent.next('ack'), await agent.next('ack'), await agent.next('ack')];
    expect(acks.map(({ lane, acked_seq }) => [lane, acked_seq])).toEqual([
      [2, 2],
      [1, 1],
      [2, 4],
    ]);
    expect(ground.gateway.sessions().find(({ machineId }) => machineId === id)?.lanes).toMatchObject([
      { lane: 'urgent', ackedSeq: 1 },
      { lane: 'routine', ackedSeq: 4 },
    ]);
  });

  it('after a hole is answered with what is expected', async () => {
    ground.desk.answer = async () => ({ is: 'sequence-gap', expectedSeq: 4 });
    agent.send({ batch: batchOf(identity, 9, events(1)) });
    expect(await agent.next('nack')).toMatchObject({ lane: Lane.LANE_ROUTINE, expected_seq: 4, code: 'SEQ_GAP' });
  });

  it('carries the rejected records back', async () => {
    const rejected = [{ seq: 2, code: 'INVALID_SCHEMA', text: 'no such check' }];
    ground.desk.answer = async () => ({ is: 'committed', ackedSeq: 3, rejected });
    agent.send({ batch: batchOf(identity, 1, events(3)) });
    expect((await agent.next('ack')).rejected).toEqual(rejected);
  });

  it.each([
    ['can not be stored now', { code: 'SQLITE_5', retryable: true }, 4503, 'OVERLOADED'],
    ['can not be stored at all', { code: 'SQLITE_11' }, 4500, 'INTERNAL'],
    ['comes through an overtaken session', { code: 'FENCED' }, 4409, 'SUPERSEDED'],
  ])('that %s ends the connection without an ack', async (_what, failure, closeCode, code) => {
    ground.desk.answer = () => Promise.reject(new StoreError('/data/collector.db: locked', failure));
    agent.send({ batch: batchOf(identity, 1, events(1)) });
    agent.send({ batch: batchOf(identity, 2, events(1)) });
    const error = await agent.next('error');
    expect(error.code).toBe(code);
    expect(error.text).not.toContain('/data');
    expect((await agent.closed).code).toBe(closeCode);
    expect(ground.desk.received).toHaveLength(1);
  });

  it('beyond twice the lawful number on the way ends the connection: 4429', async () => {
    heldBack();
    for (let seq = 1; seq <= 9; seq += 1) agent.send({ batch: batchOf(identity, seq, events(1)) });
    expect((await agent.next('error')).code).toBe('QUOTA');
    expect((await agent.closed).code).toBe(4429);
    expect(ground.desk.suspicions).toEqual([{ machineId: id, of: 'machine.flooding' }]);
  });
});

describe('a heartbeat', () => {
  it('with a time beyond all calendars is refused, and measures nothing', async () => {
    const before = ground.desk.heartbeats.length;
    agent.send({ heartbeat: { ...heartbeat, wall_ms: Number.MAX_SAFE_INTEGER } });
    expect((await agent.closed).code).toBe(4400);
    expect(ground.desk.heartbeats).toHaveLength(before);
  });

  it('is answered with both clocks, and tells the desk how the machine’s clock is off', async () => {
    agent.send({ heartbeat: { ...heartbeat, wall_ms: ground.clock.now + 90_000 } });
    expect(await agent.next('heartbeat_ack')).toEqual({
      ...{ server_ms: ground.clock.now, wall_ms: ground.clock.now + 90_000, mono_ms: 77 },
    });
    const { machineId, clockOffsetMs } = ground.desk.heartbeats.at(-1)!;
    expect(machineId).toBe(id);
    expect(clockOffsetMs).toBeGreaterThanOrEqual(90_000);
    expect(clockOffsetMs).toBeLessThan(95_000);
  });

  it('that is far off does not move the clock alone', async () => {
    for (const offset of [10, 20, 5_000_000, 15, 12]) {
      agent.send({ heartbeat: { ...heartbeat, wall_ms: ground.clock.now + offset } });
      await agent.next('heartbeat_ack');
    }
    expect(ground.desk.heartbeats.at(-1)!.clockOffsetMs).toBeLessThan(5000);
  });
});

describe('a parting', () => {
  it.each([
    ['without a word is silent', undefined, 'silent'],
    ['to sleep is asleep', GoodbyeReason.GOODBYE_REASON_SLEEP, 'asleep'],
    ['at a shutdown is away', GoodbyeReason.GOODBYE_REASON_SHUTDOWN, 'away'],
    ['of the service alone is stopped', GoodbyeReason.GOODBYE_REASON_STOPPED, 'stopped'],
  ])('%s', async (_how, reason, presence) => {
    if (reason !== undefined) agent.send({ goodbye: { reason } });
    agent.ws.close(1000);
    await soon(() => expect(ground.desk.disconnections).toContainEqual({ machineId: id, generation: 1, presence }));
    expect(ground.gateway.sessions().map(({ machineId }) => machineId)).not.toContain(id);
  });
});

describe('a command', () => {
  it('asks for a check, and is done when the agent took it', async () => {
    const done = ground.gateway.command(id, 'volumes', STAFF);
    const command = await agent.next('command');
    expect(command).toMatchObject({ kind: CommandKind.COMMAND_KIND_RUN_CHECK, check: 'volumes', operator: 'ada' });
    agent.send({ command_ack: { command_id: command.command_id, refused: '' } });
    await expect(done).resolves.toBeUndefined();
  });

  it('that the agent refuses fails with the agent’s reason', async () => {
    const done = ground.gateway.command(id, 'nonsense', STAFF);
    const { command_id } = await agent.next('command');
    agent.send({ command_ack: { command_id, refused: 'no such check' } });
    await expect(done).rejects.toMatchObject({ status: 409, message: expect.stringContaining('no such check') });
  });

  it('fails when the machine is not connected, or leaves before it answers', async () => {
    const done = ground.gateway.command(id, 'volumes', STAFF);
    await agent.next('command');
    agent.ws.terminate();
    await expect(done).rejects.toMatchObject({ status: 409 });
    await soon(() => expect(ground.gateway.sessions().some(({ machineId }) => machineId === id)).toBe(false));
    await expect(ground.gateway.command(id, 'volumes', STAFF)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  });
});
