// How much may be said to one target. Milliseconds.
import { hours } from '../../../shared/duration.ts';

/** Messages within any hour, unless the target's settings say otherwise; the rest is rolled up. */
export const MESSAGES_AN_HOUR = 12;
/** The same words to the same target are said once within it. */
export const SAME_WORDS_MS = hours(4);
/** What is rolled up waits for the top of the hour. */
export const ROLL_UP_EVERY_MS = hours(1);
