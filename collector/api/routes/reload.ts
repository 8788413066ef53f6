import { rulesProblem } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { ReloadSchema } from '../shapes/rules.ts';

const reload = defineRoute({
  name: 'reloadRules',
  method: 'POST',
  path: '/reload',
  who: ['lead', 'admin'],
  summary: 'Read rules, tuning and policy anew; with anything wrong in them all stays as it is',
  problems: [422],
  answer: ReloadSchema,
  async run({ actor }, { rules }) {
    const reloaded = await rules.reload(actor);
    if (reloaded.is === 'refused')
      throw rulesProblem('Refused: the rules as they were stay in force.', reloaded.problems);
    const { difference, policy, needsRestart } = reloaded;
    const { rules: count, hash } = rules.standing();
    return { rules: count, hash, ...difference, policy, needsRestart };
  },
});

export const reloadRoutes = [reload];
