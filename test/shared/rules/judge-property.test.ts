import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractSchema } from '../../../proto/schema.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { JudgeInput, PastOccurrence } from '../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { fillTexts } from '../../../shared/rules/texts.ts';
import type { FieldSchema } from '../../../shared/schema.ts';
import { fileOf, machine, NOW, wholeRuleOf } from './rules.ts';

const messages = new Map(contractSchema.messages.map((message) => [message.name, message]));

/** Any facts of the contract, with any field missing, even such as never are. */
function anyMessage(name: string): fc.Arbitrary<Record<string, unknown>> {
  const fields = messages.get(name)?.fields ?? [];
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, anyField(field)])), { requiredKeys: [] });
}

function anyField({ type, repeated }: FieldSchema): fc.Arbitrary<unknown> {
  const one = messages.has(type) ? anyMessage(type) : anyScalar(type);
  return repeated ? fc.array(one, { maxLength: 3 }) : one;
}

function anyScalar(type: string): fc.Arbitrary<unknown> {
  if (type === 'string') return fc.constantFrom('', 'a', 'b', '__proto__', 'nvme', 'ext4', '日本');
  if (type === 'bool') return fc.boolean();
  return fc.oneof(fc.constantFrom(0, 1, 2, 0.05, NOW), fc.double(), fc.nat());
}

const anyOccurrence: fc.Arbitrary<PastOccurrence> = fc.record({
  kind: fc.constantFrom('login_failed', 'login_succeeded'),
  atMs: fc.integer({ min: NOW - 4_000_000, max: NOW + 1000 }),
  count: fc.integer({ min: 1, max: 50 }),
  fields: fc.dictionary(fc.constantFrom('source', 'account', 'service'), fc.constantFrom('a', 'b', '')),
});

const anyInput: fc.Arbitrary<JudgeInput> = fc
  .record({ facts: anyMessage('Facts'), past: anyMessage('Facts'), occurrences: fc.array(anyOccurrence) })
  .map(({ facts, past, occurrences }) => ({
    machine,
    now: NOW,
    facts: facts as JudgeInput['facts'],
    past,
    occurrences,
  }));

const logins = wholeRuleOf({
  ...{ id: 'test.logins', check: 'logins', judges: 'occurrences', occurrence: 'login_succeeded', window: '1h' },
  subject: 'it.source + "/" + it.account',
  levels: [{ severity: 'high', when: 'counts.login_failed > 3 * count && logins.failed_24h > 5' }],
});
const rules = [...loadPack([...builtInRules(), fileOf(logins)], contractSchema).rules.values()];

/** The input of one rule: the facts before are those of its own check. */
function inputFor(check: string, input: JudgeInput & { past?: Record<string, unknown> }): JudgeInput {
  const { past, ...rest } = input;
  const before = past?.[check];
  return before ? { ...rest, before: before as object } : rest;
}

describe('judging, whatever is missing', () => {
  it('never throws, and gives the same answer each time', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const rule of rules) {
          const first = judge(rule, inputFor(rule.check, structuredClone(input)));
          expect(judge(rule, inputFor(rule.check, input))).toEqual(first);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('answers once for each subject, never without a name, and always in words', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const rule of rules) {
          const judged = judge(rule, inputFor(rule.check, input));
          const names = judged.map(({ subject }) => subject);
          expect(new Set(names).size).toBe(names.length);
          for (const one of judged) {
            expect(one.subject).not.toBe('');
            expect(one.label).not.toBe('');
            expect(JSON.stringify(fillTexts(rule.texts, one, 'ja'))).not.toMatch(/undefined|NaN|\[object/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the facts as they are', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input);
        for (const rule of rules) judge(rule, inputFor(rule.check, input));
        expect(input).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
