import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDARS } from '../../../../collector/domain/policy/calendars.ts';
import { loneSilence } from '../../../../collector/domain/storms/lone.ts';
import { outageOf, type Silent } from '../../../../collector/domain/storms/outage.ts';
import { doubts, isOver, silentSince, trustSince } from '../../../../collector/domain/storms/self-doubt.ts';
import { hours, minutes, seconds } from '../../../../shared/duration.ts';
import { aParent } from './builders.ts';

const NOW = Date.UTC(2026, 10, 20, 1);

function silent(count: number, since = NOW - seconds(40)): Silent[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ machineId: `m-${index}`, name: `pc-${index}`, site: 'osaka', class: 'laptop' },
    since,
  }));
}

describe('the outage of a site', () => {
  it.each([
    ['nine of ten', 9, 10, 'too-few'],
    ['ten of twenty-five', 10, 25, 'dark'],
    ['ten of twenty-six', 10, 26, 'too-few'],
    ['two of two', 2, 2, 'too-few'],
    ['three of three', 3, 3, 'dark'],
    ['eight of nine', 8, 9, 'too-few'],
  ])('%s machines: %s', (_, count, there, decision) => {
    expect(outageOf(silent(count), there, NOW)).toBe(decision);
  });

  it('waits half a minute, for the others may be about to go too', () => {
    expect(outageOf(silent(20, NOW - seconds(29)), 20, NOW)).toBe('not-settled');
    expect(outageOf(silent(20, NOW - seconds(30)), 20, NOW)).toBe('dark');
  });

  it('counts only who went within three minutes', () => {
    expect(outageOf([...silent(9), ...silent(9, NOW - minutes(5))], 20, NOW)).toBe('too-few');
  });
});

describe('self-doubt', () => {
  const gone = (count: number, since = NOW - seconds(10)) => Array.from({ length: count }, () => since);
  it('begins when sixty percent go within three minutes, and ten machines at least', () => {
    expect(doubts(gone(59), 100, NOW)).toBe(false);
    expect(doubts(gone(60), 100, NOW)).toBe(true);
    expect(doubts(gone(9), 9, NOW)).toBe(false);
    expect(doubts(gone(60, NOW - minutes(4)), 100, NOW)).toBe(false);
  });

  it('ends when half of them are there again', () => {
    expect(isOver(100, 49)).toBe(false);
    expect(isOver(100, 50)).toBe(true);
  });

  it('lets silence count from its end on, and not before a start has settled', () => {
    expect(trustSince(NOW, undefined)).toMatchObject({ from: NOW + minutes(2), strangersFrom: NOW + minutes(7) });
    const doubt = aParent(
      { kind: 'collector' },
      { state: 'resolved', openedAt: NOW + hours(1), resolvedAt: NOW + hours(2) },
    );
    const trust = trustSince(NOW, doubt);
    expect(trust.from).toBe(NOW + hours(2));
    expect(silentSince(NOW + hours(1), trust)).toBe(NOW + hours(2));
    expect(silentSince(NOW + minutes(30), trust)).toBe(NOW + minutes(30));
    expect(trustSince(NOW, aParent({ kind: 'collector' })).from).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('one silent machine', () => {
  const decide = (kind: string | undefined, since: number) =>
    loneSilence({ class: kind, site: 'osaka', since }, DEFAULT_CALENDARS, NOW);
  it('counts by its class: minutes of a server, office hours of a desktop, nothing of a laptop', () => {
    expect(decide('server', NOW - minutes(5) + 1)).toBe('not-long-enough');
    expect(decide('server', NOW - minutes(5))).toBe('server-silent');
    // Ten in the morning in Tokyo: one hour of office time since nine, whatever the night was.
    expect(decide('desktop', NOW - hours(12))).toBe('not-long-enough');
    expect(decide('desktop', NOW - hours(20))).toBe('desktop-silent');
    expect(decide('laptop', 0)).toBe('may-be-off');
    expect(decide(undefined, 0)).toBe('may-be-off');
  });
});
