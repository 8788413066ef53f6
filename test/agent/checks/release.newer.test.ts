import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../agent/checks/release.darwin.ts';
import { buildSince } from '../../../agent/checks/release.newer.ts';
import { parseRelease } from '../../../agent/checks/release.win32.ts';
import { FEATURE_UPDATES, WINDOWS_DATES } from '../../../agent/checks/release-dates.win32.ts';

describe('how far a release is behind', () => {
  const windows = (Build: number, Edition: string, Installation = 'Client') =>
    parseRelease({ Build, Edition, Installation });

  it.each([
    [26200, 'Professional', { newer_releases: 0, newest_release: '25H2' }],
    [26100, 'Enterprise', { newer_releases: 1, newest_release: '25H2' }],
    [22631, 'Core', { newer_releases: 2, newest_release: '25H2' }],
    [19045, 'Professional', { newer_releases: 0, newest_release: '22H2' }],
    [19041, 'Education', { newer_releases: 4, newest_release: '22H2' }],
    // An Insider build between two releases.
    [26120, 'Professional', { newer_releases: 1, newest_release: '25H2' }],
  ])('is counted within Windows 10 and within Windows 11: build %i of %s', (build, edition, expected) => {
    expect(windows(build, edition)).toMatchObject(expected);
  });

  it.each([
    ['a long-term edition', windows(19044, 'EnterpriseS')],
    ['a server', windows(20348, 'ServerStandard', 'Server')],
    ['a Windows newer than the table', windows(99999, 'Professional')],
    ['a macOS that was not out when the table was made', releaseOf({ version: '27.0' })],
  ])('is not told of %s', (_, release) => {
    expect(release).not.toHaveProperty('newer_releases');
    expect(release).not.toHaveProperty('newest_release');
  });

  it('is counted in major versions of macOS', () => {
    expect(releaseOf({ version: '15.7.9' })).toMatchObject({ newer_releases: 1, newest_release: '26' });
    expect(releaseOf({ version: '14.8.1' })).toMatchObject({ newer_releases: 2 });
    expect(releaseOf({ version: '26.1' })).toMatchObject({ newer_releases: 0 });
  });

  it('has the builds that have dates, and no others', () => {
    const listed = Object.values(FEATURE_UPDATES).flatMap((updates) => Object.keys(updates));
    const dated = Object.entries(WINDOWS_DATES).flatMap(([build, { home }]) => (home ? [build] : []));
    expect(listed.sort()).toEqual(dated.sort());
  });
});

describe('since when a build runs', () => {
  it('is kept until it changes', () => {
    const first = buildSince('26100.6899', undefined, 1_000);
    expect(first).toEqual({ since: { build_since_ms: 1_000 }, memory: { build: '26100.6899', sinceMs: 1_000 } });
    expect(buildSince('26100.6899', first.memory, 9_000)).toEqual(first);
    expect(buildSince('26100.7171', first.memory, 9_000).since).toEqual({ build_since_ms: 9_000 });
  });

  it('is not in the future after the clock was set back', () => {
    expect(buildSince('24G90', { build: '24G90', sinceMs: 9_000 }, 5_000).since).toEqual({ build_since_ms: 5_000 });
  });

  it('is not told, and not forgotten, where the build can not be read', () => {
    expect(buildSince(undefined, { build: '24G90', sinceMs: 9_000 }, 10_000)).toEqual({ since: {} });
  });
});
