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
