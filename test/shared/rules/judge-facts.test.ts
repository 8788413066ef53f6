import { describe, expect, it } from 'vitest';
import { EVERY_SUBJECT } from '../../../shared/rules/judged.ts';
import { judgeVolumes, judgeWith, ruleOf, verdicts, volume, wholeRuleOf } from './rules.ts';

const space = ruleOf({
  levels: [
    { severity: 'medium', when: 'it.free_ratio <= 0.10' },
    { severity: 'high', when: 'it.free_ratio <= 0.05' },
  ],
  clear: 'it.free_ratio >= 0.13',
});

describe('levels', () => {
  it.each([
    [0.04, { is: 'holding', severity: 'high' }],
    [0.08, { is: 'holding', severity: 'medium' }],
    [0.12, { is: 'between' }],
    [0.5, { is: 'clear' }],
    [undefined, { is: 'unknown', because: 'it.free_ratio is absent' }],
  ])('free ratio %s', (ratio, verdict) => {
    const judged = judgeVolumes(space, volume(ratio === undefined ? {} : { free_ratio: ratio }));
    expect(verdicts(judged)).toEqual({ 'uuid-1': verdict });
  });

  it('without a clear condition it is fine when none holds', () => {
    expect(verdicts(judgeVolumes(ruleOf(), volume({ free_ratio: 0.06 })))).toEqual({ 'uuid-1': { is: 'clear' } });
  });

  it('that can not be told do not hide a lower one that holds', () => {
    const rule = ruleOf({
      levels: [
        { severity: 'critical', when: 'it.fs_errors > 0' },
        { severity: 'low', when: 'it.free_ratio < 0.2' },
      ],
    });
    const low = { is: 'holding', severity: 'low' };
    expect(verdicts(judgeVolumes(rule, volume({ free_ratio: 0.1 })))).toEqual({ 'uuid-1': low });
  });

  it('that can not be told are not fine, even where the others do not hold', () => {
    const rule = ruleOf({
      levels: [
        { severity: 'critical', when: 'it.fs_errors > 0' },
        { severity: 'low', when: 'it.free_ratio < 0.2' },
      ],
    });
    const unknown = { is: 'unknown', because: 'it.fs_errors is absent' };
    expect(verdicts(judgeVolumes(rule, volume({ free_ratio: 0.5 })))).toEqual({ 'uuid-1': unknown });
  });
});

describe('subjects', () => {
  it('are the items of the list under their key, judged one by one', () => {
    const judged = judgeVolumes(space, volume({ id: 'a', free_ratio: 0.01 }), volume({ id: 'b', free_ratio: 0.5 }));
    expect(verdicts(judged)).toEqual({ a: { is: 'holding', severity: 'high' }, b: { is: 'clear' } });
  });

  it('that a rule is not meant for are left out; that may be meant are unknown', () => {
    const rule = ruleOf({ only: 'it.inodes > 0' });
    const judged = judgeVolumes(rule, volume({ id: 'none', inodes: 0 }), volume({ id: 'untold' }));
    expect(verdicts(judged)).toEqual({ untold: { is: 'unknown', because: 'it.inodes is absent' } });
  });

  it('can have an identity and a label of their own', () => {
    const rule = ruleOf({ subject: 'it.device + "@" + it.mount', label: 'it.mount' });
    expect(judgeVolumes(rule, volume({ free_ratio: 0.5 }))[0]).toMatchObject({ subject: '/dev/sda1@/', label: '/' });
  });

  it('are called by their identity where their label is not known', () => {
    const rule = ruleOf({ label: 'it.inodes' });
    expect(judgeVolumes(rule, volume({ free_ratio: 0.5 }))[0]).toMatchObject({ label: 'uuid-1' });
  });

  it('of one identity are one', () => {
    const judged = judgeVolumes(space, volume({ free_ratio: 0.01 }), volume({ free_ratio: 0.5 }));
    expect(verdicts(judged)).toEqual({ 'uuid-1': { is: 'holding', severity: 'high' } });
  });

  it('without an identity leave it open who else there is', () => {
    const judged = judgeVolumes(space, volume({ id: 'a', free_ratio: 0.5 }), volume({ id: '' }));
    expect(verdicts(judged)).toEqual({
      a: { is: 'clear' },
      [EVERY_SUBJECT]: { is: 'unknown', because: 'string(it.id) is empty' },
    });
  });

  it('can be plain texts, which are their own identity', () => {
    const rule = ruleOf({
      check: 'reboot',
      for_each: 'reboot.packages',
      levels: [{ severity: 'low', when: 'it.startsWith("linux")' }],
    });
    const judged = judgeWith(rule, { facts: { reboot: { packages: ['linux-image', 'libc6'] } } });
    expect(verdicts(judged)).toEqual({ 'linux-image': { is: 'holding', severity: 'low' }, libc6: { is: 'clear' } });
  });
});

describe('a rule about the whole machine', () => {
  const rule = wholeRuleOf({
    check: 'updates',
    needs: ['reboot'],
    levels: [{ severity: 'low', when: 'updates.pending > 0 && !reboot.required' }],
  });

  it('has one subject, called by the name of the machine', () => {
    const judged = judgeWith(rule, { facts: { updates: { pending: 3 }, reboot: { required: false } } });
    expect(judged).toMatchObject([{ subject: '-', label: 'pc-1', verdict: { is: 'holding', severity: 'low' } }]);
  });

  it('can not tell while a check it needs has no facts, unless that does not matter', () => {
    const unknown = { is: 'unknown', because: 'reboot is absent' };
    expect(verdicts(judgeWith(rule, { facts: { updates: { pending: 3 } } }))).toEqual({ '-': unknown });
    expect(verdicts(judgeWith(rule, { facts: { updates: { pending: 0 } } }))).toEqual({ '-': { is: 'clear' } });
  });
});

describe('what could not be read', () => {
  it('leaves every subject unknown, so that none seems to be gone', () => {
    expect(verdicts(judgeWith(space, { facts: {} }))).toEqual({
      [EVERY_SUBJECT]: { is: 'unknown', because: 'volumes is absent' },
    });
  });
});

describe('for whoever asks why', () => {
  it('each condition stands with its answer, worst first, and values that are known', () => {
    const rule = { ...space, only: '!it.network', values: { free: 'it.free_bytes', ratio: 'it.free_ratio' } };
    const [judged] = judgeVolumes(rule, volume({ free_ratio: 0.2 }));
    expect(judged?.values).toEqual({ ratio: 0.2 });
    expect(judged?.trace).toEqual([
      { expression: '!it.network', answer: 'true' },
      { expression: 'it.free_ratio <= 0.05', answer: 'false' },
      { expression: 'it.free_ratio <= 0.10', answer: 'false' },
      { expression: 'it.free_ratio >= 0.13', answer: 'true' },
    ]);
  });

  it('an unknown answer names what is absent', () => {
    const [judged] = judgeVolumes(ruleOf(), volume());
    expect(judged?.trace).toEqual([
      { expression: 'it.free_ratio <= 0.05', answer: 'unknown: it.free_ratio is absent' },
    ]);
  });
});
