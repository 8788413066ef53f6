import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnknownReason } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { anEvent, disk, fillDisk, NOON, type Office, openOffice, unchanged } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const { UNKNOWN_REASON_NO_PERMISSION, UNKNOWN_REASON_TIMEOUT, UNKNOWN_REASON_TOOL_MISSING } = UnknownReason;

async function dark(reason: UnknownReason = UNKNOWN_REASON_TIMEOUT): Promise<void> {
  await office.send([anEvent('volumes', office.clock.now, { unknown: { reason, detail: 'no answer' } })]);
}

const finding = async (ruleId: string) => (await office.findings()).find((one) => one.ruleId === ruleId);

describe('a check that can not tell', () => {
  it('says so of its open findings, until it can again, and changes nothing else', async () => {
    await fillDisk(office);
    const before = await finding('disk.space');
    office.clock.now += minutes(15);
    await dark();
    const since = office.clock.now;
    expect(await finding('disk.space')).toEqual({ ...before, unknown: { reason: 'timeout', sinceMs: since } });
    office.clock.now += minutes(15);
    await dark(UNKNOWN_REASON_NO_PERMISSION);
    expect(await finding('disk.space')).toMatchObject({ unknown: { reason: 'no_permission', sinceMs: since } });
    office.clock.now += minutes(15);
    await office.send([unchanged('volumes', office.clock.now)]);
    expect(await finding('disk.space')).not.toHaveProperty('unknown');
    expect(await finding('disk.space')).toMatchObject({ state: 'open', onsets: 1 });
  });

  it('says nothing of what is clear', async () => {
    await office.send([disk(60, NOON)]);
    await dark();
    expect(await office.findings()).toEqual([]);
  });

  it('still has its ticket', async () => {
    await fillDisk(office);
    await dark();
    office.clock.now += minutes(2);
    await office.desk.tick();
    expect((await office.store.tickets({})).rows).toHaveLength(1);
  });
});

describe('a check that is blind for a day', () => {
  const forADay = async (reason: UnknownReason) => {
    for (let hour = 0; hour <= 24; hour += 6, office.clock.now += hours(6)) await dark(reason);
  };

  it('is a finding of its own, mild enough to make no ticket, and clear when facts come', async () => {
    await forADay(UNKNOWN_REASON_NO_PERMISSION);
    expect(await finding('machine.blind')).toBeUndefined();
    await dark(UNKNOWN_REASON_NO_PERMISSION);
    const blind = {
      check: 'volumes',
      subject: 'volumes',
      state: 'open',
      severity: 'low',
      values: { reason: 'no_permission' },
    };
    expect(await finding('machine.blind')).toMatchObject(blind);
    office.clock.now += minutes(5);
    await office.desk.tick();
    expect((await office.store.tickets({})).rows).toEqual([]);
    await office.send([disk(60, office.clock.now)]);
    expect(await finding('machine.blind')).toMatchObject({ state: 'clear', reason: 'cleared' });
  });

  it('is none when nobody can mend it', async () => {
    await forADay(UNKNOWN_REASON_TOOL_MISSING);
    await dark(UNKNOWN_REASON_TOOL_MISSING);
    expect(await office.findings()).toEqual([]);
  });

  it('is over when it turns out that nobody can mend it', async () => {
    await forADay(UNKNOWN_REASON_NO_PERMISSION);
    await dark(UNKNOWN_REASON_NO_PERMISSION);
    office.clock.now += hours(1);
    await dark(UNKNOWN_REASON_TOOL_MISSING);
    expect(await finding('machine.blind')).toMatchObject({ state: 'clear' });
  });

  it('is one as well when it gives one reason now and another then', async () => {
    for (let hour = 0; hour <= 30; hour += 6, office.clock.now += hours(6))
      await dark(hour % 12 === 0 ? UNKNOWN_REASON_TIMEOUT : UNKNOWN_REASON_NO_PERMISSION);
    expect(await finding('machine.blind')).toMatchObject({ state: 'open' });
  });

  it('is not taken for one whose rule is gone', async () => {
    await forADay(UNKNOWN_REASON_TIMEOUT);
    await dark();
    office.rules(loadPack(builtInRules(), contractSchema, { 'disk.hot': { enabled: false } }));
    await office.desk.judgeAnew();
    expect(await finding('machine.blind')).toMatchObject({ state: 'open' });
  });
});
