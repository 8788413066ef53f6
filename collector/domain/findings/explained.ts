// Findings of one machine that another one explains: a dead gateway is one piece of
// work, not five. Asked anew after each batch, of all findings at once, so that the
// order in which they came makes no difference.
import { WHOLE_MACHINE } from '../../../shared/rules/judged.ts';
import { rank, type Severity } from '../../../shared/severity.ts';
import { EXPLAINED_AFTER_MS, EXPLAINED_BEFORE_MS } from '../policy/findings.ts';
import type { Finding } from './finding.ts';

export interface Explaining {
  /** Ids of the rules that explain those of this rule. */
  causesOf: (ruleId: string) => readonly string[];
  /** Findings below it make no ticket. */
  ticketFrom: Severity;
  /** People let it be: nobody works on it, so it explains nothing. */
  accepted?: (cause: Finding) => boolean;
  now: number;
}

/** The findings that are explained now and were not, or the other way round, with their new `quiet`. */
export function explainFindings(findings: Iterable<Finding>, explaining: Explaining): Finding[] {
  const all = [...findings];
  return all.flatMap((finding) => {
    const { quiet: was } = finding;
    if (was && was.by !== 'dependency') return [];
    const cause = causeOf(finding, all, explaining);
    if (cause) return was?.id === cause.id ? [] : [explainedBy(finding, cause, explaining.now)];
    const over = was && (finding.state === 'clear' || outlasts(finding, all, explaining.now));
    return over ? [onItsOwn(finding)] : [];
  });
}

function explainedBy(finding: Finding, { id }: Finding, now: number): Finding {
  return { ...finding, quiet: { by: 'dependency', id, since: finding.quiet?.since ?? now } };
}

function onItsOwn({ quiet: _, ...finding }: Finding): Finding {
  return finding;
}

/** Of several the worst, then the one that was there first. */
function causeOf(finding: Finding, all: Finding[], explaining: Explaining): Finding | undefined {
  if (finding.state === 'clear') return undefined;
  const causes = explaining.causesOf(finding.ruleId);
  if (causes.length === 0) return undefined;
  const [first] = all
    .filter((other) => causes.includes(other.ruleId) && explains(other, finding, explaining))
    .toSorted((a, b) => rank(b.severity) - rank(a.severity) || a.onsetMs - b.onsetMs || (a.id < b.id ? -1 : 1));
  return first;
}

/**
 * What began long before its cause has another one. And what is too mild for a ticket
 * never hides what needs one: else nobody would hear of either.
 */
function explains(cause: Finding, finding: Finding, { ticketFrom, accepted }: Explaining): boolean {
  if ((cause.state !== 'open' && cause.state !== 'clearing') || accepted?.(cause)) return false;
  const needed = Math.min(rank(finding.severity), rank(ticketFrom));
  if (rank(cause.severity) < needed || cause.onsetMs - finding.onsetMs > EXPLAINED_BEFORE_MS) return false;
  return cause.subject === finding.subject || cause.subject === WHOLE_MACHINE || finding.subject === WHOLE_MACHINE;
}

/** What was only an echo fades soon after its cause: seen once more, or there for minutes, it is none. */
function outlasts(finding: Finding, all: Finding[], now: number): boolean {
  const cause = all.find(({ id }) => id === finding.quiet?.id);
  if (cause?.state !== 'clear') return true;
  const seenSince = finding.state === 'open' && finding.observedMs > cause.sinceMs;
  return seenSince || now - (cause.clearedAt ?? now) >= EXPLAINED_AFTER_MS;
}
