import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../../shared/duration.ts';
import { AIKO, type Office, openOffice } from '../office.ts';
import { openCrowd, RULE } from './crowd.ts';

const SITES = ['tokyo', 'osaka', 'nagoya', 'sendai'];
const siteOf = (index: number) => SITES[index % SITES.length] ?? '';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
});
afterEach(() => office.close());

describe('five thousand machines after one bad patch', () => {
  it('make one P1 ticket that names the patch, and recovery lets go only of what still fails', async () => {
    const crowd = await openCrowd(office, 5500, siteOf);
    const bad = crowd.machines.slice(500);
    await crowd.change(bad);
    await crowd.change(crowd.machines, { subject: 'viewer/msi', before: '1', after: '2' });
    office.clock.now += minutes(20);
    await crowd.fail(bad);
    await crowd.pass(seconds(60), seconds(1));

    const [parent, ...more] = await crowd.parents();
    expect(more).toEqual([]);
    expect(parent).toMatchObject({ priority: 'P1', scope: { machines: 5000, key: `rule/${RULE}/all` } });
    expect(parent?.title.en).toBe(
      'The system crashes (in the last 7 days: 3) on 5000 machines (across the fleet): chrome 130 -> 131 installed shortly before',
    );
    expect(parent?.title.ja).toContain('chrome 130 -> 131');
    expect(await crowd.singles()).toEqual([]);
    const told = await crowd.notices();
    expect(told.filter(({ kind }) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told.filter(({ ofId }) => ofId !== parent?.id)).toEqual([]);
    const file = await office.store.ticket(parent!.id);
    expect(file?.lines).toEqual({ total: 5000, clear: 0 });
    expect(file?.findings.length).toBeLessThanOrEqual(50);

    const leftovers = bad.slice(0, 25);
    await crowd.mend(bad.slice(25));
    await crowd.pass(minutes(9));
    expect(await crowd.singles()).toEqual([]);
    await crowd.pass(minutes(2));
    expect((await crowd.singles()).length).toBeGreaterThan(0);
    expect((await crowd.singles()).length).toBeLessThanOrEqual(20);
    await crowd.pass(minutes(4));
    const released = await crowd.singles();
    expect(released.map(({ machineId }) => machineId).sort()).toEqual(leftovers.map(({ id }) => id).sort());
    expect(await crowd.parents()).toMatchObject([{ state: 'resolved' }]);
  }, 120_000);
});

describe('the mass rule', () => {
  it('leaves nine machines to themselves', async () => {
    const crowd = await openCrowd(office, 40, siteOf);
    await crowd.fail(crowd.machines.slice(0, 9));
    await crowd.pass(seconds(60));
    expect(await crowd.parents()).toEqual([]);
    expect(await crowd.singles()).toHaveLength(9);
  });

  it('names the site that all failing machines are of', async () => {
    const crowd = await openCrowd(office, 80, siteOf);
    await crowd.fail(crowd.machines.filter((_, index) => siteOf(index) === 'osaka'));
    await crowd.pass(seconds(2));
    expect(await crowd.parents()).toMatchObject([
      { scope: { key: `rule/${RULE}/site=osaka`, machines: 20 }, priority: 'P1' },
    ]);
  });

  it('makes children of the tickets that came first, without a word to anybody', async () => {
    const crowd = await openCrowd(office, 40);
    const [first, later] = [crowd.machines.slice(0, 5), crowd.machines.slice(5, 20)];
    await crowd.fail(first);
    await crowd.pass(seconds(61));
    expect(await crowd.singles()).toHaveLength(5);
    const told = (await crowd.notices()).length;
    await crowd.fail(later);
    await crowd.pass(seconds(2));
    const [parent] = await crowd.parents();
    expect(parent?.scope?.machines).toBe(20);
    expect(await crowd.singles()).toHaveLength(5);
    for (const child of await crowd.singles()) expect(child.parentId).toBe(parent?.id);
    expect(await crowd.notices()).toHaveLength(told + 1);

    await crowd.mend(crowd.machines.slice(0, 20));
    await crowd.pass(minutes(11));
    for (const ticket of [...(await crowd.parents()), ...(await crowd.singles())])
      expect(ticket.state).toBe('resolved');
    const kinds = (await crowd.notices()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ticket.resolved')).toHaveLength(1);
  });

  it('grows with what follows, and begins a second parent when the first has long stopped', async () => {
    const crowd = await openCrowd(office, 60);
    await crowd.fail(crowd.machines.slice(0, 20));
    await crowd.pass(seconds(2));
    await crowd.fail(crowd.machines.slice(20, 30));
    await crowd.pass(minutes(2));
    expect(await crowd.parents()).toMatchObject([{ scope: { machines: 30 } }]);
    await crowd.pass(minutes(20), minutes(1));
    await crowd.fail(crowd.machines.slice(30, 45));
    await crowd.pass(seconds(2));
    expect((await crowd.parents()).map(({ scope }) => scope?.key)).toEqual([`rule/${RULE}/all`, `rule/${RULE}/all#2`]);
    expect(await crowd.singles()).toEqual([]);
  });

  it('leaves a person in peace who resolved the parent although it holds', async () => {
    const crowd = await openCrowd(office, 40);
    await crowd.fail(crowd.machines);
    await crowd.pass(seconds(2));
    const [parent] = await crowd.parents();
    await office.desk.act(AIKO, {
      ...{ do: 'ticket.resolve', id: parent!.id, cause: 'environment', fix: 'known', force: 'the vendor mends it' },
      recheckAt: office.clock.now + hours(48),
    });
    await crowd.pass(minutes(10), minutes(1));
    expect(await crowd.parents()).toHaveLength(1);
    expect(await crowd.singles()).toEqual([]);
  });

  it('lets go of what is about to clear as well, and says so once', async () => {
    const crowd = await openCrowd(office, 40);
    await crowd.fail(crowd.machines);
    await crowd.pass(seconds(2));
    await crowd.mend(crowd.machines.slice(1));
    await crowd.mend(crowd.machines.slice(0, 1), { state: 'clearing' });
    await crowd.pass(hours(1), seconds(30));
    const [parent] = await crowd.parents();
    const { entries = [] } = (await office.store.ticket(parent!.id)) ?? {};
    expect(entries.filter(({ move }) => move === 'released')).toHaveLength(1);
    expect(parent?.state).toBe('resolved');
  });

  it('takes up anew what failed again in the moment in which the parent resolved', async () => {
    const crowd = await openCrowd(office, 40);
    const [own, ofChild] = [crowd.machines.slice(20, 21), crowd.machines.slice(0, 1)];
    await crowd.fail(ofChild);
    await crowd.pass(seconds(61));
    await crowd.fail(crowd.machines.slice(1));
    await crowd.pass(seconds(2));
    await crowd.mend(crowd.machines);
    const { lines } = office.store;
    office.store.lines = async (...asked) => {
      const counted = await lines(...asked);
      if (counted.settled === counted.total) await crowd.fail([...own, ...ofChild]);
      return counted;
    };
    await crowd.pass(minutes(12));
    expect(await crowd.parents()).toMatchObject([{ state: 'resolved' }]);
    const working = (await crowd.singles()).filter(({ state }) => state === 'open' || state === 'new');
    expect(working.map(({ machineId }) => machineId).sort()).toEqual([...ofChild, ...own].map(({ id }) => id));
  });

  it('gives nothing to a parent that a person ends in that moment', async () => {
    const crowd = await openCrowd(office, 60);
    await crowd.fail(crowd.machines.slice(0, 40));
    await crowd.pass(seconds(2));
    await crowd.fail(crowd.machines.slice(40));
    const { free } = office.store;
    office.store.free = async (...asked) => {
      office.store.free = free;
      const found = await free(...asked);
      await office.desk.act(AIKO, { do: 'ticket.cancel', id: 'T-1', because: 'test', reason: 'a drill' });
      return found;
    };
    await crowd.pass(seconds(1));
    expect((await office.store.ticket('T-1'))?.lines?.total).toBe(40);
    const [, second] = await crowd.parents();
    expect((await office.store.ticket(second!.id))?.lines?.total).toBe(20);
  });

  it('makes no circle of two tickets that people tie to each other at once', async () => {
    const crowd = await openCrowd(office, 2);
    await crowd.fail(crowd.machines);
    await crowd.pass(minutes(2));
    const joins = [
      office.desk.act(AIKO, { do: 'ticket.join-parent', id: 'T-1', parent: 'T-2' }),
      office.desk.act(AIKO, { do: 'ticket.join-parent', id: 'T-2', parent: 'T-1' }),
    ];
    const done = (await Promise.allSettled(joins)).map(({ status }) => status);
    expect(done.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await crowd.singles()).filter(({ parentId }) => parentId !== undefined)).toHaveLength(1);
  });

  it('does the same after a restart in the middle', async () => {
    const crowd = await openCrowd(office, 900);
    await crowd.fail(crowd.machines);
    const full = office.store.commit.bind(office.store);
    let commits = 0;
    const broken = new Error('the power is gone');
    office.store.commit = (change) => {
      commits += 1;
      return commits >= 2 ? Promise.reject(broken) : full(change);
    };
    office.clock.now += seconds(1);
    await expect(office.desk.tick()).rejects.toBe(broken);
    office.store.commit = full;
    const desk = office.reopen();
    office.clock.now += seconds(40);
    await desk.tick();
    await desk.tick();
    const [parent, ...more] = await crowd.parents();
    expect(more).toEqual([]);
    expect((await office.store.ticket(parent!.id))?.lines?.total).toBe(900);
    expect(await crowd.singles()).toEqual([]);
  });
});
