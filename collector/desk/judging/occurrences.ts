// What rules say about occurrences: how many of a kind within a window that slides.
import type { PastOccurrence } from '../../../shared/rules/judged.ts';
import type { Rule } from '../../../shared/rules/pack.ts';
import { windowJudged } from '../../domain/findings/window.ts';
import type { Store } from '../../store/store.ts';
import { type Bench, findingsOf, judgeOf, note, sightingAt } from './bench.ts';
import type { Occurred } from './observation.ts';

/** A flood is judged at so many moments of a batch; between them windows overlap anyway. */
const MAX_MOMENTS = 50;

/** `occurred`: what this batch brought of one check; `observedMs`: when the check was last seen to have nothing more. */
export interface Happened {
  check: string;
  occurred: Occurred[];
  observedMs?: number;
}

export async function judgeOccurrences(bench: Bench, store: Store, happened: Happened): Promise<void> {
  const rules = rulesFor(bench, happened);
  const moments = momentsOf(happened);
  const [first] = moments;
  if (rules.length === 0 || first === undefined) return;

  const since = first - Math.max(...rules.map(({ windowMs }) => windowMs));
  const kinds = [...new Set(rules.flatMap((rule) => rule.kinds))];
  const { id } = bench.known.machine;
  const stored = await Promise.all(kinds.map((kind) => store.occurrences(id, kind, since)));
  const occurrences: PastOccurrence[] = [...stored.flat(), ...happened.occurred];

  const judge = judgeOf(bench);
  for (const now of moments) {
    for (const rule of rules) {
      const judged = judge(rule, { now, occurrences });
      note(bench, windowJudged(findingsOf(bench, rule), judged, rule, sightingAt(bench, now, happened.check)));
    }
  }
}

/** Those that judge what happened, and those whose findings may have grown quiet. */
function rulesFor({ known, pack }: Bench, { check, occurred }: Happened): Rule[] {
  const kinds = [...new Set(occurred.map(({ kind }) => kind))];
  const rules = new Set(kinds.flatMap((kind) => pack.occurrenceRules(check, kind)));
  for (const finding of known.findings.values()) {
    const rule = finding.check === check && finding.state !== 'clear' ? pack.rules.get(finding.ruleId) : undefined;
    if (rule?.judges === 'occurrences') rules.add(rule);
  }
  return [...rules];
}

/** The last of each second in which something happened, then the end. */
function momentsOf({ occurred, observedMs }: Happened): number[] {
  const bySecond = new Map<number, number>();
  for (const { atMs } of occurred) {
    const second = Math.floor(atMs / 1000);
    bySecond.set(second, Math.max(atMs, bySecond.get(second) ?? 0));
  }
  const all = [...bySecond.values()].toSorted((a, b) => a - b);
  const every = Math.ceil(all.length / MAX_MOMENTS);
  const moments = all.filter((_, index) => (all.length - 1 - index) % every === 0);
  const last = moments.at(-1) ?? 0;
  return observedMs !== undefined && observedMs > last ? [...moments, observedMs] : moments;
}
