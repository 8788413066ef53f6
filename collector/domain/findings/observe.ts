// The state table of findings (its picture is in finding.ts): what one judged
// observation does to one finding.
import type { Judged } from '../../../shared/rules/judged.ts';
import type { Track } from '../../../shared/rules/rule.ts';
import type { Severity } from '../../../shared/severity.ts';
import { type Finding, type FindingReason, fingerprintOf } from './finding.ts';
import { flapsSince, holdOf, withOnset } from './flap.ts';

/** What a finding must know of its rule. Durations in milliseconds, 0 for "at once". */
export interface RuleSettings {
  check: string;
  track: Track;
  /** Observations in a row that must hold before it is open. */
  samples: number;
  /** How long it must hold before it is open. */
  forMs: number;
  /** How long it must be clear before it counts as clear. */
  holdMs: number;
}

/** `observedMs` is the moment of the observation, `now` the collector's clock. */
export interface Sighting {
  machineId: string;
  observedMs: number;
  now: number;
  /** The machine started or woke up a moment before: faults it shows now are not believed yet. */
  settling?: boolean;
  /** How often the check looks, as seen; absent while it is not known. */
  intervalMs?: number;
}

/** `moved`: the state is another than before. */
export interface Observed {
  finding: Finding;
  reason: FindingReason;
  moved: boolean;
}

type Next = Pick<Finding, 'state' | 'reason'>;

/** Undefined when there is nothing to remember: what never held needs no finding. */
export function observe(
  finding: Finding | undefined,
  judged: Judged,
  settings: RuleSettings,
  at: Sighting,
): Observed | undefined {
  const { verdict } = judged;
  if (!finding) {
    return verdict.is === 'holding'
      ? hold(newFinding(judged, settings, at), judged, verdict.severity, settings, at)
      : undefined;
  }
  if (verdict.is === 'unknown') return cannotTell(finding, 'fact_missing', at);
  if (at.observedMs <= finding.observedMs) return stay(finding, 'already-seen');
  if (verdict.is === 'holding') return hold(finding, judged, verdict.severity, settings, at);
  const next = verdict.is === 'clear' ? onClear(finding, settings, at) : onBetween(finding);
  // What is said of a fault speaks of the last time it held; what is fine, of now.
  const values = next.state === 'clear' ? { ...finding.values, ...judged.values } : finding.values;
  return step({ ...finding, values }, next, at);
}

/** The rule no longer yields the subject: the volume is unmounted, the unit runs again. */
export function subjectGone(finding: Finding, settings: RuleSettings, at: Sighting): Observed {
  if (at.observedMs <= finding.observedMs) return stay(finding, 'already-seen');
  const next = onClear(finding, settings, at);
  return step(finding, next.state === finding.state ? next : { ...next, reason: 'subject-gone' }, at);
}

/** Nothing judges it any more, so nothing else could ever clear it. */
export function ruleRemoved(finding: Finding, at: Sighting): Observed {
  const { flappingSince: _, ...steady } = finding;
  return step({ ...steady, recentOnsets: [] }, { state: 'clear', reason: 'rule-removed' }, at);
}

/** The state stays the last that could be told; what is clear has nothing to tell. `reason` is the check's own. */
export function cannotTell(finding: Finding, reason: string, at: Sighting): Observed {
  const { state, unknown } = finding;
  const heard = state === 'clear' || unknown?.reason === reason || at.observedMs <= finding.observedMs;
  if (heard) return stay(finding, 'could-not-tell');
  const dark = { ...finding, unknown: { reason, sinceMs: unknown?.sinceMs ?? at.observedMs } };
  return { finding: dark, reason: 'could-not-tell', moved: false };
}

/** The check can tell again, though it had nothing to say about this finding. */
export function canTell(finding: Finding): Observed {
  const { unknown: _, ...told } = finding;
  return { finding: finding.unknown ? told : finding, reason: finding.reason, moved: false };
}

function stay(finding: Finding, reason: FindingReason): Observed {
  return { finding, reason, moved: false };
}

function newFinding(judged: Judged, { check, track }: RuleSettings, at: Sighting): Finding {
  const { ruleId, subject, label, values } = judged;
  return {
    id: fingerprintOf(at.machineId, ruleId, subject),
    machineId: at.machineId,
    ruleId,
    check,
    subject,
    label,
    track,
    state: 'clear',
    severity: 'info',
    values,
    samples: 0,
    sinceMs: at.observedMs,
    onsetMs: at.observedMs,
    onsets: 0,
    observedMs: at.observedMs,
    reason: 'first-seen',
    recentOnsets: [],
  };
}

function hold(before: Finding, judged: Judged, severity: Severity, settings: RuleSettings, at: Sighting): Observed {
  const { label, values } = judged;
  const onsetMs = before.state === 'clear' ? at.observedMs : before.onsetMs;
  return step({ ...before, label, values, severity, onsetMs }, onHolding(before, severity, settings, at), at);
}

function onHolding(before: Finding, severity: Severity, settings: RuleSettings, at: Sighting): Next {
  const confirmable = before.state === 'clear' || before.state === 'pending';
  if (confirmable && at.settling && settings.track === 'fault') return { state: 'pending', reason: 'settling' };
  switch (before.state) {
    case 'clear': {
      const atOnce = settings.samples <= 1 && settings.forMs <= 0;
      return atOnce ? { state: 'open', reason: 'confirmed' } : { state: 'pending', reason: 'first-seen' };
    }
    case 'pending':
      if (before.samples + 1 < settings.samples) return { state: 'pending', reason: 'waiting-for-samples' };
      if (at.observedMs - before.onsetMs < settings.forMs) return { state: 'pending', reason: 'waiting-for-duration' };
      return { state: 'open', reason: 'confirmed' };
    case 'open':
      return { state: 'open', reason: severity === before.severity ? 'seen-again' : 'severity-changed' };
    case 'clearing':
      return { state: 'open', reason: 'back-while-clearing' };
  }
}

function onClear(finding: Finding, settings: RuleSettings, at: Sighting): Next {
  switch (finding.state) {
    case 'clear':
      return { state: 'clear', reason: finding.reason };
    case 'pending':
      return { state: 'clear', reason: 'never-confirmed' };
    case 'open':
      return settings.holdMs > 0 ? { state: 'clearing', reason: 'clear-seen' } : { state: 'clear', reason: 'cleared' };
    case 'clearing': {
      const held = at.observedMs - finding.sinceMs >= holdOf(settings.holdMs, finding, at.observedMs);
      return held ? { state: 'clear', reason: 'cleared' } : { state: 'clearing', reason: 'waiting-for-hold' };
    }
  }
}

function onBetween(finding: Finding): Next {
  if (finding.state === 'clear') return { state: 'clear', reason: finding.reason };
  return { state: finding.state === 'pending' ? 'clear' : finding.state, reason: 'between-thresholds' };
}

function step(before: Finding, next: Next, at: Sighting): Observed {
  const moved = next.state !== before.state;
  // It may have been calm for long when nobody looked at it.
  const { unknown: _, ...known } = withFlapping(before, at);
  const finding: Finding = {
    ...known,
    ...next,
    samples: samplesAfter(before, next, moved),
    observedMs: at.observedMs,
    ...(moved && { sinceMs: at.observedMs }),
    ...(moved && next.state === 'clear' && { clearedAt: at.now }),
    ...(moved &&
      next.state === 'open' && { openedAt: at.now, recentOnsets: withOnset(before.recentOnsets, at.observedMs) }),
    ...(next.reason === 'confirmed' && { onsets: before.onsets + 1 }),
  };
  return { finding: withFlapping(finding, at), reason: next.reason, moved };
}

/** What is investigated is never taken for a flicker. */
function withFlapping(finding: Finding, { observedMs, intervalMs }: Sighting): Finding {
  const since = finding.track === 'fault' ? flapsSince(finding, observedMs, intervalMs) : undefined;
  if (since === finding.flappingSince) return finding;
  const { flappingSince: _, ...steady } = finding;
  return since === undefined ? steady : { ...steady, flappingSince: since };
}

/** Counting starts with each turn and goes on through the confirmation. */
function samplesAfter(before: Finding, next: Next, moved: boolean): number {
  if (next.state === 'clear') return 0;
  if (next.reason === 'between-thresholds') return before.samples;
  return moved && next.reason !== 'confirmed' ? 1 : before.samples + 1;
}
