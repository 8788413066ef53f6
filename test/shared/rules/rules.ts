// Builders for tests of rules: one sound rule, and files made of it.
import { stringify } from 'yaml';
import type { Volume } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { Judged, JudgeInput } from '../../../shared/rules/judged.ts';
import { loadPack, type Pack, type Rule, type RuleFile } from '../../../shared/rules/pack.ts';
import type { RuleSource, Tuning } from '../../../shared/rules/rule.ts';

export const NOW = Date.parse('2026-03-01T00:00:00Z');
export const machine = { id: 'm-1', name: 'pc-1', os: 'linux', labels: { site: 'tokyo' } };

const texts: RuleSource['texts'] = {
  en: { title: '{label} is wrong', fine: '{label} is right', staff: 'Look.', employee: 'Wait.' },
  ja: { title: '{label} は異常です', fine: '{label} は正常です', staff: '確認する。', employee: 'お待ちください。' },
};

/** A sound rule over volumes, with what the test is about laid over it. */
export function ruleOf(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const levels = [{ severity: 'high', when: 'it.free_ratio <= 0.05' }];
  const sound = { id: 'test.rule', check: 'volumes', track: 'fault', for_each: 'volumes.volumes', levels, texts };
  return Object.fromEntries(Object.entries({ ...sound, ...overrides }).filter(([, value]) => value !== undefined));
}

/** A rule about the machine as a whole. */
export function wholeRuleOf(overrides: Record<string, unknown>): Record<string, unknown> {
  return ruleOf({ for_each: undefined, ...overrides });
}

export function fileOf(...rules: unknown[]): RuleFile {
  return { file: 'test.yaml', text: stringify({ rules }) };
}

export function packOf(...rules: Record<string, unknown>[]): Pack {
  return loadPack([fileOf(...rules)], contractSchema);
}

export function compiled(rule: Record<string, unknown>): Rule {
  return [...packOf(rule).rules.values()][0]!;
}

/** The lines a pack is refused with. */
export function refusal(files: RuleFile | RuleFile[], tuning: Tuning = {}): string[] {
  try {
    loadPack([files].flat(), contractSchema, tuning);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

export function volume(overrides: Partial<Volume> = {}): Volume {
  const flags = { network: false, removable: false, stuck: false, boot: false };
  return { id: 'uuid-1', mount: '/', device: '/dev/sda1', type: 'ext4', ...flags, ...overrides };
}

export function judgeWith(rule: Record<string, unknown>, input: Partial<JudgeInput>): Judged[] {
  return judge(compiled(rule), { machine, now: NOW, facts: {}, ...input });
}

export function judgeVolumes(rule: Record<string, unknown>, ...volumes: Volume[]): Judged[] {
  return judgeWith(rule, { facts: { volumes: { volumes } } });
}

export const verdicts = (judged: Judged[]): Record<string, Judged['verdict']> =>
  Object.fromEntries(judged.map(({ subject, verdict }) => [subject, verdict]));
