import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedChange, causeWords, sharedChange } from '../../../../collector/domain/storms/shared-change.ts';
import { isProbableCause } from '../../../../collector/domain/tickets/scope.ts';
import { aSharedChange } from './builders.ts';

const POPULATION = { failingOf: 100, healthyOf: 400 };

function counted(failing: number, healthy: number, over: Partial<CountedChange> = {}): CountedChange {
  const { lift: _, failingOf: __, healthyOf: ___, ...change } = aSharedChange();
  return { ...change, failing, healthy, ...over };
}

describe('a change that the failing machines share', () => {
  it.each([
    ['most of the failing, none of the healthy', 100, 0, true],
    ['four of five, and a third of that share of the healthy', 90, 120, true],
    ['a little more of the healthy', 90, 121, false],
    ['everybody', 100, 400, false],
  ])('%s: probable cause %s', (_, failing, healthy, cause) => {
    const change = sharedChange([counted(failing, healthy)], POPULATION);
    expect(change && isProbableCause(change)).toBe(cause);
  });

  it('must be on four of five, and on ten machines', () => {
    expect(sharedChange([counted(79, 0)], POPULATION)).toBeUndefined();
    expect(sharedChange([counted(9, 0)], { failingOf: 9, healthyOf: 400 })).toBeUndefined();
  });

  it('says nothing where no healthy machine is left to compare with', () => {
    const change = sharedChange([counted(100, 0)], { failingOf: 100, healthyOf: 0 });
    expect(change).toBeDefined();
    expect(causeWords(change)).toBeUndefined();
  });

  it('is the one with the highest lift', () => {
    const patch = counted(95, 3, { subject: 'driver' });
    expect(sharedChange([counted(100, 300), patch, counted(96, 40)], POPULATION)).toMatchObject({ subject: 'driver' });
  });

  it('never calls a cause what the healthy have as often', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.8, max: 1, noNaN: true }),
        (failingOf, healthyOf, share) => {
          const failing = Math.ceil(share * failingOf);
          const healthy = Math.ceil((failing / failingOf) * healthyOf);
          const change = sharedChange([counted(failing, healthy)], { failingOf, healthyOf });
          expect(change && isProbableCause(change)).not.toBe(true);
        },
      ),
    );
  });
});

describe('its words', () => {
  it.each([
    [{}, 'chrome 130 -> 131 installed shortly before', '直前に chrome 130 -> 131 がインストールされています'],
    [
      { kind: 'added', before: undefined, after: { version: '4.2' } },
      'chrome 4.2 installed shortly before',
      '直前に chrome 4.2 が追加されています',
    ],
    [{ kind: 'removed', after: undefined }, 'chrome removed shortly before', '直前に chrome が削除されています'],
    [
      { check: 'updates', kind: 'removed', subject: 'KB5044' },
      'KB5044 updated shortly before',
      '直前に KB5044 が更新されています',
    ],
    [
      { check: 'release', subject: '', path: 'build', before: '1', after: '2' },
      'release.build 1 -> 2 changed shortly before',
      '直前に release.build 1 -> 2 の変更があります',
    ],
  ] as const)('%j', (over, en, ja) => {
    expect(causeWords(aSharedChange(over as object))).toEqual({ en, ja });
  });
});
