// Findings that come and go: longer holds, and a detector that needs no regular
// samples. All of it follows from the onsets of the last day.
import { FLAP, HOLD_FACTOR, LONGEST_HOLD_MS, MAX_ONSETS, ONSETS_KEPT_MS } from '../policy/findings.ts';
import type { Finding } from './finding.ts';

/** The onsets of the last day with a new one, all by the time of observation. */
export function withOnset(recent: readonly number[], atMs: number): number[] {
  return [...onsetsOfDay(recent, atMs), atMs].slice(-MAX_ONSETS);
}

function onsetsOfDay(recent: readonly number[], atMs: number): number[] {
  return recent.filter((onset) => onset > atMs - ONSETS_KEPT_MS);
}

/** How often it came back within a day; the first onset is none. */
export function reopensOf({ recentOnsets }: Pick<Finding, 'recentOnsets'>, atMs: number): number {
  return Math.max(0, onsetsOfDay(recentOnsets, atMs).length - 1);
}

/** How long it must be clear, milliseconds: each time it came back it is believed less. */
export function holdOf(ownMs: number, finding: Pick<Finding, 'recentOnsets'>, atMs: number): number {
  const longer = ownMs * HOLD_FACTOR ** reopensOf(finding, atMs);
  return Math.max(ownMs, Math.min(LONGEST_HOLD_MS, longer));
}

/** `intervalMs`: how often its check looks. */
export function penaltyOf(onsets: readonly number[], atMs: number, intervalMs: number): number {
  const halfLife = Math.max(FLAP.shortestHalfLifeMs, FLAP.halfLifeIntervals * intervalMs);
  let penalty = 0;
  let last = atMs;
  for (const onset of onsets) {
    penalty = Math.min(FLAP.cap, penalty * 0.5 ** ((onset - last) / halfLife) + FLAP.penalty);
    last = onset;
  }
  return penalty * 0.5 ** ((atMs - last) / halfLife);
}

/** How often a check looks, by its last two gaps: one long one is a night of sleep, not its habit. */
export function intervalOf(gaps: readonly number[]): number {
  const [last, before = FLAP.defaultIntervalMs] = gaps.toReversed();
  return Math.min(last ?? before, before);
}

/** Since when it flaps, after this observation; undefined when it does not. */
export function flapsSince(
  finding: Pick<Finding, 'recentOnsets' | 'flappingSince' | 'sinceMs'>,
  atMs: number,
  intervalMs: number = FLAP.defaultIntervalMs,
): number | undefined {
  const { recentOnsets, flappingSince, sinceMs } = finding;
  const penalty = penaltyOf(recentOnsets, atMs, intervalMs);
  if (flappingSince === undefined) return penalty >= FLAP.enterFrom ? atMs : undefined;
  const calm = atMs - sinceMs >= Math.max(FLAP.shortestCalmMs, FLAP.calmIntervals * intervalMs);
  return calm && penalty < FLAP.leaveBelow ? undefined : flappingSince;
}

/**
 * Since when it flaps, as of now, whether or not anybody looked since. A check sees two onsets only with an
 * observation between them, so it looks at least twice as often as they come.
 */
export function flapping(finding: Parameters<typeof flapsSince>[0], now: number): number | undefined {
  const { recentOnsets: onsets, flappingSince } = finding;
  if (flappingSince === undefined) return undefined;
  const gaps = onsets.slice(1).map((onset, index) => onset - (onsets[index] ?? onset));
  const intervalMs = gaps.length > 0 ? Math.min(...gaps) / 2 : 0;
  return flapsSince(finding, now, Math.max(FLAP.defaultIntervalMs, intervalMs));
}

/** How often its state changed in this bout, and in what time: each onset, and the end between two. */
export function changesOf({ recentOnsets }: Pick<Finding, 'recentOnsets'>): { changes: number; withinMs: number } {
  const apart = recentOnsets.findLastIndex((onset, index) => {
    const next = recentOnsets[index + 1] ?? onset;
    return next - onset > FLAP.boutGapMs && recentOnsets.length - index > FLAP.fewestOnsets;
  });
  const bout = recentOnsets.slice(apart + 1);
  const [first = 0] = bout;
  return { changes: Math.max(0, 2 * bout.length - 1), withinMs: (bout.at(-1) ?? first) - first };
}
