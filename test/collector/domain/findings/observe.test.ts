import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingState } from '../../../../collector/domain/findings/finding.ts';
import {
  cannotTell,
  observe,
  type RuleSettings,
  ruleRemoved,
  subjectGone,
} from '../../../../collector/domain/findings/observe.ts';
import type { Verdict } from '../../../../shared/rules/judged.ts';
import { SEVERITIES } from '../../../../shared/severity.ts';
import { aFinding, judgedAs, MACHINE } from '../builders.ts';

const settings: RuleSettings = { check: 'volumes', track: 'fault', samples: 2, forMs: 0, holdMs: 900 };
const atOnce: RuleSettings = { ...settings, samples: 1, holdMs: 0 };
const at = (observedMs: number) => ({ machineId: MACHINE, observedMs, now: observedMs + 50 });

describe('the state table of findings', () => {
  it.each<[FindingState, Verdict['is'], Partial<Finding>, Partial<RuleSettings>, FindingState, string]>([
    ['clear', 'holding', {}, {}, 'pending', 'first-seen'],
    ['clear', 'holding', {}, { samples: 1 }, 'open', 'confirmed'],
    ['clear', 'holding', {}, { samples: 1, forMs: 10 }, 'pending', 'first-seen'],
    ['clear', 'clear', {}, {}, 'clear', 'cleared'],
    ['clear', 'between', {}, {}, 'clear', 'cleared'],
    ['pending', 'holding', { samples: 1 }, {}, 'open', 'confirmed'],
    ['pending', 'holding', { samples: 1 }, { samples: 3 }, 'pending', 'waiting-for-samples'],
    ['pending', 'holding', { onsetMs: 500 }, { forMs: 501 }, 'pending', 'waiting-for-duration'],
    ['pending', 'holding', { onsetMs: 500 }, { forMs: 500 }, 'open', 'confirmed'],
    ['pending', 'clear', {}, {}, 'clear', 'never-confirmed'],
    ['pending', 'between', {}, {}, 'clear', 'between-thresholds'],
    ['open', 'holding', {}, {}, 'open', 'seen-again'],
    ['open', 'holding', { severity: 'low' }, {}, 'open', 'severity-changed'],
    ['open', 'clear', {}, {}, 'clearing', 'clear-seen'],
    ['open', 'clear', {}, { holdMs: 0 }, 'clear', 'cleared'],
    ['open', 'between', {}, {}, 'open', 'between-thresholds'],
    ['clearing', 'holding', {}, {}, 'open', 'back-while-clearing'],
    ['clearing', 'clear', { sinceMs: 101 }, {}, 'clearing', 'waiting-for-hold'],
    ['clearing', 'clear', { sinceMs: 100 }, {}, 'clear', 'cleared'],
    ['clearing', 'between', {}, {}, 'clearing', 'between-thresholds'],
  ])('%s, seen %s (%o, %o): %s, %s', (state, verdict, over, rule, next, reason) => {
    const before = aFinding({ state, reason: state === 'clear' ? 'cleared' : 'confirmed', ...over });
    const observed = observe(before, judgedAs(verdict), { ...settings, ...rule }, at(1000));
    expect(observed?.finding.state).toBe(next);
    expect(observed?.reason).toBe(reason);
    expect(observed?.moved).toBe(next !== state);
    expect(observed?.finding.observedMs).toBe(1000);
  });

  it('speaks of the last time it held, and of now once it is fine', () => {
    const full = aFinding({ state: 'open', values: { free: 0, size: 9 } });
    const room = { ...judgedAs('clear'), values: { free: 7 } };
    const clearing = observe(full, room, settings, at(1000))?.finding;
    expect(clearing).toMatchObject({ state: 'clearing', values: { free: 0, size: 9 } });
    const fine = observe(clearing, room, settings, at(2000))?.finding;
    expect(fine).toMatchObject({ state: 'clear', values: { free: 7, size: 9 } });
    const later = observe(fine, { ...room, values: { free: 8 } }, settings, at(3000))?.finding;
    expect(later?.values).toEqual({ free: 8, size: 9 });
  });

  it.each<[FindingState, Verdict['is'], Partial<RuleSettings>, FindingState, string]>([
    ['clear', 'holding', { samples: 1 }, 'pending', 'settling'],
    ['pending', 'holding', { samples: 1 }, 'pending', 'settling'],
    ['pending', 'clear', {}, 'clear', 'never-confirmed'],
    ['open', 'holding', {}, 'open', 'seen-again'],
    ['clearing', 'holding', {}, 'open', 'back-while-clearing'],
    ['clear', 'holding', { samples: 1, track: 'security' }, 'open', 'confirmed'],
    ['pending', 'holding', { samples: 1, track: 'security' }, 'open', 'confirmed'],
  ])('%s, seen %s while the machine settles (%o): %s, %s', (state, verdict, rule, next, reason) => {
    const before = aFinding({ state, reason: state === 'clear' ? 'cleared' : 'confirmed' });
    const observed = observe(before, judgedAs(verdict), { ...settings, ...rule }, { ...at(1000), settling: true });
    expect(observed?.finding).toMatchObject({ state: next, reason });
  });

  it('believes what still holds once the machine has settled', () => {
    const early = observe(undefined, judgedAs('holding'), settings, { ...at(1000), settling: true });
    expect(early?.finding).toMatchObject({ state: 'pending', reason: 'settling' });
    expect(observe(early?.finding, judgedAs('holding'), settings, at(2000))?.finding.state).toBe('open');
  });

  it.each<FindingState>(['pending', 'open', 'clearing'])(
    'stays %s when the rule can not tell, and says so',
    (state) => {
      const before = aFinding({ state });
      const dark = observe(before, judgedAs('unknown'), settings, at(1000));
      const unknown = { reason: 'fact_missing', sinceMs: 1000 };
      expect(dark).toEqual({ finding: { ...before, unknown }, reason: 'could-not-tell', moved: false });
      expect(observe(dark?.finding, judgedAs('unknown'), settings, at(2000))?.finding).toBe(dark?.finding);
      expect(cannotTell(dark!.finding, 'timeout', at(3000)).finding.unknown).toEqual({
        reason: 'timeout',
        sinceMs: 1000,
      });
    },
  );

  it('has nothing to tell while it is clear', () => {
    const before = aFinding({ state: 'clear' });
    expect(observe(before, judgedAs('unknown'), settings, at(1000))?.finding).toBe(before);
  });

  it.each<Verdict['is']>(['holding', 'clear', 'between'])('can tell again when it is seen %s', (verdict) => {
    const dark = aFinding({ unknown: { reason: 'timeout', sinceMs: 500 } });
    expect(observe(dark, judgedAs(verdict), settings, at(1000))?.finding.unknown).toBeUndefined();
  });

  it('hears nothing of a time it knows already', () => {
    const before = aFinding({ observedMs: 1000 });
    expect(cannotTell(before, 'timeout', at(1000)).finding).toBe(before);
  });

  it.each<Verdict['is']>(['clear', 'between', 'unknown'])('remembers nothing when it never held: %s', (verdict) => {
    expect(observe(undefined, judgedAs(verdict), settings, at(1000))).toBeUndefined();
  });

  it('keeps when it was observed apart from when the collector heard of it', () => {
    const first = observe(undefined, judgedAs('holding'), settings, {
      machineId: MACHINE,
      observedMs: 1000,
      now: 9000,
    });
    const second = observe(first?.finding, judgedAs('holding'), settings, {
      machineId: MACHINE,
      observedMs: 2000,
      now: 9001,
    });
    expect(second?.finding).toMatchObject({
      state: 'open',
      onsetMs: 1000,
      sinceMs: 2000,
      openedAt: 9001,
      samples: 2,
      onsets: 1,
    });
  });

  it('does not count an interrupted clearing as a new onset', () => {
    const open = aFinding({ openedAt: 5, onsets: 3 });
    const clearing = observe(open, judgedAs('clear'), settings, at(10));
    const back = observe(clearing?.finding, judgedAs('holding'), settings, at(20));
    expect(back?.finding).toMatchObject({ state: 'open', openedAt: 70, onsets: 3, onsetMs: 0 });
  });

  it('counts the samples of a new onset from the start', () => {
    const rule = { ...settings, samples: 3 };
    let finding: Finding | undefined;
    const states = ['holding', 'holding', 'clear', 'holding', 'holding', 'holding'].map((verdict, index) => {
      finding = observe(finding, judgedAs(verdict as 'holding' | 'clear'), rule, at(index + 1))?.finding;
      return finding?.state;
    });
    expect(states).toEqual(['pending', 'pending', 'clear', 'pending', 'pending', 'open']);
  });

  it('clears what vanished, after its hold', () => {
    expect(subjectGone(aFinding(), settings, at(1000))).toMatchObject({
      reason: 'subject-gone',
      finding: { state: 'clearing' },
    });
    expect(subjectGone(aFinding(), atOnce, at(1000))).toMatchObject({
      reason: 'subject-gone',
      finding: { state: 'clear' },
    });
    expect(subjectGone(aFinding({ state: 'clearing', sinceMs: 500 }), settings, at(1000)).reason).toBe(
      'waiting-for-hold',
    );
    expect(subjectGone(aFinding({ state: 'clear' }), settings, at(1000)).moved).toBe(false);
  });

  it('clears what no rule judges any more', () => {
    expect(ruleRemoved(aFinding(), at(1000)).finding).toMatchObject({
      state: 'clear',
      reason: 'rule-removed',
      clearedAt: 1050,
    });
  });

  it('never moves back for an observation that is older than the last', () => {
    const before = aFinding({ observedMs: 1000 });
    for (const verdict of ['holding', 'clear', 'between'] as const) {
      expect(observe(before, judgedAs(verdict, 'low'), atOnce, at(999))).toEqual({
        finding: before,
        reason: 'already-seen',
        moved: false,
      });
    }
    expect(subjectGone(before, atOnce, at(1000)).reason).toBe('already-seen');
  });
});

const LEGAL: Record<FindingState, FindingState[]> = {
  clear: ['clear', 'pending', 'open'],
  pending: ['pending', 'open', 'clear'],
  open: ['open', 'clearing', 'clear'],
  clearing: ['clearing', 'open', 'clear'],
};

const stream = fc.array(
  fc.record({
    verdict: fc.constantFrom('holding', 'clear', 'between', 'unknown', 'gone' as const),
    severity: fc.constantFrom(...SEVERITIES),
    step: fc.integer({ min: -50, max: 400 }),
  }),
  { maxLength: 60 },
);
const anySettings = fc.record({
  samples: fc.integer({ min: 1, max: 4 }),
  forMs: fc.constantFrom(0, 300),
  holdMs: fc.constantFrom(0, 500),
});

describe('whatever is observed', () => {
  it('makes legal moves only, never back in time, and the same for the same again', () => {
    fc.assert(
      fc.property(stream, anySettings, (events, overrides) => {
        const rule = { ...settings, ...overrides };
        let finding: Finding | undefined;
        let observedMs = 1000;
        for (const { verdict, severity, step } of events) {
          observedMs += step;
          const see = (one: Finding | undefined) =>
            verdict === 'gone'
              ? one && subjectGone(one, rule, at(observedMs))
              : observe(one, judgedAs(verdict, severity), rule, at(observedMs));
          const observed = see(finding);
          expectLegal(finding, observed?.finding);
          if (verdict === 'unknown') expect({ ...observed?.finding, unknown: 0 }).toEqual({ ...finding, unknown: 0 });
          finding = observed?.finding;
          expect(see(finding)?.finding).toEqual(finding);
        }
      }),
    );
  });
});

function expectLegal(before: Finding | undefined, after: Finding | undefined): void {
  if (!after) {
    expect(before).toBeUndefined();
    return;
  }
  const was = before ?? aFinding({ state: 'clear', observedMs: 0, onsets: 0 });
  expect(LEGAL[was.state]).toContain(after.state);
  expect(after.observedMs).toBeGreaterThanOrEqual(was.observedMs);
  expect(after.onsets).toBeGreaterThanOrEqual(was.onsets);
  if (after.state === 'open') expect(after.openedAt).toBeDefined();
}
