import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractSchema } from '../../../proto/schema.ts';
import { builtInRules, loadPack, readRuleFolder } from '../../../shared/rules/pack.ts';
import { compiled, fileOf, packOf, refusal, ruleOf, wholeRuleOf } from './rules.ts';

const files = (text: string) => ({ file: 'mine.yaml', text });

describe('a rule is refused with its place and the mend', () => {
  it.each([
    [{ levels: [{ severity: 'high', when: 'it.free_rato < 1' }] }, 'no field "free_rato"; did you mean "free_ratio"?'],
    [{ levels: [{ severity: 'high', when: 'it.mount > 1' }] }, '">" can not join a text with a number'],
    [{ levels: [{ severity: 'high', when: 'it.mount >' }] }, 'not a CEL expression: Unexpected token: EOF, at its end'],
    [{ levels: [{ severity: 'hihg', when: 'true' }] }, '"hihg" is none of info, low, medium, high, critical'],
    [{ levels: [] }, 'must not have fewer than 1 items'],
    [{ level: [] }, '"level" is not known here; did you mean "levels"?'],
    [{ for: '3 weeks' }, 'like 90s, 15m, 4h, 14d'],
    [{ samples: 0 }, 'samples: 0'],
    [{ texts: undefined }, '"texts" is missing'],
    [{ check: 'volume' }, 'there is no check "volume"; did you mean "volumes"?'],
    [{ needs: ['update'] }, 'there is no check "update"; did you mean "updates"?'],
    [{ only: 'updates.pending > 0' }, '"updates" is another check; add it to "needs"'],
    [{ for_each: 'volumes.volume' }, 'Volumes has no field "volume"; did you mean "volumes"?'],
    [{ for_each: 'volumes' }, 'this gives Volumes, but a list is needed here'],
    [{ for_each: undefined, subject: 'machine.id' }, 'without "for_each" the machine itself is the subject'],
    [{ clear: 'it.free_ratio' }, 'this gives a number, but a condition, true or false, is needed here'],
    [{ values: { all: 'volumes.volumes' } }, 'this gives a list, but a text, a number or true or false is needed here'],
    [{ window: '5m' }, 'write "judges: occurrences"'],
    [{ judges: 'change' }, '"hold" is missing: how long a change stays open when no other follows'],
    [
      { judges: 'occurrences', for_each: undefined },
      '"occurrence" is missing: the kind it counts; known are login_failed',
    ],
    [{ judges: 'occurrences', occurrence: 'login_fail', window: '5m' }, 'did you mean "login_failed"?'],
    [{ attack: ['1110'] }, 'attack.0'],
  ])('%j', (overrides, expected) => {
    const lines = refusal(fileOf(ruleOf(overrides)));
    expect(lines.join('\n')).toContain(expected);
    expect(lines.every((line) => /^test\.yaml:\d+: /.test(line))).toBe(true);
  });

  it('names the line of the very expression', () => {
    const file = fileOf(ruleOf({ values: { free: 'it.free_bits' } }));
    const line = file.text.split('\n').findIndex((text) => text.includes('it.free_bits')) + 1;
    expect(refusal(file)).toEqual([
      `test.yaml:${line}: test.rule values free: Volume has no field "free_bits"; did you mean "free_bytes"?`,
    ]);
  });

  it.each([
    [
      'rules:\n  - id: x.y\n    only: !it.network\n',
      'mine.yaml:3: Unresolved tag: !it.network; put the text in quotes',
    ],
    ['rules:\n  - only: a ? b : c: d\n', /^mine\.yaml:2: Nested mappings .* put the text in quotes$/],
    ['rules:\n  - id: a.b\n    id: c.d\n', 'mine.yaml:3: Map keys must be unique'],
    ['', 'mine.yaml:1: the file is empty; begin with "rules:"'],
    ['rule: []\n', /"rule" is not known here; did you mean "rules"\?/],
    ['rules: [*none]\n', /Unresolved alias/],
  ])('and so is a file that can not be read: %j', (text, expected) => {
    expect(refusal(files(text)).join('\n')).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });

  it('with all problems of all files at once', () => {
    const wrong = ruleOf({
      id: 'test.wrong',
      only: 'it.mout == "/"',
      clear: 'its.free_ratio > 1',
      levels: [
        { severity: 'high', when: 'it.free_ratio > "a"' },
        { severity: 'low', when: 'it.free_ratio' },
      ],
      values: { free: 'it.free_bits' },
    });
    const lines = refusal([fileOf(wrong, ruleOf({ id: 'test.more', for: 'ages' })), files('rules: 5')]);
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => line.startsWith('mine.yaml:'))).toHaveLength(1);
  });
});

describe('texts are refused', () => {
  const withText = (language: 'en' | 'ja', key: string, text: string) => {
    const rule = ruleOf({ values: { free: 'it.free_bytes', kind: 'it.type' } });
    const texts = structuredClone(rule['texts']) as Record<string, Record<string, string>>;
    texts[language]![key] = text;
    return refusal(fileOf({ ...rule, texts })).join('\n');
  };

  it.each([
    ['en', 'staff', 'Look at {fre|bytes}.', '"{fre}" is no value of this rule; did you mean "free"?'],
    ['en', 'staff', 'Look at {free|byte}.', '"byte" is no format; did you mean "bytes"?'],
    ['en', 'staff', 'Look at {kind|bytes}.', '"kind" is no number, so "bytes" can not show it'],
    ['en', 'staff', 'Look at {free.', 'a brace stands alone; write {name} or {name|format}'],
    ['en', 'title', 'It is full', 'name the subject: write {label} in it'],
    ['ja', 'fine', '正常です', 'name the subject: write {label} in it'],
    ['ja', 'staff', 'Look at it.', 'this is not Japanese'],
    ['en', 'staff', '確認する。', 'this is not English'],
  ] as const)('%s %s %j', (language, key, text, expected) => {
    expect(withText(language, key, text)).toMatch(/^test\.yaml:\d+: test\.rule texts (en|ja) \w+: /);
    expect(withText(language, key, text)).toContain(expected);
  });
});

describe('a pack', () => {
  it('has the built-in rules, all of them sound', () => {
    const pack = loadPack(builtInRules(), contractSchema);
    expect([...pack.rules.keys()]).toContain('disk.space');
  });

  it('replaces a rule by one of the same id in a later file, but not in the same', () => {
    const first = fileOf(ruleOf({ track: 'fault' }));
    const later = { ...fileOf(ruleOf({ track: 'security' })), file: 'later.yaml' };
    const rule = loadPack([first, later], contractSchema).rules.get('test.rule');
    expect(rule).toMatchObject({ track: 'security', place: 'later.yaml:2' });
    expect(refusal(fileOf(ruleOf(), ruleOf())).join()).toContain('test.rule stands at test.yaml:2 already');
  });

  it('finds the rules of a check, those that need it, and those of a kind of occurrence', () => {
    const pack = packOf(
      ruleOf({ id: 'of.facts', needs: ['updates'] }),
      ruleOf({ id: 'of.change', judges: 'change', hold: '7d' }),
      wholeRuleOf({
        ...{ id: 'of.logins', check: 'logins', judges: 'occurrences', occurrence: 'login_failed', window: '10m' },
        levels: [{ severity: 'high', when: 'count > 5' }],
      }),
    );
    const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);
    expect(ids(pack.factRules('volumes'))).toEqual(['of.facts']);
    expect(ids(pack.factRules('updates'))).toEqual(['of.facts']);
    expect(ids(pack.changeRules('volumes'))).toEqual(['of.change']);
    expect(ids(pack.changeRules('updates'))).toEqual([]);
    expect(ids(pack.occurrenceRules('logins', 'login_failed'))).toEqual(['of.logins']);
    expect(ids(pack.occurrenceRules('logins', 'login_succeeded'))).toEqual([]);
  });

  it('gives durations in milliseconds, levels worst first, and defaults where nothing is written', () => {
    const rule = compiled(
      ruleOf({
        for: '15m',
        levels: [
          { severity: 'low', when: 'it.free_ratio < 0.2' },
          { severity: 'critical', when: 'it.free_ratio < 0.1' },
        ],
      }),
    );
    expect(rule).toMatchObject({ samples: 1, forMs: 900_000, holdMs: 0, judges: 'facts', needs: [], attack: [] });
    expect(rule.levels.map(({ severity }) => severity)).toEqual(['critical', 'low']);
  });
});

describe('what explains a rule', () => {
  const explained = (id: string, ...causes: string[]) => ruleOf({ id, explained_by: causes });

  it('is kept with it', () => {
    const { rules } = packOf(explained('a.child', 'a.cause'), ruleOf({ id: 'a.cause' }));
    expect([...rules.values()].map(({ explainedBy }) => explainedBy)).toEqual([['a.cause'], []]);
  });

  it('must be a rule of the pack', () => {
    const lines = refusal(fileOf(explained('a.child', 'a.cause', 'a.coarse'), ruleOf({ id: 'a.cause' })));
    expect(lines).toEqual([
      expect.stringMatching(
        /^test\.yaml:\d+: a\.child explained_by 1: there is no rule "a\.coarse"; did you mean "a\.cause"\?$/,
      ),
    ]);
  });

  it('may stand in another file, and be switched off', () => {
    const files = [
      fileOf(explained('a.child', 'a.cause')),
      { ...fileOf(ruleOf({ id: 'a.cause' })), file: 'more.yaml' },
    ];
    const { rules } = loadPack(files, contractSchema, { 'a.cause': { enabled: false } });
    expect([...rules.keys()]).toEqual(['a.child']);
  });

  it.each([
    ['itself', [explained('a.a', 'a.a')], ['a.a by a.a']],
    ['one another', [explained('a.a', 'a.b'), explained('a.b', 'a.a')], ['a.a by a.b by a.a', 'a.b by a.a by a.b']],
    [
      'itself over two others, not whom it leads to',
      [explained('a.a', 'a.b'), explained('a.b', 'a.c'), explained('a.c', 'a.b'), explained('a.d', 'a.a')],
      ['a.b by a.c by a.b', 'a.c by a.b by a.c'],
    ],
  ])('is never %s', (_, rules, circles) => {
    const lines = refusal(fileOf(...rules));
    expect(lines.map((line) => /explains itself: (.+);/.exec(line)?.[1])).toEqual(circles);
    expect(lines.every((line) => /^test\.yaml:\d+: /.test(line))).toBe(true);
  });

  it('is nothing for what is investigated', () => {
    const rule = ruleOf({ track: 'security', explained_by: ['a.cause'] });
    expect(refusal(fileOf(rule, ruleOf({ id: 'a.cause' }))).join()).toContain('"explained_by" has no place here');
  });
});

describe('tuning', () => {
  it('changes settings of a rule and nothing else', () => {
    const tuning = { 'test.rule': { samples: 5, for: '1h', hold: '2h' } };
    const rule = loadPack([fileOf(ruleOf({ samples: 2 }))], contractSchema, tuning).rules.get('test.rule');
    expect(rule).toMatchObject({ samples: 5, forMs: 3_600_000, holdMs: 7_200_000 });
    expect(rule?.levels).toHaveLength(1);
  });

  it('switches a rule off', () => {
    const tuned = loadPack([fileOf(ruleOf())], contractSchema, { 'test.rule': { enabled: false } });
    expect(tuned.rules.size).toBe(0);
    expect(tuned.factRules('volumes')).toEqual([]);
  });

  it('is refused where it is wrong', () => {
    const tuning = { 'test.rul': { samples: 2 }, 'test.rule': { for: 'ages' } };
    const lines = refusal(fileOf(ruleOf()), tuning);
    expect(lines[0]).toBe('collector.rules.tune.test.rul: there is no rule "test.rul"; did you mean "test.rule"?');
    expect(lines[1]).toMatch(/^collector\.rules\.tune\.test\.rule\.for: "ages" .*like 90s, 15m, 4h, 14d$/);
  });
});

describe('a folder of rules', () => {
  it('is read by name, YAML files only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deskside-rules-'));
    try {
      for (const name of ['b.yaml', 'a.yml', 'notes.txt']) writeFileSync(join(folder, name), name);
      expect(readRuleFolder(folder)).toEqual([
        { file: join(folder, 'a.yml'), text: 'a.yml' },
        { file: join(folder, 'b.yaml'), text: 'b.yaml' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is not there is said to be so', () => {
    expect(() => readRuleFolder('/nowhere/rules')).toThrow(/^\/nowhere\/rules: the rules can not be read: ENOENT/);
  });
});
