import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { parseArp, parseDefaultRoute, parseResolvers } from '../../../agent/checks/network.parse.ts';
import { collectorPath } from '../../../agent/checks/network.reach.ts';
import { network } from '../../../agent/checks/network.ts';
import { liveHost } from '../../../agent/host/live.ts';
import type { Network } from '../../../proto/gen/types.ts';

const routes = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0
eth0\t0000000A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
`;

describe('tables of the network', () => {
  it('takes the default route with the lowest metric', () => {
    expect(parseDefaultRoute(routes)).toEqual({ interface: 'eth0', gateway: '10.0.0.1' });
  });

  it('knows no gateway when there is no default route', () => {
    expect(parseDefaultRoute(routes.split('\n').slice(0, 1).join('\n'))).toBeUndefined();
  });

  it('tells neighbours that answered from those that did not', () => {
    const text = `IP address       HW type     Flags       HW address            Mask     Device
10.0.0.1         0x1         0x2         02:00:00:00:00:01     *        eth0
10.0.0.9         0x1         0x0         00:00:00:00:00:00     *        eth0
`;
    expect([...parseArp(text)]).toEqual([
      ['10.0.0.1', true],
      ['10.0.0.9', false],
    ]);
  });

  it('reads name servers of both families and leaves comments out', () => {
    const text =
      '# made by hand\nsearch example.org\nnameserver 192.0.2.53\n nameserver 2001:db8::53\nnameserver fe80::1%eth0\n#nameserver 1.1.1.1\n';
    expect(parseResolvers(text)).toEqual(['192.0.2.53', '2001:db8::53', 'fe80::1%eth0']);
  });
});

describe.runIf(process.platform === 'linux')('network on this machine', () => {
  it('reaches a collector that listens, with a round trip, and not one that does not', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const collector = { host: '127.0.0.1', port: (server.address() as { port: number }).port };
    const read = network.on.linux!;
    const { facts, memory } = await read(liveHost(), { memory: undefined, surroundings: { collector } });
    const there = facts as Network;
    expect(there.collector_reachable).toBe(true);
    expect(there.collector_rtt_ms).toBeGreaterThanOrEqual(0);
    await new Promise((resolve) => server.close(resolve));
    const gone = (await read(liveHost(), { memory: memory as never, surroundings: { collector } })).facts as Network;
    expect(gone.collector_reachable).toBe(false);
    expect(gone).not.toHaveProperty('collector_rtt_ms');
  });

  it.each([
    ['collector', false],
    ['stranger', true],
    [undefined, undefined],
  ] as const)('takes an answer of the %s for a captive portal: %s', async (answeredBy, portal) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const collector = { host: '127.0.0.1', port: (server.address() as { port: number }).port };
    const surroundings = { collector, ...(answeredBy && { answeredBy }) };
    expect((await collectorPath(liveHost(), surroundings)).captive_portal).toBe(portal);
    await new Promise((resolve) => server.close(resolve));
    expect(await collectorPath(liveHost(), surroundings)).not.toHaveProperty('captive_portal');
  });

  it('says nothing about a collector when the agent is not enrolled', async () => {
    const { facts } = await network.on.linux!(liveHost(), { memory: undefined, surroundings: {} });
    expect(facts).not.toHaveProperty('collector_reachable');
  });
});
