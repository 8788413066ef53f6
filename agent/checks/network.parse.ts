// Tables of the kernel's network stack, as text.

export interface DefaultRoute {
  interface: string;
  gateway: string;
}

const FLAG_UP = 0x1;
const FLAG_GATEWAY = 0x2;

/** The default route with the lowest metric from /proc/net/route; addresses there are little-endian hex. */
export function parseDefaultRoute(text: string): DefaultRoute | undefined {
  const routes = text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, destination, , flags, , , , mask]) => {
      const bits = Number.parseInt(flags ?? '0', 16);
      return destination === '00000000' && mask === '00000000' && (bits & FLAG_UP) !== 0 && (bits & FLAG_GATEWAY) !== 0;
    })
    .sort((a, b) => Number(a[6]) - Number(b[6]));
  const [name, , gateway] = routes[0] ?? [];
  return name && gateway ? { interface: name, gateway: dotted(gateway) } : undefined;
}

/** /proc/net/arp: whether each neighbour has answered. Flag 0x2 is a complete entry. */
export function parseArp(text: string): Map<string, boolean> {
  const rows = text.split('\n').slice(1);
  return new Map(
    rows.flatMap((row) => {
      const [address, , flags] = row.trim().split(/\s+/);
      return address && flags ? [[address, (Number.parseInt(flags, 16) & 0x2) !== 0] as const] : [];
    }),
  );
}

/** The name servers of a resolv.conf, in order. */
export function parseResolvers(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*nameserver\s+([0-9A-Fa-f.:%a-z]+)/.exec(line)?.[1] ?? []);
}

function dotted(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  return bytes
    .reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.');
}

/** /proc/net/wireless: interface to strength of the signal, dBm. Drivers that count in something else are left out. */
export function parseWireless(text: string): Map<string, number> {
  const rows = [...text.matchAll(/^\s*([^\s:|]+):\s+[0-9a-f]+\s+\S+\s+(-?\d+)/gm)];
  return new Map(rows.map(([, name = '', level]) => [name, Number(level)] as const).filter(([, level]) => level < 0));
}

const DUPLICATE_FOUND = 0x08;

/**
 * /proc/net/if_inet6: interfaces with an IPv6 address that another machine has (IFA_F_DADFAILED).
 * The kernel does not look for duplicates of IPv4 addresses.
 */
export function parseDuplicates(text: string): Set<string> {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
  const failed = rows.filter(([, , , , flags]) => (Number.parseInt(flags ?? '0', 16) & DUPLICATE_FOUND) !== 0);
  return new Set(failed.flatMap(([, , , , , name]) => name ?? []));
}

const LISTENING = '0A';

/** /proc/net/tcp and tcp6: local ports of everything but listeners. */
export function connectedPorts(text: string): Set<number> {
  const ports = new Set<number>();
  // One line at a time: there may be thousands.
  for (const [, port = '', state] of text.matchAll(/^\s*\d+: [0-9A-F]+:([0-9A-F]{4}) \S+ ([0-9A-F]{2}) /gm)) {
    if (state !== LISTENING) ports.add(Number.parseInt(port, 16));
  }
  return ports;
}

export interface Pinged {
  sent: number;
  received: number;
  /** The mean; absent when nothing came back. */
  rttMs?: number;
}

/** The two last lines of `ping -q`, of iputils and BusyBox: their numbers, since their words may be translated. */
export function parsePing(text: string): Pinged | undefined {
  const [, summary = ''] = /^--- .* ---\n(.*)$/m.exec(text) ?? [];
  const [sent, received] = (summary.match(/\d+/g) ?? []).map(Number);
  if (!sent || received === undefined) return undefined;
  const mean = / = [\d.]+\/([\d.]+)\//.exec(text)?.[1];
  return { sent, received, ...(mean !== undefined && { rttMs: Number(mean) }) };
}
