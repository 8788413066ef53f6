import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../collector/domain/findings/finding.ts';
import { changesOf, holdOf, penaltyOf, withOnset } from '../../../../collector/domain/findings/flap.ts';
import { observe, type RuleSettings } from '../../../../collector/domain/findings/observe.ts';
import { FLAP } from '../../../../collector/domain/policy/findings.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aFinding, judgedAs, MACHINE } from '../builders.ts';

const link: RuleSettings = { check: 'network', track: 'fault', samples: 1, forMs: 0, holdMs: minutes(5) };
const H = FLAP.shortestHalfLifeMs;
const MINUTE = minutes(1);

/** A link that is down for a minute every so often, looked at once a minute. */
function bouncing(everyMs: number, forMs: number, rule: RuleSettings = link): Finding[] {
  const seen: Finding[] = [];
  for (let at = 0; at < forMs; at += MINUTE) seen.push(look(seen.at(-1), at % everyMs === 0, at, rule));
  return seen;
}

function look(finding: Finding | undefined, down: boolean, observedMs: number, rule = link): Finding {
  const sighting = { machineId: MACHINE, observedMs, now: observedMs, intervalMs: MINUTE };
  const observed = observe(finding, judgedAs(down ? 'holding' : 'clear'), rule, sighting);
  if (!observed) throw new Error('it never held');
  return observed.finding;
}

const onsetAtWhichItFlaps = (seen: Finding[]) =>
  seen.find(({ flappingSince }) => flappingSince !== undefined)?.recentOnsets.length;

describe('a link that bounces', () => {
  it.each([
    ['every 4 minutes flaps at its 3rd onset', minutes(4), 3],
    ['every 10 minutes flaps at its 4th', minutes(10), 4],
    ['once an hour never flaps', hours(1), undefined],
  ])('%s', (_, every, onset) => {
    expect(onsetAtWhichItFlaps(bouncing(every, hours(72)))).toBe(onset);
  });

  it('8 minutes after the first onset, when it bounces every 4', () => {
    expect(bouncing(minutes(4), hours(1)).find(({ flappingSince }) => flappingSince)?.flappingSince).toBe(minutes(8));
  });

  it('is steady three half-lives after its last onset at most, however long it flapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 10 }), (every, hoursLong) => {
        const seen = bouncing(minutes(every), hours(hoursLong));
        let finding = seen.at(-1)!;
        let at = minutes(60 * hoursLong - 1);
        for (; finding.flappingSince !== undefined; at += MINUTE) finding = look(finding, false, at + MINUTE);
        expect(at - (finding.recentOnsets.at(-1) ?? 0)).toBeLessThanOrEqual(3 * H + MINUTE);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on flapping while its state is young, however low the penalty', () => {
    const old = [0, minutes(2), minutes(4)];
    const flapping = aFinding({ state: 'clearing', recentOnsets: old, flappingSince: minutes(4) });
    const late = minutes(4) + 3 * H;
    const young = { ...flapping, sinceMs: late - minutes(14), observedMs: late - MINUTE };
    expect(look(young, false, late, { ...link, holdMs: hours(2) }).flappingSince).toBe(minutes(4));
    const calm = { ...young, sinceMs: late - minutes(15) };
    expect(look(calm, false, late, { ...link, holdMs: hours(2) }).flappingSince).toBeUndefined();
  });

  it('is measured against how often its check looks', () => {
    const onsets = [0, hours(6), hours(12)];
    expect(penaltyOf(onsets, hours(12), minutes(5))).toBeLessThan(FLAP.enterFrom);
    expect(penaltyOf(onsets, hours(12), hours(6))).toBeGreaterThan(FLAP.enterFrom);
  });

  it('is never a flicker on the security track', () => {
    const seen = bouncing(minutes(4), hours(2), { ...link, track: 'security' });
    expect(onsetAtWhichItFlaps(seen)).toBeUndefined();
  });

  it('says how often it changed, and in what time', () => {
    expect(changesOf({ recentOnsets: [0, minutes(4), minutes(8)] })).toEqual({ changes: 5, withinMs: minutes(8) });
    expect(changesOf({ recentOnsets: [] })).toEqual({ changes: 0, withinMs: 0 });
    const early = { recentOnsets: [0, hours(3), hours(3) + minutes(4), hours(3) + minutes(8)] };
    expect(changesOf(early)).toEqual({ changes: 5, withinMs: minutes(8) });
    expect(changesOf({ recentOnsets: [0, 6, 12, 18].map(hours) })).toEqual({ changes: 5, withinMs: hours(12) });
  });
});

describe('the penalty', () => {
  const onsets = fc.array(fc.nat(hours(24)), { maxLength: 80 }).map((all) => all.toSorted((a, b) => a - b));

  it('agrees with the sum of what each onset left, where the cap does not cut', () => {
    fc.assert(
      fc.property(onsets, fc.nat(hours(6)), (all, later) => {
        const at = (all.at(-1) ?? 0) + later;
        const sum = all.reduce((total, onset) => total + FLAP.penalty * 2 ** ((onset - at) / H), 0);
        const penalty = penaltyOf(all, at, MINUTE);
        expect(penalty).toBeLessThanOrEqual(FLAP.cap);
        expect(penalty).toBeLessThanOrEqual(sum + 1e-6);
        if (all.length <= FLAP.cap / FLAP.penalty) expect(penalty).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('forgets what is older than a day, and more than fifty', () => {
    fc.assert(
      fc.property(onsets, (all) => {
        const recent = all.reduce<number[]>(withOnset, []);
        expect(recent.length).toBeLessThanOrEqual(50);
        expect(recent).toEqual(all.filter((at) => at > (all.at(-1) ?? 0) - hours(24)).slice(-50));
      }),
    );
  });
});

describe('the hold', () => {
  it.each([
    [minutes(5), 1, minutes(5)],
    [minutes(5), 2, minutes(7.5)],
    [minutes(5), 4, minutes(16.875)],
    [minutes(5), 20, minutes(60)],
    [hours(24), 20, hours(24)],
    [0, 20, 0],
  ])('of %d ms after %d onsets is %d ms', (own, count, hold) => {
    const recentOnsets = Array.from({ length: count }, (_, index) => minutes(index));
    expect(holdOf(own, { recentOnsets }, minutes(count))).toBe(hold);
  });

  it('is the own one again when a day has passed', () => {
    expect(holdOf(minutes(5), { recentOnsets: [0, 1, 2] }, hours(25))).toBe(minutes(5));
  });

  it('keeps a fault that came back from being clear for longer each time', () => {
    const clear = (onsets: number) => {
      const recentOnsets = Array.from({ length: onsets }, (_, index) => index);
      let finding = aFinding({ state: 'clearing', recentOnsets, sinceMs: minutes(1), observedMs: minutes(1) });
      let at = minutes(1);
      for (; finding.state !== 'clear'; at += MINUTE) finding = look(finding, false, at + MINUTE);
      return at - minutes(1);
    };
    expect([clear(1), clear(2), clear(3)]).toEqual([minutes(5), minutes(8), minutes(12)]);
  });
});
