import { describe, expect, it } from 'vitest';
import { hint, nearest } from '../../shared/problems.ts';

describe('names that are spelled almost alike', () => {
  it.each<[string, string[], string[]]>([
    ['pc-tanaca', ['pc-sato', 'pc-tanaka'], ['pc-tanaka']],
    ['agnet', ['agent', 'collector'], ['agent']],
    ['pc', ['ab', 'cd'], []],
    ['DISK', ['disc', 'disks', 'risk', 'disk'], ['disk', 'disc', 'disks']],
  ])('of %s among %j are %j', (wanted, names, expected) => {
    expect(nearest(wanted, names)).toEqual(expected);
  });

  it('are hinted at, else all names there are', () => {
    expect(hint('prot', ['port', 'host'])).toBe('; did you mean "port"?');
    expect(hint('xyzzy', ['port', 'host'])).toBe('; known are port, host');
  });
});
