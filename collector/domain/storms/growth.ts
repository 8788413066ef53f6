// A parent that has more machines than it says: when it is worth a line in its journal.

import { minutes } from '../../../shared/duration.ts';
import type { Severity } from '../../../shared/severity.ts';
import { rank, worse } from '../../../shared/severity.ts';
import { impactOf, regraded, urgencyOf } from '../tickets/priority.ts';
import type { Scope, SharedChange } from '../tickets/scope.ts';
import type { Brings, Ticket } from '../tickets/ticket.ts';
import { titleOf } from './words.ts';

/** One line for each quarter more, or a minute: a fault that spreads for five minutes does not write three hundred. */
const WORTH_RATIO = 1.25;
const WORTH_EVERY_MS = minutes(1);

export type GrowthDecision = 'more-machines' | 'finding-worse' | 'not-worth-a-line-yet' | 'not-grown';

/** `counted` machines now, the worst of them of that severity. */
export function growthOf(
  { scope, severity }: Pick<Ticket, 'severity'> & { scope: Scope },
  { machines: counted, worst = severity }: { machines: number; worst?: Severity },
  now: number,
): GrowthDecision {
  const { machines, grownAt } = scope;
  if (rank(worst) > rank(severity)) return 'finding-worse';
  if (counted <= machines) return 'not-grown';
  return counted >= WORTH_RATIO * machines || now - grownAt >= WORTH_EVERY_MS
    ? 'more-machines'
    : 'not-worth-a-line-yet';
}

export interface Grown {
  machines: number;
  siteRatio: number;
  worst: Severity;
  change: SharedChange | undefined;
  now: number;
}

/** Scope, title and grades as they follow from the growth. */
export function grownBy(
  parent: Ticket,
  scope: Scope,
  { machines, siteRatio, worst, change, now }: Grown,
): { scope: Scope; grades: Pick<Brings, 'severity' | 'impact' | 'urgency' | 'priority' | 'title'> } {
  const grown: Scope = { ...scope, machines, grownAt: now, ...(change && { change }) };
  const severity = worse(parent.severity, worst);
  const impact = impactOf({ machines, siteRatio });
  return {
    scope: grown,
    grades: { severity, ...regraded(parent, impact, urgencyOf(severity)), title: titleOf(grown) },
  };
}
