import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { encodeEvent, packBatch } from '../../../proto/codec.ts';
import { type Event, Lane, type Load, type UnknownReason, type Volumes } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { openLog } from '../../../shared/log.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { batchOf, type Identity, logIn, unchangedEvent } from '../../support/raw-agent.ts';
import { soon } from '../../support/soon.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
let identity: Identity;
let id: string;

beforeAll(async () => {
  ground = await openGround({}, (store, now) =>
    openDesk({
      ...{ store, now, schema: contractSchema, policy: () => DEFAULT_POLICY, targets: () => [] },
      ...{ pack: () => builtInPack, log: openLog('test', 'silent') },
    }),
  );
});
afterAll(() => ground.close());
beforeEach(async () => {
  ({ identity, id } = await ground.machine());
});

function loadFacts(cpu_ratio: number): Event {
  const load: Load = { cpu_ratio };
  const { unchanged: _, ...event } = unchangedEvent('load');
  return { ...event, observed_ms: ground.clock.now, facts: { load } };
}

describe('a gateway before the real desk and store', () => {
  it('acknowledges what is stored, trims what comes twice, and goes on where it stood', async () => {
    const first = await logIn(ground.where, identity);
    const batch = batchOf(identity, 1, [loadFacts(0.25), loadFacts(0.5)]);
    first.agent.send({ batch });
    first.agent.send({ batch });
    expect([(await first.agent.next('ack')).acked_seq, (await first.agent.next('ack')).acked_seq]).toEqual([2, 2]);
    expect(await ground.store.facts(id)).toMatchObject([{ check: 'load', facts: { cpu_ratio: 0.5 } }]);
    first.agent.ws.terminate();

    const second = await logIn(ground.where, identity);
    expect(second.lanes.find(({ lane }) => lane === Lane.LANE_ROUTINE)?.acked_seq).toBe(2);
    second.agent.send({ batch: batchOf(identity, 3, [loadFacts(0.75)]) });
    expect((await second.agent.next('ack')).acked_seq).toBe(3);
    second.agent.ws.terminate();
  });

  it('asks for what is missing and stores nothing after a hole', async () => {
    const { agent } = await logIn(ground.where, identity);
    agent.send({ batch: batchOf(identity, 5, [loadFacts(0.25)]) });
    expect(await agent.next('nack')).toMatchObject({ expected_seq: 1, code: 'SEQ_GAP' });
    expect(await ground.store.facts(id)).toEqual([]);
    agent.ws.terminate();
  });

  it('rejects a record that makes no sense and keeps the others', async () => {
    const { agent } = await logIn(ground.where, identity);
    agent.send({ batch: batchOf(identity, 1, [unchangedEvent('no-such-check'), loadFacts(0.5)]) });
    expect(await agent.next('ack')).toMatchObject({ acked_seq: 2, rejected: [{ seq: 1, code: 'INVALID_SCHEMA' }] });
    expect(await ground.store.facts(id)).toHaveLength(1);
    agent.ws.terminate();
  });

  it('keeps of an agent’s words no more than their place holds, and none that a terminal obeys', async () => {
    const { agent } = await logIn(ground.where, identity);
    const { unchanged: _, ...event } = { ...unchangedEvent('load'), observed_ms: ground.clock.now };
    const endless = `\x1b[2J${'x'.repeat(20_000)}`;
    const unnamed = unchangedEvent(endless);
    const blind = { ...event, unknown: { reason: 99 as UnknownReason, detail: endless } };
    const lost = { ...event, check: '', gap: { from_seq: 1, to_seq: 1, count: 1, reason: endless } };
    agent.send({ batch: batchOf(identity, 1, [unnamed, unnamed, unnamed, unnamed, unnamed, blind, lost]) });
    const { rejected } = await agent.next('ack');
    expect(rejected.map(({ text }) => text.length <= 210 && text.includes('\\x1b[2J'))).toEqual(Array(5).fill(true));
    const [row] = await ground.store.facts(id);
    expect(row?.unknown).toMatchObject({
      reason: 'unspecified',
      detail: expect.stringMatching(/^\\x1b\[2Jx{490,500}$/),
    });
    const { rows } = await ground.store.audit({ limit: 50 });
    const told = rows.find(({ action, object }) => object === id && action === 'machine.events-lost');
    expect(String(told?.detail['reason']).length).toBeLessThan(50);
    agent.ws.terminate();
  });

  it('does not judge lists that no PC has, which cost next to nothing to send', async () => {
    const { agent } = await logIn(ground.where, identity);
    const { unchanged: _, ...event } = { ...unchangedEvent('volumes'), observed_ms: ground.clock.now };
    const volumes = { volumes: Array.from({ length: 20_001 }, () => ({})) } as unknown as Volumes;
    const batch = packBatch(batchOf(identity, 1, []), [encodeEvent({ ...event, facts: { volumes } })]);
    agent.send({ batch });
    expect((await agent.next('ack')).rejected).toMatchObject([{ seq: 1, code: 'TOO_LARGE' }]);
    expect(await ground.store.facts(id)).toEqual([]);
    agent.ws.terminate();
  });

  it('knows who is there, and how they left', async () => {
    const { agent } = await logIn(ground.where, identity);
    expect((await ground.store.machine(id))?.presence).toBe('online');
    agent.ws.terminate();
    await soon(async () => expect((await ground.store.machine(id))?.presence).toBe('silent'));
  });

  it('begins anew with a new epoch, and finds the old one again', async () => {
    const { agent } = await logIn(ground.where, identity);
    agent.send({ batch: batchOf(identity, 1, [loadFacts(0.25)]) });
    await agent.next('ack');
    const old = identity.epochs.get(Lane.LANE_ROUTINE)!;
    identity.epochs.set(Lane.LANE_ROUTINE, Buffer.alloc(16, 7));
    const renewed = await logIn(ground.where, identity);
    expect(renewed.lanes.at(-1)?.acked_seq).toBe(0);
    identity.epochs.set(Lane.LANE_ROUTINE, old);
    const restored = await logIn(ground.where, identity);
    expect(restored.lanes.at(-1)?.acked_seq).toBe(1);
    restored.agent.ws.terminate();
  });
});
