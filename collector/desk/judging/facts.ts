// What rules say about facts that came, and about what they changed.

import type { Rule } from '../../../shared/rules/pack.ts';
import { type ChangeSettings, changeJudged, lapse } from '../../domain/findings/change.ts';
import { houseRuleOf } from '../../domain/findings/house.ts';
import { canTell, ruleRemoved } from '../../domain/findings/observe.ts';
import { sweep } from '../../domain/findings/sweep.ts';
import { type Bench, findingsOf, judgeOf, note, sightingAt } from './bench.ts';
import type { Observation } from './observation.ts';

/** The check was observed at this moment; its facts are the known ones. Rules may depend on the time alone. */
export function judgeFacts(bench: Bench, { check, atMs, settling }: Observation): void {
  const at = { ...sightingAt(bench, atMs, check), settling };
  const judge = judgeOf(bench);
  for (const rule of bench.pack.factRules(check)) {
    note(bench, sweep(findingsOf(bench, rule), judge(rule, { now: atMs }), rule, at));
  }
  for (const finding of [...bench.known.findings.values()]) {
    if (finding.check !== check || finding.state === 'clear' || houseRuleOf(finding.ruleId)) continue;
    const rule = bench.pack.rules.get(finding.ruleId);
    if (!rule) note(bench, [ruleRemoved(finding, at)]);
    else if (rule.judges === 'change') note(bench, [lapse(finding, settingsOf(bench, rule), at) ?? canTell(finding)]);
  }
}

/** The facts of the check are others than before. */
export function judgeChange(bench: Bench, check: string, before: object, atMs: number): void {
  const at = sightingAt(bench, atMs, check);
  const judge = judgeOf(bench);
  for (const rule of bench.pack.changeRules(check)) {
    const known = new Map(findingsOf(bench, rule).map((finding) => [finding.subject, finding]));
    const judged = judge(rule, { now: atMs, before });
    const observed = judged.map((one) => changeJudged(known.get(one.subject), one, settingsOf(bench, rule), at));
    note(
      bench,
      observed.filter((one) => one !== undefined),
    );
  }
}

function settingsOf({ policy }: Bench, rule: Rule): ChangeSettings {
  return { ...rule, holdMs: rule.holdMs || policy.changeHoldMs, clears: rule.clear !== undefined };
}
