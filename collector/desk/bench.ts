// Where one batch of one machine is judged: what is known, by which rules, and
// what comes of it.

import { judge } from '../../shared/rules/judge.ts';
import type { Judged, JudgeInput } from '../../shared/rules/judged.ts';
import type { Pack, Rule } from '../../shared/rules/pack.ts';
import { rank } from '../../shared/severity.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Observed, Sighting } from '../domain/findings/observe.ts';
import type { Policy } from '../domain/policy.ts';
import type { Draft } from './draft.ts';
import type { Known } from './memory.ts';

/** What a finding did that work must hear of at once: cases of all three, tickets of what got worse. */
export interface Alarm {
  why: 'finding-opened' | 'finding-worse' | 'finding-cleared';
  finding: Finding;
}

export interface Bench {
  known: Known;
  pack: Pack;
  policy: Policy;
  draft: Draft;
  alarms: Alarm[];
}

export function sightingAt({ known, draft }: Bench, observedMs: number): Sighting {
  return { machineId: known.machine.id, observedMs, now: draft.now };
}

export function judgeNow({ known }: Bench, rule: Rule, input: Omit<JudgeInput, 'machine' | 'facts'>): Judged[] {
  const { id, name, os, labels } = known.machine;
  const facts = Object.fromEntries([...known.facts.values()].map((row) => [row.check, row.facts]));
  return judge(rule, { machine: { id, name, os, labels }, facts, ...input });
}

export function findingsOf({ known }: Bench, rule: Rule): Finding[] {
  return [...known.findings.values()].filter(({ ruleId }) => ruleId === rule.id);
}

/** Remembers what was observed, writes down what is worth it, and raises the alarm. */
export function note({ known, draft, alarms }: Bench, observed: Observed[]): void {
  for (const { finding, moved } of observed) {
    const before = known.findings.get(finding.id);
    known.findings.set(finding.id, finding);
    if (worthWriting(before, finding)) draft.finding(finding);
    const why = alarming(before, finding, moved);
    if (why) alarms.push({ why, finding });
  }
}

/** That something was seen once more, unchanged, is not. */
function worthWriting(before: Finding | undefined, after: Finding): boolean {
  if (before === after) return false;
  const { observedMs: _, samples, ...rest } = after;
  const waiting = after.state === 'pending' || after.state === 'clearing';
  const { observedMs: __, samples: counted, ...was } = before ?? after;
  return !before || (waiting && samples !== counted) || JSON.stringify(rest) !== JSON.stringify(was);
}

function alarming(before: Finding | undefined, after: Finding, moved: boolean): Alarm['why'] | undefined {
  if (moved && after.reason === 'confirmed') return 'finding-opened';
  if (moved) return after.state === 'clear' && before?.state !== 'pending' ? 'finding-cleared' : undefined;
  const worse = before && after.state === 'open' && rank(after.severity) > rank(before.severity);
  return worse ? 'finding-worse' : undefined;
}
