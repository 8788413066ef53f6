import { describe, expect, it } from 'vitest';
import { type ChangeSettings, changeJudged, lapse } from '../../../../collector/domain/findings/change.ts';
import { aFinding, judgedAs, MACHINE } from '../builders.ts';

const settings: ChangeSettings = {
  clears: false,
  check: 'accounts',
  track: 'security',
  samples: 3,
  forMs: 100,
  holdMs: 500,
};
const at = (observedMs: number) => ({ machineId: MACHINE, observedMs, now: observedMs });

describe('findings of change rules', () => {
  it('open at once: there is no second sample of a moment', () => {
    expect(changeJudged(undefined, judgedAs('holding'), settings, at(10))).toMatchObject({
      reason: 'confirmed',
      finding: { state: 'open', onsets: 1 },
    });
  });

  it('are not unsaid by a change that says nothing', () => {
    for (const verdict of ['clear', 'between', 'unknown'] as const) {
      expect(changeJudged(aFinding(), judgedAs(verdict), settings, at(10))).toBeUndefined();
    }
  });

  it('are over when the rule says which change makes it fine, and that one happens', () => {
    const clearing = { ...settings, clears: true };
    expect(changeJudged(aFinding(), judgedAs('clear'), clearing, at(10))).toMatchObject({
      reason: 'cleared',
      finding: { state: 'clear' },
    });
    expect(changeJudged(aFinding(), judgedAs('between'), clearing, at(10))).toBeUndefined();
    expect(changeJudged(undefined, judgedAs('clear'), clearing, at(10))).toBeUndefined();
  });

  it('keep the worst severity while they stand, and start anew after', () => {
    const standing = aFinding({ severity: 'critical' });
    expect(changeJudged(standing, judgedAs('holding', 'low'), settings, at(10))?.finding.severity).toBe('critical');
    const over = aFinding({ severity: 'critical', state: 'clear' });
    expect(changeJudged(over, judgedAs('holding', 'low'), settings, at(10))?.finding.severity).toBe('low');
  });

  it('lapse when their hold is over without another', () => {
    const standing = aFinding({ observedMs: 1000 });
    expect(lapse(standing, settings, at(1499))).toBeUndefined();
    expect(lapse(standing, settings, at(1500))).toMatchObject({
      moved: true,
      finding: { state: 'clear', clearedAt: 1500 },
    });
    expect(lapse(aFinding({ state: 'clear' }), settings, at(9000))).toBeUndefined();
  });
});
