import { describe, expect, it } from 'vitest';
import { contractSchema } from '../../../proto/schema.ts';
import { openCel } from '../../../shared/rules/cel.ts';
import type { Wanted } from '../../../shared/rules/cel-problem.ts';

const cel = openCel(contractSchema);
const GiB = 2 ** 30;
const variables = {
  ...{ machine: 'Machine', now: 'double', it: 'Volume', port: 'Listener', counts: 'Counts' },
  ...{ volumes: 'Volumes', updates: 'Updates' },
};
const context = {
  machine: { id: 'm', name: 'pc', os: 'linux', labels: { site: 'tokyo' } },
  now: 100 * 86_400_000,
  it: { id: 'a', mount: '/home', free_ratio: 0.04, free_bytes: 4 * GiB, network: false },
  port: { port: 22, addresses: ['::'] },
  counts: { login_failed: 8 },
  volumes: { volumes: [{ id: 'a', free_ratio: 0.04 }, { id: 'b' }] },
};

function answer(text: string, wanted: Wanted = 'condition'): unknown {
  const compiled = cel.compile(text, variables, wanted);
  if (!compiled.ok) throw new Error(compiled.problem);
  const told = compiled.expression.evaluate(context);
  return told.known ? told.value : `unknown: ${told.because}`;
}

function problem(text: string, wanted: Wanted = 'condition'): string {
  const compiled = cel.compile(text, variables, wanted);
  return compiled.ok ? 'none' : compiled.problem;
}

describe('versions', () => {
  it.each([
    ['older("3.0.16-1~deb12u1", "3.0.17-1~deb12u3")', true],
    ['older("3.0.17-1~deb12u3", "3.0.17-1~deb12u3")', false],
    ['older("1:1.0", "2.0")', false],
    ['older("9.18", "9.9")', false],
    ['older("24.08", "24.9.0.0")', true],
    ['older(it.mount, "2")', 'unknown: "/home" is no version'],
    ['older("ad 9.0.4", "9.5")', 'unknown: "ad 9.0.4" is no version'],
    ['older("2", "latest")', 'unknown: "latest" is no version'],
    ['older(it.device, "2")', 'unknown: it.device is absent'],
    ['"5.14.0-1.el9, 5.14.0-9.el9".split(", ").all(one, older(one, "5.14.0-10.el9"))', true],
  ])('are compared part by part: %s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it('are texts', () => {
    expect(problem('older(it.free_bytes, "2")')).toContain('older');
  });
});

describe('numbers', () => {
  it.each([
    'volumes.volumes.size() > 0',
    'volumes.volumes.size() == 2',
    '2 == volumes.volumes.size()',
    'volumes.volumes.size() * 2.0 == 4.0',
    'it.free_ratio <= 0.05 && it.free_bytes <= 5 * GiB',
    'it.free_bytes == 4 * GiB',
    'it.free_bytes / GiB == 4',
    'it.free_bytes - 1 < it.free_bytes',
    'it.free_bytes != 0',
    '-it.free_bytes < 0',
    'port.port == 22',
    '22 == port.port',
    'port.port in [22, 3389]',
    '!(port.port in [23])',
    'counts.login_failed >= 8',
    'now - 5 * minute > 14 * day',
    '1 * TiB == 1024 * GiB && 1 * GiB == 1024 * MiB && 1 * MiB == 1024 * KiB',
    '1 * day == 24 * hour && 1 * hour == 60 * minute && 1 * minute == 60 * second && second == 1000',
    'volumes.volumes[0].free_ratio < 1',
    '(it.network ? 1.0 : it.free_ratio) < 1',
    'string(port.port) == "22"',
  ])('can be written without a decimal point: %s', (text) => {
    expect(answer(text)).toBe(true);
  });

  it('come back as plain numbers', () => {
    expect(answer('volumes.volumes.size()', 'value')).toBe(2);
    expect(answer('1 + 2', 'value')).toBe(3);
    expect(answer('it.free_ratio * 100', 'value')).toBe(4);
  });
});

describe('what is absent', () => {
  it('makes an expression unknown and is named', () => {
    expect(answer('it.inodes > 0')).toBe('unknown: it.inodes is absent');
    expect(answer('!it.read_only')).toBe('unknown: it.read_only is absent');
    expect(answer('updates.pending > 0')).toBe('unknown: updates is absent');
    expect(answer('machine.labels.owner == "x"')).toBe('unknown: machine.labels.owner is absent');
    expect(answer('volumes.volumes[1].free_ratio < 1')).toBe('unknown: volumes.volumes[1].free_ratio is absent');
    expect(answer('it.mount.matches(it.type)')).toBe('unknown: it.type is absent');
  });

  it.each([
    ['false && it.read_only', false],
    ['it.read_only && false', false],
    ['true || it.read_only', true],
    ['it.read_only || true', true],
    ['true && it.read_only', 'unknown: it.read_only is absent'],
    ['it.read_only || false', 'unknown: it.read_only is absent'],
    ['has(it.read_only) && it.read_only', false],
    ['has(it.free_ratio)', true],
    ['has(machine.labels.owner)', false],
    ['"site" in machine.labels', true],
    ['volumes.volumes.exists(v, v.free_ratio < 0.05)', true],
    ['volumes.volumes.exists(v, v.free_ratio < 0.01)', 'unknown: v.free_ratio is absent'],
    ['volumes.volumes.all(v, v.free_ratio > 0.5)', false],
    ['volumes.volumes.filter(v, has(v.free_ratio)).size() == 1', true],
  ])('counts only where it matters: %s', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it('leaves the stack traces of others alone', () => {
    answer('it.inodes > 0');
    expect(new Error('x').stack).toContain('cel.test.ts');
  });
});

describe('what is refused', () => {
  it.each([
    ['it.free_rato < 1', 'Volume has no field "free_rato"; did you mean "free_ratio"?'],
    ['has(it.free_rato)', 'Volume has no field "free_rato"; did you mean "free_ratio"?'],
    ['volumes.volumes.exists(v, has(v.free_rato))', 'Volume has no field "free_rato"; did you mean "free_ratio"?'],
    ['machine.lables.site == "x"', 'Machine has no field "lables"; did you mean "labels"?'],
    ['counts.login_faild > 5', 'Counts has no field "login_faild"; did you mean "login_failed"?'],
    ['reboot.required', '"reboot" is another check; add it to "needs"'],
    ['its.free_ratio > 1', '"its" is not known here; did you mean "it"?'],
    ['it.free_ratio > "a"', '">" can not join a number with a text; both sides must be of one kind'],
    ['it.network == 1', '"==" can not join true or false with a number; both sides must be of one kind'],
    ['it.free_ratio', 'this gives a number, but a condition, true or false, is needed here'],
    ['it.free_ratio <=', 'not a CEL expression: Unexpected token: EOF, at its end'],
    ['it.network ? 0 : it.free_bytes', /a written number matches a fact as 0\.0/],
    ['it.mount.matches("[")', /Invalid regular expression/],
    ['it.mount.sizee() > 1', /found no matching overload for 'string\.sizee\(\)'/],
    ['[1, "a"].size() > 0', /List elements must have the same type/],
    [`${'('.repeat(40)}true${')'.repeat(40)}`, /maxDepth/],
    [Array.from({ length: 400 }, () => 'true').join(' && '), /maxAstNodes/],
  ])('%s', (text, expected) => {
    expect(problem(text)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('is what does not fit its place', () => {
    expect(problem('it.mount', 'list')).toBe('this gives a text, but a list is needed here');
    expect(problem('volumes.volumes', 'value')).toBe(
      'this gives a list, but a text, a number or true or false is needed here',
    );
  });
});
