// What a finding's rule says to the facts that are stored now.

import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { judge } from '../../../shared/rules/judge.ts';
import type { FactsByCheck, Judged, PastOccurrence } from '../../../shared/rules/judged.ts';
import { EVERY_SUBJECT } from '../../../shared/rules/judged.ts';
import type { Rule } from '../../../shared/rules/pack.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { houseRuleOf } from '../../domain/findings/house.ts';
import type { FactRow, Machine } from '../../domain/fleet/machine.ts';
import type { Store } from '../../store/store.ts';
import type { ExplanationShape } from '../shapes/explanation.ts';
import { maybeTimeOf } from '../shapes/time.ts';
import { PRESENT_ANSWERS } from './words.ts';

type PresentAnswer = ExplanationShape['present'];

interface Question {
  finding: Finding;
  rule: Rule | undefined;
  machine: Machine;
  language: Language;
  now: number;
}

export async function presentAnswer(store: Store, question: Question): Promise<PresentAnswer> {
  const { finding, rule, machine, language, now } = question;
  const notJudged = (why: keyof typeof PRESENT_ANSWERS): PresentAnswer => ({
    verdict: 'not-judged',
    because: PRESENT_ANSWERS[why][language],
    conditions: [],
  });
  if (!rule) return notJudged(houseRuleOf(finding.ruleId) ? 'house' : 'rule-gone');
  if (rule.judges === 'change') return notJudged('change');
  const rows = await store.facts(machine.id);
  const input = { machine, now: now + (machine.clockOffsetMs ?? 0), facts: factsOf(rows) };
  const occurrences = await occurrencesFor(store, rule, machine.id, input.now);
  const answers = judge(rule, { ...input, occurrences });
  const judged = answers.find(({ subject }) => subject === finding.subject || subject === EVERY_SUBJECT);
  if (!judged) return notJudged('no-subject');
  const row = rows.find(({ check }) => check === finding.check);
  return { ...answerOf(judged, row), ...present({ observedAt: maybeTimeOf(row?.observedMs) }) };
}

/** A check that can't tell now has no facts now, whatever it said before. */
function factsOf(rows: FactRow[]): FactsByCheck {
  return Object.fromEntries(rows.map(({ check, facts, unknown }) => [check, unknown ? undefined : facts]));
}

async function occurrencesFor(store: Store, rule: Rule, machineId: string, now: number): Promise<PastOccurrence[]> {
  const kinds = rule.kinds.map((kind) => store.occurrences(machineId, kind, now - rule.windowMs));
  return (await Promise.all(kinds)).flat();
}

function answerOf({ verdict, trace }: Judged, row: FactRow | undefined): PresentAnswer {
  const unknown = row?.unknown && `${row.unknown.reason}: ${row.unknown.detail}`;
  return present({
    verdict: verdict.is,
    severity: verdict.is === 'holding' ? verdict.severity : undefined,
    because: verdict.is === 'unknown' ? (unknown ?? verdict.because) : undefined,
    conditions: trace,
  });
}
