import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../../collector/domain/fleet/machine.ts';
import { compileScope, scopeOf } from '../../../../collector/domain/quiet/scope.ts';
import { aMachine } from '../../desk/office.ts';
import { aFinding } from '../builders.ts';

const tokyo = aMachine({ labels: { site: 'tokyo' } });
const bare = aMachine({ labels: {} });
const full = aFinding({ ruleId: 'disk.space', severity: 'high', label: '/home' });

function problem(text: string): string {
  const compiled = compileScope(text);
  return compiled.ok ? 'none' : compiled.problem;
}

describe('a scope', () => {
  it.each([
    ["machine.labels.site == 'tokyo'", true],
    ["machine.labels.site == 'tokyo' && finding.check == 'volumes'", true],
    ["machine.labels.site == 'tokyo' && finding.check == 'updates'", false],
    ["finding.rule == 'disk.space' && finding.area == 'disk'", true],
    ["finding.severity in ['high', 'critical'] && finding.track == 'fault'", true],
    ["finding.label.startsWith('/ho') && finding.subject == 'root'", true],
    ["machine.name.matches('^pc-') && machine.os == 'linux'", true],
    ['true', true],
  ])('matches machines and findings: %s', (text, matches) => {
    expect(problem(text)).toBe('none');
    expect(scopeOf(text).matches(tokyo, full)).toBe(matches);
  });

  it('does not match a machine without the label it asks for, said the one way or the other', () => {
    for (const text of [
      "machine.labels.site == 'tokyo'",
      "machine.labels.site != 'tokyo'",
      "!(machine.labels.site == 'x')",
    ])
      expect(scopeOf(text).matches(bare, full)).toBe(false);
    expect(scopeOf("!has(machine.labels.site) || machine.labels.site != 'tokyo'").matches(bare, full)).toBe(true);
  });

  it.each([
    [
      "machine.labels.site == 'tokyo' && finding.chek == 'x'",
      'column 43: Finding has no field "chek"; did you mean "check"?',
    ],
    ["machin.os == 'linux'", 'column 1: "machin" is not known here; did you mean "machine"?'],
    ['has(finding.lable)', 'Finding has no field "lable"; did you mean "label"?'],
    ['finding.severity > 3', 'column 1: ">" can not join a text with a number; both sides must be of one kind'],
    ['machine.name', 'this gives a text, but a condition, true or false, is needed here'],
    ['machine.os ==', 'column 14: not a CEL expression: Unexpected token: EOF, at its end'],
  ])('is refused with its place and its mend: %s', (text, said) => {
    expect(problem(text)).toBe(said);
  });

  it('that is not good any more matches nothing', () => {
    expect(scopeOf('nonsense(').matches(tokyo, full)).toBe(false);
    expect(scopeOf('nonsense(').reaches(tokyo)).toBe(false);
  });
});

describe('reaching a machine', () => {
  it.each([
    ["finding.check == 'volumes'", true, true],
    ["machine.labels.site == 'tokyo' && finding.check == 'x'", true, false],
    ["finding.check == 'x' && machine.labels.site == 'tokyo'", true, false],
    ["machine.labels.site == 'tokyo' || finding.check == 'x'", true, true],
    ["!(machine.labels.site == 'tokyo' || finding.check == 'x')", false, false],
    ["!(machine.labels.site == 'tokyo' && finding.check == 'x')", true, true],
    ["machine.os == 'windows' && finding.check == 'x'", false, false],
    ["machine.os == 'linux' ? finding.check == 'x' : false", true, true],
  ])('leaves open what a finding would decide: %s', (text, ofTokyo, ofBare) => {
    expect([scopeOf(text).reaches(tokyo), scopeOf(text).reaches(bare)]).toEqual([ofTokyo, ofBare]);
  });

  it('never says no of a machine with a finding that matches', () => {
    const atom = fc.constantFrom(
      "machine.labels.site == 'tokyo'",
      "machine.labels.floor == '2'",
      "machine.os == 'linux'",
      "finding.check == 'volumes'",
      "finding.severity == 'high'",
      'has(machine.labels.floor)',
      'true',
    );
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} && ${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} || ${b})`),
        tie('text').map((a) => `!(${a})`),
      ),
    }));
    const machine = fc.record({
      os: fc.constantFrom('linux', 'windows'),
      labels: fc.constantFrom({}, { site: 'tokyo' }, { floor: '2' }),
    });
    const finding = fc.record({
      check: fc.constantFrom('volumes', 'updates'),
      severity: fc.constantFrom('low' as const, 'high' as const),
    });
    fc.assert(
      fc.property(text, machine, finding, (scope, traits, over) => {
        const pc: Machine = aMachine(traits as Partial<Machine>);
        if (scopeOf(scope).matches(pc, aFinding(over))) expect(scopeOf(scope).reaches(pc)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
