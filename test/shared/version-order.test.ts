import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../shared/version-order.ts';

const part = fc.string({ unit: fc.constantFrom(...'0123456789abzAZ.+~'), minLength: 1, maxLength: 8 });
const version = fc
  .record({
    epoch: fc.option(fc.nat(2), { nil: undefined }),
    upstream: part,
    revision: fc.option(part, { nil: undefined }),
  })
  .map(
    ({ epoch, upstream, revision }) =>
      `${epoch === undefined ? '' : `${epoch}:`}1${upstream}${revision === undefined ? '' : `-${revision}`}`,
  );

const dpkgSays = (a: string, relation: 'lt' | 'gt', b: string) =>
  spawnSync('/usr/bin/dpkg', ['--compare-versions', a, relation, b]).status === 0;

describe('compareVersions', () => {
  it.each([
    ['6.1.0-9-amd64', '6.1.0-10-amd64'],
    ['6.1.0-40-amd64', '6.1.0-41-amd64'],
    ['6.12.38+deb13-amd64', '6.12.41+deb13-amd64'],
    ['5.15.0-84-generic', '5.15.0-119-generic'],
    ['6.11.4-301.fc41.x86_64', '6.11.10-300.fc41.x86_64'],
    ['1.0~rc1', '1.0'],
    ['1.0', '1.0+b1'],
    ['1.0', '1:0.1'],
    ['20240101000000000000001', '20240101000000000000002'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('takes leading zeros for nothing', () => {
    expect(compareVersions('1.02-0', '1.2-00')).toBe(0);
    expect(compareVersions('1.2', '1.2-0')).toBe(0);
  });

  it.skipIf(!existsSync('/usr/bin/dpkg'))('orders any two versions as dpkg does', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const expected = dpkgSays(a, 'lt', b) ? -1 : dpkgSays(a, 'gt', b) ? 1 : 0;
        expect(Math.sign(compareVersions(a, b))).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
