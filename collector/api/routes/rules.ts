import { setImmediate as turn } from 'node:timers/promises';
import Type from 'typebox';
import { stringify } from 'yaml';
import { ConfigError, RequestError } from '../../../shared/errors.ts';
import { present } from '../../../shared/present.ts';
import { nearest } from '../../../shared/problems.ts';
import type { Rule } from '../../../shared/rules/pack.ts';
import { canBeTried, rulesToTry, tryOn } from '../../rules/trial.ts';
import { trialItem, trialNote } from '../explain/trial.ts';
import type { ApiParts } from '../parts.ts';
import { rulesProblem } from '../problem.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { RuleFileSchema, RuleSchema, type RuleShape, TrialSchema, type TrialShape } from '../shapes/rules.ts';
import { FLEET_READERS } from '../who.ts';

const list = defineRoute({
  name: 'listRules',
  method: 'GET',
  path: '/rules',
  who: FLEET_READERS,
  summary: 'The rules in force, and how much each has found',
  answer: Type.Object({ items: Type.Array(RuleSchema) }, CLOSED),
  async run(_, parts) {
    const { byRule } = (await parts.store.counts()).openFindings;
    const rules = [...parts.pack().rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { items: rules.map((rule) => ruleShape(rule, byRule, parts)) };
  },
});

const show = defineRoute({
  name: 'getRule',
  method: 'GET',
  path: '/rules/:rule',
  who: FLEET_READERS,
  summary: 'One rule as it is written, with its texts',
  problems: [404],
  params: Type.Object({ rule: Type.String({ minLength: 1, maxLength: 100 }) }),
  answer: RuleFileSchema,
  async run({ params, language }, parts) {
    const { rules } = parts.pack();
    const rule = rules.get(params.rule);
    if (!rule) throw unknownRule(params.rule, rules.keys());
    const { byRule } = (await parts.store.counts()).openFindings;
    const { texts, ...judging } = rule.source;
    const written = stringify(judging, { lineWidth: 0 });
    return { ...ruleShape(rule, byRule, parts), written, texts: texts[language] };
  },
});

/** Machines of one slice: the caller asks for the next, and ingest has its turn between any few. */
const MACHINES_A_SLICE = 100;
const MACHINES_A_TURN = 10;

const trial = defineRoute({
  name: 'tryRules',
  method: 'POST',
  path: '/rules/try',
  who: ['tech', 'lead', 'security', 'admin'],
  summary: 'What new or changed rules would open and close today, slice by slice; nothing is changed',
  problems: [422],
  bodyLimit: 1024 * 1024,
  body: Type.Object(
    {
      text: Type.String({ minLength: 1, description: 'a file of rules, as YAML' }),
      file: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: 'how problems call it' })),
      cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '`next` of the slice before' })),
    },
    CLOSED,
  ),
  answer: TrialSchema,
  async run({ body, language }, parts) {
    const { store, now = Date.now } = parts;
    const rules = checked(body, parts);
    const page = await store.machines({
      standing: 'active',
      limit: MACHINES_A_SLICE,
      ...present({ cursor: body.cursor }),
    });
    const counts: TrialShape['counts'] = { opens: 0, closes: 0, worse: 0, milder: 0, stays: 0, unknown: 0 };
    const items: TrialShape['items'] = [];
    for (const [index, machine] of page.rows.entries()) {
      if (index % MACHINES_A_TURN === 0) await turn();
      for (const tried of await tryOn(store, machine, rules, now())) {
        counts[tried.outcome] += 1;
        if (tried.outcome !== 'stays') items.push(trialItem(tried, machine, rules, language));
      }
    }
    const { machines, openFindings } = await store.counts();
    return present({
      rules: rules.map((rule) => ({
        ...{ id: rule.id, judges: rule.judges, is: parts.pack().rules.has(rule.id) ? 'replaces' : 'new' },
        ...{ tried: canBeTried(rule), openToday: openFindings.byRule[rule.id] ?? 0 },
        ...present({ note: trialNote(rule, language) }),
      })) satisfies TrialShape['rules'],
      ...{ judged: page.rows.length, machines: machines.total, counts, items, next: page.next },
    });
  },
});

/** @throws RequestError 422 with every problem of the file. */
function checked({ file = 'rules.yaml', text }: { file?: string; text: string }, { pack, rules }: ApiParts): Rule[] {
  try {
    return rulesToTry({ file, text }, pack(), rules.tuning());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw rulesProblem('These rules can not be tried.', error.message.split('\n'));
  }
}

function ruleShape(rule: Rule, open: Record<string, number>, { rules }: ApiParts): RuleShape {
  const { id, check, track, judges, place, levels } = rule;
  const severity = levels[0]?.severity ?? 'info';
  return { id, check, track, judges, severity, place, tuned: Object.hasOwn(rules.tuning(), id), open: open[id] ?? 0 };
}

export function unknownRule(written: string, ids: Iterable<string>): RequestError {
  const near = nearest(written, ids);
  const mend = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'GET /api/v1/rules lists those in force.';
  return new RequestError(404, 'NO_RULE', `There is no rule "${written}" in force. ${mend}`);
}

export const ruleRoutes = [list, show, trial];
