// Whom the desk calls, one after the other, until somebody says "I have it".
import { hours, minutes } from '../../../shared/duration.ts';
import type { CaseSeverity } from '../cases/case.ts';
import type { Priority, Tier } from '../tickets/ticket.ts';
import { daysOf, hoursOf, type Length, minutesOf } from './calendars.ts';

/** Whom a step calls; targets of the settings say which roles they serve. */
interface Rung {
  /** Since the ladder began. */
  afterMs: number;
  role: string;
}

export interface Ladder {
  rungs: readonly Rung[];
  /** So often all of it is done again, each time `loopMs` after the time before. */
  loops: number;
  loopMs: number;
  /** After all that: again and again, until somebody has it. */
  remind?: { everyMs: number; role: string };
}

const rungsOf = (...rungs: [minute: number, role: string][]): Rung[] =>
  rungs.map(([minute, role]) => ({ afterMs: minutes(minute), role }));

const once = { loops: 0, loopMs: 0 };

/** P3 to P5 call nobody: they climb the tiers. */
export const TICKET_LADDERS: Readonly<Partial<Record<Priority, Ladder>>> = {
  P1: {
    rungs: rungsOf([0, 'on-call'], [5, 'second-channel'], [10, 'deputy'], [15, 'lead'], [30, 'manager']),
    loops: 5,
    loopMs: minutes(35),
    remind: { everyMs: hours(1), role: 'lead' },
  },
  P2: { rungs: rungsOf([0, 'on-call'], [15, 'second-channel'], [45, 'deputy'], [90, 'lead']), ...once },
};

/** A ticket goes one tier up when so much of its resolve time is used. */
export interface TierUp {
  from: Tier;
  to: Tier;
  /** 0 to 1. */
  atRatio: number;
  /** Only while nobody did anything about it. */
  idleOnly: boolean;
}

export const TIER_UPS: readonly TierUp[] = [
  { from: 1, to: 2, atRatio: 0.5, idleOnly: true },
  { from: 2, to: 3, atRatio: 0.9, idleOnly: false },
];

/** How a case is answered: by when somebody must have it, and what happens until then and after. */
export interface CaseLevel {
  /** `ack` is counted day and night; otherwise by the calendar of the site. */
  allHours: boolean;
  ack: Length;
  /** Absent: it waits for the daily review. */
  ladder?: Ladder;
  /** Not acknowledged in time: this role hears of it on the next working morning. */
  nextMorning?: string;
  /** Acknowledged, and so long nothing written: somebody is reminded. */
  remindAfter?: Length;
}

export const CASE_LEVELS: Readonly<Record<CaseSeverity, CaseLevel>> = {
  S1: {
    allHours: true,
    ack: minutesOf(10),
    ladder: {
      rungs: rungsOf([0, 'on-call'], [5, 'second-channel'], [10, 'deputy'], [20, 'manager']),
      ...once,
      remind: { everyMs: minutes(10), role: 'manager' },
    },
    remindAfter: minutesOf(30),
  },
  S2: {
    allHours: true,
    ack: minutesOf(30),
    ladder: { rungs: rungsOf([0, 'on-call'], [15, 'second-channel'], [30, 'deputy'], [60, 'lead']), ...once },
    remindAfter: hoursOf(2),
  },
  S3: { allHours: false, ack: hoursOf(4), nextMorning: 'lead', remindAfter: daysOf(1) },
  S4: { allHours: false, ack: daysOf(1) },
};
