import { describe, expect, it } from 'vitest';
import type { Link, Network } from '../../../../proto/gen/types.ts';
import { contractSchema } from '../../../../proto/schema.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import type { Judged } from '../../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../../shared/rules/pack.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { machine, NOW } from '../rules.ts';

const rules = loadPack(
  builtInRules().filter(({ file }) => file === 'network.yaml'),
  contractSchema,
).rules;

function judged(id: string, network: Partial<Network>): Judged | undefined {
  const facts = { network: { links: [], resolvers: [], ...network } };
  return judge(rules.get(`network.${id}`)!, { machine, now: NOW, facts })[0];
}

function ask(id: string, network: Partial<Network>): string {
  const verdict = judged(id, network)?.verdict;
  return verdict === undefined ? 'not meant' : verdict.is === 'holding' ? verdict.severity : verdict.is;
}

const link = (overrides: Partial<Link>): Link => ({
  ...{ id: 'm1', name: 'eth0', kind: 'wired', addresses: [], default_route: true },
  ...overrides,
});
const wireless = link({ kind: 'wireless', name: 'wlan0' });

describe('a connection paid by volume', () => {
  const poor: Partial<Network> = {
    ...{ loss_ratio: 0.3, gateway_rtt_ms: 900, collector_rtt_ms: 3000 },
    links: [{ ...wireless, signal_dbm: -90 }],
    resolvers: [{ address: '198.51.100.1', answers: true, rtt_ms: 2000 }],
  };

  it.each(['loss', 'gateway-slow', 'collector-slow', 'dns-slow', 'wifi-weak'])(
    'is a telephone and not judged by %s',
    (rule) => {
      expect(ask(rule, { ...poor, metered: true })).toBe('not meant');
      expect(ask(rule, { ...poor, metered: false })).toMatch(/low|medium/);
      expect(ask(rule, poor)).toMatch(/low|medium/);
    },
  );
});

describe('name servers that do not answer', () => {
  const resolvers = [{ address: '192.0.2.53', answers: false }];

  it.each<[string, Partial<Network>]>([
    ['medium', { default_interface: 'eth0' }],
    ['medium', { links: [link({ up: true, default_route: false })] }],
    ['not meant', { links: [link({ up: false, default_route: false })] }],
    ['not meant', {}],
  ])('are %s with %j: without a network nobody answers', (expected, network) => {
    expect(ask('dns', { resolvers, ...network })).toBe(expected);
  });
});

describe('a login page in the way', () => {
  it.each<[string, Partial<Network>]>([
    ['info', { captive_portal: true }],
    ['clear', { captive_portal: false }],
    ['unknown', {}],
  ])('is %s with %j', (expected, network) => {
    expect(ask('captive-portal', network)).toBe(expected);
  });
});

describe('the way to the gateway', () => {
  it.each<[string, string, Partial<Network>]>([
    ['loss', 'medium', { loss_ratio: 0.2 }],
    ['loss', 'low', { loss_ratio: 0.1 }],
    ['loss', 'clear', { loss_ratio: 0.05 }],
    ['loss', 'unknown', {}],
    ['gateway-slow', 'low', { gateway_rtt_ms: 60, links: [link({})] }],
    ['gateway-slow', 'between', { gateway_rtt_ms: 40, links: [link({})] }],
    ['gateway-slow', 'clear', { gateway_rtt_ms: 60, links: [wireless] }],
    ['gateway-slow', 'low', { gateway_rtt_ms: 160, links: [wireless] }],
    ['gateway-slow', 'unknown', { links: [link({})] }],
    ['gateway', 'low', { gateway_reachable: false }],
    ['gateway', 'low', { gateway_reachable: false, resolvers: [{ address: '192.0.2.53', answers: true }] }],
    ['gateway', 'medium', { gateway_reachable: false, resolvers: [{ address: '192.0.2.53', answers: false }] }],
    ['gateway', 'clear', { gateway_reachable: true }],
    ['gateway', 'unknown', {}],
  ])('%s is %s with %j', (id, expected, facts) => {
    expect(ask(id, facts)).toBe(expected);
  });
});

describe('a link', () => {
  it.each<[string, string, Partial<Link>]>([
    ['wifi-weak', 'medium', { ...wireless, signal_dbm: -83 }],
    ['wifi-weak', 'low', { ...wireless, signal_dbm: -76 }],
    ['wifi-weak', 'between', { ...wireless, signal_dbm: -74 }],
    ['wifi-weak', 'clear', { ...wireless, signal_dbm: -60 }],
    ['wifi-weak', 'unknown', wireless],
    ['wifi-weak', 'not meant', { signal_dbm: -90 }],
    ['wifi-weak', 'not meant', { ...wireless, signal_dbm: -90, default_route: false }],
    ['speed-drop', 'low', { speed_mbit: 100, best_speed_mbit: 1000 }],
    ['speed-drop', 'clear', { speed_mbit: 1000, best_speed_mbit: 2500 }],
    ['speed-drop', 'clear', { speed_mbit: 1000, best_speed_mbit: 1000 }],
    ['speed-drop', 'unknown', { best_speed_mbit: 1000 }],
    ['speed-drop', 'not meant', { ...wireless, speed_mbit: 6, best_speed_mbit: 866 }],
    ['speed-drop', 'not meant', { speed_mbit: 100, best_speed_mbit: 1000, default_route: false }],
    ['duplicate-address', 'medium', { duplicate_address: true }],
    ['duplicate-address', 'medium', { duplicate_address: true, default_route: false }],
    ['duplicate-address', 'clear', { duplicate_address: false }],
    ['duplicate-address', 'unknown', {}],
  ])('%s is %s with %j', (id, expected, overrides) => {
    expect(ask(id, { links: [link(overrides)] })).toBe(expected);
  });
});

describe('room and names', () => {
  const server = (rtt_ms?: number) => ({ address: '192.0.2.53', answers: true, ...(rtt_ms && { rtt_ms }) });

  it.each<[string, string, Partial<Network>]>([
    ['exhausted', 'medium', { conntrack_ratio: 0.95 }],
    ['exhausted', 'low', { conntrack_ratio: 0.1, ephemeral_ports_ratio: 0.8 }],
    ['exhausted', 'between', { ephemeral_ports_ratio: 0.72 }],
    ['exhausted', 'clear', { ephemeral_ports_ratio: 0.1 }],
    ['dns-slow', 'low', { resolvers: [server(20), server(700)] }],
    ['dns-slow', 'between', { resolvers: [server(400)] }],
    ['dns-slow', 'clear', { resolvers: [server(20), server()] }],
    ['dns-slow', 'clear', { resolvers: [] }],
  ])('%s is %s with %j', (id, expected, facts) => {
    expect(ask(id, facts)).toBe(expected);
  });
});

describe('texts', () => {
  it('say how much is lost and how strong the signal is', () => {
    const lost = judged('loss', { loss_ratio: 0.1, gateway: '192.0.2.1' })!;
    expect(fillTexts(rules.get('network.loss')!.texts, lost, 'en').title).toBe(
      'pc-1: 10% of what is sent to the gateway gets lost',
    );
    const weak = judged('wifi-weak', { links: [{ ...wireless, signal_dbm: -80 }] })!;
    expect(fillTexts(rules.get('network.wifi-weak')!.texts, weak, 'ja').title).toContain('（-80 dBm）');
  });

  it('are whole even where one of two numbers is missing', () => {
    const full = judged('exhausted', { ephemeral_ports_ratio: 0.8 })!;
    const { title } = fillTexts(rules.get('network.exhausted')!.texts, full, 'en');
    expect(title).toBe('pc-1: runs out of room for connections (0% of the table, 80% of the ports)');
  });
});
