// The answer to "why is this ticket what it is?": every decision that led to it, in order.

import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { durationText } from '../../../shared/rules/texts.ts';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import { hypothesisWas } from '../../domain/tickets/cause.ts';
import { clocksOf, promisedTo } from '../../domain/tickets/clocks.ts';
import { isOnItsOwn } from '../../domain/tickets/escalation.ts';
import { priorityOf } from '../../domain/tickets/priority.ts';
import { settle } from '../../domain/tickets/settle.ts';
import { ACTIVE, type Ticket } from '../../domain/tickets/ticket.ts';
import type { WorkFile } from '../../store/store.ts';
import type { ApiParts } from '../parts.ts';
import type { ExplanationShape } from '../shapes/explanation.ts';
import { ticketShape } from '../shapes/ticket.ts';
import type { TicketExplanationShape } from '../shapes/ticket-explanation.ts';
import { maybeTimeOf, timeOf } from '../shapes/time.ts';
import { causeSentence } from './cause-words.ts';
import { explain } from './explain.ts';
import { ENDINGS, levelWord, PRIORITY_WORDS, reasonSentence } from './ticket-words.ts';

const LINES_SHOWN = 10;

export async function explainTicket(
  parts: ApiParts,
  file: WorkFile<Ticket>,
  language: Language,
): Promise<TicketExplanationShape> {
  const { work, entries, findings } = file;
  const machine = work.machineId === undefined ? undefined : await parts.store.machine(work.machineId);
  const lines = await lineShapes(parts, file, language);
  return present({
    ticket: ticketShape(work, machine && { id: machine.id, name: machine.name }, language),
    decisions: entries.map(({ at, actor: { kind, name }, move, reason, findingId }) =>
      present({
        ...{ at: timeOf(at), actor: { kind, name }, move, name: reason, findingId },
        sentence: reasonSentence(reason, language),
      }),
    ),
    priority: priorityShape(work, language),
    clocks: clockShapes(parts, file, machine?.labels['site']),
    ending: endingShape(parts, file, language),
    hypothesis: hypothesisShape(work, language),
    lines,
    more: (file.lines?.total ?? findings.length) - lines.length,
  });
}

function priorityShape(ticket: Ticket, language: Language): TicketExplanationShape['priority'] {
  const { impact, urgency, priority, pinned } = ticket;
  const computed = priorityOf(impact, urgency);
  const grade = (level: string) => levelWord(level, language);
  const fill = (words: Record<Language, string>) =>
    filled(words[language], { priority, computed, impact: grade(impact), urgency: grade(urgency) });
  const kept = pinned ? PRIORITY_WORDS.pinned : PRIORITY_WORDS.kept;
  const sentences = [fill(PRIORITY_WORDS.matrix), ...(pinned || priority !== computed ? [fill(kept)] : [])];
  return { impact, urgency, computed, priority, sentences };
}

function clockShapes(
  { policy = () => DEFAULT_POLICY }: ApiParts,
  { work, entries }: WorkFile<Ticket>,
  site: string | undefined,
): TicketExplanationShape['clocks'] {
  const dues = isOnItsOwn(work) ? clocksOf(work, entries, promisedTo(work, site, policy())).dues : {};
  const names = ['ack', 'response', 'resolve', 'update'] as const;
  return names.map((name) => present({ name, due: maybeTimeOf(dues[name]) }));
}

function endingShape(
  { policy: policyNow = () => DEFAULT_POLICY, now = Date.now }: ApiParts,
  { work, findings, entries }: WorkFile<Ticket>,
  language: Language,
): TicketExplanationShape['ending'] {
  if (!ACTIVE.includes(work.state) || work.kind === 'mass') return undefined;
  const policy = policyNow();
  const name = settle(work, findings, entries, policy, now());
  const count = findings.filter(({ state }) => state !== 'clear').length;
  return {
    name,
    sentence: filled(ENDINGS[name][language], {
      count,
      holding: count === 1 ? '1 still holds' : `${count} still hold`,
      quiet: durationText(policy.quietMs, language),
    }),
  };
}

function hypothesisShape(ticket: Ticket, language: Language): TicketExplanationShape['hypothesis'] {
  if (!ticket.hypothesis) return undefined;
  const { cause, confidence, because: rule, orElse = [] } = ticket.hypothesis;
  return present({
    ...{ cause, confidence, rule, was: hypothesisWas(ticket), sentence: causeSentence(rule, language) },
    orElse: orElse.map((other) => ({ cause: other.cause, rule: other.because })),
  });
}

async function lineShapes(
  parts: ApiParts,
  { findings }: WorkFile<Ticket>,
  language: Language,
): Promise<ExplanationShape[]> {
  const lines: ExplanationShape[] = [];
  for (const finding of findings.slice(0, LINES_SHOWN)) {
    const machine = await parts.store.machine(finding.machineId);
    if (machine) lines.push(await explain(parts, { finding, machine }, language));
  }
  return lines;
}

function filled(text: string, values: object): string {
  const known = new Map(Object.entries(values));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(known.get(name) ?? ''));
}
