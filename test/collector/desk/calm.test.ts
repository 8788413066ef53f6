import { describe, expect, it } from 'vitest';
import type { Store } from '../../../collector/store/store.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { packOf, ruleOf } from '../../shared/rules/rules.ts';
import { openFleet } from './fleet.ts';
import { AIKO, factsOf, type Office, openOffice } from './office.ts';

const LINK = { id: 'test.link', check: 'network', for_each: 'network.links', label: 'it.name' } as const;
const whileDown = ruleOf({ ...LINK, hold: '5m', levels: [{ severity: 'medium', when: '!it.up' }] });
const onChange = ruleOf({
  ...{ ...LINK, judges: 'change', only: '!appeared && !vanished', hold: '24h', clear: 'it.up && !was.up' },
  levels: [{ severity: 'medium', when: '!it.up && was.up' }],
});

async function look(office: Office, up: boolean): Promise<void> {
  const eth0 = { id: 'eth0', name: 'eth0', kind: 'wired', addresses: [], default_route: true, up };
  await office.send([factsOf('network', { links: [eth0], resolvers: [] }, office.clock.now)]);
}

async function link(office: Office, up: boolean, forMs: number, everyMs = minutes(1)): Promise<void> {
  for (const end = office.clock.now + forMs; office.clock.now < end; office.clock.now += everyMs) {
    await look(office, up);
    await office.desk.tick();
  }
}

async function bounce(office: Office): Promise<void> {
  for (let time = 0; time < 5; time++) {
    await link(office, false, minutes(2));
    await link(office, true, minutes(2));
  }
}

async function inOffice(tell: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice();
  try {
    await tell(office);
  } finally {
    await office.close();
  }
}

const tickets = async (store: Store) => (await store.tickets({})).rows;

describe('the ticket of a fault that came and went, and is calm', { timeout: 60_000 }, () => {
  it('is not unstable any more when it is reopened after the calm', () =>
    inOffice(async (office) => {
      office.rules(packOf(whileDown));
      await bounce(office);
      const [unstable] = await tickets(office.store);
      expect(unstable).toMatchObject({ heldOpen: 'flapping' });
      const { id } = unstable!;
      const until = { force: 'the plug is in', recheckAt: office.clock.now + days(2) };
      await office.desk.act(AIKO, { do: 'ticket.resolve', id, cause: 'environment', fix: 'plugged in', ...until });
      await link(office, true, hours(26), minutes(5));
      await office.desk.act(AIKO, { do: 'ticket.reopen', id, reason: 'once more' });
      const [back] = await tickets(office.store);
      expect(back).toMatchObject({ state: 'open' });
      expect(back).not.toHaveProperty('heldOpen');
      await link(office, false, minutes(5));
      await link(office, true, hours(3));
      expect(await tickets(office.store)).toMatchObject([{ state: 'resolved' }]);
    }));

  it('resolves when only changes are judged, and none comes', () =>
    inOffice(async (office) => {
      office.rules(packOf(onChange));
      await look(office, true);
      await bounce(office);
      expect(await tickets(office.store)).toMatchObject([{ heldOpen: 'flapping' }]);
      await link(office, true, hours(4), minutes(5));
      expect(await tickets(office.store)).toMatchObject([{ state: 'resolved' }]);
    }));

  it('resolves when nobody looks at it once it is gone: a machine that was silent again and again', async () => {
    const fleet = await openFleet({ machines: 1, labels: () => ({ site: 'tokyo', class: 'server' }) });
    try {
      await fleet.later(minutes(10), seconds(30));
      for (let time = 0; time < 4; time++) {
        await fleet.part(0, 'silent');
        await fleet.later(minutes(6), seconds(15));
        await fleet.connect(0);
        await fleet.later(minutes(3), seconds(15));
      }
      expect(await tickets(fleet.store)).toMatchObject([{ state: 'new' }]);
      await fleet.later(hours(6), minutes(1));
      expect(await tickets(fleet.store)).toMatchObject([{ state: 'resolved' }]);
      expect(await fleet.told()).toEqual(['ticket.opened T-1', 'ticket.resolved T-1']);

      await fleet.later(days(3), minutes(10));
      await fleet.part(0, 'silent');
      await fleet.later(minutes(8), seconds(15));
      const [again] = await tickets(fleet.store);
      expect(again?.state).not.toBe('resolved');
      expect(again).not.toHaveProperty('heldOpen');
    } finally {
      await fleet.close();
    }
  });
});
