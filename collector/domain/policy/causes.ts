// What is frozen beside a ticket, how far back a cause is looked for, and when a fault is a problem.
import { days, hours } from '../../../shared/duration.ts';

/** What changed or happened within it before the onset may have caused the fault. */
export const CAUSE_WINDOW_MS = hours(24);
/** From this confidence on, signs of an attack are said in the ticket: nobody re-images the machine. */
export const ATTACK_FROM = 0.5;
/** As many other machines with the same fault make it no matter of one machine. */
export const SAME_FAULT_MACHINES = 3;
/** More packages than this that go at once were not removed by hand. */
export const REMOVED_BY_HAND = 5;

/** So many tickets of one fingerprint within so long: a problem, not an incident (ITIL's words). */
export const RECURS = { tickets: 3, withinMs: days(14) } as const;

/** Evidence is at most 256 KiB of UTF-8. */
export const EVIDENCE_BYTES = 256 * 1024;
/** Of a parent so many machines are named. */
export const EVIDENCE_MACHINES = 50;
/** Lines of the timeline that are read for it. */
export const EVIDENCE_CHANGES = 1000;
