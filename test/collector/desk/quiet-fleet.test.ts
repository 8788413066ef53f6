import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes } from '../../../shared/duration.ts';
import { aWindow } from '../domain/quiet/builders.ts';
import { type Office, openOffice } from './office.ts';
import { openFleet } from './storms/fleet.ts';

const FAULT = { ruleId: 'network.gateway', check: 'network' };

let office: Office;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
  // From five past twelve for an hour, at one site.
  const row = aWindow({ start: '2026-11-20T12:05:00', zone: 'UTC', rrule: 'FREQ=DAILY;COUNT=1', durationMs: hours(1) });
  await office.store.commit({ windows: [{ row: { ...row, scope: "machine.labels.site == 'branch'" }, expect: 0 }] });
});
afterEach(() => office.close());

const openBranch = (machines: number) =>
  openFleet(office, machines + 40, (index) => (index < machines ? 'branch' : 'tokyo'));

describe('maintenance at a site', () => {
  it('may take all its machines away: no outage, and no word when they come back', async () => {
    const fleet = await openBranch(12);
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines.slice(0, 12));
    await fleet.pass(minutes(5));
    expect(await fleet.parents()).toEqual([]);
    expect(await office.store.hiddenCounts(['window-1'])).toEqual(new Map([['window-1', { ever: 12, now: 12 }]]));
    await fleet.comeBack(fleet.machines.slice(0, 12));
    await fleet.pass(hours(2), minutes(1));
    expect([await fleet.parents(), await fleet.singles(), await fleet.notices()]).toEqual([[], [], []]);
  });

  it('that leaves them away is one ticket a quarter of an hour after its end', async () => {
    const fleet = await openBranch(12);
    await fleet.pass(minutes(8), minutes(1));
    await fleet.vanish(fleet.machines.slice(0, 12));
    await fleet.pass(minutes(70), minutes(1));
    expect(await fleet.parents()).toEqual([]);
    await fleet.pass(minutes(5), minutes(1));
    expect(await fleet.parents()).toMatchObject([{ scope: { kind: 'window', machines: 12 } }]);
    expect(await fleet.singles()).toEqual([]);
  });

  it('hides a fault of many from the mass rule, and leaves one ticket of those it did not mend', async () => {
    const fleet = await openBranch(60);
    await fleet.pass(minutes(8), minutes(1));
    await fleet.fail(fleet.machines.slice(0, 60), FAULT);
    await fleet.pass(minutes(20), minutes(1));
    expect(await fleet.parents()).toEqual([]);
    await fleet.mend(fleet.machines.slice(0, 50), FAULT);
    await fleet.pass(minutes(55), minutes(1));
    expect(await fleet.parents()).toMatchObject([{ kind: 'mass', scope: { kind: 'window', machines: 10 } }]);
    expect(await fleet.singles()).toEqual([]);
    const told = (await fleet.notices()).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told).not.toContain('ticket.resolved');
  });
});
