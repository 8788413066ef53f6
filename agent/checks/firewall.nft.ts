// What `nft -j list ruleset` says about packets for this machine. Format:
// libnftables-json(5). Only base chains at the input hook count, with the chains
// they lead to without a condition: tables of container engines hook elsewhere.
import type { Firewall } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';

interface Chain {
  family: string;
  table: string;
  name: string;
  hook?: string;
  policy?: string;
}

interface Rule {
  family: string;
  table: string;
  chain: string;
  expr?: Record<string, unknown>[];
}

interface Ruleset {
  tables: { family: string; name: string }[];
  chains: Chain[];
  rules: Rule[];
}

const FAMILIES = ['ip', 'ip6', 'inet'];

export function parseRuleset(text: string): Firewall {
  const ruleset = rulesetOf(text);
  const inputs = ruleset.chains.filter(({ hook, family }) => hook === 'input' && FAMILIES.includes(family));
  const reached = inputs.map((chain) => rulesFrom(ruleset, chain, new Set()));
  const policies = inputs.map(({ policy }) => policy ?? 'accept');
  return {
    filtering: reached.some((rules, index) => refusesTheRest(rules) ?? policies[index] === 'drop'),
    input_rules: reached.flat().length,
    container_tables: ruleset.tables
      .map(({ name }) => name)
      .filter((name) => /docker|podman|netavark|cni|kube|lxc|lxd|incus/i.test(name)),
    ...present({
      manager: managerOf(ruleset, reached.flat().length > 0),
      input_policy: policies.length === 0 ? undefined : policies.includes('drop') ? 'drop' : 'accept',
    }),
  };
}

function rulesetOf(text: string): Ruleset {
  const ruleset: Ruleset = { tables: [], chains: [], rules: [] };
  for (const item of itemsOf(text)) {
    if (item['table']) ruleset.tables.push(item['table'] as Ruleset['tables'][number]);
    if (item['chain']) ruleset.chains.push(item['chain'] as Chain);
    if (item['rule']) ruleset.rules.push(item['rule'] as Rule);
  }
  return ruleset;
}

function itemsOf(text: string): Record<string, unknown>[] {
  try {
    const { nftables } = JSON.parse(text) as { nftables?: unknown };
    if (Array.isArray(nftables)) return nftables;
  } catch (error) {
    throw new CheckError('parse_error', 'nft printed no valid JSON', error);
  }
  throw new CheckError('parse_error', 'nft printed JSON without "nftables"');
}

interface Step {
  rule: Rule;
  /** Every packet gets here that no rule before has ended. */
  always: boolean;
}

/** What the first rule does that takes every packet; undefined when there is none, and the policy decides. */
function refusesTheRest(steps: Step[]): boolean | undefined {
  for (const { rule, always } of steps) {
    const verdict = always && !isConditional(rule) ? verdictOf(rule) : undefined;
    if (verdict !== undefined) return verdict !== 'accept';
  }
  return undefined;
}

function verdictOf({ expr = [] }: Rule): string | undefined {
  return ['accept', 'drop', 'reject'].find((verdict) => expr.some((part) => verdict in part));
}

/** The rules of a chain and of those it leads to, in the order in which a packet meets them. */
function rulesFrom(ruleset: Ruleset, chain: Chain, seen: Set<string>, always = true): Step[] {
  if (seen.has(chain.name)) return [];
  seen.add(chain.name);
  const here = (other: { family: string; table: string }) =>
    other.family === chain.family && other.table === chain.table;
  return ruleset.rules
    .filter((rule) => here(rule) && rule.chain === chain.name)
    .flatMap((rule) => {
      const next = ruleset.chains.filter((other) => here(other) && targetsOf(rule).includes(other.name));
      const onward = always && !isConditional(rule);
      return [{ rule, always }, ...next.flatMap((target) => rulesFrom(ruleset, target, seen, onward))];
    });
}

function targetsOf({ expr = [] }: Rule): string[] {
  return expr.flatMap((part) => {
    const target = (part['jump'] ?? part['goto']) as { target?: string } | undefined;
    return target?.target ?? [];
  });
}

function isConditional({ expr = [] }: Rule): boolean {
  return expr.some((part) => 'match' in part || 'vmap' in part || 'xt' in part);
}

function managerOf({ tables, chains }: Ruleset, hasInputRules: boolean): string | undefined {
  if (tables.some(({ name }) => name === 'firewalld')) return 'firewalld';
  if (chains.some(({ name }) => name.startsWith('ufw-'))) return 'ufw';
  const legacyNames = chains.some(({ name, hook }) => hook === 'input' && name === 'INPUT');
  return legacyNames ? 'iptables' : hasInputRules ? 'nftables' : undefined;
}
