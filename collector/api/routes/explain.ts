import { explain } from '../explain/explain.ts';
import { defineRoute } from '../route.ts';
import { ExplanationSchema } from '../shapes/explanation.ts';
import { READERS } from '../who.ts';
import { FindingParams, unknownFinding } from './findings.ts';

const explainFinding = defineRoute({
  name: 'explainFinding',
  method: 'GET',
  path: '/findings/:finding/explain',
  who: READERS,
  summary: 'Why a finding is as it is: its rule, the answers to its conditions, what it waits for',
  problems: [404],
  params: FindingParams,
  answer: ExplanationSchema,
  async run({ params, language }, parts) {
    const finding = await parts.store.finding(params.finding);
    const machine = finding && (await parts.store.machine(finding.machineId));
    if (!machine) throw unknownFinding(params.finding);
    return explain(parts, { finding, machine }, language);
  },
});

export const explainRoutes = [explainFinding];
