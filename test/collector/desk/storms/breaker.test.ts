import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, minutes, seconds } from '../../../../shared/duration.ts';
import { type Office, openOffice } from '../office.ts';
import { type Crowd, openCrowd } from './crowd.ts';

let office: Office;
let crowd: Crowd;
beforeEach(async () => {
  office = await openOffice({ silentAfterMs: days(365) });
  crowd = await openCrowd(office, 400);
});
afterEach(() => office.close());

/** Faults that have nothing in common but their check. */
async function differentFaults(
  from: number,
  count: number,
  over: { severity?: 'high' | 'critical' } = {},
): Promise<void> {
  for (let index = from; index < from + count; index++) {
    await crowd.fail(crowd.machines.slice(index, index + 1), {
      ruleId: `own.rule-${index}`,
      check: 'volumes',
      ...over,
    });
  }
}

describe('the breaker', () => {
  it('lets thirty tickets a minute pass, and merges the rest into one a check', async () => {
    await differentFaults(0, 31);
    await crowd.pass(seconds(61));
    expect(await crowd.singles()).toHaveLength(30);
    expect(await crowd.parents()).toMatchObject([
      {
        scope: { kind: 'storm', label: { en: 'volumes' }, machines: 1 },
        title: { en: expect.stringContaining('Many tickets') },
      },
    ]);
    await differentFaults(31, 40);
    await crowd.pass(minutes(3));
    expect(await crowd.singles()).toHaveLength(30);
    const [storm, ...more] = await crowd.parents();
    expect(more).toEqual([]);
    expect(storm?.scope?.machines).toBe(41);
    const lines = await office.store.findings({ ticketId: storm!.id, limit: 200 });
    expect(lines.rows).toHaveLength(41);
  });

  it('lets a P1 pass in the storm', async () => {
    const [vip] = crowd.machines;
    await office.store.commit({ machines: [{ ...vip!, labels: { ...vip!.labels, importance: 'critical' } }] });
    await differentFaults(1, 40);
    await crowd.pass(seconds(61));
    await differentFaults(0, 1, { severity: 'critical' });
    await crowd.pass(seconds(40));
    expect((await crowd.singles()).filter(({ priority }) => priority === 'P1')).toMatchObject([{ machineId: vip!.id }]);
  });

  it('is over after ten minutes with fewer than five, and the next faults have tickets again', async () => {
    await differentFaults(0, 60);
    await crowd.pass(minutes(2));
    await crowd.pass(minutes(12));
    await differentFaults(60, 3);
    await crowd.pass(minutes(2));
    expect(await crowd.singles()).toHaveLength(33);
    expect(await crowd.parents()).toHaveLength(1);
  });

  it('trips at two hundred in ten minutes, however evenly they come', async () => {
    for (let minute = 0; minute < 9; minute++) {
      await differentFaults(minute * 28, 28);
      await crowd.pass(minutes(1));
    }
    await crowd.pass(minutes(1));
    expect((await office.store.counts()).activeTickets).toBe(201);
    expect(await crowd.parents()).toMatchObject([{ scope: { kind: 'storm' } }]);
  });
});
