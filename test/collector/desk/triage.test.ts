import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../shared/duration.ts';
import { aMachine, disk, fillDisk, freeDisk, MACHINE, NOON, type Office, openOffice, unchanged } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** Full, and out of inodes too. */
function crowded(at: number) {
  const event = disk(2, at);
  for (const volume of event.facts?.volumes?.volumes ?? []) volume.inodes_free_ratio = 0.08;
  return event;
}

describe('triage', () => {
  it('gathers what opens on one machine within ten minutes in one ticket', async () => {
    await office.send([crowded(NOON)]);
    office.clock.now += minutes(15);
    await office.send([unchanged('volumes', office.clock.now)]);
    office.clock.now += seconds(60);
    await office.desk.tick();
    const [ticket, ...more] = (await office.store.tickets({})).rows;
    expect(more).toEqual([]);
    expect(ticket).toMatchObject({ severity: 'high', title: { en: expect.stringContaining('is almost full') } });
    const file = await office.store.ticket(ticket?.id ?? '');
    expect(file?.findings.map(({ ruleId }) => ruleId).toSorted()).toEqual(['disk.inodes', 'disk.space']);
    expect(file?.entries.map(({ move }) => move)).toEqual(['opened', 'line-added']);
    expect(await office.store.outboxDue(office.clock.now, 10)).toHaveLength(2);
  });

  it('never mixes machines whose faults have nothing in common', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `0198c3f2-0000-7000-8000-${String(index).padStart(12, '0')}x`);
    const machines = ids.map((id, index) => aMachine({ id, publicKey: `key-${index}-x` }));
    await fillDisk(office);
    const [finding] = await office.findings();
    const findings = ids.map((machineId, index) => ({
      ...finding!,
      ...{ machineId, id: `finding-${index}`, ruleId: `own.rule-${index}` },
    }));
    await office.store.commit({ machines, findings });
    office.clock.now += seconds(60);
    await office.desk.tick();
    const counts = await office.store.counts();
    expect(counts.activeTickets).toBe(26);
    await office.desk.tick();
    expect((await office.store.counts()).activeTickets).toBe(26);
    expect((await office.store.tickets({ machineId: MACHINE })).rows).toHaveLength(1);
  });

  it('makes no ticket of what was mended while it waited for its turn', async () => {
    await fillDisk(office);
    await office.send([disk(60, office.clock.now)]);
    office.clock.now += minutes(15);
    await Promise.all([office.send([unchanged('volumes', office.clock.now)]), office.desk.tick()]);
    expect((await office.store.tickets({})).rows).toEqual([]);
  });

  it('leaves a ticket open whose fault comes back while it waits to be settled', async () => {
    await fillDisk(office);
    office.clock.now += seconds(60);
    await office.desk.tick();
    await freeDisk(office);
    office.clock.now += minutes(40);
    await Promise.all([office.send([disk(2, office.clock.now)]), office.desk.tick()]);
    expect(await office.findings()).toMatchObject([{ state: 'pending' }]);
    expect((await office.store.tickets({})).rows).toMatchObject([{ state: 'new' }]);
  });

  it('makes no ticket of what is mild', async () => {
    const quiet = await openOffice({ ticketFrom: 'critical' });
    try {
      await fillDisk(quiet);
      quiet.clock.now += minutes(5);
      await quiet.desk.tick();
      expect((await quiet.store.tickets({})).rows).toEqual([]);
    } finally {
      await quiet.close();
    }
  });
});
