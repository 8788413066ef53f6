import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../../shared/duration.ts';
import { AIKO, type Office, openOffice } from '../office.ts';
import { openFleet, RULE } from './fleet.ts';

const SITES = ['tokyo', 'osaka', 'nagoya', 'sendai'];
const siteOf = (index: number) => SITES[index % SITES.length] ?? '';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
});
afterEach(() => office.close());

describe('five thousand machines after one bad patch', () => {
  it('make one P1 ticket that names the patch, and recovery lets go only of what still fails', async () => {
    const fleet = await openFleet(office, 5500, siteOf);
    const bad = fleet.machines.slice(500);
    await fleet.change(bad);
    await fleet.change(fleet.machines, { subject: 'viewer/msi', before: '1', after: '2' });
    office.clock.now += minutes(20);
    await fleet.fail(bad);
    await fleet.pass(seconds(60), seconds(1));

    const [parent, ...more] = await fleet.parents();
    expect(more).toEqual([]);
    expect(parent).toMatchObject({ priority: 'P1', scope: { machines: 5000, key: `rule/${RULE}/all` } });
    expect(parent?.title.en).toBe(
      'The system crashes (in the last 7 days: 3) on 5000 machines (all machines): chrome 130 -> 131 installed shortly before',
    );
    expect(parent?.title.ja).toContain('chrome 130 -> 131');
    expect(await fleet.singles()).toEqual([]);
    const told = await fleet.notices();
    expect(told.filter(({ kind }) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told.filter(({ ofId }) => ofId !== parent?.id)).toEqual([]);
    const file = await office.store.ticket(parent!.id);
    expect(file?.lines).toEqual({ total: 5000, clear: 0 });
    expect(file?.findings.length).toBeLessThanOrEqual(50);

    const leftovers = bad.slice(0, 25);
    await fleet.mend(bad.slice(25));
    await fleet.pass(minutes(9));
    expect(await fleet.singles()).toEqual([]);
    await fleet.pass(minutes(2));
    expect((await fleet.singles()).length).toBeGreaterThan(0);
    expect((await fleet.singles()).length).toBeLessThanOrEqual(20);
    await fleet.pass(minutes(4));
    const released = await fleet.singles();
    expect(released.map(({ machineId }) => machineId).sort()).toEqual(leftovers.map(({ id }) => id).sort());
    expect(await fleet.parents()).toMatchObject([{ state: 'resolved' }]);
  }, 120_000);
});

describe('the mass rule', () => {
  it('leaves nine machines to themselves', async () => {
    const fleet = await openFleet(office, 40, siteOf);
    await fleet.fail(fleet.machines.slice(0, 9));
    await fleet.pass(seconds(60));
    expect(await fleet.parents()).toEqual([]);
    expect(await fleet.singles()).toHaveLength(9);
  });

  it('names the site that all failing machines are of', async () => {
    const fleet = await openFleet(office, 80, siteOf);
    await fleet.fail(fleet.machines.filter((_, index) => siteOf(index) === 'osaka'));
    await fleet.pass(seconds(2));
    expect(await fleet.parents()).toMatchObject([
      { scope: { key: `rule/${RULE}/site=osaka`, machines: 20 }, priority: 'P1' },
    ]);
  });

  it('makes children of the tickets that came first, without a word to anybody', async () => {
    const fleet = await openFleet(office, 40);
    const [first, later] = [fleet.machines.slice(0, 5), fleet.machines.slice(5, 20)];
    await fleet.fail(first);
    await fleet.pass(seconds(61));
    expect(await fleet.singles()).toHaveLength(5);
    const told = (await fleet.notices()).length;
    await fleet.fail(later);
    await fleet.pass(seconds(2));
    const [parent] = await fleet.parents();
    expect(parent?.scope?.machines).toBe(20);
    expect(await fleet.singles()).toHaveLength(5);
    for (const child of await fleet.singles()) expect(child.parentId).toBe(parent?.id);
    expect(await fleet.notices()).toHaveLength(told + 1);

    await fleet.mend(fleet.machines.slice(0, 20));
    await fleet.pass(minutes(11));
    for (const ticket of [...(await fleet.parents()), ...(await fleet.singles())])
      expect(ticket.state).toBe('resolved');
    const kinds = (await fleet.notices()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ticket.resolved')).toHaveLength(1);
  });

  it('grows with what follows, and begins a second parent when the first has long stopped', async () => {
    const fleet = await openFleet(office, 60);
    await fleet.fail(fleet.machines.slice(0, 20));
    await fleet.pass(seconds(2));
    await fleet.fail(fleet.machines.slice(20, 30));
    await fleet.pass(minutes(2));
    expect(await fleet.parents()).toMatchObject([{ scope: { machines: 30 } }]);
    await fleet.pass(minutes(20), minutes(1));
    await fleet.fail(fleet.machines.slice(30, 45));
    await fleet.pass(seconds(2));
    expect((await fleet.parents()).map(({ scope }) => scope?.key)).toEqual([`rule/${RULE}/all`, `rule/${RULE}/all#2`]);
    expect(await fleet.singles()).toEqual([]);
  });

  it('leaves a person in peace who resolved the parent although it holds', async () => {
    const fleet = await openFleet(office, 40);
    await fleet.fail(fleet.machines);
    await fleet.pass(seconds(2));
    const [parent] = await fleet.parents();
    await office.desk.act(AIKO, {
      ...{ do: 'ticket.resolve', id: parent!.id, cause: 'environment', fix: 'known', force: 'the vendor mends it' },
      recheckAt: office.clock.now + hours(48),
    });
    await fleet.pass(minutes(10), minutes(1));
    expect(await fleet.parents()).toHaveLength(1);
    expect(await fleet.singles()).toEqual([]);
  });

  it('lets go of what is about to clear as well, and says so once', async () => {
    const fleet = await openFleet(office, 40);
    await fleet.fail(fleet.machines);
    await fleet.pass(seconds(2));
    await fleet.mend(fleet.machines.slice(1));
    await fleet.mend(fleet.machines.slice(0, 1), { state: 'clearing' });
    await fleet.pass(hours(1), seconds(30));
    const [parent] = await fleet.parents();
    const { entries = [] } = (await office.store.ticket(parent!.id)) ?? {};
    expect(entries.filter(({ move }) => move === 'released')).toHaveLength(1);
    expect(parent?.state).toBe('resolved');
  });

  it('takes up anew what failed again in the moment in which the parent resolved', async () => {
    const fleet = await openFleet(office, 40);
    const [own, ofChild] = [fleet.machines.slice(20, 21), fleet.machines.slice(0, 1)];
    await fleet.fail(ofChild);
    await fleet.pass(seconds(61));
    await fleet.fail(fleet.machines.slice(1));
    await fleet.pass(seconds(2));
    await fleet.mend(fleet.machines);
    const { lines } = office.store;
    office.store.lines = async (...asked) => {
      const counted = await lines(...asked);
      if (counted.settled === counted.total) await fleet.fail([...own, ...ofChild]);
      return counted;
    };
    await fleet.pass(minutes(12));
    expect(await fleet.parents()).toMatchObject([{ state: 'resolved' }]);
    const working = (await fleet.singles()).filter(({ state }) => state === 'open' || state === 'new');
    expect(working.map(({ machineId }) => machineId).sort()).toEqual([...ofChild, ...own].map(({ id }) => id));
  });

  it('gives nothing to a parent that a person ends in that moment', async () => {
    const fleet = await openFleet(office, 60);
    await fleet.fail(fleet.machines.slice(0, 40));
    await fleet.pass(seconds(2));
    await fleet.fail(fleet.machines.slice(40));
    const { free } = office.store;
    office.store.free = async (...asked) => {
      office.store.free = free;
      const found = await free(...asked);
      await office.desk.act(AIKO, { do: 'ticket.cancel', id: 'T-1', because: 'test', reason: 'a drill' });
      return found;
    };
    await fleet.pass(seconds(1));
    expect((await office.store.ticket('T-1'))?.lines?.total).toBe(40);
    const [, second] = await fleet.parents();
    expect((await office.store.ticket(second!.id))?.lines?.total).toBe(20);
  });

  it('makes no circle of two tickets that people tie to each other at once', async () => {
    const fleet = await openFleet(office, 2);
    await fleet.fail(fleet.machines);
    await fleet.pass(minutes(2));
    const joins = [
      office.desk.act(AIKO, { do: 'ticket.join-parent', id: 'T-1', parent: 'T-2' }),
      office.desk.act(AIKO, { do: 'ticket.join-parent', id: 'T-2', parent: 'T-1' }),
    ];
    const done = (await Promise.allSettled(joins)).map(({ status }) => status);
    expect(done.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await fleet.singles()).filter(({ parentId }) => parentId !== undefined)).toHaveLength(1);
  });

  it('does the same after a restart in the middle', async () => {
    const fleet = await openFleet(office, 900);
    await fleet.fail(fleet.machines);
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
    const [parent, ...more] = await fleet.parents();
    expect(more).toEqual([]);
    expect((await office.store.ticket(parent!.id))?.lines?.total).toBe(900);
    expect(await fleet.singles()).toEqual([]);
  });
});
