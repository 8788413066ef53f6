import { describe, expect, it } from 'vitest';
import type { RuleSettings } from '../../../../collector/domain/findings/observe.ts';
import { windowJudged } from '../../../../collector/domain/findings/window.ts';
import { EVERY_SUBJECT } from '../../../../shared/rules/judged.ts';
import { aFinding, judgedAs, MACHINE } from '../builders.ts';

const settings: RuleSettings = { check: 'logins', track: 'security', samples: 3, forMs: 100, holdMs: 0 };
const at = { machineId: MACHINE, observedMs: 1000, now: 1000 };
const reasons = (...args: [Parameters<typeof windowJudged>[0], Parameters<typeof windowJudged>[1]]) =>
  windowJudged(...args, settings, at).map(({ reason, finding }) => `${finding.subject} ${finding.state}: ${reason}`);

describe('findings of occurrence rules', () => {
  it('open at once, whatever the rule says about waiting', () => {
    expect(reasons([], [judgedAs('holding')])).toEqual(['root open: confirmed']);
  });

  it('are clear when the window is quiet, or holds too little', () => {
    expect(reasons([aFinding()], [])).toEqual(['root clear: cleared']);
    expect(reasons([aFinding()], [judgedAs('clear')])).toEqual(['root clear: cleared']);
  });

  it('stay while nobody can say whom it was about', () => {
    expect(reasons([aFinding()], [judgedAs('unknown', 'high', EVERY_SUBJECT)])).toEqual(['root open: could-not-tell']);
  });
});
