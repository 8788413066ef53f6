import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../../agent/checks/release.darwin.ts';
import { compareMacVersions, parseVersion } from '../../../../agent/checks/release.version.darwin.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('the version of macOS', () => {
  it('comes with its build, and with the letter of a rapid security response', () => {
    expect(parseVersion('ProductName:\t\tmacOS\nProductVersion:\t\t15.7.9\nBuildVersion:\t\t24G830\n')).toEqual({
      version: '15.7.9',
      build: '24G830',
    });
    const responded =
      'ProductName:\t\tmacOS\nProductVersion:\t\t13.4.1\nProductVersionExtra:\t(c)\nBuildVersion:\t\t22F770820d\n';
    expect(parseVersion(responded)).toEqual({ version: '13.4.1 (c)', build: '22F770820d' });
  });

  it('is needed', () => {
    expect(() => parseVersion('')).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });

  it.each([
    ['15.7', '15.7.1', -1],
    ['15.10', '15.9', 1],
    ['14.8.1', '14.8.1', 0],
    ['13.4.1', '13.4.1 (a)', -1],
    ['13.4.1 (c)', '13.4.1 (a)', 1],
    ['13.4 (a)', '13.4.1', -1],
    ['26.0', '15.7.9', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareMacVersions(a, b))).toBe(sign);
  });
});

describe('the release', () => {
  it.each([
    ['12.7.6', 'macOS Monterey 12.7.6', day('2024-09-17')],
    ['13.7.8', 'macOS Ventura 13.7.8', day('2025-09-16')],
    ['14.8.1', 'macOS Sonoma 14.8.1', day('2026-09-15')],
    ['26.7', 'macOS Tahoe 26.7', day('2028-09-16')],
    ['27.0', 'macOS 27.0', day('2029-09-16')],
  ])('%s is %s', (version, title, ends) => {
    expect(releaseOf({ version })).toMatchObject({ distribution: 'macos', title, support_ends_at_ms: ends });
  });

  it('that is not known has no dates', () => {
    expect(releaseOf({ version: '11.7.10', build: '20G1427' })).toEqual({
      distribution: 'macos',
      version: '11.7.10',
      title: 'macOS 11.7.10',
      build: '20G1427',
      newer_releases: 5,
      newest_release: '26',
    });
  });
});
