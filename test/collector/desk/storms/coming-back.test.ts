// How tickets come back some of whose lines have other tickets by now.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes } from '../../../../shared/duration.ts';
import { AIKO, type Office, openOffice } from '../office.ts';
import { openCrowd, RULE } from './crowd.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
});
afterEach(() => office.close());

describe('a parent that a person reopens', () => {
  it('leaves to their own tickets the machines that failed again, however many it has', async () => {
    const crowd = await openCrowd(office, 70);
    await crowd.fail(crowd.machines);
    await crowd.pass(minutes(1));
    await crowd.mend(crowd.machines);
    await crowd.pass(minutes(15));
    const [parent] = await crowd.parents();
    expect(parent?.state).toBe('resolved');
    const shown = new Set((await office.store.ticket(parent!.id))?.findings.map(({ machineId }) => machineId));
    office.clock.now += minutes(10);
    await crowd.fail(crowd.machines.filter(({ id }) => !shown.has(id)).slice(0, 3));
    await crowd.pass(minutes(2));
    expect(await crowd.singles()).toHaveLength(3);
    await office.desk.act(AIKO, { do: 'ticket.reopen', id: parent!.id, reason: 'not mended' });
    expect(await crowd.parents()).toMatchObject([{ state: 'open' }]);
    expect((await office.store.ticket(parent!.id))?.lines?.total).toBe(67);
  });
});

describe('a parent that was resolved although it held', () => {
  it('is reopened at its date by any machine that still fails, however many it has', async () => {
    const crowd = await openCrowd(office, 70);
    await crowd.fail(crowd.machines);
    await crowd.pass(minutes(1));
    const { id } = (await crowd.parents())[0]!;
    const recheckAt = office.clock.now + hours(2);
    const forced = { cause: 'system_fault', fix: 'none', force: 'the patch comes tonight', recheckAt } as const;
    await office.desk.act(AIKO, { do: 'ticket.resolve', id, ...forced });
    const shown = new Set((await office.store.ticket(id))?.findings.map(({ machineId }) => machineId));
    await crowd.mend(crowd.machines.filter((machine) => shown.has(machine.id)));
    await crowd.pass(hours(2), minutes(5));
    expect((await office.store.ticket(id))?.entries.map(({ reason }) => reason)).toContain('re-check-still-holding');
  });
});

describe('a ticket of one machine one of whose lines has another ticket by now', () => {
  const DISK = { ruleId: 'disk.space', check: 'volumes' } as const;

  it('is reopened at its date for the line that has none', async () => {
    const crowd = await openCrowd(office, 1);
    await crowd.fail(crowd.machines, DISK);
    await crowd.fail(crowd.machines);
    await crowd.pass(minutes(2));
    const recheckAt = office.clock.now + days(4);
    const forced = { cause: 'system_fault', fix: 'none', force: 'a disk is ordered', recheckAt } as const;
    await office.desk.act(AIKO, { do: 'ticket.resolve', id: 'T-1', ...forced });
    office.clock.now += hours(1);
    await crowd.mend(crowd.machines);
    await crowd.pass(days(3), hours(1));
    const newer = { id: 'newer', findings: (await office.store.ticket('T-1'))!.findings };
    const crash = newer.findings.find(({ ruleId }) => ruleId === RULE)!;
    const { work } = (await office.store.ticket('T-1'))!;
    const row = { ...work, id: newer.id, number: 0, state: 'open', version: 1 } as const;
    await office.store.commit({ tickets: [{ row, expect: 0 }] });
    const link = { on: 'ticket', ofId: newer.id, findingId: crash.id, at: office.clock.now } as const;
    await crowd.fail(crowd.machines);
    await office.store.commit({ links: [link] });
    await crowd.pass(days(1), hours(1));
    expect((await office.store.ticket('T-1'))?.work).toMatchObject({ state: 'open', reopens: 1 });
    expect((await office.store.ticket('T-1'))?.findings.map(({ ruleId }) => ruleId)).toEqual(['disk.space']);
    expect((await office.store.ticket('newer'))?.findings.map(({ ruleId }) => ruleId)).toEqual([RULE]);
  });

  it('is reopened by the other line when that comes back', async () => {
    const crowd = await openCrowd(office, 60);
    const one = crowd.machines.slice(0, 1);
    await crowd.fail(one, DISK);
    await crowd.fail(one);
    await crowd.pass(minutes(2));
    await crowd.mend(one, DISK);
    await crowd.mend(one);
    await crowd.pass(minutes(32), minutes(1));
    expect(await crowd.singles()).toMatchObject([{ number: 1, state: 'resolved' }]);
    await crowd.fail(crowd.machines);
    await crowd.pass(minutes(2));
    await crowd.fail(one, DISK);
    await crowd.pass(minutes(10), minutes(1));
    expect(await crowd.singles()).toMatchObject([{ number: 1, state: 'open', reopens: 1 }]);
    expect((await office.store.ticket('T-1'))?.findings.map(({ ruleId }) => ruleId)).toEqual(['disk.space']);
  });
});
