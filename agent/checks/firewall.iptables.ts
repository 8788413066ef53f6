// What `iptables -S` says about packets for this machine.
import type { Firewall } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';

export function parseIptables(text: string): Firewall {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const policy = lines.find(([verb, chain]) => verb === '-P' && chain === 'INPUT')?.[2];
  if (!policy) throw new CheckError('parse_error', 'iptables -S printed no policy for INPUT');
  const rules = reachedFrom('INPUT', lines);
  const catchAll = rules.some((rule) => rule.length >= 4 && rule[2] === '-j' && /^(DROP|REJECT)$/.test(rule[3] ?? ''));
  const names = lines.filter(([verb]) => verb === '-N').map(([, name]) => name ?? '');
  return {
    filtering: policy !== 'ACCEPT' || catchAll,
    input_policy: policy === 'ACCEPT' ? 'accept' : 'drop',
    input_rules: rules.length,
    manager: names.some((name) => name.startsWith('ufw-')) ? 'ufw' : 'iptables',
    container_tables: names.some((name) => name.startsWith('DOCKER')) ? ['docker'] : [],
  };
}

/** Rules of the chain, and of the chains it hands every packet to. */
function reachedFrom(chain: string, lines: string[][], seen = new Set<string>()): string[][] {
  if (seen.has(chain)) return [];
  seen.add(chain);
  const rules = lines.filter(([verb, name]) => verb === '-A' && name === chain);
  const onward = rules.filter(([, , flag]) => flag === '-j' || flag === '-g').map((rule) => rule[3] ?? '');
  return [...rules, ...onward.flatMap((target) => reachedFrom(target, lines, seen))];
}
