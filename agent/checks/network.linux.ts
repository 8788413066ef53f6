// The network as this machine sees it: links, gateway, name servers, the way to the
// collector. From /proc, /sys and sockets; only network.round.ts starts processes.
import type { Network, Resolver } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { linksOf } from './network.links.linux.ts';
import { parseArp, parseDefaultRoute, parseResolvers } from './network.parse.ts';
import { askResolvers, collectorPath } from './network.reach.ts';
import { readRoom } from './network.room.ts';
import { type Round, toldBy, withRound } from './network.round.ts';

/** What a stub on this machine (127.x) passes questions on to: systemd-resolved, and NetworkManager with dnsmasq. */
const BEHIND_STUB = ['/run/systemd/resolve/resolv.conf', '/run/NetworkManager/no-stub-resolv.conf'];

export interface Linux {
  round?: Round;
}

export async function readLinux(host: Host, { memory, surroundings }: Past<Linux>): Promise<Reading<'network', Linux>> {
  const route = parseDefaultRoute((await host.readFile('/proc/net/route')) ?? '');
  const [links, resolvers, collector, round, room] = await Promise.all([
    linksOf(host, route?.interface),
    resolversOf(host),
    collectorPath(host, surroundings),
    withRound(host, memory?.round, route?.gateway),
    readRoom(host),
  ]);
  // After the questions: they make the kernel find out.
  const known = route && parseArp((await host.readFile('/proc/net/arp')) ?? '').get(route.gateway);
  const facts: Network = {
    links,
    resolvers,
    ...collector,
    ...room,
    ...present({ gateway: route?.gateway, default_interface: route?.interface, gateway_reachable: known }),
    ...toldBy(round, known),
  };
  return { facts, memory: { round } };
}

async function resolversOf(host: Host): Promise<Resolver[]> {
  const own = parseResolvers((await host.readFile('/etc/resolv.conf')) ?? '');
  if (!own.every((address) => address.startsWith('127.'))) return await askResolvers(host, own);
  const texts = await Promise.all(BEHIND_STUB.map((path) => host.readFile(path)));
  const behind = texts.flatMap((text) => parseResolvers(text ?? '')).filter((address) => !address.startsWith('127.'));
  return await askResolvers(host, behind.length > 0 ? [...new Set(behind)] : own);
}
