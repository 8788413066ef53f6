// The numbers by which work is made and ended, in one place. Milliseconds.
import { hours, minutes, seconds } from '../../shared/duration.ts';
import type { Severity } from '../../shared/severity.ts';
import type { CaseSeverity } from './cases/case.ts';
import { type Calendars, DEFAULT_CALENDARS, daysOf, type Length } from './policy/calendars.ts';
import { CASE_LEVELS, type CaseLevel, type Ladder, TICKET_LADDERS, TIER_UPS, type TierUp } from './policy/ladders.ts';
import { SERVICE_LEVELS, type ServiceLevel } from './policy/priorities.ts';
import type { Priority } from './tickets/ticket.ts';

export interface Policy {
  /** How long a finding must be open before it makes a ticket. */
  ticketWaitMs: number;
  /** The same for what becomes P1 or P2. */
  urgentTicketWaitMs: number;
  /** Findings below it make no ticket. */
  ticketFrom: Severity;
  /** Findings of one machine that open within it are lines of one ticket. */
  groupWindowMs: number;
  /** How long all must be clear before a ticket resolves by itself. */
  quietMs: number;
  /** The same finding back within it after the resolution reopens the ticket. */
  reopenWindowMs: number;
  /** How long a ticket stays resolved before it is closed. */
  closeAfter: Length;
  /** How long after that whoever asked for help may say that it was none. */
  requesterReopens: Length;
  /** When who works; what service levels are counted by. */
  calendars: Calendars;
  /** What is promised of a priority. */
  levels: Readonly<Record<Priority, ServiceLevel>>;
  /** Whom tickets call until somebody acknowledges them. */
  ladders: Readonly<Partial<Record<Priority, Ladder>>>;
  tierUps: readonly TierUp[];
  /** The same for cases, and by when somebody must have acknowledged one. */
  caseLevels: Readonly<Record<CaseSeverity, CaseLevel>>;
  /** A machine out of reach for longer stops the clocks of its tickets. */
  awayAfterMs: number;
  /** A case that was active within it takes new activity in. */
  caseJoinMs: number;
  /** How long a finding of a change rule without a hold of its own stands. */
  changeHoldMs: number;
  /** How long what only "was seen again" may stay in memory before it is written. */
  flushMs: number;
  /** Marked online, not connected here, and no sign of life for so long: silent. */
  silentAfterMs: number;
}

export const DEFAULT_POLICY: Policy = {
  ticketWaitMs: seconds(60),
  urgentTicketWaitMs: seconds(30),
  ticketFrom: 'medium',
  groupWindowMs: minutes(10),
  quietMs: minutes(30),
  reopenWindowMs: hours(24),
  closeAfter: daysOf(3),
  requesterReopens: daysOf(5),
  calendars: DEFAULT_CALENDARS,
  levels: SERVICE_LEVELS,
  ladders: TICKET_LADDERS,
  tierUps: TIER_UPS,
  caseLevels: CASE_LEVELS,
  awayAfterMs: minutes(10),
  caseJoinMs: hours(24),
  changeHoldMs: hours(24),
  flushMs: minutes(5),
  silentAfterMs: minutes(15),
};
