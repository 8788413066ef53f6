// A pack: rule files, read, checked as a whole, and indexed by what they judge.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConfigError, messageOf } from '../errors.ts';
import { hint, problemsOf } from '../problems.ts';
import type { ContractSchema } from '../schema.ts';
import { type Cel, openCel } from './cel.ts';
import { compileRule } from './compile.ts';
import type { Rule } from './compiled.ts';
import { explainedProblems } from './explained.ts';
import { type RuleSource, type Tuning, TuningSchema } from './rule.ts';
import { type LocatedRule, parseRuleFile, type RuleFile } from './rule-file.ts';

export type { Rule } from './compiled.ts';
export type { RuleFile } from './rule-file.ts';

export interface Pack {
  /** Those that are enabled, by id. */
  rules: ReadonlyMap<string, Rule>;
  /** To judge when facts of this check arrive, its own or such as they need. */
  factRules(check: string): Rule[];
  changeRules(check: string): Rule[];
  /** To judge when an occurrence of this kind arrives; they may count further `kinds`. */
  occurrenceRules(check: string, kind: string): Rule[];
}

/** The files that come with Deskside, called by their bare names. */
export function builtInRules(): RuleFile[] {
  const folder = join(import.meta.dirname, 'pack');
  return readRuleFolder(folder).map(({ file, text }) => ({ file: basename(file), text }));
}

/** All .yaml files of a folder, called by their paths. @throws ConfigError when it can't be read. */
export function readRuleFolder(folder: string): RuleFile[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
  } catch (error) {
    const mend = 'Does it exist, and may the user of the collector read it and each file in it?';
    throw new ConfigError(`${folder}: the rules can not be read: ${messageOf(error)}. ${mend}`, { code: 'RULES' });
  }
}

/**
 * A rule replaces one of the same id in an earlier file. `beside`: rules that are in force already; these may
 * name them, but they are no part of the pack.
 * @throws ConfigError RULES with a line for each problem of all files.
 */
export function loadPack(files: RuleFile[], schema: ContractSchema, tuning: Tuning = {}, beside?: Pack): Pack {
  const cel = openCel(schema);
  const parsed = files.map(parseRuleFile);
  const problems = parsed.flatMap((file) => file.problems);
  const rules = new Map<string, Rule>();
  for (const file of parsed) {
    problems.push(...doubles(file.rules));
    for (const located of file.rules) {
      const compiled = compileLocated(located, tuning[located.source.id], cel);
      if (Array.isArray(compiled)) problems.push(...compiled);
      else rules.set(compiled.id, compiled);
    }
  }
  const located = [...locatedIn(beside), ...parsed.flatMap((file) => file.rules)];
  problems.push(...explainedProblems(located), ...tuningProblems(tuning, located));
  if (problems.length > 0) throw new ConfigError([...new Set(problems)].join('\n'), { code: 'RULES' });
  for (const id of rules.keys()) if (tuning[id]?.enabled === false) rules.delete(id);
  return packOf(rules);
}

function locatedIn(pack: Pack | undefined): LocatedRule[] {
  return [...(pack?.rules.values() ?? [])].map(({ source, place }) => ({ source, placeOf: () => place }));
}

function compileLocated(
  { source, placeOf }: LocatedRule,
  tuned: Tuning[string] | undefined,
  cel: Cel,
): Rule | string[] {
  const { enabled: _, ...settings } = tuned ?? {};
  const compiled = compileRule({ ...source, ...settings }, placeOf([]), cel);
  if (!Array.isArray(compiled)) return compiled;
  return compiled.map(({ path, text }) => `${placeOf(path)}: ${[source.id, ...path].join(' ')}: ${text}`);
}

/** The same id twice in one file is a slip; in a later file it is meant. */
function doubles(rules: LocatedRule[]): string[] {
  const seen = new Map<string, string>();
  return rules.flatMap(({ source: { id }, placeOf }) => {
    const first = seen.get(id);
    seen.set(id, placeOf([]));
    return first ? [`${placeOf(['id'])}: ${id} stands at ${first} already; give this one another id`] : [];
  });
}

function tuningProblems(tuning: Tuning, rules: { source: RuleSource }[]): string[] {
  const ids = rules.map(({ source }) => source.id);
  return Object.entries(tuning).flatMap(([id, settings]) => {
    const place = `collector.rules.tune.${id}`;
    if (!ids.includes(id)) return [`${place}: there is no rule "${id}"${hint(id, ids)}`];
    return problemsOf(TuningSchema, settings).map(({ path, text }) => `${[place, ...path].join('.')}: ${text}`);
  });
}

function packOf(rules: Map<string, Rule>): Pack {
  const facts = new Map<string, Rule[]>();
  const change = new Map<string, Rule[]>();
  const occurrences = new Map<string, Rule[]>();
  for (const rule of rules.values()) {
    const { judges, check, needs, source } = rule;
    if (judges === 'facts') for (const name of new Set([check, ...needs])) add(facts, name, rule);
    else if (judges === 'change') add(change, check, rule);
    else add(occurrences, `${check} ${source.occurrence}`, rule);
  }
  return {
    rules,
    factRules: (check) => facts.get(check) ?? [],
    changeRules: (check) => change.get(check) ?? [],
    occurrenceRules: (check, kind) => occurrences.get(`${check} ${kind}`) ?? [],
  };
}

function add(byTrigger: Map<string, Rule[]>, trigger: string, rule: Rule): void {
  byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), rule]);
}
