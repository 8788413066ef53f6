// Whether anybody can tell at present how a finding stands.
import type { Machine } from '../fleet/machine.ts';
import type { Finding } from './finding.ts';
import { houseRuleOf } from './house.ts';

/** Since when nobody can tell, and why: a reason of its check, or what its machine is. */
type Unknown = NonNullable<Finding['unknown']>;

/**
 * What its check said, else what the connection says: asked when somebody reads it, so that a fleet that goes to
 * sleep is not written anew. What the collector sees by itself it goes on seeing.
 */
export function unknownNow(
  finding: Finding,
  machine: Pick<Machine, 'presence' | 'presenceAt'> | undefined,
): Unknown | undefined {
  if (finding.state === 'clear' || houseRuleOf(finding.ruleId)) return undefined;
  if (finding.unknown) return finding.unknown;
  if (!machine || machine.presence === 'online') return undefined;
  return { reason: machine.presence, sinceMs: machine.presenceAt };
}
