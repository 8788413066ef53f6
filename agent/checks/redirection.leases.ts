// Name servers that the network handed out, as the DHCP clients note them.
import type { Host } from '../host/host.ts';

const LEASES: [string, RegExp][] = [
  ['/run/systemd/netif/leases', /./],
  ['/var/lib/dhcp', /\.leases$/],
  ['/var/lib/dhclient', /\.leases$/],
];
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|::1$|f[cd]|fe[89ab])/i;

/** Of the name servers in use those that came with the network. */
export async function findLeased(host: Host, used: string[]): Promise<Set<string>> {
  const leased = new Set(used.filter((address) => isOnLink(host, address)));
  for (const [folder, pattern] of LEASES) {
    for (const name of (await host.list(folder)) ?? []) {
      if (!pattern.test(name)) continue;
      for (const address of parseLease((await host.readFile(`${folder}/${name}`)) ?? '')) leased.add(address);
    }
  }
  // NetworkManager keeps them to itself, so it is asked, but only when there is something to explain.
  const open = used.some((address) => !PRIVATE.test(address) && !leased.has(address));
  if (open && (await host.has('networkManagerLeases'))) {
    const { stdout } = await host.run('networkManagerLeases');
    for (const address of parseLease(stdout)) leased.add(address);
  }
  return leased;
}

/**
 * networkd: "DNS=192.0.2.1 192.0.2.2". dhclient: "option domain-name-servers 192.0.2.1, 192.0.2.2;".
 * nmcli: "DHCP4.OPTION[3]:domain_name_servers = 192.0.2.1 192.0.2.2", "IP6.DNS[1]:2001:db8::1" is not telling.
 */
export function parseLease(text: string): string[] {
  const lists = text.matchAll(
    /(?:^DNS=|option (?:dhcp6\.)?(?:domain-)?name-servers |(?:domain|dhcp6)_name_servers = )(.+)$/gm,
  );
  return [...lists].flatMap(([, list = '']) => list.split(/[\s,;]+/).filter((address) => address !== ''));
}

/** A router that names itself in its advertisements: an address out of this machine's own IPv6 network. */
function isOnLink(host: Host, address: string): boolean {
  if (!address.includes(':')) return false;
  const mine = host.addresses().filter(({ family, internal }) => family === 'ipv6' && !internal);
  return mine.some((own) => networkOf(own.address) === networkOf(address));
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
