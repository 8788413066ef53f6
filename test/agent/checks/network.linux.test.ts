import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { withBestSpeed } from '../../../agent/checks/network.best.ts';
import { readLinux } from '../../../agent/checks/network.linux.ts';
import { connectedPorts, parseDuplicates, parsePing, parseWireless } from '../../../agent/checks/network.parse.ts';
import { readRoom } from '../../../agent/checks/network.room.ts';
import { toldBy, withRound } from '../../../agent/checks/network.round.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Link } from '../../../proto/gen/types.ts';
import { noStage } from '../../support/powers.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const [noLink, noPing] = [noStage('/usr/sbin/ip'), noStage('/usr/sbin/ip', '/usr/bin/ping', '/usr/bin/nsenter')];

describe('parsePing', () => {
  const summary = (line: string, rtt = 'rtt min/avg/max/mdev = 0.310/0.482/0.911/0.150 ms') =>
    `PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.\n\n--- 192.0.2.1 ping statistics ---\n${line}\n${rtt}\n`;

  it.each([
    ['English', '20 packets transmitted, 19 received, 5% packet loss, time 3871ms'],
    ['German', '20 Pakete übertragen, 19 empfangen, 5% Paketverlust, Zeit 3871ms'],
    ['French', '20 paquets transmis, 19 reçus, 5% packet loss, time 3871ms'],
    ['Japanese', '送信パケット数 20, 受信パケット数 19, 5% パケット損失, 時間 3871ミリ秒'],
    ['Russian', 'передано 20, получено 19, потери 5%, время 3871 мс'],
    ['BusyBox', '20 packets transmitted, 19 packets received, 5% packet loss'],
  ])('reads the same numbers in %s', (_, line) => {
    expect(parsePing(summary(line))).toEqual({ sent: 20, received: 19, rttMs: 0.482 });
  });

  it('has no round trip when nothing came back', () => {
    const text = summary('20 packets transmitted, 0 received, +18 errors, 100% packet loss, time 3999ms', 'pipe 4');
    expect(parsePing(text)).toEqual({ sent: 20, received: 0 });
  });

  it('says nothing about a ping that did not run', () => {
    expect(parsePing('')).toBeUndefined();
    expect(parsePing('ping: socket: Operation not permitted\n')).toBeUndefined();
  });
});

describe('what the kernel tells of links', () => {
  const head = `Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
`;

  it('is the strength of the signal, in dBm only', () => {
    const text = `${head}wlp2s0: 0000   38.  -72.  -256        0      0      0      0     31        0\n wlan1: 0000   54.  190.  -256        0      0      0      0      0        0\n`;
    expect([...parseWireless(text)]).toEqual([['wlp2s0', -72]]);
    expect(parseWireless(head).size).toBe(0);
  });

  it('is which IPv6 address another machine has', () => {
    const text = `fe80000000000000000000fffe000001 02 40 20 80     eth0
20010db8000000000000000000000007 02 40 00 88     eth0
00000000000000000000000000000001 01 80 10 80       lo
`;
    expect([...parseDuplicates(text)]).toEqual(['eth0']);
    expect(parseDuplicates('').size).toBe(0);
  });

  it.skipIf(noLink)(`agrees with "ip" about a real duplicate (${noLink ?? 'as root'})`, () => {
    const script = `ip link add a0 type veth peer name b0 && ip link set a0 up && ip link set b0 up
ip addr add 2001:db8::7/64 dev a0 nodad && ip addr add 2001:db8::7/64 dev b0
for i in $(seq 500); do ip -j addr show dev b0 | grep -q dadfailed && break; sleep 0.02; done
ip -j addr; echo; cat /proc/net/if_inet6`;
    const [json = '', ...rest] = execFileSync('unshare', ['-n', 'bash', '-c', script], { encoding: 'utf8' }).split(
      '\n',
    );
    const links = JSON.parse(json) as { ifname: string; addr_info: { dadfailed?: boolean }[] }[];
    const failed = links.filter((link) => link.addr_info.some(({ dadfailed }) => dadfailed)).map((link) => link.ifname);
    expect(failed).toEqual(['b0']);
    expect([...parseDuplicates(rest.join('\n'))]).toEqual(failed);
  });
});

describe('name servers', () => {
  const asked = async (files: Record<string, string>) => {
    const host: Host = { ...laptop, readFile: async (path) => files[path], resolve: async () => 2 };
    const { facts } = await readLinux(host, { memory: undefined, surroundings: {} });
    return facts.resolvers.map(({ address }) => address);
  };

  it('are those behind a stub of this machine, of a VPN too, each once', async () => {
    const stub = { '/etc/resolv.conf': 'nameserver 127.0.0.53\n' };
    const behind = 'nameserver 192.0.2.53\nnameserver 198.51.100.53\nnameserver 192.0.2.53\n';
    expect(await asked({ ...stub, '/run/systemd/resolve/resolv.conf': behind })).toEqual([
      '192.0.2.53',
      '198.51.100.53',
    ]);
    expect(
      await asked({
        '/etc/resolv.conf': 'nameserver 127.0.0.1\n',
        '/run/NetworkManager/no-stub-resolv.conf': 'nameserver 192.0.2.54\n',
      }),
    ).toEqual(['192.0.2.54']);
  });

  it('are the stub itself where nobody tells what is behind it, and its own where there is none', async () => {
    expect(await asked({ '/etc/resolv.conf': 'nameserver 127.0.0.1\n' })).toEqual(['127.0.0.1']);
    const own = {
      '/etc/resolv.conf': 'nameserver 192.0.2.1\n',
      '/run/systemd/resolve/resolv.conf': 'nameserver 9.9.9.9\n',
    };
    expect(await asked(own)).toEqual(['192.0.2.1']);
    expect(await asked({})).toEqual([]);
  });
});

describe('room for connections', () => {
  it('counts each local port once, and no listeners', () => {
    const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:8CA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
   1: 0100007F:8CA1 0100007F:0050 01 00000000:00000000 00:00000000 00000000     0        0 2 1 0 20 4 30 10 -1
   2: 0100007F:8CA1 0200007F:0050 06 00000000:00000000 03:00000F5E 00000000     0        0 0 3 0
   3: 0000000000000000FFFF00000100007F:8CA2 0000000000000000FFFF00000100007F:0050 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0 20 4 30 10 -1
`;
    expect([...connectedPorts(text)]).toEqual([0x8ca1, 0x8ca2]);
  });

  it('is a share of both tables', async () => {
    const files: Record<string, string> = {
      '/proc/sys/net/netfilter/nf_conntrack_count': '196608\n',
      '/proc/sys/net/netfilter/nf_conntrack_max': '262144\n',
      '/proc/sys/net/ipv4/ip_local_port_range': '32768\t32771\n',
      '/proc/net/tcp': '   1: 0100007F:8000 0100007F:0050 01 0\n   2: 0100007F:0016 0100007F:8001 01 0\n',
    };
    const host: Host = { ...laptop, readFile: async (path) => files[path] };
    expect(await readRoom(host)).toEqual({ conntrack_ratio: 0.75, ephemeral_ports_ratio: 0.25 });
    expect(await readRoom({ ...laptop, readFile: async () => undefined })).toEqual({});
  });

  it.runIf(process.platform === 'linux')('sees a real connection of this machine', async () => {
    const server = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = connect((server.address() as { port: number }).port, '127.0.0.1');
    await new Promise((resolve) => client.once('connect', resolve));
    expect(connectedPorts(readFileSync('/proc/net/tcp', 'utf8'))).toContain(client.localPort);
    expect((await readRoom(liveHost())).ephemeral_ports_ratio).toBeGreaterThan(0);
    client.destroy();
    server.close();
  });
});

describe('the questions to the gateway', () => {
  const gateway = '192.0.2.1';
  const told = { sent: 20, received: 19, rttMs: 0.4 };
  const asked: string[] = [];
  const host: Host = {
    ...laptop,
    has: async () => true,
    inspect: async (path) => (path === '/run/NetworkManager' ? await laptop.inspect('/etc/fstab') : undefined),
    run: async (program) => {
      asked.push(program);
      const ping = `--- ${gateway} ping statistics ---\n20 packets transmitted, 19 received\nrtt min/avg/max/mdev = 0.3/0.4/0.9/0.1 ms\n`;
      return { code: 0, stdout: program === 'ping' ? ping : 'u 3\n', stderr: '' };
    },
  };

  it('are asked every quarter of an hour, and at once when the gateway is another', async () => {
    const first = await withRound(host, undefined, gateway);
    expect(first).toEqual({ atMs: laptop.now(), gateway, pinged: told, metered: true });
    const later = (minutes: number) => ({ ...host, now: () => laptop.now() + minutes * 60_000 });
    asked.length = 0;
    await withRound(later(5), first, gateway);
    await withRound(later(10), first, gateway);
    expect(asked).toEqual([]);
    await withRound(later(15), first, gateway);
    await withRound(later(5), first, '198.51.100.1');
    expect(asked).toEqual(['ping', 'networkManagerMetered', 'ping', 'networkManagerMetered']);
  });

  it('say nothing where ping is missing, and nothing about what NetworkManager does not know', async () => {
    expect(await withRound(laptop, undefined, gateway)).toEqual({ atMs: laptop.now(), gateway });
    const unknown = { ...host, run: async () => ({ code: 0, stdout: 'u 0\n', stderr: '' }) };
    expect(await withRound(unknown, undefined, undefined)).toEqual({ atMs: laptop.now() });
  });

  it('are no loss when it is there and leaves all of them unanswered', () => {
    const none = { atMs: 0, pinged: { sent: 20, received: 0 } };
    expect(toldBy(none, true)).toEqual({});
    expect(toldBy(none, false)).toEqual({ loss_ratio: 1 });
    expect(toldBy(none, undefined)).toEqual({ loss_ratio: 1 });
    expect(toldBy({ atMs: 0, pinged: told }, true)).toMatchObject({
      loss_ratio: expect.closeTo(0.05),
      gateway_rtt_ms: 0.4,
    });
  });

  it.skipIf(noPing)(
    `find out about a real gateway: there, silent, and gone (${noPing ?? 'as root'})`,
    async () => {
      const script = new URL('networks/gateway.ts', import.meta.url).pathname;
      const { stdout } = await promisify(execFile)('unshare', ['-n', '-m', process.execPath, script]);
      const [answering, remembered, silent, gone] = JSON.parse(stdout) as Record<string, unknown>[];
      expect(answering).toMatchObject({ default_interface: 'wan0', gateway_reachable: true, loss_ratio: 0 });
      expect(answering!['gateway_rtt_ms']).toBeGreaterThan(0);
      expect(remembered).toEqual(answering);
      expect(silent).toEqual({ default_interface: 'wan0', gateway_reachable: true });
      expect(gone).toEqual({ default_interface: 'wan0', gateway_reachable: false, loss_ratio: 1 });
    },
    60_000,
  );
});

describe('the best speed of a link', () => {
  const link: Link = { id: 'm1', name: 'eth0', kind: 'wired', addresses: [], default_route: true };
  const DAY = 86_400_000;

  /** What is told on each of these days, with these speeds. */
  async function bestOn(...days: [day: number, speed: number | undefined][]): Promise<(number | undefined)[]> {
    let memory: unknown;
    const told: (number | undefined)[] = [];
    for (const [day, speed] of days) {
      const links = [{ ...link, ...(speed !== undefined && { speed_mbit: speed }) }];
      const read = withBestSpeed<never>(async () => ({ facts: { links, resolvers: [] } }));
      const reading = await read({ ...laptop, now: () => day * DAY }, { memory: memory as never, surroundings: {} });
      memory = JSON.parse(JSON.stringify(reading.memory));
      told.push(reading.facts.links[0]?.best_speed_mbit);
    }
    return told;
  }

  it('stays when the link slows down or is unplugged', async () => {
    expect(await bestOn([0, 100], [1, 1000], [2, 100], [3, undefined])).toEqual([100, 1000, 1000, 1000]);
  });

  it('is forgotten a fortnight after the link was last that fast', async () => {
    expect(await bestOn([0, 1000], [5, 1000], [18, 100], [19, 100])).toEqual([1000, 1000, 1000, 100]);
  });

  it('is unknown for a link whose driver tells no speed', async () => {
    expect(await bestOn([0, undefined])).toEqual([undefined]);
  });
});
