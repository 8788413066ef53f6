import { createHash } from 'node:crypto';
import type { Pack, Rule } from '../../shared/rules/pack.ts';

/** Ids of rules, in order. */
export interface PackDifference {
  added: string[];
  removed: string[];
  /** Of those in both: what judges, not how it is worded. */
  changed: string[];
}

/** Hex of SHA-256 over all rules in force, tuned, in the order of their ids. */
export function packHash({ rules }: Pack): string {
  const sources = [...rules.values()].map(({ source }) => source).sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex');
}

export function differenceOf(before: Pack, after: Pack): PackDifference {
  const [then, now] = [before.rules, after.rules];
  return {
    added: [...now.keys()].filter((id) => !then.has(id)).sort(),
    removed: [...then.keys()].filter((id) => !now.has(id)).sort(),
    changed: [...now.values()]
      .filter((rule) => judgesOtherwise(then.get(rule.id), rule))
      .map(({ id }) => id)
      .sort(),
  };
}

function judgesOtherwise(before: Rule | undefined, after: Rule): boolean {
  if (!before) return false;
  const [{ texts: _, ...was }, { texts: __, ...is }] = [before.source, after.source];
  return JSON.stringify(was) !== JSON.stringify(is);
}
