import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parseNameServers, parseScutilProxy } from '../../../agent/checks/redirection.darwin.ts';
import { parseHosts } from '../../../agent/checks/redirection.hosts.ts';
import { parseLease } from '../../../agent/checks/redirection.leases.ts';
import { parseDconf } from '../../../agent/checks/redirection.linux.ts';
import { proxyAddress } from '../../../agent/checks/redirection.proxy.ts';
import { redirection } from '../../../agent/checks/redirection.ts';
import { parseWindowsRedirection, parseWinHttp } from '../../../agent/checks/redirection.win32.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Redirection } from '../../../proto/gen/types.ts';
import { machineWith } from './changes/machine.ts';
import { plistOf } from './macos/mac.ts';

const hosts = (...lines: string[]) => parseHosts(lines.join('\r\n'), 'pc-7.example.org').hosts;

describe('the hosts file', () => {
  it('is told without what every machine has', () => {
    const usual = ['127.0.0.1 localhost', '127.0.1.1\tPC-7.example.org pc-7', '::1 ip6-localhost ip6-loopback'];
    expect(
      hosts(
        ...usual,
        'ff02::1 ip6-allnodes',
        '192.168.1.7 pc-7',
        '127.0.0.1 vm # mine',
        '255.255.255.255 broadcasthost',
      ),
    ).toEqual([]);
  });

  it('tells what leads elsewhere, in whatever form, once a name', () => {
    const lines = ['# comment', '203.0.113.9  Login.Example.com. www.bank.example#x', '2001:db8::9 login.example.com'];
    expect(hosts(...lines, '0.0.0.0 update.example.com')).toEqual([
      { name: 'login.example.com', address: '203.0.113.9 2001:db8::9' },
      { name: 'www.bank.example', address: '203.0.113.9' },
      { name: 'update.example.com', address: '0.0.0.0' },
    ]);
  });

  it('tells even its own name when that leads to the internet', () => {
    expect(hosts('203.0.113.9 pc-7')).toEqual([{ name: 'pc-7', address: '203.0.113.9' }]);
  });

  it.each([
    ['# Added by Docker Desktop', '# End of section'],
    ['# TailscaleHostsSectionStart', '# TailscaleHostsSectionEnd'],
    ['# BEGIN ANSIBLE MANAGED BLOCK', '# END ANSIBLE MANAGED BLOCK'],
    ['## vagrant-hostmanager-start id: x', '## vagrant-hostmanager-end'],
  ])('tolerates private addresses between the marks %s, and nothing else', (start, end) => {
    const lines = [
      start,
      '192.168.65.254 host.docker.internal',
      '203.0.113.9 login.example.com',
      end,
      '10.0.0.5 files.example.org',
    ];
    expect(hosts(...lines).map(({ name }) => name)).toEqual(['login.example.com', 'files.example.org']);
  });

  it('only counts a long list against advertisements, but tells what is hidden in it', () => {
    const list = Array.from({ length: 1500 }, (_, index) => `0.0.0.0 ad${index}.example`);
    const { hosts: told, hosts_entries } = parseHosts([...list, '203.0.113.9 login.example.com'].join('\n'), 'pc-7');
    expect(told).toEqual([{ name: 'login.example.com', address: '203.0.113.9' }]);
    expect(hosts_entries).toBe(1501);
  });
});

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example:3128/', 'proxy.example:3128'],
    ['"http://mika:s@cret@proxy.example:3128"', 'proxy.example:3128'],
    ['mika:secret@proxy.example:3128', 'proxy.example:3128'],
    ['socks5h://127.0.0.1:1080', '127.0.0.1:1080'],
    ['http://wpad.example/proxy.pac?token=secret', 'http://wpad.example/proxy.pac'],
    ['file:///C:/Users/x.pac', 'file:///C:/Users/x.pac'],
    ['DIRECT', undefined],
    ['', undefined],
  ])('of %j is %j', (text, address) => {
    expect(proxyAddress(text)).toBe(address);
  });
});

async function onLinux(files: Record<string, string>, more: object = {}): Promise<Redirection> {
  return await read(machineWith(files, more));
}

async function read(host: Host): Promise<Redirection> {
  const { facts } = await redirection.on[host.platform]!(host, { memory: undefined, surroundings: {} });
  return facts as Redirection;
}

describe('a recorded laptop', () => {
  it('has one name of its own in the hosts file, and the name server of its network', async () => {
    const { hosts: told, hosts_entries, proxies } = await read(recordedHost('test/machines/debian-12-laptop'));
    expect(told).toEqual([
      { name: 'files.example.org', address: '192.168.20.5' },
      { name: 'files', address: '192.168.20.5' },
    ]);
    expect([hosts_entries, proxies]).toEqual([10, []]);
  });
});

describe('proxies on Linux', () => {
  it('are read from the environment, apt, dnf and the desktop, once each', async () => {
    const { proxies } = await onLinux({
      '/etc/environment':
        'PATH="/usr/bin"\nhttp_proxy=http://p:3128\nHTTPS_PROXY="http://me:pw@p:3128/"\nno_proxy=localhost\nftp_proxy=\n',
      '/etc/apt/apt.conf.d/01proxy':
        '// Acquire::http::Proxy "http://old:1";\nAcquire::http::Proxy "http://cache:3142/";\nAcquire::https { Proxy "DIRECT"; };\n',
      '/etc/dnf/dnf.conf': '[main]\nproxy=http://dnf.example:8080\n',
      '/etc/dconf/db/site.d/proxy':
        "[system/proxy]\nmode='manual'\n[system/proxy/http]\nhost='desk.example'\nport=8080\n",
    });
    expect(proxies).toEqual([
      { scope: 'system', address: 'p:3128' },
      { scope: 'apt', address: 'cache:3142' },
      { scope: 'dnf', address: 'dnf.example:8080' },
      { scope: 'desktop', address: 'desk.example:8080' },
    ]);
  });

  it('of the desktop count only in the mode that uses them', () => {
    const servers = "[system/proxy/http]\nhost='a'\nport=1\n";
    expect(parseDconf(`[system/proxy]\nmode='none'\n${servers}`)).toEqual([]);
    expect(parseDconf(`[system/proxy]\nmode='auto'\nautoconfig-url='http://w/x.pac'\n${servers}`)).toEqual([
      'http://w/x.pac',
    ]);
  });
});

describe('name servers on Linux', () => {
  const resolv = (...addresses: string[]) => addresses.map((address) => `nameserver ${address}\n`).join('');

  it('are those that somebody chose, not those the network handed out', async () => {
    const files = {
      '/etc/resolv.conf': resolv('127.0.0.53'),
      '/run/systemd/resolve/resolv.conf': resolv('203.0.113.1', '203.0.113.2', '2001:db8:1:2::1', '203.0.113.66'),
      '/run/systemd/netif/leases/2': 'ADDRESS=203.0.113.7\nDNS=203.0.113.1\n',
      '/var/lib/dhcp/dhclient.eth0.leases': 'lease {\n  option domain-name-servers 203.0.113.9, 203.0.113.2;\n}\n',
    };
    const address = {
      interface: 'eth0',
      address: '2001:db8:1:2:a::7',
      family: 'ipv6',
      mac: '02:00:00:00:00:01',
      internal: false,
    };
    expect((await onLinux(files, { addresses: [address] })).resolvers).toEqual(['203.0.113.66']);
  });

  it('are asked of NetworkManager only when there is something to explain', async () => {
    const programs = {
      networkManagerLeases: { stdout: 'DHCP4.OPTION[3]:domain_name_servers = 203.0.113.1 203.0.113.2\n\n' },
    };
    expect((await onLinux({ '/etc/resolv.conf': resolv('203.0.113.2') }, { programs })).resolvers).toEqual([]);
    const broken = { programs: { networkManagerLeases: 'timeout' } };
    expect((await onLinux({ '/etc/resolv.conf': resolv('192.168.1.1') }, broken)).resolvers).toEqual(['192.168.1.1']);
  });

  it('of a lease are only those for names', () => {
    expect(
      parseLease('option routers 192.0.2.1;\noption dhcp6.name-servers 2001:db8::1;\nIP4.DNS[1]:192.0.2.9\n'),
    ).toEqual(['2001:db8::1']);
  });
});

/** The bytes of WinHttpSettings for a proxy. */
function winHttp(flags: number, proxy: string): string {
  const head = Buffer.alloc(16);
  for (const [index, value] of [0x28, 1, flags, proxy.length].entries()) head.writeUInt32LE(value, index * 4);
  return Buffer.concat([head, Buffer.from(proxy), Buffer.alloc(4)]).toString('base64');
}

describe('redirection on Windows', () => {
  it('is read from the registry, by SID', () => {
    const answer = {
      Hosts: '# Copyright (c) 1993-2009 Microsoft Corp.\r\n203.0.113.9 login.example.com\r\n',
      WinHttp: winHttp(3, 'proxy.example:8080'),
      Machine: null,
      People: { Sid: 'S-1-5-21-1-2-3-1001', Enabled: 1, Server: 'http=p:80;https=p:443', Script: 'http://w/x.pac' },
      Forwarded: [{ From: '0.0.0.0/8080', To: '203.0.113.5/80' }],
      NameServers: ['203.0.113.53,203.0.113.54', '203.0.113.53'],
    };
    expect(parseWindowsRedirection(answer, 'PC-7')).toEqual({
      hosts: [{ name: 'login.example.com', address: '203.0.113.9' }],
      hosts_entries: 1,
      proxies: [
        { scope: 'winhttp', address: 'proxy.example:8080' },
        { scope: 'user:S-1-5-21-1-2-3-1001', address: 'http://w/x.pac p:443 p:80' },
        { scope: 'portproxy:0.0.0.0/8080', address: '203.0.113.5:80' },
      ],
      resolvers: ['203.0.113.53', '203.0.113.54'],
    });
  });

  it('does not take a proxy that is switched off for one', () => {
    const people = [{ Sid: 'S-1-5-21-1', Enabled: 0, Server: 'p:80', Script: null }];
    expect(parseWindowsRedirection({ People: people }, 'PC-7').proxies).toEqual([]);
    expect(parseWinHttp(winHttp(1, ''))).toBeUndefined();
    expect(parseWinHttp('GAAAAAAAAAABAAAAAAAAAAAAAAA=')).toBeUndefined();
  });
});

describe('redirection on macOS', () => {
  it('is read from scutil, apart from what is switched off', () => {
    const text = [
      '<dictionary> {',
      '  ExceptionsList : <array> {',
      '    0 : *.local',
      '  }',
      '  HTTPEnable : 1',
      '  HTTPPort : 3128',
      '  HTTPProxy : proxy.example',
      '  HTTPSEnable : 0',
      '  HTTPSProxy : old.example',
      '  ProxyAutoConfigEnable : 0',
      '}',
    ].join('\n');
    expect(parseScutilProxy(text)).toEqual([{ scope: 'system', address: 'proxy.example:3128' }]);
  });

  it('takes the name servers set by hand', () => {
    const services = { 'A-1': { DNS: { ServerAddresses: ['203.0.113.53'] } }, 'B-2': { DNS: {} }, 'C-3': {} };
    expect(parseNameServers(plistOf(services))).toEqual(['203.0.113.53']);
  });
});
