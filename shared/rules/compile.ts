// From a rule as written to a rule that can judge. All that is wrong with it is
// collected, each with its path in the rule.
import { parseDuration } from '../duration.ts';
import { present } from '../present.ts';
import type { Problem } from '../problems.ts';
import { rank } from '../severity.ts';
import type { Cel, Expression, Variables } from './cel.ts';
import type { Wanted } from './cel-problem.ts';
import type { Rule } from './compiled.ts';
import type { Contract } from './contract.ts';
import { lintTexts } from './lint.ts';
import type { RuleSource } from './rule.ts';
import { factScope, levelScope, subjectScope } from './scope.ts';
import { shapeProblems } from './shape.ts';

/** A rule, or what is wrong with it. `place` is where it stands: "disk.yaml:12". */
export function compileRule(source: RuleSource, place: string, cel: Cel): Rule | Problem[] {
  // Without a sound frame each expression would complain about the same thing again.
  const unsound = shapeProblems(source, cel.contract);
  if (unsound.length > 0) return unsound;
  const { compile, problems } = compilerOf(cel);
  const forEach = compile(['for_each'], source.for_each, factScope(source, cel.contract), 'list');
  const unseen = compile(['unseen'], source.unseen, factScope(source, cel.contract), 'condition');
  if (problems.length > 0) return problems;

  const item = itemType(source, cel.contract, forEach);
  const identity = source.subject ?? keyOf(item, cel.contract);
  if (forEach && identity === undefined) return [{ path: [], text: '"subject" is missing: these items have no key' }];

  const subjects = subjectScope(source, cel.contract, item);
  const subject = compile(['subject'], identity, subjects, 'value');
  const label = compile(['label'], source.label, subjects, 'value') ?? subject;
  const conditions = conditionsOf(source, levelScope(source, cel.contract, item), compile);
  problems.push(...lintTexts(source, conditions.values));
  if (problems.length > 0) return problems;
  return {
    ...settingsOf(source, place),
    ...present({ forEach, unseen, subject, label }),
    ...conditions,
    ...dependenceOf(present({ forEach, unseen, subject, ...conditions })),
    kinds: kindsOf(source, conditions),
  };
}

type Compile = (path: string[], text: string | undefined, scope: Variables, wanted: Wanted) => Expression | undefined;

function compilerOf(cel: Cel): { compile: Compile; problems: Problem[] } {
  const problems: Problem[] = [];
  const compile: Compile = (path, text, scope, wanted) => {
    if (text === undefined) return undefined;
    const compiled = cel.compile(text, scope, wanted);
    if (compiled.ok) return compiled.expression;
    problems.push({ path, text: compiled.problem });
    return undefined;
  };
  return { compile, problems };
}

function itemType(source: RuleSource, { kinds }: Contract, forEach: Expression | undefined): string | undefined {
  if (source.judges === 'occurrences') return kinds[source.occurrence ?? ''];
  return forEach && (/^list<(.+)>$/.exec(forEach.type)?.[1] ?? 'dyn');
}

/** The expression for the identity of an item that has marked keys, or is its own name. */
function keyOf(item: string | undefined, { keys }: Contract): string | undefined {
  if (item === 'string') return 'it';
  const fields = item === undefined ? [] : (keys[item] ?? []);
  return fields.length > 0 ? fields.map((field) => `string(it.${field})`).join(' + "/" + ') : undefined;
}

type Conditions = Pick<Rule, 'only' | 'levels' | 'clear' | 'values'>;

function conditionsOf(source: RuleSource, scope: Variables, compile: Compile): Conditions {
  const only = compile(['only'], source.only, scope, 'condition');
  const levels = source.levels.flatMap(({ severity, when }, index): Rule['levels'] => {
    const condition = compile(['levels', String(index), 'when'], when, scope, 'condition');
    return condition ? [{ severity, when: condition }] : [];
  });
  const clear = compile(['clear'], source.clear, scope, 'condition');
  const values = Object.entries(source.values ?? {}).flatMap(([name, text]): Rule['values'] => {
    const value = compile(['values', name], text, scope, 'value');
    return value ? [[name, value]] : [];
  });
  const worstFirst = levels.sort((a, b) => rank(b.severity) - rank(a.severity));
  return { ...present({ only, clear }), levels: worstFirst, values };
}

type Dependence = Pick<Rule, 'byClock' | 'byLabels' | 'heeds'>;

/** Of what it takes for a level to hold; `clear` and the values matter to none that does not. */
function dependenceOf({ forEach, unseen, subject, only, levels, clear }: Partial<Rule>): Dependence {
  const deciding = present({ forEach, subject, only });
  const expressions = [...Object.values(deciding), ...(levels ?? []).map(({ when }) => when)];
  const known = new Map<string, boolean>();
  const heeds = (check: string, field: string) => {
    const key = `${check}.${field}`;
    const heeded = known.get(key) ?? expressions.some((expression) => expression.mentions(check, field));
    known.set(key, heeded);
    return heeded;
  };
  const judging = [...expressions, ...Object.values(present({ unseen, clear }))];
  return {
    byClock: expressions.some((expression) => expression.mentions('now')),
    byLabels: judging.some((expression) => expression.mentions('machine', 'labels')),
    heeds,
  };
}

function settingsOf(source: RuleSource, place: string) {
  const { id, check, track, texts, judges = 'facts', needs = [], attack = [], samples = 1 } = source;
  const { explained_by: explainedBy = [] } = source;
  const times = { forMs: msOf(source.for), holdMs: msOf(source.hold), windowMs: msOf(source.window) };
  return { id, check, needs, track, judges, samples, ...times, attack, explainedBy, texts, source, place };
}

/** The schema has made sure that it is a duration. */
function msOf(duration: string | undefined): number {
  return duration === undefined ? 0 : (parseDuration(duration) ?? 0);
}

/** The kind it judges, and those it only counts. */
function kindsOf({ occurrence }: RuleSource, { only, levels, clear, values }: Conditions): string[] {
  if (occurrence === undefined) return [];
  const expressions = [only, clear, ...levels.map(({ when }) => when), ...values.map(([, value]) => value)];
  const counted = expressions.flatMap((expression) => expression?.fieldsOf('counts') ?? []);
  return [...new Set([occurrence, ...counted])];
}
