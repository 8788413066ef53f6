// How many are hit, how badly, and what comes first then: impact by urgency, as in ITIL.
import type { Severity } from '../../../shared/severity.ts';
import type { Grade, Priority } from '../tickets/ticket.ts';

/** Machines that a fault must hit, at least, for the impact to be high or medium. */
export const HIGH_FROM_MACHINES = 50;
export const MEDIUM_FROM_MACHINES = 5;

/** The same as part of a site, 0 to 1; a site of two PCs is not half down when one is. */
export const HIGH_FROM_SITE_RATIO = 0.2;
export const SITE_RATIO_FROM_MACHINES = 3;

/** What the label `importance` of a single machine says about the impact of its faults. */
export const IMPACT_OF_IMPORTANCE: ReadonlyMap<string, Grade> = new Map([
  ['critical', 'high'],
  ['vip', 'medium'],
]);

/** High: people can not work, or lose data within hours; low: nothing today. */
export const URGENCY: Record<Severity, Grade> = {
  critical: 'high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'low',
};

/** By impact, then by urgency. */
export const MATRIX: Record<Grade, Record<Grade, Priority>> = {
  high: { high: 'P1', medium: 'P2', low: 'P3' },
  medium: { high: 'P2', medium: 'P3', low: 'P4' },
  low: { high: 'P3', medium: 'P4', low: 'P5' },
};
