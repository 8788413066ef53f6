// From settings to what judges: the rules that come with Deskside, the house's own, the policy.
import { contractSchema } from '../../proto/schema.ts';
import { builtInRules, loadPack, readRuleFolder } from '../../shared/rules/pack.ts';
import type { CollectorConfig } from '../config.ts';
import { policyOf } from '../settings/policy.ts';
import type { InForce } from './book.ts';

/** @throws ConfigError with a line for each problem of all rule files. */
export function inForceOf(config: CollectorConfig): InForce {
  const { rules, policy: _, ...rest } = config;
  const own = rules.folder === undefined ? [] : readRuleFolder(rules.folder);
  const pack = loadPack([...builtInRules(), ...own], contractSchema, rules.tune);
  return { pack, policy: policyOf(config.policy, Date.now()), tuning: rules.tune, fixed: settingsIn(rest) };
}

/** Every single setting by its name: "agents.port". */
function settingsIn(section: object, path: string[] = []): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(section)) {
    const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isSection) Object.assign(settings, settingsIn(value, [...path, key]));
    else settings[[...path, key].join('.')] = value;
  }
  return settings;
}
