import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../../shared/duration.ts';
import { type Office, openOffice } from '../office.ts';
import { openFleet } from './fleet.ts';

const siteOf = (index: number) => (index < 200 ? 'osaka' : ['tokyo', 'nagoya'][index % 2]) ?? '';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
});
afterEach(() => office.close());

describe('a site that vanishes', () => {
  it('is one ticket within four minutes, which takes in what its machines tell when they are back', async () => {
    const fleet = await openFleet(office, 600, siteOf);
    await fleet.pass(minutes(8), minutes(1));
    const dark = fleet.machines.slice(0, 200);
    // Connections die within a round of pings of each other.
    for (let part = 0; part < 4; part++) {
      await fleet.vanish(dark.slice(part * 50, part * 50 + 50));
      await fleet.pass(seconds(8), seconds(1));
    }
    await fleet.pass(minutes(2), seconds(2));
    const [parent, ...more] = await fleet.parents();
    expect(more).toEqual([]);
    expect(parent).toMatchObject({
      priority: 'P1',
      scope: { kind: 'site-outage', label: { en: 'osaka' }, machines: 200 },
    });
    expect(parent?.title.en).toBe('Site osaka is out of reach: 200 machines fell silent at once');
    expect(await fleet.singles()).toEqual([]);
    const told = await fleet.notices();
    expect(told.filter(({ kind }) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told.filter(({ ofId }) => ofId !== parent?.id)).toEqual([]);

    await fleet.pass(hours(1), minutes(1));
    await fleet.comeBack(dark);
    await fleet.fail(dark.slice(0, 60), { ruleId: 'network.gateway', check: 'network' });
    await fleet.pass(minutes(1));
    expect(await fleet.singles()).toEqual([]);
    await fleet.mend(dark.slice(0, 60), { ruleId: 'network.gateway', check: 'network' });
    await fleet.pass(minutes(14));
    expect(await fleet.parents()).toMatchObject([{ state: 'resolved' }]);
    expect(await fleet.singles()).toEqual([]);
  });

  it('makes no work of laptops that do not come back, but of a server that does not', async () => {
    const fleet = await openFleet(office, 600, siteOf, (index) => (index === 0 ? 'server' : 'laptop'));
    await fleet.pass(minutes(8), minutes(1));
    const dark = fleet.machines.slice(0, 200);
    await fleet.vanish(dark);
    await fleet.pass(minutes(10));
    await fleet.comeBack(dark.slice(6));
    await fleet.pass(minutes(20));
    expect(await fleet.parents()).toMatchObject([{ state: 'resolved' }]);
    expect((await fleet.singles()).map(({ machineId }) => machineId)).toEqual([dark[0]?.id]);
  });

  it('is none when ninety of three hundred laptops go', async () => {
    const fleet = await openFleet(office, 300, () => 'tokyo');
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines.slice(0, 90));
    await fleet.pass(minutes(10));
    expect(await fleet.parents()).toEqual([]);
    expect(await fleet.singles()).toEqual([]);
  });

  it('is one of three machines when it has no more', async () => {
    const fleet = await openFleet(office, 43, (index) => (index < 3 ? 'branch' : 'tokyo'));
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines.slice(0, 3));
    await fleet.pass(minutes(2));
    expect(await fleet.parents()).toMatchObject([{ scope: { kind: 'site-outage', label: { en: 'branch' } } }]);
  });
});

describe('a site that vanishes right after a start', () => {
  it('is told all the same, for its machines had come back', async () => {
    const fleet = await openFleet(office, 600, siteOf);
    await fleet.pass(seconds(10));
    await fleet.vanish(fleet.machines.slice(0, 200));
    await fleet.pass(minutes(3));
    expect(await fleet.parents()).toMatchObject([{ scope: { kind: 'site-outage', machines: 200 } }]);
  });
});

describe('a collector that most machines left at once', () => {
  it('doubts itself: one ticket, no outage, until they are back for two minutes', async () => {
    const fleet = await openFleet(office, 600, siteOf);
    await fleet.pass(minutes(8), minutes(1));
    const gone = fleet.machines.slice(0, 500);
    for (let part = 0; part < 5; part++) {
      await fleet.vanish(gone.filter((_, index) => index % 5 === part));
      await fleet.pass(seconds(5), seconds(1));
    }
    await fleet.pass(minutes(30));
    expect(await fleet.parents()).toMatchObject([{ priority: 'P1', scope: { kind: 'collector' } }]);
    await fleet.comeBack(gone);
    await fleet.pass(minutes(1));
    expect(await fleet.parents()).toMatchObject([{ state: 'new' }]);
    await fleet.pass(minutes(2));
    expect(await fleet.parents()).toMatchObject([{ state: 'resolved' }]);
    await fleet.pass(minutes(30));
    expect(await fleet.parents()).toHaveLength(1);
    expect(await fleet.singles()).toEqual([]);
  });

  it('finds the site that did not come back with the others', async () => {
    const fleet = await openFleet(office, 600, siteOf);
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines);
    await fleet.pass(minutes(15));
    await fleet.comeBack(fleet.machines.slice(200));
    await fleet.pass(minutes(5));
    const kinds = (await fleet.parents()).map(({ scope, state }) => `${scope?.key} ${state}`);
    expect(kinds).toEqual(['collector resolved', 'site-outage/osaka new']);
  });

  it('concludes nothing from silence after a start until the agents had time to come back', async () => {
    const fleet = await openFleet(office, 60, siteOf, () => 'server');
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines);
    office.clock.now += minutes(30);
    const desk = office.reopen();
    for (let minute = 0; minute < 6; minute++) {
      office.clock.now += minutes(1);
      await desk.tick();
    }
    expect(await fleet.parents()).toEqual([]);
    expect(await fleet.singles()).toEqual([]);
  });
});

describe('one machine that is silent', () => {
  it('is work after five minutes when it is a server, and after four office hours when it is a desktop', async () => {
    // Noon in UTC is nine in the evening in Tokyo; the office opens on Monday at nine.
    const classes = ['server', 'desktop', 'laptop', ''];
    const fleet = await openFleet(
      office,
      40,
      () => 'tokyo',
      (index) => classes[index % 4] ?? '',
    );
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines.slice(0, 4));
    await fleet.pass(minutes(4));
    expect(await fleet.singles()).toEqual([]);
    await fleet.pass(minutes(3));
    expect((await fleet.singles()).map(({ machineId }) => machineId)).toEqual([fleet.machines[0]?.id]);
    await fleet.pass(days(2) + hours(12), hours(1));
    expect(await fleet.singles()).toHaveLength(1);
    await fleet.pass(hours(8), hours(1));
    expect((await fleet.singles()).map(({ machineId }) => machineId).sort()).toEqual(
      fleet.machines.slice(0, 2).map(({ id }) => id),
    );
  });

  it('is mended when it was heard again for two minutes', async () => {
    const fleet = await openFleet(
      office,
      40,
      () => 'tokyo',
      () => 'server',
    );
    await fleet.pass(minutes(8), minutes(1));
    const [one] = fleet.machines;
    await fleet.vanish([one!]);
    await fleet.pass(minutes(7));
    const open = () => office.store.findings({ machineId: one!.id, states: ['open'] });
    expect((await open()).rows).toHaveLength(1);
    await fleet.comeBack([one!]);
    await fleet.pass(minutes(1));
    expect((await open()).rows).toHaveLength(1);
    await fleet.pass(minutes(2));
    expect((await open()).rows).toEqual([]);
  });
});
