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

/** By id: hex of SHA-256 over what judges in each rule, not over how it is worded. */
export function ruleHashes({ rules }: Pack): Map<string, string> {
  return new Map([...rules.values()].map((rule) => [rule.id, hashOf(rule)]));
}

export function differenceOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): PackDifference {
  const kept = [...after.keys()].filter((id) => before.has(id));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)).sort(),
    removed: [...before.keys()].filter((id) => !after.has(id)).sort(),
    changed: kept.filter((id) => before.get(id) !== after.get(id)).sort(),
  };
}

function hashOf({ source: { texts: _, ...judges } }: Rule): string {
  return createHash('sha256').update(JSON.stringify(judges)).digest('hex');
}
