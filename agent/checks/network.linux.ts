// The network as this machine sees it: links, gateway, name servers, the way to the
// collector. All from /proc, /sys and sockets; no process is started.
import type { Link, Network, Resolver } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host, InterfaceAddress } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { type DefaultRoute, parseArp, parseDefaultRoute, parseResolvers } from './network.parse.ts';
import { askResolvers, collectorPath } from './network.reach.ts';

const SYSTEMD_STUB = '127.0.0.53';

export async function readLinux(host: Host, { surroundings }: Past<never>): Promise<Reading<'network', never>> {
  const route = parseDefaultRoute((await host.readFile('/proc/net/route')) ?? '');
  const [links, resolvers, collector, reached] = await Promise.all([
    linksOf(host, route),
    resolversOf(host),
    collectorPath(host, surroundings.collector),
    route && gatewayAnswers(host, route.gateway),
  ]);
  const facts: Network = {
    links,
    resolvers,
    ...collector,
    ...present({ gateway: route?.gateway, default_interface: route?.interface, gateway_reachable: reached }),
  };
  return { facts };
}

/** Real hardware, and whatever carries the default route. */
async function linksOf(host: Host, route: DefaultRoute | undefined): Promise<Link[]> {
  const names = (await host.list('/sys/class/net')) ?? [];
  const addresses = host.addresses();
  const links: Link[] = [];
  for (const name of names) {
    const target = (await host.readLink(`/sys/class/net/${name}`)) ?? '';
    const isDefault = name === route?.interface;
    if (name === 'lo' || (target.includes('/virtual/') && !isDefault)) continue;
    const own = addresses.filter((address) => address.interface === name);
    links.push(await linkOf(host, name, target.includes('/virtual/'), isDefault, own));
  }
  return links;
}

/** The content of one of a link's files. Several answer EINVAL while it is down: not readable, hence absent. */
async function linkFile(host: Host, name: string, path: string): Promise<string | undefined> {
  const text = await host.readFile(`/sys/class/net/${name}/${path}`).catch(() => undefined);
  return text?.trim() || undefined;
}

async function linkOf(
  host: Host,
  name: string,
  virtual: boolean,
  isDefault: boolean,
  addresses: InterfaceAddress[],
): Promise<Link> {
  const mac = await linkFile(host, name, 'address');
  const state = await linkFile(host, name, 'operstate');
  const speed = Number(await linkFile(host, name, 'speed'));
  const duplex = await linkFile(host, name, 'duplex');
  const wireless = (await host.inspect(`/sys/class/net/${name}/wireless`)) !== undefined;
  const ipv4 = addresses.filter(({ family }) => family === 'ipv4').map(({ address }) => address);
  return {
    id: mac && mac !== '00:00:00:00:00:00' ? mac : name,
    name,
    kind: virtual ? 'virtual' : wireless ? 'wireless' : 'wired',
    addresses: addresses.map(({ address }) => address),
    default_route: isDefault,
    ...present({
      // "unknown" is what drivers say that do not track it.
      up: state === undefined || state === 'unknown' ? undefined : state === 'up',
      speed_mbit: speed > 0 ? speed : undefined,
      duplex: duplex === 'unknown' ? undefined : duplex,
      self_assigned: ipv4.length > 0 ? ipv4.every((address) => address.startsWith('169.254.')) : undefined,
    }),
    ...(await trafficOf(host, name)),
  };
}

async function trafficOf(host: Host, name: string): Promise<Pick<Link, 'packets' | 'error_ratio'>> {
  const count = async (path: string) => Number(await linkFile(host, name, `statistics/${path}`));
  const packets = (await count('rx_packets')) + (await count('tx_packets'));
  const errors = (await count('rx_errors')) + (await count('tx_errors'));
  if (Number.isNaN(packets + errors)) return {};
  return { packets, ...(packets > 0 && { error_ratio: errors / (packets + errors) }) };
}

async function resolversOf(host: Host): Promise<Resolver[]> {
  const own = parseResolvers((await host.readFile('/etc/resolv.conf')) ?? '');
  const behind = own.includes(SYSTEMD_STUB) ? await host.readFile('/run/systemd/resolve/resolv.conf') : undefined;
  const servers = behind === undefined ? own : parseResolvers(behind);
  return askResolvers(host, servers);
}

/** What the neighbour table says; a gateway that is not in it tells nothing. */
async function gatewayAnswers(host: Host, gateway: string): Promise<boolean | undefined> {
  return parseArp((await host.readFile('/proc/net/arp')) ?? '').get(gateway);
}
