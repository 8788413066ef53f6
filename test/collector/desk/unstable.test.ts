import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import { hours, minutes, seconds } from '../../../shared/duration.ts';
import { packOf, ruleOf } from '../../shared/rules/rules.ts';
import { factsOf, type Office, openOffice } from './office.ts';

const linkDown = ruleOf({
  ...{ id: 'test.link', check: 'network', for_each: 'network.links', label: 'it.name', hold: '5m' },
  levels: [{ severity: 'medium', when: '!it.up' }],
});

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  office.rules(packOf(linkDown));
});
afterEach(() => office.close());

/** The link as it is for a while, looked at once a minute and triaged as time goes by. */
async function link(up: boolean, forMs: number): Promise<void> {
  const end = office.clock.now + forMs;
  for (let look = office.clock.now; office.clock.now < end; office.clock.now += seconds(20)) {
    if (office.clock.now >= look) {
      const eth0 = { id: 'eth0', name: 'eth0', kind: 'wired', addresses: [], default_route: true, up };
      await office.send([factsOf('network', { links: [eth0], resolvers: [] }, office.clock.now)]);
      look = office.clock.now + minutes(1);
    }
    await office.desk.tick();
  }
}

async function bounce(times: number, downMs: number, upMs: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await link(false, downMs);
    await link(true, upMs);
  }
}

const tickets = async (): Promise<Ticket[]> => (await office.store.tickets({})).rows;

async function told(): Promise<string[]> {
  const rows = await office.store.outboxDue(office.clock.now, 500);
  return rows.filter(({ target }) => target === 'mail').map(({ kind }) => kind);
}

describe('a link that flaps for two hours', { timeout: 60_000 }, () => {
  it('makes one ticket and two messages', async () => {
    await bounce(30, minutes(2), minutes(2));
    const [ticket, ...more] = await tickets();
    expect(more).toEqual([]);
    expect(ticket).toMatchObject({ state: 'new', heldOpen: 'flapping' });
    expect(ticket?.title.en).toMatch(/^eth0 is wrong \(unstable: \d+ changes in \d+ minutes\)$/);
    expect(ticket?.title.ja).toMatch(/^eth0 は異常です（不安定：\d+分間?に\d+回変化）$/);
    expect(await told()).toEqual(['ticket.opened']);

    await link(true, hours(4));
    expect(await tickets()).toMatchObject([{ state: 'resolved' }]);
    expect(await told()).toEqual(['ticket.opened', 'ticket.resolved']);
    const file = await office.store.ticket(ticket!.id);
    expect(file?.entries.map(({ move }) => move)).toEqual([
      'opened',
      'unstable',
      'noted',
      'steady',
      'resolved-by-itself',
    ]);
    expect(await office.findings()).toMatchObject([{ state: 'clear', onsets: 1 }]);
    expect((await office.findings())[0]).not.toHaveProperty('flappingSince');
  });

  it('as it does when it is never down long enough to make one otherwise', async () => {
    await bounce(3, seconds(20), minutes(4) - seconds(20));
    expect(await tickets()).toMatchObject([{ heldOpen: 'flapping' }]);
    expect(await told()).toEqual(['ticket.unstable']);
    await bounce(27, seconds(20), minutes(4) - seconds(20));
    await link(true, hours(4));
    expect(await tickets()).toMatchObject([{ state: 'resolved' }]);
    expect(await told()).toEqual(['ticket.unstable', 'ticket.resolved']);
  });

  it('is news for those who work on a ticket that stood still until then', async () => {
    await link(false, hours(3));
    await bounce(5, minutes(2), minutes(2));
    expect(await told()).toEqual(['ticket.opened', 'ticket.unstable']);
    expect(await tickets()).toHaveLength(1);
  });
});

describe('a batch that was kept while the collector was away', () => {
  it('makes the ticket of a link that flapped, though it is up by now', async () => {
    const at = office.clock.now;
    const eth0 = (up: boolean) => ({ id: 'eth0', name: 'eth0', kind: 'wired', addresses: [], default_route: true, up });
    const events = Array.from({ length: 13 }, (_, minute) =>
      factsOf('network', { links: [eth0(minute % 4 !== 0 || minute === 12)], resolvers: [] }, at + minutes(minute)),
    );
    office.clock.now += hours(1);
    await office.send(events);
    expect(await office.findings()).toMatchObject([{ state: 'clearing', flappingSince: at + minutes(8) }]);
    await office.desk.tick();
    expect(await tickets()).toMatchObject([{ heldOpen: 'flapping' }]);
  });
});

describe('a link that is down once an hour', { timeout: 60_000 }, () => {
  it('does not flap, but from the third time it is back on a person resolves it', async () => {
    await bounce(3, minutes(2), minutes(58));
    expect((await tickets()).map(({ state, reopens }) => ({ state, reopens }))).toEqual([
      { state: 'resolved', reopens: 2 },
    ]);
    await bounce(1, minutes(2), hours(3));
    expect(await tickets()).toMatchObject([{ state: 'open', reopens: 3, heldOpen: 'keeps-coming-back' }]);
    expect((await office.findings())[0]).not.toHaveProperty('flappingSince');
  });
});
