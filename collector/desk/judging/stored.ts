// One machine judged again on what is stored of it: no observation is waited for, and none counts twice.
import type { Rule } from '../../../shared/rules/pack.ts';
import { sweep } from '../../domain/findings/sweep.ts';
import { takenBack } from '../../domain/findings/take-back.ts';
import { windowJudged } from '../../domain/findings/window.ts';
import type { Store } from '../../store/store.ts';
import { type Bench, findingsOf, judgeOf, note, sightingAt } from './bench.ts';

/** By these rules; a change is one moment that is over, nothing is stored to judge it again by. */
export async function judgeStored(bench: Bench, store: Store, rules: readonly Rule[]): Promise<void> {
  for (const rule of rules) {
    if (rule.judges === 'facts') judgeFacts(bench, rule);
    if (rule.judges === 'occurrences') await judgeWindow(bench, store, rule);
  }
}

/** As of the last observation of what it looks at; a check that could not tell then is not asked. */
function judgeFacts(bench: Bench, rule: Rule): void {
  const { facts } = bench.known;
  const own = facts.get(rule.check);
  if (!own?.facts || own.unknown) return;
  const observed = [rule.check, ...rule.needs].map((check) => facts.get(check)?.observedMs ?? 0);
  const at = sightingAt(bench, Math.max(...observed), rule.check);
  const findings = findingsOf(bench, rule).map((finding) => takenBack(finding, at.observedMs));
  note(bench, sweep(findings, judgeOf(bench)(rule, { now: at.observedMs }), rule, at));
}

async function judgeWindow(bench: Bench, store: Store, rule: Rule): Promise<void> {
  const { id } = bench.known.machine;
  const kinds = rule.kinds.map((kind) => store.occurrences(id, kind, bench.draft.now - rule.windowMs));
  const occurrences = (await Promise.all(kinds)).flat();
  if (occurrences.length === 0) return;
  // Not at this moment: what happened before it may still be on its way.
  const at = sightingAt(bench, Math.max(...occurrences.map(({ atMs }) => atMs)), rule.check);
  note(
    bench,
    windowJudged(findingsOf(bench, rule), judgeOf(bench)(rule, { now: at.observedMs, occurrences }), rule, at),
  );
}
