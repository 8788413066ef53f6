// The rules and the policy in force. They are exchanged together and as a whole: what is
// wrong in a file leaves everything as it was.
import { ConfigError } from '../../shared/errors.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import type { Tuning } from '../../shared/rules/rule.ts';
import type { Policy } from '../domain/policy.ts';
import { differenceOf, type PackDifference, packHash, ruleHashes } from './difference.ts';

/** What the settings and the rule files come to. */
export interface InForce {
  pack: Pack;
  policy: Policy;
  tuning: Tuning;
  /** Settings that only a start takes up: name and value. */
  fixed: Record<string, unknown>;
}

/** What is in force, and since when; `refused`: what was tried since and was wrong. */
export interface Standing {
  at: number;
  by: string;
  rules: number;
  /** Hex of SHA-256 over all rules as they are tuned. */
  hash: string;
  refused?: { at: number; by: string; problems: string[] };
}

export type Reloaded =
  | {
      is: 'reloaded';
      difference: PackDifference;
      /** Names of policy numbers that are others now. */
      policy: string[];
      /** Settings that are others in the file, and wait for the next start. */
      needsRestart: string[];
    }
  | { is: 'refused'; problems: string[] };

export interface RuleBook {
  pack(): Pack;
  policy(): Policy;
  tuning(): Tuning;
  standing(): Standing;
  /** `by`: who asked for it. */
  reload(by: string): Reloaded;
}

/** `read` reads settings and rule files anew. @throws ConfigError, which is answered as a refusal. */
export function openRuleBook(first: InForce, read: () => InForce, now: () => number): RuleBook {
  let inForce = first;
  let standing = standingOf(inForce.pack, now(), 'start');

  function reload(by: string): Reloaded {
    const next = readable(read);
    if ('problems' in next) {
      standing = { ...standing, refused: { at: now(), by, ...next } };
      return { is: 'refused', ...next };
    }
    const before = inForce;
    // What the running parts stand on stays what they were started with.
    inForce = { ...next, fixed: before.fixed };
    standing = standingOf(next.pack, now(), by);
    return {
      is: 'reloaded',
      difference: differenceOf(ruleHashes(before.pack), ruleHashes(next.pack)),
      policy: changedNames({ ...before.policy }, { ...next.policy }),
      needsRestart: changedNames(before.fixed, next.fixed),
    };
  }

  return {
    pack: () => inForce.pack,
    policy: () => inForce.policy,
    tuning: () => inForce.tuning,
    standing: () => standing,
    reload,
  };
}

/** The files and settings, or a line for each problem of all of them. */
function readable(read: () => InForce): InForce | { problems: string[] } {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.message.split('\n') };
    throw error;
  }
}

function standingOf(pack: Pack, at: number, by: string): Standing {
  return { at, by, rules: pack.rules.size, hash: packHash(pack) };
}

function changedNames(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
