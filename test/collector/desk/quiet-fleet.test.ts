import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes } from '../../../shared/duration.ts';
import { aWindow } from '../domain/quiet/builders.ts';
import { type Office, openOffice } from './office.ts';
import { openCrowd } from './storms/crowd.ts';

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
  openCrowd(office, machines + 40, (index) => (index < machines ? 'branch' : 'tokyo'));

describe('maintenance at a site', () => {
  it('may take all its machines away: no outage, and no word when they come back', async () => {
    const crowd = await openBranch(12);
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines.slice(0, 12));
    await crowd.pass(minutes(5));
    expect(await crowd.parents()).toEqual([]);
    expect(await office.store.hiddenCounts(['window-1'])).toEqual(new Map([['window-1', { ever: 12, now: 12 }]]));
    await crowd.comeBack(crowd.machines.slice(0, 12));
    await crowd.pass(hours(2), minutes(1));
    expect([await crowd.parents(), await crowd.singles(), await crowd.notices()]).toEqual([[], [], []]);
  });

  it('that leaves them away is one ticket a quarter of an hour after its end', async () => {
    const crowd = await openBranch(12);
    await crowd.pass(minutes(8), minutes(1));
    await crowd.vanish(crowd.machines.slice(0, 12));
    await crowd.pass(minutes(70), minutes(1));
    expect(await crowd.parents()).toEqual([]);
    await crowd.pass(minutes(5), minutes(1));
    expect(await crowd.parents()).toMatchObject([{ scope: { kind: 'window', machines: 12 } }]);
    expect(await crowd.singles()).toEqual([]);
  });

  it('hides a fault of many from the mass rule, and leaves one ticket of those it did not mend', async () => {
    const crowd = await openBranch(60);
    await crowd.pass(minutes(8), minutes(1));
    await crowd.fail(crowd.machines.slice(0, 60), FAULT);
    await crowd.pass(minutes(20), minutes(1));
    expect(await crowd.parents()).toEqual([]);
    await crowd.mend(crowd.machines.slice(0, 50), FAULT);
    await crowd.pass(minutes(55), minutes(1));
    expect(await crowd.parents()).toMatchObject([{ kind: 'mass', scope: { kind: 'window', machines: 10 } }]);
    expect(await crowd.singles()).toEqual([]);
    const told = (await crowd.notices()).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'ticket.opened')).toHaveLength(1);
    expect(told).not.toContain('ticket.resolved');
  });
});
