// Findings of change rules: a change is one moment. What held at that moment is
// not unsaid by the next observation; it lapses after a while without another.
import type { Judged } from '../../../shared/rules/judged.ts';
import { worse } from '../../../shared/severity.ts';
import type { Finding } from './finding.ts';
import { type Observed, observe, type RuleSettings, type Sighting } from './observe.ts';

/** A change was judged: it opens at once, and what is open keeps its worst severity. */
export function changeJudged(
  finding: Finding | undefined,
  judged: Judged,
  settings: RuleSettings,
  at: Sighting,
): Observed | undefined {
  if (judged.verdict.is !== 'holding') return undefined;
  const standing = finding && finding.state !== 'clear' ? finding.severity : 'info';
  const severity = worse(judged.verdict.severity, standing);
  return observe(
    finding,
    { ...judged, verdict: { is: 'holding', severity } },
    { ...settings, samples: 1, forMs: 0 },
    at,
  );
}

/** Time passed without another such change; undefined while its hold lasts. */
export function lapse(finding: Finding, settings: RuleSettings, at: Sighting): Observed | undefined {
  if (finding.state === 'clear' || at.observedMs - finding.observedMs < settings.holdMs) return undefined;
  const cleared: Finding = { ...finding, state: 'clear', reason: 'cleared', samples: 0 };
  return {
    finding: { ...cleared, sinceMs: at.observedMs, observedMs: at.observedMs, clearedAt: at.now },
    reason: 'cleared',
    moved: true,
  };
}
