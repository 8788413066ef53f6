import { describe, expect, it } from 'vitest';
import { breaker, isStorming, roomFor } from '../../../../collector/domain/storms/breaker.ts';
import { growthOf } from '../../../../collector/domain/storms/growth.ts';
import { firstMachines, releaseOf } from '../../../../collector/domain/storms/release.ts';
import { minutes, seconds } from '../../../../shared/duration.ts';
import { aParent } from './builders.ts';

const pace = (...counts: number[]) => [...counts, ...Array.from({ length: 10 - counts.length }, () => 0)];

describe('the breaker', () => {
  it('has room for thirty tickets a minute and two hundred in ten', () => {
    expect(roomFor(pace())).toBe(30);
    expect(roomFor(pace(12))).toBe(18);
    expect(roomFor(pace(0, 190))).toBe(10);
    expect(roomFor(pace(31))).toBe(0);
  });

  it('ends a storm when each of the last ten minutes had fewer than five', () => {
    expect(breaker(true, pace(4, 4, 4, 4, 4, 4, 4, 4, 4, 4))).toBe('over');
    expect(breaker(true, pace(0, 0, 0, 0, 0, 0, 0, 0, 0, 5))).toBe('storming');
    expect(breaker(false, pace(5))).toBe('calm');
  });

  it('storms as long as one parent takes more in', () => {
    expect(isStorming([aParent({ kind: 'storm' })])).toBe(true);
    expect(isStorming([aParent({ kind: 'storm' }, { marks: ['storm-over'] }), aParent()])).toBe(false);
  });
});

describe('the end of a parent', () => {
  const now = minutes(60);
  const at = (total: number, settled: number, live: number, releasedAt?: number) =>
    releaseOf({ total, settled, live }, { openedAt: 0, releasedAt }, now);

  it.each([
    [[100, 94, 6], 'still-holding'],
    [[100, 95, 5], 'release'],
    [[100, 95, 0], 'settled'],
    [[100, 100, 0], 'settled'],
    [[20, 0, 0], 'still-holding'],
    [[0, 0, 0], 'settled'],
  ] as const)('%j lines (all, settled, live): %s', ([total, settled, live], decision) => {
    expect(at(total, settled, live)).toBe(decision);
  });

  it('lets go once a minute', () => {
    expect(at(100, 96, 4, now - seconds(59))).toBe('waiting-for-the-next-release');
    expect(at(100, 96, 4, now - seconds(60))).toBe('release');
  });

  it('lets go of ten machines, each with all its lines', () => {
    const leftovers = Array.from({ length: 30 }, (_, index) => ({ machineId: `m-${index % 12}` }));
    const first = firstMachines(leftovers);
    expect(new Set(first.map(({ machineId }) => machineId)).size).toBe(10);
    expect(first).toHaveLength(26);
  });
});

describe('growth', () => {
  const parent = aParent({ machines: 100, grownAt: 0 }, { severity: 'medium' });
  const growthAt = (machines: number, now: number) => growthOf(parent, { machines }, now);
  it('is worth a line at a quarter more, or after a minute', () => {
    expect(growthAt(100, minutes(5))).toBe('not-grown');
    expect(growthAt(124, seconds(59))).toBe('not-worth-a-line-yet');
    expect(growthAt(125, seconds(1))).toBe('more-machines');
    expect(growthAt(101, minutes(1))).toBe('more-machines');
    expect(growthOf(parent, { machines: 100, worst: 'high' }, 0)).toBe('finding-worse');
  });
});
