// Security findings make cases, at once and without a wait: a new one, or one
// more activity in the machine's case that is still live.
import { rank, worse } from '../../../shared/severity.ts';
import type { Finding } from '../findings/finding.ts';
import { entryOf, type Step } from '../moves.ts';
import type { Entry } from '../work.ts';
import { type Case, ENDED, move } from './case.ts';
import { ackDueAt, type Ground } from './ladder.ts';
import { caseSeverityOf } from './severity.ts';

type FlagDecision = 'flagged' | 'joined' | 'severity-raised';

export interface Flagged {
  decision: FlagDecision;
  work: Case;
  entry: Entry;
}

/** What the rule of the finding says. */
export interface RuleWords {
  title: Case['title'];
  attack: string[];
}

/** `caseId` is used when a new case is made; `cases` are those of the machine. */
export function flag(
  finding: Finding,
  cases: Case[],
  words: RuleWords,
  ground: Ground,
  caseId: string,
  step: Step,
): Flagged {
  const live = cases
    .filter(({ state, activeAt }) => !ENDED.includes(state) && step.at - activeAt <= ground.policy.caseJoinMs)
    .toSorted((a, b) => b.activeAt - a.activeAt)[0];
  const joined = live && join(live, finding, words, ground, { ...step, findingId: finding.id });
  return joined ?? newCase(finding, words, ground, caseId, { ...step, findingId: finding.id });
}

/** A finding of the case is clear again. The case stays: people end cases. */
export function findingCleared(
  standing: Case,
  findingId: string,
  step: Step,
): { work: Case; entry: Entry } | undefined {
  const moved = move(standing, 'finding-cleared', { ...step, findingId });
  return 'refused' in moved ? undefined : moved;
}

function join(live: Case, finding: Finding, words: RuleWords, ground: Ground, step: Step): Flagged | undefined {
  const raised = rank(finding.severity) > rank(live.findingSeverity);
  const severity = caseSeverityOf(worse(finding.severity, live.findingSeverity));
  const decision = raised ? 'severity-raised' : 'joined';
  const moved = move(live, decision, step, {
    severity,
    findingSeverity: worse(finding.severity, live.findingSeverity),
    ackDueAt: raised ? dueAfter(live, ackDueAt(severity, step.at, ground)) : live.ackDueAt,
    activeAt: step.at,
    attack: [...new Set([...live.attack, ...words.attack])],
  });
  return 'refused' in moved ? undefined : { decision, ...moved };
}

/** Sooner than it was, unless that was met already. */
function dueAfter({ acknowledgedAt, ackDueAt: before }: Case, after: number): number {
  return acknowledgedAt === undefined ? Math.min(before, after) : after;
}

function newCase(finding: Finding, { title, attack }: RuleWords, ground: Ground, id: string, step: Step): Flagged {
  const severity = caseSeverityOf(finding.severity);
  const work: Case = {
    id,
    number: 0,
    state: 'flagged',
    machineId: finding.machineId,
    title,
    severity,
    findingSeverity: finding.severity,
    flaggedAt: step.at,
    observedMs: finding.onsetMs,
    activeAt: step.at,
    ackDueAt: ackDueAt(severity, step.at, ground),
    updatedAt: step.at,
    attack,
    version: 1,
  };
  return { decision: 'flagged', work, entry: entryOf('case', id, 'flagged', step, { to: 'flagged' }) };
}
