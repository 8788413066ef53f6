// What /sys and /proc know about each link.
import type { Link } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host, InterfaceAddress } from '../host/host.ts';
import { parseDuplicates, parseWireless } from './network.parse.ts';

/** Real hardware, and whatever carries the default route. */
export async function linksOf(host: Host, defaultInterface: string | undefined): Promise<Link[]> {
  const names = (await host.list('/sys/class/net')) ?? [];
  const addresses = host.addresses();
  const signals = parseWireless((await host.readFile('/proc/net/wireless')) ?? '');
  const inet6 = await host.readFile('/proc/net/if_inet6');
  const duplicates = inet6 === undefined ? undefined : parseDuplicates(inet6);
  const links: Link[] = [];
  for (const name of names) {
    const target = (await host.readLink(`/sys/class/net/${name}`)) ?? '';
    const isDefault = name === defaultInterface;
    if (name === 'lo' || (target.includes('/virtual/') && !isDefault)) continue;
    const own = addresses.filter((address) => address.interface === name);
    const link = await linkOf(host, name, target.includes('/virtual/'), isDefault, own);
    links.push({ ...link, ...present({ signal_dbm: signals.get(name), duplicate_address: duplicates?.has(name) }) });
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
