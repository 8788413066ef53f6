// Run under `unshare -n`: sets up one firewall after the other, as people do, and prints
// which of them the check finds to filter.
import { execFileSync } from 'node:child_process';
import { firewall } from '../../../../agent/checks/firewall.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import type { Firewall } from '../../../../proto/gen/types.ts';

const SETUPS: Record<string, string[]> = {
  nothing: [],
  'nft, policy drop': [
    'nft add table inet f',
    'nft add chain inet f in { type filter hook input priority 0; policy drop; }',
  ],
  'nft, all accepted before the policy': [
    'nft add table inet f',
    'nft add chain inet f in { type filter hook input priority 0; policy drop; }',
    'nft add rule inet f in accept',
  ],
  'nft, one address only': [
    'nft add table inet f',
    'nft add chain inet f in { type filter hook input priority 0; policy accept; }',
    'nft add rule inet f in ip saddr 192.0.2.9 drop',
  ],
  'a container engine': [
    'nft add table ip docker',
    'nft add chain ip docker on { type filter hook forward priority 0; policy drop; }',
  ],
  'iptables, the rest rejected': [
    'iptables-nft -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT',
    'iptables-nft -A INPUT -j REJECT',
  ],
  'iptables, one address only': ['iptables-nft -A INPUT -s 192.0.2.9 -j REJECT'],
  'the older iptables': ['iptables-legacy -P INPUT DROP'],
};

const run = (command: string) => {
  const [program = '', ...words] = command.split(' ');
  // nft reads its words as one line, iptables each for itself.
  execFileSync(program, program === 'nft' ? [words.join(' ')] : words, { stdio: ['ignore', 'ignore', 'inherit'] });
};

const filtering: string[] = [];
for (const [name, commands] of Object.entries(SETUPS)) {
  run('nft flush ruleset');
  for (const command of commands) run(command);
  const reading = await firewall.on.linux?.(liveHost(), { memory: undefined, surroundings: {} });
  if ((reading?.facts as Firewall | undefined)?.filtering) filtering.push(name);
}
console.log(JSON.stringify(filtering));
