// What the expressions of a rule may speak of, by the kind of rule it is.
import type { Variables } from './cel.ts';
import type { Contract } from './contract.ts';
import type { RuleSource } from './rule.ts';

/** The machine and the clock: every expression has them. */
const ALWAYS: Variables = { machine: 'Machine', now: 'double' };

/** Before there is an item: the facts of the rule's own checks. */
export function factScope(source: RuleSource, { checks }: Contract): Variables {
  const own = [source.check, ...(source.needs ?? [])];
  return { ...ALWAYS, ...Object.fromEntries(own.map((check) => [check, checks[check] ?? 'dyn'])) };
}

/** For what names a subject and decides whether it counts: identity and label. */
export function subjectScope(source: RuleSource, contract: Contract, item: string | undefined): Variables {
  const facts = factScope(source, contract);
  return item === undefined ? facts : { ...facts, it: item };
}

/** For conditions and values. */
export function levelScope(source: RuleSource, contract: Contract, item: string | undefined): Variables {
  const subject = subjectScope(source, contract, item);
  switch (source.judges) {
    case 'change':
      if (item === undefined) return { ...subject, was: contract.checks[source.check] ?? 'dyn' };
      return { ...subject, was: item, appeared: 'bool', vanished: 'bool' };
    case 'occurrences':
      return { ...subject, count: 'double', counts: 'Counts' };
    default:
      return subject;
  }
}
