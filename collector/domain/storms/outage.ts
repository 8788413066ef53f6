// A site that falls silent can not report it: the collector sees the silence.
import {
  NETWORK_CHECKS,
  OUTAGE_MACHINES,
  OUTAGE_RATIO,
  OUTAGE_SETTLES_MS,
  SILENCE_WINDOW_MS,
  SMALL_SITE_MACHINES,
} from '../policy/storms.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { isReleasing } from './release.ts';

/** A machine that went without a word. */
export interface Silent {
  machineId: string;
  name: string;
  site: string | undefined;
  class: string | undefined;
  /** By the collector's clock. */
  since: number;
}

/** Fewer silent machines are no outage of any site. */
export const SMALLEST_SITE = SMALL_SITE_MACHINES;

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

/** When its machines are back they tell what their networks looked like meanwhile: that is this outage too. */
export function outageTakes(parent: Ticket): { site: string; checks: readonly string[] } | undefined {
  const { scope } = parent;
  if (scope?.kind !== 'site-outage' || isReleasing(parent)) return undefined;
  return { site: scope.label.en, checks: NETWORK_CHECKS };
}
