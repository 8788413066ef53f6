// What the connection of a machine gives away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hours, minutes } from '../../../shared/duration.ts';
import { MACHINE, type Office, openOffice } from './office.ts';
import { openCrowd } from './storms/crowd.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const hello = { name: 'pc-17', os: 'linux', arch: 'x64', agentVersion: '0.1.0' };

async function later(ms: number): Promise<void> {
  for (const end = office.clock.now + ms; office.clock.now < end; ) {
    office.clock.now = Math.min(end, office.clock.now + minutes(1));
    await office.desk.tick();
  }
}

const connect = (generation: number) =>
  office.desk.connected({ machineId: MACHINE, generation, ...hello, at: office.clock.now });
const cases = async () => (await office.store.cases({})).rows;
const tickets = async () => (await office.store.tickets({})).rows;
const states = async () => (await office.findings()).map(({ ruleId, state }) => `${ruleId} ${state}`);

describe('an agent that somebody stopped while its machine goes on', () => {
  beforeEach(async () => {
    await connect(1);
    await later(minutes(10));
    await office.desk.disconnected(MACHINE, 1, 'stopped', office.clock.now);
  });

  it('is tampering after five minutes, not a machine that is off', async () => {
    await later(minutes(4));
    expect(await cases()).toEqual([]);
    await later(minutes(2));
    const [flagged, ...more] = await cases();
    expect(more).toEqual([]);
    expect(flagged).toMatchObject({ state: 'flagged', attack: ['T1562.001'] });
    expect(flagged?.title.en).toContain('stopped the agent on pc-17');
    expect(await tickets()).toEqual([]);
    await later(minutes(30));
    expect(await cases()).toHaveLength(1);
  });

  it('is a case on each of more machines than a page has, and over on each', async () => {
    const crowd = await openCrowd(office, 205);
    await office.store.commit({
      seenMachines: crowd.machines.map((one) => ({ ...one, presence: 'stopped', presenceAt: office.clock.now })),
    });
    await later(minutes(7));
    expect((await office.store.counts()).activeCases).toBe(206);
    await crowd.comeBack(crowd.machines);
    await later(minutes(1));
    const { rows } = await office.store.findings({ states: ['open'], limit: 200 });
    expect(rows.map(({ machineId }) => machineId)).toEqual([MACHINE]);
  });

  it('is no matter when it is back before, as after an upgrade', async () => {
    await later(minutes(3));
    await connect(2);
    await later(minutes(10));
    expect(await cases()).toEqual([]);
  });

  it('stays a case when it is back later: only people close one', async () => {
    await later(minutes(7));
    await connect(2);
    await later(minutes(2));
    expect(await states()).toEqual(['machine.stopped clear']);
    expect(await cases()).toMatchObject([{ state: 'flagged' }]);
  });

  it('is not held against the machine by a collector that was away itself', async () => {
    office.clock.now += hours(6);
    const restarted = office.reopen();
    await restarted.tick();
    expect(await cases()).toEqual([]);
  });
});

describe('a machine', () => {
  it('that goes to sleep or shuts down is no case', async () => {
    await connect(1);
    for (const presence of ['asleep', 'away', 'silent'] as const) {
      await office.desk.disconnected(MACHINE, 1, presence, office.clock.now);
      await later(minutes(30));
    }
    expect(await cases()).toEqual([]);
  });

  it('that floods the collector is a case, once however often it does', async () => {
    await connect(1);
    for (let times = 0; times < 5; times++) {
      await office.desk.suspect(MACHINE, 'machine.flooding');
      await later(minutes(2));
    }
    expect(await cases()).toHaveLength(1);
    expect(await states()).toEqual(['machine.flooding open']);
    await later(hours(1));
    expect(await states()).toEqual(['machine.flooding clear']);
  });

  it('whose copy appears makes one ticket of P3', async () => {
    await connect(1);
    await office.desk.suspect(MACHINE, 'machine.cloned');
    await office.desk.suspect(MACHINE, 'machine.cloned');
    await later(minutes(3));
    expect(await tickets()).toMatchObject([{ priority: 'P3', title: { en: 'Two machines claim to be pc-17' } }]);
    expect(await cases()).toEqual([]);
  });
});
