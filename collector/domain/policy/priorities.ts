// How many are hit, how badly, and what comes first then: impact by urgency, as in ITIL.
import type { Severity } from '../../../shared/severity.ts';
import type { Grade, Priority } from '../tickets/ticket.ts';
import { daysOf, hoursOf, type Length, minutesOf } from './calendars.ts';

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

/** What is promised of a priority. */
export interface ServiceLevel {
  /** Counted day and night; otherwise by the calendar of the site. */
  allHours: boolean;
  /** Until somebody has seen it. */
  ack: Length;
  /** Until the first words of a person. */
  response: Length;
  resolve: Length;
  /** From one word to the user to the next. */
  update: Length;
  /** So long after an ack without a move of a person it counts for nothing; never where absent. */
  ackLasts?: Length;
}

export const SERVICE_LEVELS: Readonly<Record<Priority, ServiceLevel>> = {
  P1: {
    ...{ allHours: true, ack: minutesOf(5), response: minutesOf(15), resolve: hoursOf(4), update: minutesOf(30) },
    ackLasts: minutesOf(30),
  },
  P2: {
    ...{ allHours: false, ack: minutesOf(15), response: minutesOf(30), resolve: hoursOf(8), update: hoursOf(2) },
    ackLasts: hoursOf(2),
  },
  P3: {
    ...{ allHours: false, ack: hoursOf(1), response: hoursOf(4), resolve: daysOf(3), update: daysOf(1) },
    ackLasts: daysOf(1),
  },
  P4: { allHours: false, ack: daysOf(1), response: daysOf(1), resolve: daysOf(5), update: daysOf(2) },
  P5: { allHours: false, ack: daysOf(2), response: daysOf(2), resolve: daysOf(10), update: daysOf(5) },
};
