// Findings of change rules: a change is one moment. What held at that moment is
// not unsaid by the next observation; it lapses after a while without another.
import type { Judged } from '../../../shared/rules/judged.ts';
import { worse } from '../../../shared/severity.ts';
import type { Finding } from './finding.ts';
import { type Observed, observe, type RuleSettings, type Sighting } from './observe.ts';

export interface ChangeSettings extends RuleSettings {
  /** The rule says which change makes it fine again; else no change does. */
  clears: boolean;
}

/** A change was judged: it opens at once, and what is open keeps its worst severity. */
export function changeJudged(
  finding: Finding | undefined,
  judged: Judged,
  settings: ChangeSettings,
  at: Sighting,
): Observed | undefined {
  const { verdict } = judged;
  if (verdict.is === 'clear' && settings.clears && finding)
    return observe(finding, judged, { ...settings, holdMs: 0 }, at);
  if (verdict.is !== 'holding') return undefined;
  const standing = finding && finding.state !== 'clear' ? finding.severity : 'info';
  const severity = worse(verdict.severity, standing);
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
  const verdict = { is: 'clear' } as const;
  return observe(finding, { ...finding, verdict, trace: [] }, { ...settings, holdMs: 0 }, at);
}
