// What rules say about facts that came, and about what they changed.

import type { Rule } from '../../../shared/rules/pack.ts';
import { type ChangeSettings, changeJudged, lapse } from '../../domain/findings/change.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { houseRuleOf } from '../../domain/findings/house.ts';
import { canTell, ruleRemoved, type Sighting } from '../../domain/findings/observe.ts';
import { sweep } from '../../domain/findings/sweep.ts';
import { type Bench, findingsOf, judgeOf, note, sightingAt } from './bench.ts';
import type { Observation } from './observation.ts';

/** The check was observed at this moment; its facts are the known ones. Rules may depend on the time alone. */
export function judgeFacts(bench: Bench, { check, atMs, settling }: Observation): void {
  const { known, pack } = bench;
  const at = { ...sightingAt(bench, atMs, check), settling };
  for (const rule of pack.factRules(check)) {
    const findings = findingsOf(bench, rule);
    if (findings.length > 0 || !known.calm.has(rule)) judgeRule(bench, rule, findings, at);
  }
  for (const finding of [...known.findings.values()]) {
    if (finding.check !== check || finding.state === 'clear' || houseRuleOf(finding.ruleId)) continue;
    const rule = pack.rules.get(finding.ruleId);
    if (!rule) note(bench, [ruleRemoved(finding, at)]);
    else if (rule.judges === 'change') note(bench, [lapse(finding, settingsOf(bench, rule), at) ?? canTell(finding)]);
  }
}

/** What holds becomes a finding; where there is none and nothing holds, there is nothing to remember. */
function judgeRule(bench: Bench, rule: Rule, findings: Finding[], at: Sighting): void {
  const remembered = new Set(findings.map(({ subject }) => subject));
  const judged = judgeOf(bench)(rule, { now: at.observedMs, remembered });
  const observed = sweep(findings, judged, rule, at);
  note(bench, observed);
  if (observed.length === 0 && !rule.byClock) bench.known.calm.add(rule);
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
