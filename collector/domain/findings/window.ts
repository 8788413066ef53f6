// Findings of occurrence rules: a window that slides over what happened. A burst
// is over when it is seen, so there is nothing to wait for before it opens.
import { EVERY_SUBJECT, type Judged } from '../../../shared/rules/judged.ts';
import type { Finding } from './finding.ts';
import type { Observed, RuleSettings, Sighting } from './observe.ts';
import { sweep } from './sweep.ts';

/** A subject without an answer had nothing happen within the window: it is quiet, not gone. */
export function windowJudged(findings: Finding[], judged: Judged[], settings: RuleSettings, at: Sighting): Observed[] {
  const heard = new Set(judged.map(({ subject }) => subject));
  const silent = heard.has(EVERY_SUBJECT) ? [] : findings.filter(({ subject }) => !heard.has(subject));
  const quiet = silent.map((finding): Judged => ({ ...finding, verdict: { is: 'clear' }, trace: [] }));
  return sweep(findings, [...judged, ...quiet], { ...settings, samples: 1, forMs: 0 }, at);
}
