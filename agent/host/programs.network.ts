// Programs that tell of the network and what filters it.
import { MIB, type Program, quick } from './program.ts';

export const NETWORK_PROGRAMS = {
  nftRuleset: {
    paths: ['/usr/sbin/nft', '/sbin/nft'],
    arguments: ['-j', 'list', 'ruleset'],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  iptablesRules: {
    paths: ['/usr/sbin/iptables', '/sbin/iptables'],
    arguments: ['-S'],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  /** The kernel's older filter, where `iptables` is the one for nftables. */
  iptablesLegacyRules: {
    paths: ['/usr/sbin/iptables-legacy', '/sbin/iptables-legacy'],
    arguments: ['-S'],
    timeoutMs: 10_000,
    outputBytes: 4 * MIB,
  },
  /** Twenty small questions to the gateway. */
  ping: {
    paths: ['/usr/bin/ping', '/bin/ping'],
    arguments: ['-n', '-q', '-c', '20', '-i', '0.2', '-W', '1', '--'],
    argument: /^\d{1,3}(?:\.\d{1,3}){3}$/,
    timeoutMs: 10_000,
    outputBytes: MIB,
  },
  /** What NetworkManager takes the connection for, as a number; starts no service. */
  networkManagerMetered: {
    paths: ['/usr/bin/busctl', '/bin/busctl'],
    arguments: [
      ...['--system', '--auto-start=no', '--timeout=2', 'get-property', 'org.freedesktop.NetworkManager'],
      ...['/org/freedesktop/NetworkManager', 'org.freedesktop.NetworkManager', 'Metered'],
    ],
    ...quick,
  },
} satisfies Record<string, Program>;
