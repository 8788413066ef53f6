// macOS has two: the application firewall of the settings, and pf, which only people who
// know it switch on. Third-party ones filter through extensions and can not be asked.
import type { Firewall } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

export async function readMac(host: Host): Promise<Reading<'firewall', never>> {
  const { stdout, stderr } = await host.run('applicationFirewall');
  const on = parseGlobalState(stdout);
  if (on === undefined) {
    throw new CheckError('parse_error', `socketfilterfw said: ${(stdout || stderr).trim().split('\n')[0] ?? ''}`);
  }
  if (!on)
    return { facts: (await readPacketFilter(host)) ?? { filtering: false, manager: 'macos', container_tables: [] } };
  const { stdout: blocks } = await host.run('applicationFirewallBlocksAll');
  return {
    facts: {
      filtering: true,
      manager: 'macos',
      ...(blocksAll(stdout, blocks) && { input_policy: 'drop' }),
      container_tables: [],
    },
  };
}

/** "Firewall is enabled. (State = 1)": by the number, and by the word where a version leaves it out. */
export function parseGlobalState(text: string): boolean | undefined {
  const state = /\(State = (\d)\)/.exec(text)?.[1];
  if (state !== undefined) return state !== '0';
  const word = /\b(enabled|disabled)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : word === 'enabled';
}

/** State 2; "Firewall has block all state set to enabled.", before macOS 13 "Block all ENABLED!". */
export function blocksAll(state: string, blocks: string): boolean {
  return /\(State = 2\)/.test(state) || /\bblock all\b.*\benabled\b/i.test(blocks);
}

/** Undefined unless pf is on and has rules of somebody: Apple's own anchors are empty as a rule. */
async function readPacketFilter(host: Host): Promise<Firewall | undefined> {
  try {
    const state = await host.run('packetFilterState');
    if (!/^Status: Enabled\b/m.test(state.stdout)) return undefined;
    const rules = parseBlockRules((await host.run('packetFilterRules')).stdout);
    return rules > 0 ? { filtering: true, manager: 'pf', input_rules: rules, container_tables: [] } : undefined;
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

/** Of `pfctl -s rules`, those that drop what comes in from anywhere: "block drop in all". */
export function parseBlockRules(text: string): number {
  const rules = text.split('\n').filter((line) => /^block\b/.test(line) && !/\bout\b/.test(line));
  return rules.filter((line) => /\ball\b|\bfrom any\b/.test(line)).length;
}
