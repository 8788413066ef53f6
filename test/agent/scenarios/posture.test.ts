import { describe, expect, it } from 'vitest';
import { noStage } from '../../support/powers.ts';
import { found, listenAt } from './stage.ts';

const NETWORK = ['firewall', 'listeners'];
const DROPPING = `nft -f - <<'END'
table inet filter {
  chain input {
    type filter hook input priority filter; policy drop;
    iif lo accept
    ct state established,related accept
    tcp dport 22 accept
  }
}
END`;
/** As Docker's engine sets it up: nothing of it looks at packets for the PC itself. */
const DOCKER = `nft -f - <<'END'
table ip nat {
  chain DOCKER { iifname "docker0" return; }
  chain PREROUTING { type nat hook prerouting priority dstnat; policy accept; fib daddr type local jump DOCKER; }
  chain POSTROUTING { type nat hook postrouting priority srcnat; policy accept; ip saddr 172.17.0.0/16 oifname != "docker0" masquerade; }
}
table ip filter {
  chain DOCKER { }
  chain DOCKER-USER { return; }
  chain FORWARD { type filter hook forward priority filter; policy drop; jump DOCKER-USER; oifname "docker0" jump DOCKER; }
}
END`;
const ADDRESS = `
ip link add wan0 type veth peer name lan0
ip addr add 192.0.2.7/24 dev wan0
ip link set wan0 up`;

const noNft = noStage('/usr/sbin/ip', '/usr/sbin/nft', '/usr/bin/ss');
describe.skipIf(noNft)(
  `the network side of a PC (${noNft ?? 'in a namespace of its own'})`,
  { timeout: 60_000 },
  () => {
    it.each([
      ['no firewall, but nothing to reach either', '', ['low security.firewall-off pc-1']],
      ['no firewall', listenAt('0.0.0.0', 8080), ['high security.firewall-off pc-1']],
      ['rules of Docker only', DOCKER + listenAt('0.0.0.0', 8080), ['high security.firewall-off pc-1']],
      ['a firewall that drops', DROPPING + listenAt('0.0.0.0', 8080), []],
      [
        'a database open to the network',
        DROPPING + ADDRESS + listenAt('192.0.2.7', 6379),
        ['high security.risky-port tcp/6379'],
      ],
      ['a database for this PC alone', DROPPING + ADDRESS + listenAt('127.0.0.1', 6379), []],
    ])('%s', (_, scene, expected) => {
      expect(found(scene, NETWORK)).toEqual(expected);
    });
  },
);

const noSshd = noStage('/usr/sbin/ip', '/usr/sbin/sshd', '/usr/bin/ss');
describe.skipIf(noSshd)(`an SSH server (${noSshd ?? 'in a namespace of its own'})`, { timeout: 60_000 }, () => {
  const serving = (settings: string) => `
over "$1" /etc
mount -t tmpfs tmpfs /run && mkdir /run/sshd
rm -rf /etc/ssh/sshd_config.d
printf '${settings}' > /etc/ssh/sshd_config
/usr/sbin/sshd -D &
while [ -z "$(ss -Hltn 'sport = :22')" ]; do sleep 0.02; done`;

  it.each([
    ['lets root in', 'PermitRootLogin yes\\nUsePAM yes\\n', ['high security.ssh-root-password pc-1']],
    ['lets nobody in without a key', 'PermitRootLogin no\\nPasswordAuthentication no\\n', []],
  ])('that %s', (_, settings, expected) => {
    expect(found(serving(settings), ['sshd'])).toEqual(expected);
  });
});

const noRoot = noStage('/usr/sbin/ip');
describe.skipIf(noRoot)(`accounts (${noRoot ?? 'in a namespace of its own'})`, { timeout: 60_000 }, () => {
  const people = (passwd: string, shadow: string) => `
over "$1" /etc
printf 'root:x:0:0:root:/root:/bin/bash\\nmika:x:1000:1000::/home/mika:/bin/bash\\n${passwd}' > /etc/passwd
printf 'root:*:20000:0:99999:7:::\\nmika:$y$j9T$x:20000:0:99999:7:::\\n${shadow}' > /etc/shadow
`;

  it.each([
    ['as they should be', people('', ''), []],
    [
      'one without a password',
      people('kiosk:x:1001:1001::/home/kiosk:/bin/sh\\n', 'kiosk::20000:0:99999:7:::\\n'),
      ['high security.empty-password kiosk'],
    ],
    [
      'a second one with the number 0',
      people('toor:x:0:0::/root:/bin/bash\\n', 'toor:*:20000:0:99999:7:::\\n'),
      ['critical security.second-root toor'],
    ],
  ])('%s', (_, scene, expected) => {
    expect(found(scene, ['accounts'])).toEqual(expected);
  });
});
