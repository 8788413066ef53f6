// Where one batch of one machine is judged: what is known, by which rules, and
// what comes of it.

import { hours } from '../../../shared/duration.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { FactsByCheck, Judged, JudgeInput } from '../../../shared/rules/judged.ts';
import type { Pack, Rule } from '../../../shared/rules/pack.ts';
import { rank } from '../../../shared/severity.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { intervalOf } from '../../domain/findings/flap.ts';
import type { Observed, Sighting } from '../../domain/findings/observe.ts';
import type { Policy } from '../../domain/policy.ts';
import { unrestOf } from '../../domain/tickets/unstable.ts';
import type { Draft } from '../draft.ts';
import type { Known } from '../memory.ts';

/**
 * What a finding did that work must hear of at once: cases of the first three, tickets of what opened or got
 * worse, of what came back too often (`finding-returned`), and of what stopped doing so.
 */
export interface Alarm {
  why: 'finding-opened' | 'finding-worse' | 'finding-cleared' | 'finding-returned' | 'finding-steady';
  finding: Finding;
}

export interface Bench {
  known: Known;
  pack: Pack;
  policy: Policy;
  draft: Draft;
  alarms: Alarm[];
}

/** `check`: whose observation it is, if it is one. */
export function sightingAt({ known, draft }: Bench, observedMs: number, check = ''): Sighting {
  const intervalMs = intervalOf(known.gaps.get(check) ?? []);
  return { machineId: known.machine.id, observedMs, now: draft.now, intervalMs };
}

type Judge = (rule: Rule, input: Omit<JudgeInput, 'machine' | 'facts'>) => Judged[];

/** Judges by what is known now: whatever comes later is for another one. */
export function judgeOf({ known }: Bench): Judge {
  const { id, name, os, labels } = known.machine;
  const machine = { id, name, os, labels };
  return (rule, input) => judge(rule, { machine, facts: factsFor(rule, known), ...input });
}

function factsFor({ check, needs }: Rule, { facts }: Known): FactsByCheck {
  const rows = [check, ...needs].flatMap((name) => facts.get(name) ?? []);
  // What a check told before it could not tell any more may be long untrue.
  return Object.fromEntries(rows.filter(({ unknown }) => !unknown).map((row) => [row.check, row.facts]));
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
    for (const why of alarming(before, finding, moved)) alarms.push({ why, finding });
  }
}

/** What is clear is told again so often, for its values move on with each look. */
const FINE_TOLD_EVERY_MS = hours(1);

/** That something was seen once more, unchanged, is not. */
function worthWriting(before: Finding | undefined, after: Finding): boolean {
  if (before === after) return false;
  if (!before) return true;
  const waiting = after.state === 'pending' || after.state === 'clearing';
  if (waiting && after.samples !== before.samples) return true;
  const stillFine = before.state === 'clear' && after.state === 'clear';
  const hourOf = ({ observedMs }: Finding) => Math.floor(observedMs / FINE_TOLD_EVERY_MS);
  const valuesToo = !stillFine || hourOf(before) !== hourOf(after);
  return JSON.stringify(tellingOf(after, valuesToo)) !== JSON.stringify(tellingOf(before, valuesToo));
}

function tellingOf({ observedMs: _, samples: __, values, ...rest }: Finding, valuesToo: boolean): object {
  return valuesToo ? { ...rest, values } : rest;
}

function alarming(before: Finding | undefined, after: Finding, moved: boolean): Alarm['why'][] {
  const opened = moved && after.reason === 'confirmed';
  const cleared = moved && after.state === 'clear' && before?.state !== 'pending';
  const worse = before && !opened && after.state === 'open' && rank(after.severity) > rank(before.severity);
  const returned = moved && after.state === 'open' && after.track === 'fault' && unrestOf(after) !== undefined;
  const steady = before?.flappingSince !== undefined && after.flappingSince === undefined;
  return [
    ...(opened ? ['finding-opened' as const] : []),
    ...(cleared ? ['finding-cleared' as const] : []),
    ...(worse ? ['finding-worse' as const] : []),
    ...(returned ? ['finding-returned' as const] : []),
    ...(steady ? ['finding-steady' as const] : []),
  ];
}
