// The answer to "why did this, or didn't this, make a ticket?".
import { stringify } from 'yaml';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import type { Rule } from '../../../shared/rules/pack.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import { DEFAULT_POLICY, type Policy } from '../../domain/policy.ts';
import { impactOf } from '../../domain/tickets/priority.ts';
import { findingShapes } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import type { ExplanationShape } from '../shapes/explanation.ts';
import type { FindingShape } from '../shapes/finding.ts';
import { maybeTimeOf } from '../shapes/time.ts';
import { presentAnswer } from './present.ts';
import { levelWord } from './ticket-words.ts';
import { type Waiting, waitOfFinding } from './waits.ts';
import { REASONS, STATES, WAITS } from './words.ts';
import { type WorkOn, workOn } from './work.ts';

export async function explain(
  parts: ApiParts,
  { finding, machine }: { finding: Finding; machine: Machine },
  language: Language,
): Promise<ExplanationShape> {
  const { store, pack, policy: policyNow = () => DEFAULT_POLICY, now: clock = Date.now } = parts;
  const now = clock();
  const policy = policyNow();
  const rules = pack();
  const rule = rules.rules.get(finding.ruleId);
  const work = await workOn(store, finding);
  const impact = impactOf({ machines: 1, importance: [machine.labels['importance']] });
  const waiting = waitOfFinding(finding, rule, { ticket: work.ticket, impact, policy, now });
  const [shown] = (await findingShapes(parts, [finding], language)) as [FindingShape];
  return present({
    finding: shown,
    state: { name: finding.state, sentence: STATES[finding.state][language] },
    decision: { name: finding.reason, sentence: REASONS[finding.reason][language] },
    rule: rule && writtenRule(rule),
    samples: { have: finding.samples, need: rule?.samples ?? 1 },
    present: await presentAnswer(store, { finding, rule, machine, language, now }),
    waitsFor: waiting && waitShape(waiting, { shown, rule, policy, language }),
    work: workShape(work, language),
  });
}

function writtenRule({ id, place, source }: Rule): NonNullable<ExplanationShape['rule']> {
  const { texts: _, ...rest } = source;
  return { id, place, written: stringify(rest, { lineWidth: 0 }) };
}

function waitShape(
  waiting: Waiting,
  about: { shown: FindingShape; rule: Rule | undefined; policy: Policy; language: Language },
): ExplanationShape['waitsFor'] {
  const { shown, rule, policy, language } = about;
  const until = maybeTimeOf(waiting.until);
  const fillings: Record<string, string> = {
    have: String(shown.samples),
    need: String(rule?.samples ?? 1),
    least: levelWord(policy.ticketFrom, language),
    when: maybeTimeOf(waiting.until ?? waiting.since) ?? '',
    by: shown.quiet ? quieterText(shown.quiet) : '',
  };
  const sentence = WAITS[waiting.for][language].replace(/\{(\w+)\}/g, (_, name: string) => fillings[name] ?? '');
  return present({ name: waiting.for, sentence, until, since: maybeTimeOf(waiting.since), id: waiting.id });
}

/** "W-3 (Patches)"; its id where nobody knows it any more. */
function quieterText({ id, ref, name }: NonNullable<FindingShape['quiet']>): string {
  return ref === undefined ? id : `${ref} (${name})`;
}

function workShape({ ticket, flagged }: WorkOn, language: Language): ExplanationShape['work'] {
  if (ticket) return { on: 'ticket', ref: `T-${ticket.number}`, state: ticket.state, title: ticket.title[language] };
  if (flagged) return { on: 'case', ref: `C-${flagged.number}`, state: flagged.state, title: flagged.title[language] };
  return undefined;
}
