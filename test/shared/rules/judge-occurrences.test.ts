import { describe, expect, it } from 'vitest';
import { EVERY_SUBJECT, type PastOccurrence } from '../../../shared/rules/judged.ts';
import { compiled, judgeWith, NOW, verdicts, wholeRuleOf } from './rules.ts';

const bruteForce = wholeRuleOf({
  ...{ check: 'logins', judges: 'occurrences', occurrence: 'login_failed', window: '2m' },
  subject: 'has(it.source) ? it.source : "console"',
  levels: [
    { severity: 'high', when: 'count >= 30' },
    { severity: 'medium', when: 'count >= 8' },
  ],
  values: { failures: 'count', service: 'it.service' },
});

function failed(secondsAgo: number, fields: PastOccurrence['fields'], count = 1): PastOccurrence {
  return { kind: 'login_failed', atMs: NOW - secondsAgo * 1000, count, fields: { service: 'sshd', ...fields } };
}

function succeeded(secondsAgo: number, fields: PastOccurrence['fields']): PastOccurrence {
  return { ...failed(secondsAgo, { account: 'eva', ...fields }), kind: 'login_succeeded' };
}

const from = (source: string) => ({ source });

describe('occurrences', () => {
  it('are counted by group, with the times each one stands for', () => {
    const occurrences = [failed(60, from('a'), 7), failed(30, from('a')), failed(10, from('b')), failed(5, {}, 31)];
    const judged = judgeWith(bruteForce, { occurrences });
    expect(verdicts(judged)).toEqual({
      a: { is: 'holding', severity: 'medium' },
      b: { is: 'clear' },
      console: { is: 'holding', severity: 'high' },
    });
    expect(judged[0]?.values).toEqual({ failures: 8, service: 'sshd' });
  });

  it('count from the start of the window, not included, to now', () => {
    const count = (...occurrences: PastOccurrence[]) =>
      judgeWith(bruteForce, { occurrences }).map(({ values }) => values['failures']);
    expect(count(failed(120, from('a')))).toEqual([]);
    expect(count(failed(119.9, from('a')), failed(0, from('a')))).toEqual([2]);
    expect(count(failed(-1, from('a')))).toEqual([]);
  });

  it('show the latest of the group, in whatever order they come', () => {
    const occurrences = [failed(1, { ...from('a'), service: 'sudo' }), failed(60, from('a'))];
    expect(judgeWith(bruteForce, { occurrences })[0]?.values).toMatchObject({ service: 'sudo' });
  });

  it('of no known group leave it open which groups there are', () => {
    const rule = { ...bruteForce, subject: 'it.source' };
    expect(verdicts(judgeWith(rule, { occurrences: [failed(5, {})] }))).toEqual({
      [EVERY_SUBJECT]: { is: 'unknown', because: 'it.source is absent' },
    });
  });

  it('without a subject are all one group, that of the machine', () => {
    const rule = { ...bruteForce, subject: undefined };
    const occurrences = [failed(5, from('a'), 4), failed(4, from('b'), 4)];
    const judged = judgeWith(wholeRuleOf(rule), { occurrences });
    expect(judged).toMatchObject([{ subject: '-', label: 'pc-1', verdict: { is: 'holding', severity: 'medium' } }]);
  });

  it('that never were are nothing to judge', () => {
    expect(judgeWith(bruteForce, {})).toEqual([]);
  });
});

describe('occurrences after others', () => {
  const success = wholeRuleOf({
    ...{ check: 'logins', judges: 'occurrences', occurrence: 'login_succeeded', window: '30m', subject: 'it.source' },
    levels: [{ severity: 'critical', when: 'counts.login_failed >= 5' }],
    values: { failures: 'counts.login_failed', account: 'it.account' },
  });

  it('say which kinds they count', () => {
    expect(compiled(success).kinds).toEqual(['login_succeeded', 'login_failed']);
    expect(compiled(bruteForce).kinds).toEqual(['login_failed']);
  });

  it('see how many there were of the same group before them', () => {
    const occurrences = [failed(60, from('a'), 5), failed(60, from('b'), 9), succeeded(30, from('a'))];
    expect(judgeWith(success, { occurrences })).toMatchObject([
      { subject: 'a', verdict: { is: 'holding', severity: 'critical' }, values: { failures: 5, account: 'eva' } },
    ]);
  });

  it('do not count what came later', () => {
    const occurrences = [succeeded(60, from('a')), failed(30, from('a'), 9)];
    expect(judgeWith(success, { occurrences })).toMatchObject([{ verdict: { is: 'clear' }, values: { failures: 0 } }]);
  });
});
