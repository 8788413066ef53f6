// How full the tables are without which no new connection can be made.
import type { Network } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { connectedPorts } from './network.parse.ts';

const CONNTRACK = '/proc/sys/net/netfilter/nf_conntrack';

export async function readRoom(host: Host): Promise<Pick<Network, 'conntrack_ratio' | 'ephemeral_ports_ratio'>> {
  return { ...(await readConntrack(host)), ...(await readPorts(host)) };
}

/** There is no such table while nothing follows connections. */
async function readConntrack(host: Host): Promise<Pick<Network, 'conntrack_ratio'>> {
  const count = Number(await host.readFile(`${CONNTRACK}_count`));
  const max = Number(await host.readFile(`${CONNTRACK}_max`));
  return count >= 0 && max > 0 ? { conntrack_ratio: count / max } : {};
}

/** One local port serves several connections as long as they go elsewhere: each counts once. */
async function readPorts(host: Host): Promise<Pick<Network, 'ephemeral_ports_ratio'>> {
  const range = (await host.readFile('/proc/sys/net/ipv4/ip_local_port_range'))?.trim().split(/\s+/).map(Number);
  const [first, last] = range ?? [];
  if (!first || !last || last < first) return {};
  const used = new Set<number>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const port of connectedPorts((await host.readFile(table)) ?? '')) used.add(port);
  }
  const inRange = [...used].filter((port) => port >= first && port <= last).length;
  return { ephemeral_ports_ratio: inRange / (last - first + 1) };
}
