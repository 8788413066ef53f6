import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Event } from '../../../proto/gen/types.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { AIKO, anEvent, factsOf, failedLogin, MACHINE, NOON, type Office, openOffice, unchanged } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const later = (ms: number) => {
  office.clock.now += ms;
};
const cases = async () => (await office.store.cases({ machineId: MACHINE })).rows;
const outbox = async () =>
  (await office.store.outboxDue(office.clock.now, 100)).map(({ kind, target }) => `${kind} ${target}`).toSorted();
const guesses = (count: number, from = NOON, source = '203.0.113.9') =>
  Array.from({ length: count }, (_, index) => failedLogin(from + index * 1000, source));
const account = (name: string, over: Partial<Account> = {}): Account => ({
  ...{ name, uid: 1000, admin: false, interactive: true, human: true, empty_password: false },
  ...over,
});
const accounts = (list: Account[], at: number) => factsOf('accounts', { accounts: list }, at);
const login = (at: number): Event => {
  const login_succeeded = { account: 'root', source: '203.0.113.9', service: 'sshd', method: 'password' };
  return anEvent('logins', at, { occurrence: { at_ms: at, count: 1, login_succeeded } });
};

describe('twelve failed logins in one batch', () => {
  it('are a case at once: flagged, told, and due for an answer', async () => {
    later(minutes(1));
    await office.send(guesses(12), 'urgent');
    const [only, ...more] = await cases();
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      number: 1,
      state: 'flagged',
      severity: 'S3',
      findingSeverity: 'medium',
      flaggedAt: office.clock.now,
      // Friday evening in Tokyo: four working hours end on Monday at one.
      ackDueAt: Date.UTC(2026, 10, 23, 4),
      attack: ['T1110'],
      title: { en: '8 failed logins within two minutes from 203.0.113.9' },
    });
    expect(await outbox()).toEqual(['case.flagged mail', 'case.flagged webhook']);
    const file = await office.store.case('C-1');
    expect(file?.findings).toMatchObject([{ ruleId: 'security.failed-logins', subject: '203.0.113.9', state: 'open' }]);
    expect(file?.findings[0]?.values['count']).toBe(12);
    expect(file?.entries).toMatchObject([{ move: 'flagged', reason: 'finding-opened', to: 'flagged' }]);
    expect(await office.store.occurrences(MACHINE, 'login_failed', 0)).toHaveLength(12);
  });

  it('are seen too when they come in two batches', async () => {
    await office.send(guesses(4), 'urgent');
    expect(await cases()).toEqual([]);
    await office.send(guesses(4, NOON + 4000), 'urgent');
    expect(await cases()).toHaveLength(1);
  });

  it('are no case when they are hours apart', async () => {
    later(hours(12));
    await office.send(
      Array.from({ length: 12 }, (_, hour) => failedLogin(NOON + hours(hour))),
      'urgent',
    );
    expect(await cases()).toEqual([]);
  });

  it('are found in a backlog, though long over when it is told', async () => {
    later(hours(10));
    await office.send([...guesses(9), failedLogin(NOON + hours(3), '198.51.100.1')], 'urgent');
    expect(await cases()).toMatchObject([{ observedMs: NOON + 7000, flaggedAt: office.clock.now }]);
  });

  it('join one case from two addresses, and a break-in raises it', async () => {
    later(minutes(1));
    await office.send([...guesses(9), ...guesses(9, NOON, '198.51.100.1')], 'urgent');
    expect(await cases()).toHaveLength(1);
    const ackDueAt = (await cases())[0]?.ackDueAt;
    later(minutes(1));
    await office.send([login(NOON + minutes(1))], 'urgent');
    expect(await cases()).toMatchObject([
      {
        severity: 'S1',
        findingSeverity: 'critical',
        ackDueAt: office.clock.now + minutes(10),
        attack: ['T1110', 'T1078'],
      },
    ]);
    expect((await cases())[0]?.ackDueAt).toBeLessThan(ackDueAt ?? 0);
    const file = await office.store.case('C-1');
    expect(file?.entries.map(({ move }) => move)).toEqual(['flagged', 'joined', 'severity-raised']);
    expect(file?.findings).toHaveLength(3);
    expect(await outbox()).toEqual([
      ...['case.flagged mail', 'case.flagged webhook'],
      ...['case.severity-raised mail', 'case.severity-raised webhook'],
    ]);
  });

  it('grow quiet: the finding clears, the case stays with a line about it', async () => {
    await office.send(guesses(9), 'urgent');
    for (const at of [minutes(5), minutes(20), minutes(40)]) {
      office.clock.now = NOON + at;
      await office.send([factsOf('logins', { source: 'journal', failed_24h: 9 }, office.clock.now)]);
    }
    const file = await office.store.case('C-1');
    expect(file?.findings).toMatchObject([{ state: 'clear', reason: 'cleared' }]);
    expect(file?.work).toMatchObject({ state: 'flagged' });
    expect(file?.entries.map(({ move }) => move)).toEqual(['flagged', 'finding-cleared']);
    later(days(30));
    await office.desk.tick();
    expect((await cases())[0]?.state).toBe('flagged');
  });

  it('make no ticket', async () => {
    await office.send(guesses(12), 'urgent');
    later(hours(1));
    await office.desk.tick();
    expect((await office.store.tickets({})).rows).toEqual([]);
  });

  it('are judged within bounds when there are hundreds', async () => {
    later(minutes(20));
    const flood = Array.from({ length: 500 }, (_, index) => failedLogin(NOON + index * 2000));
    await office.send(flood, 'urgent');
    expect(await cases()).toMatchObject([{ severity: 'S2', findingSeverity: 'high' }]);
  });
});

describe('an account that becomes administrator', () => {
  it('is a case at the change, and lapses after its hold without ending the case', async () => {
    await office.send([accounts([account('aiko'), account('root', { uid: 0, admin: true })], NOON)]);
    expect(await cases()).toEqual([]);
    later(minutes(10));
    await office.send([
      accounts([account('aiko', { admin: true }), account('root', { uid: 0, admin: true })], office.clock.now),
    ]);
    expect(await cases()).toMatchObject([{ severity: 'S2', title: { en: 'aiko has become an administrator' } }]);
    later(days(6));
    await office.send([unchanged('accounts', office.clock.now)]);
    expect(await office.findings()).toMatchObject([{ state: 'open', ruleId: 'security.new-administrator' }]);
    later(days(1));
    await office.send([unchanged('accounts', office.clock.now)]);
    expect(await office.findings()).toMatchObject([{ state: 'clear', reason: 'cleared' }]);
    expect(await cases()).toMatchObject([{ state: 'flagged' }]);
  });
});

describe('a person at the case', () => {
  const flagged = async () => {
    await office.send(guesses(9), 'urgent');
    return (await cases())[0]!;
  };

  it('acknowledges, notes, closes with a verdict; what comes then is a new case', async () => {
    const { id, version } = await flagged();
    later(minutes(5));
    const acknowledged = await office.desk.act(AIKO, { do: 'case.ack', id, version });
    expect(acknowledged).toMatchObject({
      state: 'acknowledged',
      acknowledgedAt: office.clock.now,
      acknowledgedBy: 'aiko',
    });
    await expect(office.desk.act(AIKO, { do: 'case.ack', id })).rejects.toMatchObject({
      status: 409,
      code: 'NOT_ALLOWED',
    });
    await office.desk.act(AIKO, { do: 'case.note', id, text: 'called the user' });
    await office.desk.act(AIKO, { do: 'case.close', id: 'C-1', verdict: 'benign', reason: 'a forgotten password' });
    await expect(
      office.desk.act(AIKO, { do: 'case.close', id, verdict: 'closed', reason: 'again' }),
    ).rejects.toMatchObject({
      status: 409,
    });
    const entries = (await office.store.case(id))?.entries;
    expect(entries?.map(({ move, to, reason }) => [move, to, reason])).toEqual([
      ['flagged', 'flagged', 'finding-opened'],
      ['acknowledged', 'acknowledged', 'acknowledged'],
      ['noted', 'acknowledged', 'called the user'],
      ['closed', 'benign', 'a forgotten password'],
    ]);

    later(seconds(1));
    await office.send(guesses(9, office.clock.now, '198.51.100.1'), 'urgent');
    expect((await cases()).map(({ number, state }) => [number, state]).toSorted()).toEqual([
      [1, 'benign'],
      [2, 'flagged'],
    ]);
  });

  it('and a batch at the same moment both get through', async () => {
    const { id } = await flagged();
    later(minutes(1));
    const [acknowledged, receipt] = await Promise.all([
      office.desk.act(AIKO, { do: 'case.ack', id }),
      office.send(guesses(9, NOON + seconds(30), '198.51.100.1'), 'urgent'),
    ]);
    expect(acknowledged).toMatchObject({ state: 'acknowledged' });
    expect(receipt.is).toBe('committed');
    expect(await cases()).toMatchObject([{ state: 'acknowledged', version: 3 }]);
  });
});
