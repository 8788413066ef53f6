import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../../shared/duration.ts';
import { type Office, openOffice } from '../office.ts';
import { openCrowd } from './crowd.ts';

const siteOf = (index: number) => (index < 200 ? 'osaka' : ['tokyo', 'nagoya'][index % 2]) ?? '';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
});
afterEach(() => office.close());

describe('a site that vanishes', () => {
  it('is one ticket within four minutes, which takes in what its machines tell when they are back', async () => {
    const crowd = await openCrowd(office, 600, siteOf);
    await crowd.pass(minutes(8), minutes(1));
    const dark = crowd.machines.slice(0, 200);
    // Connections die within a round of pings of each other.
    for (let part = 0; part < 4; part++) {
      await crowd.vanish(dark.slice(part * 50, part * 50 + 50));
      await crowd.pass(seconds(8), seconds(1));
    }
    await crowd.pass(minutes(2), seconds(2));
    const [parent, ...more] = await crowd.parents();
    expect(more).toEqual([]);
    expect(parent).toMatchObject({
      priority: 'P1',
      scope: { kind: 'site-outage', label: { en: 'osaka' }, machines: 200 },
    });
    expect(parent?.title.en).toBe('Site osaka is out of reach: 200 machines fell silent at once');
    expect(await crowd.singles()).toEqual([]);
    const told = await crowd.notices();
    expect(told.filter(({ kind }) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told.filter(({ ofId }) => ofId !== parent?.id)).toEqual([]);

    await crowd.pass(hours(1), minutes(1));
    await crowd.comeBack(dark);
    await crowd.fail(dark.slice(0, 60), { ruleId: 'network.gateway', check: 'network' });
    await crowd.pass(minutes(1));
    expect(await crowd.singles()).toEqual([]);
    await crowd.mend(dark.slice(0, 60), { ruleId: 'network.gateway', check: 'network' });
    await crowd.pass(minutes(14));
    expect(await crowd.parents()).toMatchObject([{ state: 'resolved' }]);
    expect(await crowd.singles()).toEqual([]);
  });

  it('makes no work of laptops that do not come back, but of a server that does not', async () => {
    const crowd = await openCrowd(office, 600, siteOf, (index) => (index === 0 ? 'server' : 'laptop'));
    await crowd.pass(minutes(8), minutes(1));
    const dark = crowd.machines.slice(0, 200);
    await crowd.vanish(dark);
    await crowd.pass(minutes(10));
    await crowd.comeBack(dark.slice(6));
    await crowd.pass(minutes(20));
    expect(await crowd.parents()).toMatchObject([{ state: 'resolved' }]);
    expect((await crowd.singles()).map(({ machineId }) => machineId)).toEqual([dark[0]?.id]);
  });

  it('is none when ninety of three hundred laptops go', async () => {
    const crowd = await openCrowd(office, 300, () => 'tokyo');
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines.slice(0, 90));
    await crowd.pass(minutes(10));
    expect(await crowd.parents()).toEqual([]);
    expect(await crowd.singles()).toEqual([]);
  });

  it('is one of three machines when it has no more', async () => {
    const crowd = await openCrowd(office, 43, (index) => (index < 3 ? 'branch' : 'tokyo'));
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines.slice(0, 3));
    await crowd.pass(minutes(2));
    expect(await crowd.parents()).toMatchObject([{ scope: { kind: 'site-outage', label: { en: 'branch' } } }]);
  });
});

describe('a site that vanishes right after a start', () => {
  it('is told all the same, for its machines had come back', async () => {
    const crowd = await openCrowd(office, 600, siteOf);
    await crowd.pass(seconds(10));
    await crowd.vanish(crowd.machines.slice(0, 200));
    await crowd.pass(minutes(3));
    expect(await crowd.parents()).toMatchObject([{ scope: { kind: 'site-outage', machines: 200 } }]);
  });
});

describe('a collector that most machines left at once', () => {
  it('doubts itself: one ticket, no outage, until they are back for two minutes', async () => {
    const crowd = await openCrowd(office, 600, siteOf);
    await crowd.pass(minutes(8), minutes(1));
    const gone = crowd.machines.slice(0, 500);
    for (let part = 0; part < 5; part++) {
      await crowd.vanish(gone.filter((_, index) => index % 5 === part));
      await crowd.pass(seconds(5), seconds(1));
    }
    await crowd.pass(minutes(30));
    expect(await crowd.parents()).toMatchObject([{ priority: 'P1', scope: { kind: 'collector' } }]);
    await crowd.comeBack(gone);
    await crowd.pass(minutes(1));
    expect(await crowd.parents()).toMatchObject([{ state: 'new' }]);
    await crowd.pass(minutes(2));
    expect(await crowd.parents()).toMatchObject([{ state: 'resolved' }]);
    await crowd.pass(minutes(30));
    expect(await crowd.parents()).toHaveLength(1);
    expect(await crowd.singles()).toEqual([]);
  });

  it('finds the site that did not come back with the others', async () => {
    const crowd = await openCrowd(office, 600, siteOf);
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines);
    await crowd.pass(minutes(15));
    await crowd.comeBack(crowd.machines.slice(200));
    await crowd.pass(minutes(5));
    const kinds = (await crowd.parents()).map(({ scope, state }) => `${scope?.key} ${state}`);
    expect(kinds).toEqual(['collector resolved', 'site-outage/osaka new']);
  });

  it('concludes nothing from silence after a start until the agents had time to come back', async () => {
    const crowd = await openCrowd(office, 60, siteOf, () => 'server');
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines);
    office.clock.now += minutes(30);
    const desk = office.reopen();
    for (let minute = 0; minute < 6; minute++) {
      office.clock.now += minutes(1);
      await desk.tick();
    }
    expect(await crowd.parents()).toEqual([]);
    expect(await crowd.singles()).toEqual([]);
  });
});

describe('one machine that is silent', () => {
  it('is work after five minutes when it is a server, and after four office hours when it is a desktop', async () => {
    // Noon in UTC is nine in the evening in Tokyo; the office opens on Monday at nine.
    const classes = ['server', 'desktop', 'laptop', ''];
    const crowd = await openCrowd(
      office,
      40,
      () => 'tokyo',
      (index) => classes[index % 4] ?? '',
    );
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines.slice(0, 4));
    await crowd.pass(minutes(4));
    expect(await crowd.singles()).toEqual([]);
    await crowd.pass(minutes(3));
    expect((await crowd.singles()).map(({ machineId }) => machineId)).toEqual([crowd.machines[0]?.id]);
    await crowd.pass(days(2) + hours(12), hours(1));
    expect(await crowd.singles()).toHaveLength(1);
    await crowd.pass(hours(8), hours(1));
    expect((await crowd.singles()).map(({ machineId }) => machineId).sort()).toEqual(
      crowd.machines.slice(0, 2).map(({ id }) => id),
    );
  });

  it('is mended when it was heard again for two minutes', async () => {
    const crowd = await openCrowd(
      office,
      40,
      () => 'tokyo',
      () => 'server',
    );
    await crowd.pass(minutes(8), minutes(1));
    const [one] = crowd.machines;
    await crowd.vanish([one!]);
    await crowd.pass(minutes(7));
    const open = () => office.store.findings({ machineId: one!.id, states: ['open'] });
    expect((await open()).rows).toHaveLength(1);
    await crowd.comeBack([one!]);
    await crowd.pass(minutes(1));
    expect((await open()).rows).toHaveLength(1);
    await crowd.pass(minutes(2));
    expect((await open()).rows).toEqual([]);
  });
});
