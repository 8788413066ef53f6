// One machine that should be on and is silent. Of a laptop silence says nothing, and what has no class counts as one.
import { businessMsBetween, calendarOf } from '../calendar.ts';
import type { Calendars } from '../policy/calendars.ts';
import { DESKTOP_SILENT_MS, SERVER_SILENT_MS } from '../policy/storms.ts';
import type { Silent } from './outage.ts';

/** Values of the label `class` of machines that should always answer. */
export const ALWAYS_ON = ['server', 'desktop'] as const;

export type LoneDecision = 'server-silent' | 'desktop-silent' | 'not-long-enough' | 'may-be-off';

export function loneSilence(
  machine: Pick<Silent, 'class' | 'site' | 'since'>,
  calendars: Calendars,
  now: number,
): LoneDecision {
  const { class: kind, site, since } = machine;
  if (kind === 'server') return now - since >= SERVER_SILENT_MS ? 'server-silent' : 'not-long-enough';
  if (kind !== 'desktop') return 'may-be-off';
  const office = businessMsBetween(calendarOf(calendars, site), since, now);
  return office >= DESKTOP_SILENT_MS ? 'desktop-silent' : 'not-long-enough';
}

export function isSilentTooLong(decision: LoneDecision): boolean {
  return decision === 'server-silent' || decision === 'desktop-silent';
}
