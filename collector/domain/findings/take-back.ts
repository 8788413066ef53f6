import type { Finding } from './finding.ts';

/**
 * The finding as if its last observation had not been judged yet: a rule that is another
 * now judges the same observation again, and it counts once.
 */
export function takenBack(finding: Finding, observedMs: number): Finding {
  if (finding.observedMs < observedMs) return finding;
  return { ...finding, observedMs: observedMs - 1, samples: Math.max(0, finding.samples - 1) };
}
