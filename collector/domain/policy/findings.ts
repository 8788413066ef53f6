// When a finding comes and goes too often, what explains it, and when a check is blind.
import { hours, minutes } from '../../../shared/duration.ts';

/** Onsets are remembered for so long, and so many of them at most. */
export const ONSETS_KEPT_MS = hours(24);
export const MAX_ONSETS = 50;

/** Each re-open within a day makes the hold longer by this factor, up to so long. As Netdata: "multiplier 1.5 max 1h". */
export const HOLD_FACTOR = 1.5;
export const LONGEST_HOLD_MS = minutes(60);

/**
 * Flapping is counted as routers damp routes (RFC 2439): each onset adds a penalty, which halves with time.
 * Unlike a window of samples it needs no regular ones. At the shortest half-life a fault that comes back every
 * 4 minutes flaps at its 3rd onset, every 10 minutes at its 4th, and one an hour never does.
 */
export const FLAP = {
  penalty: 1000,
  cap: 6000,
  enterFrom: 2500,
  leaveBelow: 750,
  /** The penalty halves in so many intervals of the check, but never faster than the shortest. */
  halfLifeIntervals: 6,
  shortestHalfLifeMs: minutes(30),
  /** It must have stayed as it is for so many intervals, and for the shortest calm, before it counts as steady. */
  calmIntervals: 3,
  shortestCalmMs: minutes(15),
  /** Onsets further apart belong to different bouts; it takes so many for one. */
  boutGapMs: hours(1),
  fewestOnsets: 3,
  /** Where nothing is known yet of how often a check looks. */
  defaultIntervalMs: minutes(5),
} as const;

/** So many re-opens within a day, and a person resolves the ticket. */
export const KEEPS_COMING_BACK = 3;

/** The journal of an unstable ticket gets a line so often at most. */
export const UNSTABLE_NOTE_EVERY_MS = hours(1);

/** What opened so long before the fault that explains it was its first sign. */
export const EXPLAINED_BEFORE_MS = minutes(15);
/** How long a finding must outlast what explained it, unless it is seen again, before it makes work. */
export const EXPLAINED_AFTER_MS = minutes(5);

/** A check that could not tell for so long is blind. */
export const BLIND_AFTER_MS = hours(24);
