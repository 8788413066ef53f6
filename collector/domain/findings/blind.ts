// A check that can not tell is neither good nor bad news. For a day and more, and by
// a reason that somebody can mend, it is work.
import { BLIND_AFTER_MS } from '../policy/findings.ts';
import { MACHINE_BLIND } from './house.ts';
import type { HouseRule } from './house-rule.ts';

/** Nothing to mend: the machine is not made for this check, or lacks what it need not have. */
const FOR_GOOD: ReadonlySet<string> = new Set(['tool_missing', 'not_supported']);

/** `reason`: the check's own. */
export const isForGood = (reason: string): boolean => FOR_GOOD.has(reason);

/** It could not tell since `sinceMs`, and now for this reason. */
export function isBlind(reason: string, sinceMs: number, atMs: number): boolean {
  return !isForGood(reason) && atMs - sinceMs > BLIND_AFTER_MS;
}

/** The rule for one check: its finding is listed under the check that is blind. */
export function blindRuleOf(check: string): HouseRule {
  return { ...MACHINE_BLIND, check };
}
