import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/duration.ts';
import { aMachine, MACHINE, NOON, type Office, openOffice } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const machine = () => office.store.machine(MACHINE);
const connect = (generation = 1, at = office.clock.now) =>
  office.desk.connected({
    ...{ machineId: MACHINE, generation, at },
    ...{ name: 'pc-18', os: 'linux', arch: 'arm64', agentVersion: '0.2.0' },
  });

describe('who is there', () => {
  it('is online from the handshake, and asleep when it says so', async () => {
    await connect();
    expect(await machine()).toMatchObject({
      presence: 'online',
      name: 'pc-18',
      agentVersion: '0.2.0',
      lastSeenAt: NOON,
    });
    await office.desk.disconnected(MACHINE, 1, 'asleep', NOON + 500);
    expect(await machine()).toMatchObject({ presence: 'asleep', lastSeenAt: NOON + 500 });
  });

  it('stays online when the old connection ends after the new one began', async () => {
    await connect(1);
    await connect(2);
    await office.desk.disconnected(MACHINE, 1, 'silent', NOON);
    expect(await machine()).toMatchObject({ presence: 'online' });
  });

  it('is written now and then only, while it is just alive', async () => {
    await connect();
    office.clock.now += minutes(1);
    office.desk.heartbeat(MACHINE, 42, office.clock.now);
    await office.desk.tick();
    expect((await machine())?.lastSeenAt).toBe(NOON);
    office.clock.now += minutes(5);
    await office.desk.tick();
    expect(await machine()).toMatchObject({ lastSeenAt: NOON + minutes(1), clockOffsetMs: 42 });
  });

  it('is shown alive before that is written', async () => {
    await connect();
    office.clock.now += minutes(1);
    office.desk.heartbeat(MACHINE, 42, office.clock.now);
    const stored = (await machine())!;
    expect(stored.lastSeenAt).toBe(NOON);
    expect(office.desk.fresh(stored)).toEqual({ ...stored, lastSeenAt: NOON + minutes(1), clockOffsetMs: 42 });
    await office.desk.disconnected(MACHINE, 1, 'asleep', NOON + minutes(2));
    const asleep = (await machine())!;
    expect(office.desk.fresh(asleep)).toEqual(asleep);
  });

  it('never undoes what people decided about it meanwhile', async () => {
    await connect();
    await office.store.commit({ machines: [aMachine({ standing: 'revoked', labels: { site: 'osaka' } })] });
    await office.desk.disconnected(MACHINE, 1, 'away', NOON + 1);
    expect(await machine()).toMatchObject({ standing: 'revoked', labels: { site: 'osaka' }, presence: 'away' });
  });

  it('is silent when a collector that is gone left it online', async () => {
    await office.store.commit({ machines: [aMachine({ presence: 'online', lastSeenAt: NOON })] });
    office.clock.now += minutes(14);
    await office.desk.tick();
    expect((await machine())?.presence).toBe('online');
    office.clock.now += minutes(1);
    await office.desk.tick();
    expect(await machine()).toMatchObject({ presence: 'silent', lastSeenAt: NOON });
  });

  it('is not missed when it comes back while it waits for its turn', async () => {
    await office.store.commit({ machines: [aMachine({ presence: 'online', lastSeenAt: NOON })] });
    office.clock.now += minutes(20);
    await Promise.all([connect(), office.desk.tick()]);
    expect((await machine())?.presence).toBe('online');
  });

  it('is not missed while it is connected', async () => {
    await connect();
    office.clock.now += minutes(60);
    await office.desk.tick();
    expect((await machine())?.presence).toBe('online');
  });
});
