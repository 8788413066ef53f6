// What becomes of open findings that no active ticket works on. Every finding
// gets exactly one decision, and each decision has a name.
import { rank } from '../../../shared/severity.ts';
import { addBusinessMs, calendarOf, lengthMs } from '../calendar.ts';
import { type Finding, workOf } from '../findings/finding.ts';
import { flapping } from '../findings/flap.ts';
import type { Policy } from '../policy.ts';
import { waitOf } from './priority.ts';
import type { Grade, Ticket } from './ticket.ts';

export interface Untriaged {
  finding: Finding;
  /** The last ticket that worked on this finding. */
  lastTicket?: Ticket;
}

/** `findings` are never empty, the worst first, then the one observed first. */
export type TicketDecision =
  /** `previous`: the ticket that worked on the worst of them before, and is over. */
  | { decision: 'opened'; findings: Finding[]; previous?: Ticket }
  | { decision: 'line-added'; ticket: Ticket; findings: Finding[] }
  | { decision: 'reopened'; ticket: Ticket; findings: Finding[] };

export type TriageDecision = TicketDecision | { decision: NotNow; findings: Finding[] };

/**
 * `quiet`: another finding explains it, or something hides it. `accepted`: a person resolved its ticket although
 * it held, or cancelled it, and it did not get worse since.
 */
type NotNow = 'quiet' | 'not-open' | 'below-policy' | 'waiting' | 'accepted';

/** Whether a ticket comes of it. */
export function isWork(decision: TriageDecision): decision is TicketDecision {
  return decision.decision === 'opened' || decision.decision === 'line-added' || decision.decision === 'reopened';
}

/** What a machine is to its tickets: how many mind when it fails, and the label by which it has its calendar. */
export interface Standing {
  impact: Grade;
  site?: string | undefined;
}

/** The findings of one machine, and its active tickets. */
export function triage(
  untriaged: Untriaged[],
  active: Ticket[],
  policy: Policy,
  now: number,
  machine: Standing = { impact: 'low' },
): TriageDecision[] {
  const decisions: TriageDecision[] = [];
  const fresh: Finding[] = [];
  const returned = new Map<string, { ticket: Ticket; findings: Finding[] }>();
  for (const { finding, lastTicket } of untriaged) {
    const not = notNow(finding, lastTicket, { policy, now, impact: machine.impact });
    if (not) decisions.push({ decision: not, findings: [finding] });
    else if (lastTicket && comesBack(finding, lastTicket, policy, machine.site)) {
      const { findings = [] } = returned.get(lastTicket.id) ?? {};
      returned.set(lastTicket.id, { ticket: lastTicket, findings: [...findings, finding] });
    } else fresh.push(finding);
  }
  for (const back of returned.values()) decisions.push({ decision: 'reopened', ...back });
  const last = new Map(untriaged.map(({ finding, lastTicket }) => [finding.id, lastTicket]));
  return [...decisions, ...placed(fresh, active, policy)].map(inOrder).map((decision) => following(decision, last));
}

function notNow(
  finding: Finding,
  last: Ticket | undefined,
  { policy, now, impact }: { policy: Policy; now: number; impact: Grade },
): NotNow | undefined {
  const { openedAt } = finding;
  const flaps = flapping(finding, now) !== undefined;
  if (!needsSomebody(finding, flaps) || openedAt === undefined) return 'not-open';
  if (finding.quiet) return 'quiet';
  if (rank(finding.severity) < rank(policy.ticketFrom)) return 'below-policy';
  if (!flaps && now - openedAt < waitOf(finding.severity, policy, impact)) return 'waiting';
  if (last && isAccepted(finding, last)) return 'accepted';
  return undefined;
}

/** What ended by itself ended because it was over: what failed again meanwhile nobody has seen. */
export function isAccepted(
  { openedAt = 0, severity }: Finding,
  { resolvedAt, state, recheckAt, severity: seen }: Ticket,
) {
  const knowingly = state === 'cancelled' || recheckAt !== undefined;
  return knowingly && resolvedAt !== undefined && openedAt <= resolvedAt && rank(severity) <= rank(seen);
}

/** What comes and goes is looked at in a moment when it is gone as well; it was open long enough before. */
function needsSomebody({ state, track }: Finding, flaps: boolean): boolean {
  return track === 'fault' && (state === 'open' || flaps);
}

function comesBack(finding: Finding, last: Ticket, policy: Policy, site: string | undefined): boolean {
  const { openedAt = 0 } = finding;
  // A parent stood for many: one machine does not bring it back.
  return last.kind !== 'mass' && last.state === 'resolved' && openedAt <= reopensUntil(last, policy, site);
}

/** The window, and at least one working day: what comes back on Monday is what was mended on Friday. */
function reopensUntil({ resolvedAt = 0 }: Ticket, policy: Policy, site: string | undefined): number {
  const calendar = calendarOf(policy.calendars, site);
  const workingDay = addBusinessMs(calendar, resolvedAt, lengthMs({ days: 1 }, calendar));
  return Math.max(resolvedAt + policy.reopenWindowMs, workingDay);
}

/**
 * New findings join the machine's young ticket of their kind; those that open
 * together share one. Hardening waits for a patch day, so it never shares with a
 * fault that is gone in an hour.
 */
function placed(fresh: Finding[], active: Ticket[], policy: Policy): TriageDecision[] {
  const joins = new Map<string, { ticket: Ticket; findings: Finding[] }>();
  const groups: Finding[][] = [];
  for (const finding of fresh.toSorted((a, b) => openedAt(a) - openedAt(b))) {
    const kind = workOf(finding);
    const young = active.find((ticket) => takes(ticket, finding, policy));
    const group = groups.findLast(([first]) => first && workOf(first) === kind);
    if (young) {
      const { findings = [] } = joins.get(young.id) ?? {};
      joins.set(young.id, { ticket: young, findings: [...findings, finding] });
    } else if (group?.[0] && near(openedAt(finding), openedAt(group[0]), policy)) group.push(finding);
    else groups.push([finding]);
  }
  return [
    ...[...joins.values()].map((join) => ({ decision: 'line-added' as const, ...join })),
    ...groups.map((findings) => ({ decision: 'opened' as const, findings })),
  ];
}

/** What waits with a parent takes nothing in: its own fault is all that it stands for. */
function takes(ticket: Ticket, finding: Finding, policy: Policy): boolean {
  const { kind, parentId, openedAt: since } = ticket;
  return parentId === undefined && kind === workOf(finding) && near(openedAt(finding), since, policy);
}

function near(a: number, b: number, { groupWindowMs }: Policy): boolean {
  return Math.abs(a - b) <= groupWindowMs;
}

function openedAt(finding: Finding): number {
  return finding.openedAt ?? 0;
}

function following(decision: TriageDecision, last: Map<string, Ticket | undefined>): TriageDecision {
  const previous = decision.decision === 'opened' && last.get(decision.findings[0]?.id ?? '');
  return previous ? { ...decision, previous } : decision;
}

function inOrder(decision: TriageDecision): TriageDecision {
  const findings = decision.findings.toSorted((a, b) => rank(b.severity) - rank(a.severity) || a.onsetMs - b.onsetMs);
  return { ...decision, findings };
}
