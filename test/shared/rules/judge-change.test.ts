import { describe, expect, it } from 'vitest';
import type { Volume } from '../../../proto/gen/types.ts';
import { EVERY_SUBJECT } from '../../../shared/rules/judged.ts';
import { judgeWith, ruleOf, verdicts, volume, wholeRuleOf } from './rules.ts';

const holding = { is: 'holding', severity: 'high' };

function between(when: string, before: Volume[] | undefined, now: Volume[]) {
  const rule = ruleOf({ judges: 'change', hold: '7d', label: 'it.mount', levels: [{ severity: 'high', when }] });
  const past = before ? { before: { volumes: before } } : {};
  return judgeWith(rule, { facts: { volumes: { volumes: now } }, ...past });
}

describe('a change', () => {
  it('is not judged at the first facts: they are what later ones are compared with', () => {
    expect(between('appeared', undefined, [volume()])).toEqual([]);
  });

  it('can be that an item appeared', () => {
    const judged = between('appeared', [volume({ id: 'a' })], [volume({ id: 'a' }), volume({ id: 'b' })]);
    expect(verdicts(judged)).toEqual({ a: { is: 'clear' }, b: holding });
  });

  it('can be that an item vanished, which is still known as what it was', () => {
    const judged = between('vanished', [volume({ id: 'a', mount: '/data' })], []);
    expect(judged).toMatchObject([{ subject: 'a', label: '/data', verdict: holding }]);
  });

  it('can be in a field', () => {
    const judged = between(
      'it.fs_errors > was.fs_errors',
      [volume({ id: 'a', fs_errors: 1 }), volume({ id: 'b', fs_errors: 1 })],
      [volume({ id: 'a', fs_errors: 2 }), volume({ id: 'b', fs_errors: 1 })],
    );
    expect(verdicts(judged)).toEqual({ a: holding, b: { is: 'clear' } });
  });

  it('can not be told for an item that was not there, or not read, before', () => {
    const judged = between(
      'it.fs_errors > was.fs_errors',
      [volume({ id: 'a' })],
      [volume({ id: 'a', fs_errors: 2 }), volume({ id: 'b', fs_errors: 2 })],
    );
    expect(verdicts(judged)).toEqual({
      a: { is: 'unknown', because: 'was.fs_errors is absent' },
      b: { is: 'unknown', because: 'was is absent' },
    });
  });

  it.each([
    ['before', {}, { volumes: [volume()] }],
    ['now', { volumes: [volume()] }, {}],
  ])('is not seen where the list could not be read %s: nothing seems to have come or gone', (_, before, now) => {
    const rule = ruleOf({ judges: 'change', hold: '7d', levels: [{ severity: 'high', when: 'appeared || vanished' }] });
    expect(verdicts(judgeWith(rule, { facts: { volumes: now }, before }))).toEqual({
      [EVERY_SUBJECT]: { is: 'unknown', because: 'volumes.volumes is absent' },
    });
  });
});

describe('a change of the whole machine', () => {
  it('compares the facts with those before', () => {
    const rule = wholeRuleOf({
      ...{ check: 'firewall', judges: 'change', hold: '1d' },
      levels: [{ severity: 'high', when: 'was.filtering && !firewall.filtering' }],
      values: { policy: 'was.input_policy' },
    });
    const before = { filtering: true, input_policy: 'drop' };
    expect(judgeWith(rule, { facts: { firewall: { filtering: false } }, before })).toMatchObject([
      { subject: '-', verdict: holding, values: { policy: 'drop' } },
    ]);
    expect(verdicts(judgeWith(rule, { facts: { firewall: before }, before }))).toEqual({ '-': { is: 'clear' } });
  });
});
