import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DURATION_PATTERN,
  days,
  formatDuration,
  hours,
  minutes,
  parseDuration,
  seconds,
} from '../../shared/duration.ts';

describe('a written duration', () => {
  it.each([
    ['250ms', 250],
    ['90s', seconds(90)],
    ['15m', minutes(15)],
    ['1.5h', minutes(90)],
    ['14d', days(14)],
    [' 4h ', hours(4)],
    ['0s', 0],
  ])('%j is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '5', 'm', '5 m', '-5m', '5w', '5M', '1e3s', '.5h', '5m3s'])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
    expect(new RegExp(DURATION_PATTERN).test(text)).toBe(false);
  });

  it('is one for the schema exactly when it can be parsed', () => {
    const pieces = fc.array(fc.constantFrom('1', '20', '.', 'm', 's', 'h', 'd', '-'), { maxLength: 5 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(new RegExp(DURATION_PATTERN).test(text)).toBe(parseDuration(text) !== undefined);
      }),
    );
  });
});

describe('a duration for people', () => {
  it.each([
    [0, '0ms'],
    [-5, '0ms'],
    [850.9, '850ms'],
    [seconds(1), '1s'],
    [seconds(59.9), '59s'],
    [minutes(12), '12m'],
    [minutes(12) + seconds(5), '12m 5s'],
    [days(3) + hours(4) + minutes(59), '3d 4h'],
    [days(3) + minutes(5), '3d'],
  ])('%d ms reads "%s"', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('never promises more time than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days(400) }), (ms) => {
        const parts = formatDuration(ms).split(' ');
        const shown = parts.reduce((sum, part) => sum + (parseDuration(part) ?? Number.NaN), 0);
        expect(shown).toBeLessThanOrEqual(ms);
        expect(parts.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
