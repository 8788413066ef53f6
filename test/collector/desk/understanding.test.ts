import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isIntact, type Snapshot } from '../../../collector/domain/tickets/evidence.ts';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import { days, hours, minutes } from '../../../shared/duration.ts';
import { AIKO, disk, factsOf, failedLogin, fillDisk, freeDisk, MACHINE, type Office, openOffice } from './office.ts';

describe('what is known when a ticket opens', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  async function opened(): Promise<Ticket> {
    office.clock.now += minutes(2);
    await office.desk.tick();
    return (await office.store.tickets({})).rows[0]!;
  }

  const snapshots = async (id: string) =>
    (await office.store.evidence(id)).map(({ body }): Snapshot => JSON.parse(body));
  const reasons = async (id: string) => (await office.store.ticket(id))!.entries.map(({ reason }) => reason);

  it('is frozen with it: the failing facts, what changed in a day, what else is open', async () => {
    await office.send([
      disk(60, office.clock.now),
      factsOf('firewall', { filtering: true, manager: 'ufw', container_tables: [] }, office.clock.now),
    ]);
    office.clock.now += hours(25);
    await office.send([
      factsOf('firewall', { filtering: false, manager: 'ufw', container_tables: [] }, office.clock.now),
    ]);
    await fillDisk(office);
    const ticket = await opened();
    const [evidence] = await office.store.evidence(ticket.id);
    expect(evidence).toMatchObject({ ordinal: 1, because: 'opened', at: office.clock.now });
    expect(isIntact(evidence!)).toBe(true);
    const [snapshot] = await snapshots(ticket.id);
    expect(snapshot).toMatchObject({ machine: { id: MACHINE, name: 'pc-17' }, ticket: { id: ticket.id }, leftOut: {} });
    expect(snapshot?.facts.map(({ check }) => check)).toContain('volumes');
    expect(snapshot?.changes.map(({ path }) => path)).toEqual(['filtering']);
    expect(snapshot?.findings[0]).toMatchObject({ ruleId: 'disk.space', state: 'open' });
    expect(JSON.stringify(snapshot)).not.toContain('key-1');
  });

  it('stays as it was when the machine changes, and is frozen once more when the fault is back', async () => {
    await fillDisk(office);
    const ticket = await opened();
    const [first] = await office.store.evidence(ticket.id);
    await freeDisk(office);
    office.clock.now += minutes(31);
    await office.desk.tick();
    await fillDisk(office, 1);
    office.clock.now += minutes(2);
    await office.desk.tick();
    const [kept, second] = await office.store.evidence(ticket.id);
    expect(kept).toEqual(first);
    expect(second).toMatchObject({ ordinal: 2, because: 'reopened' });
  });

  it('a guess at the cause, that stays beside what a person says later', async () => {
    await fillDisk(office);
    const { id, hypothesis } = await opened();
    expect(hypothesis).toEqual({ cause: 'unknown', confidence: 0, because: 'no-hint' });
    await office.desk.act(AIKO, {
      do: 'ticket.resolve',
      id,
      cause: 'user_action',
      fix: 'moved the films',
      force: 'ok',
      recheckAt: office.clock.now + 3_600_000,
    });
    expect((await office.store.ticket(id))?.work).toMatchObject({
      ...{ resolution: { cause: 'user_action' }, hypothesis: { cause: 'unknown' } },
    });
  });

  it('signs of an attack are told once, and the case is linked', async () => {
    const burst = Array.from({ length: 40 }, (_, index) => failedLogin(office.clock.now - index * 1000));
    await office.send(burst.reverse(), 'urgent');
    await fillDisk(office);
    const ticket = await opened();
    const [flagged] = (await office.store.cases({})).rows;
    expect(ticket).toMatchObject({
      ...{ caseId: flagged!.id, hypothesis: { cause: 'external_attack', because: 'security-event-in-the-same-day' } },
    });
    expect((await reasons(ticket.id)).filter((reason) => reason === 'do-not-re-image')).toHaveLength(1);
    // The case has the findings of its track; whoever reads the ticket may not.
    const [frozen] = await office.store.evidence(ticket.id);
    const { findings } = JSON.parse(frozen!.body) as { findings: { ruleId: string }[] };
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['disk.space']);
  });

  it('the third ticket of a fault within two weeks proposes a problem, the fourth does not again', async () => {
    const refs: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await fillDisk(office);
      const ticket = await opened();
      refs.push(ticket.id);
      await freeDisk(office);
      office.clock.now += minutes(31);
      await office.desk.tick();
      office.clock.now += days(3);
      await office.desk.tick();
    }
    expect(new Set(refs).size).toBe(4);
    const proposals = await Promise.all(refs.map(async (id) => (await reasons(id)).includes('recurs')));
    expect(proposals).toEqual([false, false, true, false]);
  });
});
