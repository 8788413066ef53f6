import { describe, expect, it } from 'vitest';
import { readMac } from '../../../../agent/checks/network.darwin.ts';
import { macLinks } from '../../../../agent/checks/network.links.darwin.ts';
import {
  duplexOf,
  parseCounters,
  parseDns,
  parseInterfaces,
  parseNeighbours,
  parseRoute,
  speedOf,
} from '../../../../agent/checks/network.parse.darwin.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import { mac, SURROUNDINGS } from './mac.ts';

describe('the default route', () => {
  it('names a gateway, or only a link (VPN)', () => {
    const text =
      '   route to: default\ndestination: default\n       mask: default\n    gateway: 192.0.2.1\n  interface: en0\n';
    expect(parseRoute(text)).toEqual({ interface: 'en0', gateway: '192.0.2.1' });
    expect(
      parseRoute('   route to: default\n  interface: utun4\n      flags: <UP,DONE,CLONING,STATIC,GLOBAL>\n'),
    ).toEqual({
      interface: 'utun4',
    });
  });

  it('is absent offline', () => {
    expect(parseRoute('')).toBeUndefined();
  });
});

describe('name servers', () => {
  it('are those for everything, in order, each once', () => {
    const text = `DNS configuration

resolver #1
  nameserver[0] : 2001:db8::53
  nameserver[1] : 192.0.2.53
  nameserver[2] : 192.0.2.53
  if_index : 14 (en0)

resolver #2
  domain   : corp.example
  nameserver[0] : 10.0.0.53
  order    : 101000

resolver #3
  domain   : local
  options  : mdns

DNS configuration (for scoped queries)

resolver #1
  nameserver[0] : 203.0.113.9
  if_index : 15 (en7)
`;
    expect(parseDns(text)).toEqual(['2001:db8::53', '192.0.2.53']);
    expect(parseDns('No DNS configuration available\n')).toEqual([]);
  });
});

describe('interfaces', () => {
  const [wired, phone] =
    parseInterfaces(`en7: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 19
\teflags=980<TXSTART,NOACKPRI>
\tether 00:e0:4c:68:01:22
\tinet6 fe80::10%en7 prefixlen 64 duplicated secured scopeid 0x13 
\tmedia: autoselect (1000baseT <full-duplex,flow-control,energy-efficient-ethernet>)
\tstatus: active
\ttype: USB Ethernet
en8: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 20
\teflags=1008980<TXSTART,NOACKPRI,EXPENSIVE,ECN_ENABLE>
\tether 0a:b1:c2:d3:e4:f5
\tmedia: autoselect (none)
\tstatus: inactive
\ttype: Ethernet
`);

  it('tell speed, carrier, and addresses that somebody else has', () => {
    expect(wired).toMatchObject({ name: 'en7', type: 'USB Ethernet', up: true, duplicate: true, expensive: false });
    expect([speedOf(wired?.media), duplexOf(wired?.media)]).toEqual([1000, 'full']);
  });

  it('tell that they are paid by volume', () => {
    expect(phone).toMatchObject({ name: 'en8', up: false, expensive: true, media: 'autoselect (none)' });
  });

  it.each([
    ['10baseT/UTP <half-duplex>', 10],
    ['100baseTX <full-duplex>', 100],
    ['2500Base-T <full-duplex>', 2500],
    ['10Gbase-T <full-duplex>', 10_000],
    ['autoselect', undefined],
  ])('of %s run at %s Mbit/s', (media, speed) => {
    expect(speedOf(media)).toBe(speed);
  });
});

describe('counters and neighbours', () => {
  it('are counted from the end of the line, for tunnels have no address', () => {
    const text = `Name       Mtu   Network       Address            Ipkts Ierrs     Ibytes    Opkts Oerrs     Obytes  Coll
gif0*      1280  <Link#2>                             0     0          0        0     0          0     0
en0        1500  <Link#14>   a8:8f:d9:31:5e:0c      900    90       1000      100     10      1000     0
en0        1500  192.0.2       192.0.2.57           900     -       1000      100     -       1000     -
utun3      1380  <Link#21>                           40     1       1000       60     0       1000     0
`;
    expect([...parseCounters(text)]).toEqual([
      ['gif0', { packets: 0, errors: 0 }],
      ['en0', { packets: 1000, errors: 100 }],
      ['utun3', { packets: 100, errors: 1 }],
    ]);
  });

  it('have answered, or not', () => {
    const text =
      '? (192.0.2.1) at 0:11:32:a1:b2:c3 on en0 ifscope [ethernet]\nfritz.box (192.0.2.9) at (incomplete) on en0 ifscope [ethernet]\n';
    expect([...parseNeighbours(text)]).toEqual([
      ['192.0.2.1', true],
      ['192.0.2.9', false],
    ]);
  });
});

describe('links', () => {
  const ether = (name: string, media: string, type: string) =>
    parseInterfaces(
      `${name}: flags=8863<UP> mtu 1500\n\tether 5a:1c:0e:71:24:a1\n\tmedia: ${media}\n\tstatus: inactive\n\ttype: ${type}\n`,
    );

  it.each([
    ['a socket without a cable', ether('en0', 'autoselect (none)', 'Ethernet'), 1],
    ['a part of the Mac itself', ether('en3', 'none', 'Ethernet'), 0],
    ['a port of Thunderbolt', ether('en1', 'autoselect <full-duplex>', 'IP over Thunderbolt'), 0],
    ['AirDrop', ether('awdl0', 'autoselect', 'Wi-Fi'), 0],
  ])('of %s', (_, interfaces, count) => {
    const links = macLinks({ interfaces, counters: new Map(), addresses: [], preferred: undefined });
    expect(links).toHaveLength(count);
  });
});

describe('the check of the network on a Mac', () => {
  it('shows Wi-Fi alone of a laptop with many inner interfaces', async () => {
    const { facts } = await readMac(recordedHost('test/machines/macos-15-healthy'), {
      memory: undefined,
      surroundings: SURROUNDINGS,
    });
    expect(facts.links.map(({ name, kind }) => [name, kind])).toEqual([['en0', 'wireless']]);
    expect(facts).toMatchObject({ gateway: '192.0.2.1', gateway_reachable: true, loss_ratio: 0, metered: false });
    expect(JSON.stringify(facts)).not.toContain('Mbps');
  });

  it('shows the tunnel that carries everything, and says nothing of a gateway', async () => {
    const host = mac({
      interfaces:
        'utun4: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1380 index 22\n\tinet 10.9.0.2 --> 10.9.0.1 netmask 0xffffff00\n',
      defaultRoute: '   route to: default\n  interface: utun4\n',
    });
    const { facts } = await readMac(host, { memory: undefined, surroundings: SURROUNDINGS });
    expect(facts.links).toMatchObject([{ id: 'utun4', name: 'utun4', kind: 'virtual', default_route: true }]);
    expect(facts).not.toHaveProperty('gateway');
    expect(facts).not.toHaveProperty('gateway_reachable');
  });
});
