import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveMachine, revokeMachine } from '../../../collector/access/standing.ts';
import { parseBundle } from '../../../shared/enrolment-bundle.ts';
import {
  askToEnrol,
  connect,
  enrol,
  enrolRequestOf,
  greet,
  type Identity,
  logIn,
  newIdentity,
  type RawAgent,
} from '../../support/raw-agent.ts';
import { type Ground, openGround, STAFF } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const usesOf = async (bundle: string) => (await ground.store.enrolmentToken(parseBundle(bundle).token))?.uses;

/** How it ended: close code, and the words of the error. */
async function refused(agent: RawAgent): Promise<[number, string]> {
  const { text } = await agent.next('error');
  return [(await agent.closed).code, text];
}

async function machines(): Promise<number> {
  return (await ground.store.machines({})).rows.length;
}

describe('enrolment', () => {
  it('makes a machine of an agent that knows a token, and lets it log in', async () => {
    const identity = newIdentity();
    const id = await enrol(ground.where, identity, await ground.bundle({ labels: { site: 'kyoto' } }));
    expect(await ground.store.machine(id)).toMatchObject({
      ...{ id, name: 'pc-17', os: 'linux', arch: 'x64', standing: 'active', labels: { site: 'kyoto' } },
      publicKey: Buffer.from(identity.publicKey).toString('base64'),
    });
    const { rows } = await ground.store.audit({ limit: 5 });
    expect(rows).toContainEqual(expect.objectContaining({ action: 'machine.enrol', object: id }));
    const { agent } = await logIn(ground.where, identity);
    agent.ws.terminate();
  });

  it('finds the same row again with the same key, and takes no second use', async () => {
    const identity = newIdentity();
    const bundle = await ground.bundle();
    const id = await enrol(ground.where, identity, bundle);
    expect(await enrol(ground.where, { ...identity, machineId: new Uint8Array() }, bundle)).toBe(id);
    expect(await usesOf(bundle)).toBe(1);
  });

  it('lets exactly one of many racing agents in with a one-use token', async () => {
    const bundle = await ground.bundle();
    const before = await machines();
    const racers = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const agent = await askToEnrol(ground.where, newIdentity(), bundle);
        return (await agent.closed).code;
      }),
    );
    expect(racers.toSorted()).toEqual([1000, ...Array(7).fill(4401)]);
    expect(await machines()).toBe(before + 1);
    expect(await usesOf(bundle)).toBe(1);
  });

  it('lets a group in with one token, all at once, and not one more', async () => {
    const bundle = await ground.bundle({ maxUses: 20 });
    const codes = await Promise.all(
      Array.from(
        { length: 24 },
        async () => (await (await askToEnrol(ground.where, newIdentity(), bundle)).closed).code,
      ),
    );
    expect(codes.filter((code) => code === 1000)).toHaveLength(20);
    expect(await usesOf(bundle)).toBe(20);
  });

  it('gives one row to one key that asks on many connections at once', async () => {
    const identity = newIdentity();
    const bundle = await ground.bundle({ maxUses: 10 });
    const ids = await Promise.all(Array.from({ length: 5 }, () => enrol(ground.where, { ...identity }, bundle)));
    expect(new Set(ids).size).toBe(1);
    expect(await usesOf(bundle)).toBe(1);
  });

  it('leaves a machine that comes again the labels that people gave it', async () => {
    const identity = newIdentity();
    const id = await enrol(ground.where, identity, await ground.bundle({ labels: { site: 'tokyo' } }));
    const labels = { importance: 'vip', site: 'nara' };
    await ground.store.commit({ decidedMachines: [{ id, labels }] });
    expect(await enrol(ground.where, identity, await ground.bundle({ labels: { site: 'osaka' } }))).toBe(id);
    expect((await ground.store.machine(id))?.labels).toEqual(labels);
  });

  it('waits for a person when the token says so', async () => {
    const identity = newIdentity();
    const bundle = await ground.bundle({ autoApprove: false });
    const first = await askToEnrol(ground.where, identity, bundle);
    const result = await first.next('enrol_result');
    expect([result.pending_approval, result.machine_id.length]).toEqual([true, 0]);
    expect((await first.closed).code).toBe(4402);

    const publicKey = Buffer.from(identity.publicKey).toString('base64');
    const waiting = await ground.store.machineByKey(publicKey);
    await approveMachine(ground.store, STAFF, waiting!.id, ground.clock.now);
    expect(await enrol(ground.where, identity, bundle)).toBe(waiting!.id);
    expect(await usesOf(bundle)).toBe(1);
  });
});

describe('a token that is no good', () => {
  const ask = async (bundle: string, identity: Identity = newIdentity()) =>
    refused(await askToEnrol(ground.where, identity, bundle));

  it('is used up', async () => {
    const bundle = await ground.bundle();
    await enrol(ground.where, newIdentity(), bundle);
    expect(await ask(bundle)).toEqual([4401, expect.stringContaining('used up')]);
  });

  it('is over after 72 hours', async () => {
    const bundle = await ground.bundle();
    ground.clock.now += 72 * 3_600_000;
    expect(await ask(bundle)).toEqual([4401, expect.stringContaining('is over')]);
  });

  it('was revoked', async () => {
    const bundle = await ground.bundle();
    await ground.tokens.revoke(STAFF, parseBundle(bundle).token);
    expect(await ask(bundle)).toEqual([4401, expect.stringContaining('revoked')]);
  });

  it('is unknown, which sounds the same as a wrong secret', async () => {
    const bundle = await ground.bundle();
    const unknown = await askToEnrol(ground.where, newIdentity(), bundle, { token_id: 'nobody' });
    const guessed = await askToEnrol(ground.where, newIdentity(), bundle, { proof: randomBytes(32) });
    const answers = [await refused(unknown), await refused(guessed)];
    expect(answers[0]).toEqual([4401, expect.stringContaining('not known')]);
    expect(answers[1]).toEqual(answers[0]);
  });

  it('leaves no machine behind', async () => {
    const before = await machines();
    const bundle = await ground.bundle();
    await ground.tokens.revoke(STAFF, parseBundle(bundle).token);
    await ask(bundle);
    expect(await machines()).toBe(before);
  });
});

describe('a key that is not the asker’s', () => {
  it('is refused without its own signature', async () => {
    const bundle = await ground.bundle();
    const agent = await askToEnrol(ground.where, newIdentity(), bundle, { self_signature: randomBytes(64) });
    expect(await refused(agent)).toEqual([4401, expect.stringContaining('signature')]);
  });

  it('is refused when the greeting named another one', async () => {
    const identity = newIdentity();
    const bundle = await ground.bundle();
    const agent = await connect(ground.where);
    const transcript = await greet(agent, newIdentity());
    agent.send({ enrol_request: enrolRequestOf(identity, transcript, bundle) });
    expect((await refused(agent))[0]).toBe(4401);
    expect(await usesOf(bundle)).toBe(0);
  });

  it('is refused for good once its machine was revoked', async () => {
    const identity = newIdentity();
    const bundle = await ground.bundle();
    const id = await enrol(ground.where, identity, bundle);
    await revokeMachine(ground.store, STAFF, id, { reason: 'stolen', now: ground.clock.now });
    expect((await refused(await askToEnrol(ground.where, identity, bundle)))[0]).toBe(4403);
  });
});
