// The numbers of maintenance windows and silences. Milliseconds.
import { days, hours, minutes } from '../../../shared/duration.ts';

/** One occurrence of a window lasts no longer. */
export const LONGEST_WINDOW_MS = hours(24);
/** After a window the machines have so long to come back before what still holds becomes work. */
export const WINDOW_SETTLES_MS = minutes(15);

export const SILENCE_MS = hours(2);
export const LONGEST_SILENCE_MS = days(7);
/** Listeners are told that long before a silence ends. */
export const SILENCE_WARNING_MS = minutes(30);
/** A silence that reaches a larger share of the machines, 0 to 1, needs a second person. */
export const ALONE_UP_TO_RATIO = 0.25;
