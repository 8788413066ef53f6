// A site that falls silent can not report it: the collector sees the silence.
import {
  OUTAGE_MACHINES,
  OUTAGE_RATIO,
  OUTAGE_SETTLES_MS,
  SILENCE_WINDOW_MS,
  SMALL_SITE_MACHINES,
} from '../policy/storms.ts';

/** A machine that went without a word. */
export interface Silent {
  machineId: string;
  name: string;
  site: string | undefined;
  class: string | undefined;
  /** By the collector's clock. */
  since: number;
}

export type OutageDecision = 'dark' | 'not-settled' | 'too-few';

/** `there`: machines of the site that are online, or left within the last minutes. */
export function outageOf(silent: Silent[], there: number, now: number): OutageDecision {
  const recent = silent.filter(({ since }) => now - since <= SILENCE_WINDOW_MS + OUTAGE_SETTLES_MS);
  if (!isDark(recent.length, there)) return 'too-few';
  const settled = recent.filter(({ since }) => now - since >= OUTAGE_SETTLES_MS);
  return isDark(settled.length, there) ? 'dark' : 'not-settled';
}

export const outageKey = (site: string): string => `site-outage/${site}`;

function isDark(silent: number, there: number): boolean {
  if (there < OUTAGE_MACHINES) return silent >= SMALL_SITE_MACHINES && silent >= there;
  return silent >= OUTAGE_MACHINES && silent >= OUTAGE_RATIO * there;
}
