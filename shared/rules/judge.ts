// The judge: pure. Facts, rule and clock in; a verdict for each subject out.
import type { Expression } from './cel.ts';
import type { Rule } from './compiled.ts';
import { EVERY_SUBJECT, type Judged, type JudgeInput, type Value, type Verdict, WHOLE_MACHINE } from './judged.ts';
import { type Context, type Subject, subjectsOf } from './subjects.ts';

/**
 * One answer for each subject the rule applies to. A subject without an answer is
 * gone, unless there is one for EVERY_SUBJECT: then nobody can say.
 */
export function judge(rule: Rule, input: JudgeInput): Judged[] {
  const { found, because } = subjectsOf(rule, input);
  const judged = found.flatMap((subject) => judgeSubject(rule, subject, input) ?? []);
  if (because !== undefined) judged.push(inTheDark(rule, because, input));
  return judged;
}

function judgeSubject(rule: Rule, { name, context }: Subject, input: JudgeInput): Judged | undefined {
  const trace: Judged['trace'] = [];
  const worst = worstOf(rule, context, trace);
  if (worst.is === 'not-meant') return undefined;
  if (worst.is !== 'holding' && input.remembered?.has(name) === false) return undefined;
  return {
    ruleId: rule.id,
    subject: name,
    label: labelOf(rule, context) ?? (name === WHOLE_MACHINE ? input.machine.name : name),
    verdict: worst.is === 'none' ? clearOf(rule, context, trace) : worst,
    values: valuesOf(rule, context),
    trace,
  };
}

function inTheDark(rule: Rule, because: string, { machine }: JudgeInput): Judged {
  const verdict: Verdict = { is: 'unknown', because };
  return { ruleId: rule.id, subject: EVERY_SUBJECT, label: machine.name, verdict, values: {}, trace: [] };
}

type Worst = Extract<Verdict, { is: 'holding' } | { is: 'unknown' }> | { is: 'none' } | { is: 'not-meant' };

/** A worse level that can't be told never hides a lower one that holds. */
function worstOf(rule: Rule, context: Context, trace: Judged['trace']): Worst {
  const meant = rule.only ? ask(rule.only, context, trace) : true;
  if (meant === false) return { is: 'not-meant' };
  if (meant !== true) return { is: 'unknown', because: meant.because };

  const answers = rule.levels.map(({ severity, when }) => ({ severity, answer: ask(when, context, trace) }));
  const holding = answers.find(({ answer }) => answer === true);
  if (holding) return { is: 'holding', severity: holding.severity };
  for (const { answer } of answers) if (typeof answer === 'object') return { is: 'unknown', because: answer.because };
  return { is: 'none' };
}

/** Of what no level holds for. */
function clearOf(rule: Rule, context: Context, trace: Judged['trace']): Verdict {
  const clear = rule.clear ? ask(rule.clear, context, trace) : true;
  if (typeof clear === 'object') return { is: 'unknown', because: clear.because };
  return { is: clear ? 'clear' : 'between' };
}

type Told = boolean | { because: string };

function ask({ evaluate, text }: Expression, context: Context, trace: Judged['trace']): Told {
  const answer = evaluate(context);
  trace.push({ expression: text, answer: answer.known ? String(answer.value) : `unknown: ${answer.because}` });
  return answer.known ? answer.value === true : answer;
}

function labelOf(rule: Rule, context: Context): string | undefined {
  const answer = rule.label?.evaluate(context);
  return answer?.known && answer.value !== '' ? String(answer.value) : undefined;
}

function valuesOf(rule: Rule, context: Context): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, expression] of rule.values) {
    const answer = expression.evaluate(context);
    if (answer.known) values[name] = answer.value as Value;
  }
  return values;
}
