import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  commonOf,
  freeKey,
  grows,
  isIn,
  massKey,
  massOf,
} from '../../../../collector/domain/storms/mass.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import { hours, minutes } from '../../../../shared/duration.ts';
import { aParent } from './builders.ts';

const cell = (site: string | undefined, hit: number, online: number, over: Partial<Cell> = {}): Cell => ({
  ...{ site, build: '22631', hit, free: hit, online },
  ...over,
});

describe('the mass rule', () => {
  it.each([
    ['nine machines', [cell('tokyo', 9, 10)], 'too-few'],
    ['ten of fifty-one', [cell('tokyo', 10, 51)], 'too-few'],
    ['ten of fifty', [cell('tokyo', 10, 50)], 'many-everywhere'],
    ['forty-nine of five thousand', [cell('tokyo', 49, 5000)], 'too-few'],
    ['fifty of five thousand', [cell('tokyo', 50, 5000)], 'many-everywhere'],
    ['a site among healthy ones', [cell('tokyo', 20, 40), cell('osaka', 0, 200)], 'one-scope-explains-most'],
    ['two sites of many', [cell('a', 15, 40), cell('b', 15, 40), cell('c', 0, 900)], 'many-in-this-scope'],
    ['what a parent has already', [cell('tokyo', 40, 50, { free: 9 })], 'too-few'],
  ] as const)('%s: %s', (_, cells, decision) => {
    expect(massOf([...cells]).decision).toBe(decision);
  });

  it('names the site when it has nine in ten, and all machines when it has not', () => {
    const at = (elsewhere: number) => massOf([cell('tokyo', 90, 100), cell('osaka', elsewhere, 300)]);
    expect(at(10)).toMatchObject({ scopes: [{ by: 'site', value: 'tokyo' }] });
    expect(at(11)).toMatchObject({ scopes: [{ by: 'all' }] });
  });

  it('names the build when that is narrower than a site', () => {
    const cells = [
      cell('tokyo', 30, 30, { build: 'new' }),
      cell('tokyo', 0, 300, { build: 'old' }),
      cell('osaka', 0, 300, { build: 'old' }),
    ];
    expect(massOf(cells)).toMatchObject({ scopes: [{ by: 'build', value: 'new' }] });
  });

  it('never names a scope that is not a mass by itself, nor one without ten free machines', () => {
    const cells = fc.array(
      fc.record({
        site: fc.constantFrom('a', 'b', 'c', undefined),
        build: fc.constantFrom('x', 'y', undefined),
        free: fc.nat(80),
        claimed: fc.nat(20),
        healthy: fc.nat(300),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const all = rows.map(({ free, claimed, healthy, ...at }) => {
          const hit = free + claimed;
          return { ...at, free, hit, online: hit + healthy };
        });
        const decided = massOf(all);
        if (decided.decision === 'too-few') return;
        for (const scope of decided.scopes) {
          const within = all.filter((one) => isIn(scope, one));
          const sum = (of: (one: Cell) => number) => within.reduce((total, one) => total + of(one), 0);
          expect(sum(({ free }) => free)).toBeGreaterThanOrEqual(10);
          expect(sum(({ hit }) => hit)).toBeGreaterThanOrEqual(Math.min(50, 0.2 * sum(({ online }) => online)));
        }
      }),
    );
  });

  it('reads back from a key what it wrote into it', () => {
    const scope = fc.oneof(
      fc.constant({ by: 'all', value: '' } as const),
      fc.record({
        by: fc.constantFrom('site' as const, 'build' as const),
        value: fc.stringMatching(/^[a-zA-Z0-9./ -]{1,20}$/),
      }),
    );
    fc.assert(
      fc.property(scope, fc.nat(3), (common, taken) => {
        const key = massKey('health.crashes', common);
        const active: Ticket[] = [];
        for (let i = 0; i < taken; i++) active.push(aParent({ key: freeKey(key, active) }));
        expect(commonOf({ ...aParent().scope, key: freeKey(key, active) })).toEqual(common);
      }),
    );
  });
});

describe('a parent', () => {
  const openedAt = minutes(60);
  it.each([
    ['a quarter of an hour after it grew', 0, minutes(15), true],
    ['later', 0, minutes(15) + 1, false],
    ['four hours after it opened, still growing', hours(4), hours(4), true],
    ['more than that', hours(4), hours(4) + 1, false],
  ])('takes more in %s: %s', (_, grewAfter, after, expected) => {
    const parent = aParent({ grownAt: openedAt + grewAfter }, { openedAt });
    expect(grows(parent, openedAt + after)).toBe(expected);
  });

  it('that lets go takes nothing in', () => {
    expect(grows(aParent({ grownAt: openedAt }, { openedAt, marks: ['releasing'] }), openedAt)).toBe(false);
  });
});
