import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../../../agent/checks/check.ts';
import { logins } from '../../../../agent/checks/logins.ts';
import { parseEvents } from '../../../../agent/checks/logins.win32.ts';
import type { Host } from '../../../../agent/host/host.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

const NOW = Date.parse('2026-11-20T08:30:00Z');
const HOUR = 3_600_000;
const SID = 'S-1-5-21-1-2-3-1001';

const event = (fields: object) => ({ Events: [{ AtMs: NOW, ...fields }] });
const failed = (fields: object = {}) =>
  event({ Id: 4625, Account: 'mika', Reason: 'c000006a', Type: 10, Address: '192.0.2.61', ...fields });
const succeeded = (fields: object = {}) =>
  event({ Id: 4624, Account: 'mika', Sid: SID, Type: 10, Address: '192.0.2.61', ...fields });

describe('events of the Security log', () => {
  it('4625 is a failed login', () => {
    expect(parseEvents(failed(), NOW)).toEqual([
      { at_ms: NOW, count: 1, login_failed: { account: 'mika', source: '192.0.2.61', service: 'remote-desktop' } },
    ]);
  });

  it('4625 for an account that does not exist never names what was typed: it may be a password', () => {
    expect(parseEvents(failed({ Account: 'hunter2!', Reason: 'c0000064' }), NOW)[0]?.login_failed).toEqual({
      source: '192.0.2.61',
      service: 'remote-desktop',
    });
  });

  it('4624 is a login', () => {
    expect(parseEvents(succeeded(), NOW)[0]?.login_succeeded).toEqual({
      account: 'mika',
      source: '192.0.2.61',
      service: 'remote-desktop',
    });
  });

  it('4740 is a locked account', () => {
    expect(parseEvents(event({ Id: 4740, Account: '山田' }), NOW)[0]?.account_locked).toEqual({ account: '山田' });
  });

  it.each([
    [2, 'screen'],
    [3, 'network'],
    [7, 'unlock'],
    [8, 'network'],
    [10, 'remote-desktop'],
    [11, 'screen'],
    [99, 'network'],
  ])('logon type %i is by way of %s', (Type, service) => {
    expect(parseEvents(failed({ Type }), NOW)[0]?.login_failed?.service).toBe(service);
  });

  it.each([['-'], [''], ['127.0.0.1'], ['::1'], [null]])('the address %j is this PC itself', (Address) => {
    expect(parseEvents(failed({ Address }), NOW)[0]?.login_failed).toEqual({
      account: 'mika',
      service: 'remote-desktop',
    });
  });

  it('writes an IPv4 address in IPv6 clothes as what it is', () => {
    expect(parseEvents(failed({ Address: '::ffff:192.0.2.9' }), NOW)[0]?.login_failed?.source).toBe('192.0.2.9');
  });

  it.each([['S-1-5-90-0-1'], ['S-1-5-96-0-2'], ['S-1-5-18']])('logins of the system itself (%s) are none', (Sid) => {
    expect(parseEvents(succeeded({ Sid }), NOW)).toEqual([]);
  });

  it('an administrator who logs in once is told once, though Windows writes it twice', () => {
    const { Events } = succeeded();
    expect(parseEvents({ Events: [...Events, ...Events] }, NOW)).toHaveLength(1);
    const later = [{ ...Events[0]!, AtMs: NOW + 60_000 }, ...Events];
    expect(parseEvents({ Events: later }, NOW)).toHaveLength(2);
  });

  it('come oldest first, whatever the order of the log', () => {
    const Events = [3, 2, 1].map((age) => ({ ...failed().Events[0], AtMs: NOW + age }));
    expect(parseEvents({ Events }, NOW).map(({ at_ms }) => at_ms)).toEqual([NOW + 1, NOW + 2, NOW + 3]);
  });

  it('too many for one answer are counted all the same', () => {
    expect(parseEvents({ Events: [], Uncounted: 5_200 }, NOW)).toEqual([
      { at_ms: NOW, count: 5_200, login_failed: { service: 'network' } },
    ]);
  });

  it('one event may come as no list, and none as null', () => {
    expect(parseEvents({ Events: failed().Events[0] }, NOW)).toHaveLength(1);
    expect(parseEvents({ Events: null }, NOW)).toEqual([]);
  });
});

describe('the check of logins on Windows', () => {
  const check: AnyCheck = logins;
  const machine = recordedHost('test/machines/windows-11-healthy');

  async function run(answers: Record<string, unknown>, memory?: unknown, now = NOW) {
    const asked: (number | undefined)[] = [];
    const query: Host['query'] = async (_, from) => {
      asked.push(from);
      return answers[String(from)];
    };
    const reading = await check.on.win32!({ ...machine, query, now: () => now }, { memory, surroundings: {} });
    return { ...reading, asked };
  }

  const opened = {
    Newest: 500,
    UntilMs: NOW,
    Events: null,
    Hours: { [Math.floor(NOW / HOUR)]: 3, [Math.floor(NOW / HOUR) - 5]: 4 },
  };

  it('tells nothing of the past when the log is opened, but counts the day', async () => {
    const { occurrences, facts, asked } = await run({ undefined: opened });
    expect(asked).toEqual([undefined]);
    expect(occurrences).toEqual([]);
    expect(facts).toEqual({ source: 'eventlog', read_until_ms: NOW, failed_24h: 7 });
  });

  it('goes on where it stopped, and adds to the count of the day', async () => {
    const first = await run({ undefined: opened });
    const answers = { 500: { ...failed(), Newest: 612, UntilMs: NOW + 60_000 } };
    const second = await run(answers, first.memory, NOW + 60_000);
    expect(second.asked).toEqual([500]);
    expect(second.occurrences).toHaveLength(1);
    expect(second.facts).toMatchObject({ failed_24h: 8 });
    expect(second.memory).toMatchObject({ record: 612 });
  });

  it('lets the failures of yesterday go', async () => {
    const first = await run({ undefined: opened });
    const { facts } = await run({ 500: { Newest: 500, UntilMs: NOW } }, first.memory, NOW + 30 * HOUR);
    expect(facts).toMatchObject({ failed_24h: 0 });
  });

  it('can not tell when the log does not say where it ends', async () => {
    await expect(run({ undefined: {} })).rejects.toMatchObject({ reason: 'parse_error' });
  });
});
