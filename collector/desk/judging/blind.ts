// What it means that a check could not tell, or can again.
import { blindRuleOf, isBlind, isForGood } from '../../domain/findings/blind.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { houseClears, houseHolds, houseRuleOf } from '../../domain/findings/house.ts';
import { cannotTell } from '../../domain/findings/observe.ts';
import { type Bench, note, sightingAt } from './bench.ts';
import type { Observation } from './observation.ts';

/** `sinceMs`: since when it could not. */
export function tellsNothing(
  bench: Bench,
  { check, atMs, reason }: Observation & { reason: string },
  sinceMs: number,
): void {
  const at = sightingAt(bench, atMs, check);
  const lines = [...bench.known.findings.values()].filter((finding) => finding.check === check);
  const own = lines.filter(({ ruleId }) => !houseRuleOf(ruleId));
  note(
    bench,
    own.map((finding) => cannotTell(finding, reason, at)),
  );
  if (isForGood(reason)) notBlind(bench, { check, atMs });
  if (!isBlind(reason, sinceMs, atMs)) return;
  const blind = houseHolds(blindFinding(bench, check), blindRuleOf(check), aboutOf(check, reason), at);
  if (blind) note(bench, [blind]);
}

/** It can tell again, or nobody can mend that it does not. */
export function notBlind(bench: Bench, { check, atMs }: Pick<Observation, 'check' | 'atMs'>): void {
  const blind = blindFinding(bench, check);
  if (!blind || blind.state === 'clear') return;
  const cleared = houseClears(blind, blindRuleOf(check), sightingAt(bench, atMs, check));
  if (cleared) note(bench, [cleared]);
}

function blindFinding({ known }: Bench, check: string): Finding | undefined {
  const { id } = blindRuleOf(check);
  return [...known.findings.values()].find(({ ruleId, subject }) => ruleId === id && subject === check);
}

function aboutOf(check: string, reason: string) {
  return { subject: check, label: check, values: { reason } };
}
